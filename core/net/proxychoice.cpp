// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/proxychoice.h"

#include <QNetworkProxyFactory>
#include <QUrl>

namespace bw::net {

namespace {

QNetworkProxy configured(QNetworkProxy::ProxyType type, const NetworkConfig& config)
{
    QNetworkProxy proxy(type, config.proxyHost, config.proxyPort, config.proxyUser,
                        QString::fromUtf8(config.proxyPassword.reveal()));
    proxy.setCapabilities(proxy.capabilities() | QNetworkProxy::HostNameLookupCapability);
    return proxy;
}

QNetworkProxy systemProxy(const QUrl& url)
{
    const QNetworkProxyQuery query(url);
    for (const auto& proxies : {QNetworkProxyFactory::proxyForQuery(query), QNetworkProxyFactory::systemProxyForQuery(query)}) {
        if (!proxies.isEmpty() && proxies.constFirst().type() != QNetworkProxy::NoProxy)
            return proxies.constFirst();
    }
    return QNetworkProxy(QNetworkProxy::NoProxy);
}

} // namespace

QNetworkProxy namedProxy(const NetworkConfig& config)
{
    switch (config.proxy) {
    case NetworkConfig::Proxy::System:
        return QNetworkProxy(QNetworkProxy::DefaultProxy);
    case NetworkConfig::Proxy::Http:
        return configured(QNetworkProxy::HttpProxy, config);
    case NetworkConfig::Proxy::Socks5:
        return configured(QNetworkProxy::Socks5Proxy, config);
    case NetworkConfig::Proxy::None:
        break;
    }
    return QNetworkProxy(QNetworkProxy::NoProxy);
}

QNetworkProxy proxyFor(const QUrl& url, const NetworkConfig& config)
{
    return config.proxy == NetworkConfig::Proxy::System ? systemProxy(url) : namedProxy(config);
}

} // namespace bw::net
