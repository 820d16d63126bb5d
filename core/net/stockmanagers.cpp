// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/stockmanagers.h"

#include "net/proxychoice.h"

#include <QNetworkAccessManager>

namespace bw::net {

namespace {

constexpr int ConnectionsPerHost = 6; // Qt 6.4: a constant inside QHttpNetworkConnection
constexpr int StreamsPerConnection = 100; // what RFC 9113 recommends a server to allow at the least

void applyProxy(QNetworkAccessManager& manager, const NetworkConfig& config)
{
    switch (config.proxy) {
    case NetworkConfig::Proxy::System:
        class SystemProxy final : public QNetworkProxyFactory
        {
            QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override { return systemProxyForQuery(query); }
        };
        manager.setProxyFactory(new SystemProxy); // the manager owns it
        return;
    case NetworkConfig::Proxy::None:
    case NetworkConfig::Proxy::Http:
    case NetworkConfig::Proxy::Socks5:
        manager.setProxy(namedProxy(config));
        return;
    }
}

} // namespace

struct StockManagers::Entry
{
    explicit Entry(const NetworkConfig& networkConfig) : config(networkConfig)
    {
        manager.setAutoDeleteReplies(false);
        manager.setTransferTimeout(0);
        applyProxy(manager, config);
    }

    NetworkConfig config;
    QNetworkAccessManager manager;
    int inUse = 0;
};

StockManagers::Lease::Lease(Entry& entry) : m_entry(&entry)
{
    ++entry.inUse;
}

StockManagers::Lease::~Lease()
{
    if (m_entry)
        --m_entry->inUse;
}

QNetworkAccessManager& StockManagers::Lease::manager() const
{
    return m_entry->manager;
}

StockManagers::StockManagers() = default;
StockManagers::~StockManagers() = default;

StockManagers::Host StockManagers::hostOf(const QUrl& url, const NetworkConfig& config)
{
    return {url.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment), config};
}

int StockManagers::mostFor(const QUrl& url, const NetworkConfig& config) const
{
    const bool http2 = config.http2 && std::find(m_http2Hosts.begin(), m_http2Hosts.end(), hostOf(url, config)) != m_http2Hosts.end();
    return http2 ? StreamsPerConnection : ConnectionsPerHost;
}

void StockManagers::onAnswer(const QUrl& url, const NetworkConfig& config, bool http2)
{
    if (!config.http2)
        return;
    const Host host = hostOf(url, config);
    const auto known = std::find(m_http2Hosts.begin(), m_http2Hosts.end(), host);
    if (!http2 && known != m_http2Hosts.end())
        m_http2Hosts.erase(known);
    else if (http2 && known == m_http2Hosts.end())
        m_http2Hosts.push_back(host);
}

StockManagers::Lease StockManagers::lease(const QUrl& url, const NetworkConfig& config)
{
    const int most = mostFor(url, config);
    const auto free = std::find_if(m_entries.begin(), m_entries.end(), [&](const std::unique_ptr<Entry>& entry) {
        return entry->inUse < most && entry->config == config;
    });
    if (free != m_entries.end())
        return Lease(**free);
    return Lease(*m_entries.emplace_back(std::make_unique<Entry>(config)));
}

void StockManagers::drain()
{
    for (const auto& entry : m_entries) {
        if (entry->inUse == 0)
            entry->manager.clearConnectionCache();
    }
}

} // namespace bw::net
