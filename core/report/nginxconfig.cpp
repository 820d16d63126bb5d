// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/nginxconfig.h"

#include "report/nginxsections.h"

#include <QCoreApplication>

namespace bw::report {

namespace {

using namespace Qt::StringLiterals;
using gateway::Endpoint;
using gateway::GatewayProfile;

struct NginxConfigText
{
    Q_DECLARE_TR_FUNCTIONS(NginxConfig)
};

QList<Endpoint> enabledOf(const GatewayProfile& profile)
{
    QList<Endpoint> endpoints;
    for (const Endpoint& endpoint : profile.endpoints) {
        if (endpoint.enabled && !endpoint.baseUrl.host().isEmpty())
            endpoints.append(endpoint);
    }
    // nginx wants one that is no backup; where all are, they are equals.
    const bool hasPrimary = std::any_of(endpoints.begin(), endpoints.end(), [](const Endpoint& e) { return !e.backup; });
    for (Endpoint& endpoint : endpoints)
        endpoint.backup = endpoint.backup && hasPrimary;
    return endpoints;
}

Result<void> checked(const NginxOptions& options, qsizetype endpoints)
{
    const qint64 lastPort = qint64(options.innerPort) + endpoints;
    if (options.port == 0 || lastPort > 65'535)
        return failure(
            ErrorCode::InvalidInput,
            NginxConfigText::tr(
                "The ports must lie between 1 and 65535; one is needed for clients, one for the cache and one for each endpoint."));
    if (options.port >= options.innerPort && options.port <= lastPort)
        return failure(ErrorCode::InvalidInput,
                       NginxConfigText::tr("The port for clients lies among the inner ports. Choose others."));
    if (options.perAddressPerMinute < 0 || options.perKeyPerMinute < 0 || options.burst < 0)
        return failure(ErrorCode::InvalidInput, NginxConfigText::tr("Rates and bursts cannot be below 0."));
    for (const QString& text : {options.folder, options.caFile, options.address}) {
        if (text.contains(u'\n') || text.contains(u'"') || text.contains(u'$'))
            return failure(ErrorCode::InvalidInput,
                           NginxConfigText::tr(
                               "nginx cannot read a path or address with a quote, a dollar sign or a line break."));
    }
    return {};
}

} // namespace

NginxOptions nginxOptions(const GatewayProfile& profile)
{
    NginxOptions options;
    if (profile.limits.requestsPerMinute > 0)
        options.perKeyPerMinute = static_cast<int>(std::min<qint64>(profile.limits.requestsPerMinute, 1'000'000));
    // A profile that caches says what it caches; one that does not is taken for the articles' proxy.
    options.cacheSampledToo = !profile.cache.enabled || profile.cache.sampledToo;
    return options;
}

Result<QString> nginxConfig(const GatewayProfile& profile, const NginxOptions& asked)
{
    NginxPlan plan{profile, asked, enabledOf(profile)};
    if (plan.options.innerPort == 0)
        plan.options.innerPort = static_cast<quint16>(asked.port + 1);
    if (plan.endpoints.isEmpty())
        return failure(ErrorCode::InvalidInput,
                       NginxConfigText::tr("The gateway “%1” has no endpoint that is switched on.").arg(profile.name));
    if (const Result<void> fine = checked(plan.options, plan.endpoints.size()); !fine)
        return tl::unexpected(fine.error());
    QString text = nginxHead(plan) + u"http {\n"_s + nginxBasics(plan) + nginxRates(plan) + nginxMaps(plan) + nginxFront(plan)
        + nginxDispatch(plan);
    for (qsizetype i = 0; i < plan.endpoints.size(); ++i)
        text += nginxEndpoint(plan, i);
    return text + u"}\n"_s;
}

} // namespace bw::report
