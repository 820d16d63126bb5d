// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/environmentswitches.h"

#include <QCoreApplication>

namespace bw::gateway {

namespace {

using namespace Qt::StringLiterals;

bool saysNo(const QString& text)
{
    const QString word = text.trimmed().toLower();
    return word == "false"_L1 || word == "0"_L1 || word == "no"_L1 || word == "off"_L1;
}

} // namespace

EnvironmentSwitches EnvironmentSwitches::from(const QProcessEnvironment& variables)
{
    EnvironmentSwitches switches;
    switches.gateway = variables.value(u"BELLWETHER_GATEWAY"_s).trimmed();
    switches.holySheepEnabled = !saysNo(variables.value(u"HOLYSHEEP_ENABLED"_s));
    return switches;
}

bool EnvironmentSwitches::allows(const GatewayProfile& profile, const Endpoint& endpoint) const
{
    return endpoint.enabled && (holySheepEnabled || !isHolySheep(profile, endpoint));
}

QString EnvironmentSwitches::note(const GatewayProfile& profile) const
{
    const bool any = !holySheepEnabled && std::ranges::any_of(profile.endpoints, [&](const Endpoint& endpoint) {
        return endpoint.enabled && isHolySheep(profile, endpoint);
    });
    return any ? QCoreApplication::translate("Environment", "HolySheep's endpoints are switched off by HOLYSHEEP_ENABLED in "
                                                            "the environment.")
               : QString();
}

bool isHolySheep(const GatewayProfile& profile, const Endpoint& endpoint)
{
    const QString host = endpoint.baseUrl.host().toLower();
    if (host == "holysheep.ai"_L1 || host.endsWith(".holysheep.ai"_L1))
        return true;
    if (endpoint.name.contains("holysheep"_L1, Qt::CaseInsensitive))
        return true;
    return profile.provider == Provider::HolySheep && !endpoint.backup;
}

} // namespace bw::gateway
