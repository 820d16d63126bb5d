// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/newgateway.h"

#include "base/settings.h"

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using Proxy = net::NetworkConfig::Proxy;

Proxy proxyOf(const QString& id)
{
    return id == "none"_L1 ? Proxy::None : id == "http"_L1 ? Proxy::Http : id == "socks5"_L1 ? Proxy::Socks5 : Proxy::System;
}

Milliseconds secondsOf(const Settings& settings, Setting setting)
{
    return std::chrono::seconds(settings.value<int>(setting));
}

} // namespace

gateway::GatewayProfile newGateway(gateway::Provider provider, const Settings& settings)
{
    gateway::GatewayProfile profile = gateway::profileTemplate(provider);
    profile.network.proxy = proxyOf(settings.value<QString>(Setting::NewProxy));
    if (profile.network.proxy == Proxy::Http || profile.network.proxy == Proxy::Socks5) {
        profile.network.proxyHost = settings.value<QString>(Setting::NewProxyHost);
        profile.network.proxyPort = static_cast<quint16>(settings.value<int>(Setting::NewProxyPort));
    }
    profile.network.http2 = settings.value<bool>(Setting::NewHttp2);
    profile.timeouts.connect = secondsOf(settings, Setting::NewConnectSeconds);
    profile.firstTokenTimeout = secondsOf(settings, Setting::NewFirstTokenSeconds);
    profile.idleTimeout = secondsOf(settings, Setting::NewIdleSeconds);
    profile.totalTimeout = secondsOf(settings, Setting::NewTotalSeconds);
    profile.pool.maxPerHost = settings.value<int>(Setting::NewMaxPerHost);
    profile.pool.idleExpiry = secondsOf(settings, Setting::NewKeepAliveSeconds);
    return profile;
}

} // namespace bw::ui
