// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/networkoptions.h"

#include "cli/output.h"
#include "cli/wholenumber.h"
#include "cli/clitext.h"
#include "gateway/headerproblem.h"
#include "gateway/redaction.h"
#include "net/certificates.h"

#include <QFile>

#include <cmath>

namespace bw::cli {

namespace {

using namespace Qt::StringLiterals;
using gateway::GatewayProfile;

//! A timeout's option and the place in the profile that it sets.
struct TimeoutOption
{
    QLatin1StringView name;
    Milliseconds& (*in)(GatewayProfile&);
    const char* description;
};

constexpr TimeoutOption TimeoutOptions[] = {
    {QLatin1StringView("connect-timeout"), [](GatewayProfile& p) -> Milliseconds& { return p.timeouts.connect; },
     QT_TRANSLATE_NOOP("bw::cli", "For name look-up, TCP and TLS together; 5 without it.")},
    {QLatin1StringView("read-timeout"), [](GatewayProfile& p) -> Milliseconds& { return p.timeouts.read; },
     QT_TRANSLATE_NOOP("bw::cli", "Silence before the first byte and between bytes; 120 without it.")},
    {QLatin1StringView("first-token-timeout"), [](GatewayProfile& p) -> Milliseconds& { return p.firstTokenTimeout; },
     QT_TRANSLATE_NOOP("bw::cli", "From the request to the first token of a stream; 30 without it.")},
    {QLatin1StringView("idle-timeout"), [](GatewayProfile& p) -> Milliseconds& { return p.idleTimeout; },
     QT_TRANSLATE_NOOP("bw::cli", "Silence in a stream after its first token; 60 without it.")},
    {QLatin1StringView("total-timeout"), [](GatewayProfile& p) -> Milliseconds& { return p.totalTimeout; },
     QT_TRANSLATE_NOOP("bw::cli", "All attempts and waits together.")},
};

Result<void> applyTimeouts(const CommandLine& line, GatewayProfile& profile)
{
    constexpr double LongestSeconds = 1e6;
    for (const TimeoutOption& option : TimeoutOptions) {
        if (!line.isSet(option.name))
            continue;
        bool good = false;
        const double seconds = line.value(option.name).toDouble(&good);
        const Milliseconds timeout(good && seconds >= 0 && seconds <= LongestSeconds ? std::llround(seconds * 1'000) : -1);
        if (timeout < Milliseconds(0) || (timeout == Milliseconds(0) && seconds > 0)) // 0 is no timeout at all
            return failure(ErrorCode::InvalidInput,
                           CliText::tr("--%1 takes seconds, for example 2.5, not “%2”: 0.001 at least, or 0 for no such timeout.")
                               .arg(option.name, line.value(option.name)));
        option.in(profile) = timeout;
    }
    return {};
}

//! Every one is open to whoever sits in between, not the first alone.
void sayUnchecked(const GatewayProfile& profile)
{
    QStringList hosts;
    for (const gateway::Endpoint& endpoint : profile.endpoints)
        hosts.append(endpoint.baseUrl.host());
    hosts.removeDuplicates();
    say(hosts.size() == 1 ? CliText::tr("Warning: the certificate of %1 is not checked.").arg(hosts.first())
                          : CliText::tr("Warning: the certificates of %1 are not checked.").arg(hosts.join(u", "_s)));
}

Result<void> applyCertificates(const CommandLine& line, GatewayProfile& profile, Trust trust)
{
    if (line.isSet(u"ca"_s)) {
        QFile file(line.value(u"ca"_s));
        if (!file.open(QIODevice::ReadOnly))
            return failure(
                ErrorCode::InvalidInput,
                CliText::tr("The certificate file %1 cannot be read: %2.").arg(file.fileName(), file.errorString()));
        profile.network.extraCaPem = net::asPem(file.readAll());
        if (net::certificatesIn(profile.network.extraCaPem).isEmpty())
            return failure(ErrorCode::InvalidInput,
                           CliText::tr("%1 holds no certificate. --ca takes the file of the authority that signed the gateway's certificate, in PEM: it "
                                       "begins with -----BEGIN CERTIFICATE-----.")
                               .arg(file.fileName()));
    }
    if (line.isSet(u"insecure"_s) && trust == Trust::Full) {
        profile.network.skipVerification = true;
        sayUnchecked(profile);
    }
    return {};
}

Result<void> applyProxy(const CommandLine& line, GatewayProfile& profile)
{
    if (!line.isSet(u"proxy"_s))
        return {};
    const QUrl url(line.value(u"proxy"_s), QUrl::StrictMode);
    const bool socks = url.scheme() == "socks5"_L1 || url.scheme() == "socks5h"_L1;
    if ((!socks && url.scheme() != "http"_L1) || url.host().isEmpty())
        return failure(ErrorCode::InvalidInput,
                       CliText::tr("--proxy takes an address like http://host:8080 or socks5://host:1080."));
    net::NetworkConfig& network = profile.network;
    network.proxy = socks ? net::NetworkConfig::Proxy::Socks5 : net::NetworkConfig::Proxy::Http;
    network.proxyHost = url.host();
    network.proxyPort = static_cast<quint16>(url.port(socks ? 1080 : 8080));
    network.proxyUser = url.userName(QUrl::FullyDecoded);
    network.proxyPassword = SecretString(url.password(QUrl::FullyDecoded).toUtf8());
    return {};
}

Result<void> applyHeaders(const CommandLine& line, GatewayProfile& profile, Trust trust)
{
    for (const QString& header : line.values(u"header"_s)) {
        const QString name = header.section(u':', 0, 0).trimmed();
        const QString value = header.section(u':', 1).trimmed();
        if (name.isEmpty() || !header.contains(u':'))
            return failure(ErrorCode::InvalidInput, CliText::tr("--header takes 'Name: value'."));
        QString problem = gateway::headerNameProblem(name.toLatin1());
        if (problem.isEmpty())
            problem = gateway::headerValueProblem(value.toUtf8());
        if (!problem.isEmpty()) // without the value: it may be a secret
            return failure(ErrorCode::InvalidInput, CliText::tr("--header “%1” cannot be sent. %2").arg(name, problem));
        if (trust == Trust::Full || !gateway::isSecretHeader(name.toLatin1(), value.toUtf8()))
            profile.headers.append({name.toLatin1(), value.toUtf8()});
        else
            say(CliText::tr("--header “%1” may be a secret and is not sent to “%2”, which has another host than the gateway it was given for.")
                    .arg(name, profile.name));
    }
    return {};
}

} // namespace

void addNetworkOptions(CommandLine& line)
{
    line.addOption(u"ca"_s, CliText::tr("Trust the certificates in this PEM file too."), u"FILE"_s);
    line.addOption(u"insecure"_s, CliText::tr("Do not check the certificate of this host."));
    line.addOption(u"proxy"_s, CliText::tr("http:// or socks5:// address of a proxy; the system's without it."),
                   u"URL"_s);
    line.addOption(u"header"_s, CliText::tr("Send this header too; may be given several times."), u"Name: value"_s);
    for (const TimeoutOption& option : TimeoutOptions)
        line.addOption(option.name, CliText::tr(option.description), u"SECONDS"_s);
    line.addOption(u"max-attempts"_s, CliText::tr("Ask at most so often, 1 to 10; 3 without it."), u"N"_s);
    line.addOption(u"http2"_s, CliText::tr("Offer HTTP/2."));
}

Result<void> applyNetworkOptions(const CommandLine& line, GatewayProfile& profile, Trust trust)
{
    if (line.isSet(u"http2"_s))
        profile.network.http2 = true;
    return applyCertificates(line, profile, trust)
        .and_then([&] { return applyProxy(line, profile); })
        .and_then([&] { return applyHeaders(line, profile, trust); })
        .and_then([&] { return applyTimeouts(line, profile); })
        .and_then([&] { return readWhole(line, u"max-attempts"_s, 1, 10, profile.retry.maxAttempts); });
}

} // namespace bw::cli
