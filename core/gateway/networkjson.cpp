// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/networkjson.h"

#include <algorithm>
#include <array>

namespace bw::gateway {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array<QLatin1StringView, 4> ProxyIds = {
    QLatin1StringView("system"),
    QLatin1StringView("none"),
    QLatin1StringView("http"),
    QLatin1StringView("socks5"),
};
static_assert(ProxyIds.size() == static_cast<size_t>(net::NetworkConfig::Proxy::Socks5) + 1);

constexpr Milliseconds LongestDuration = std::chrono::hours(24); // in nanoseconds, added to a clock, some more would overflow

net::NetworkConfig::Proxy proxyFromId(const QString& id)
{
    const auto found = std::find(ProxyIds.begin(), ProxyIds.end(), id);
    return found == ProxyIds.end() ? net::NetworkConfig::Proxy::System
                                   : static_cast<net::NetworkConfig::Proxy>(found - ProxyIds.begin());
}

//! A limit of at least 0.
int limitIn(const QJsonObject& json, QLatin1StringView key, int fallback)
{
    return std::max(0, json.value(key).toInt(fallback));
}

} // namespace

Milliseconds msIn(const QJsonObject& json, QLatin1StringView key, Milliseconds fallback)
{
    return Milliseconds(std::clamp<qint64>(json.value(key).toInteger(fallback.count()), 0, LongestDuration.count()));
}

QJsonObject toJson(const net::Timeouts& timeouts)
{
    return {{u"pool_ms"_s, qint64(timeouts.pool.count())},
            {u"connect_ms"_s, qint64(timeouts.connect.count())},
            {u"write_ms"_s, qint64(timeouts.write.count())},
            {u"read_ms"_s, qint64(timeouts.read.count())}};
}

net::Timeouts timeoutsFromJson(const QJsonObject& json)
{
    const net::Timeouts fallback;
    net::Timeouts timeouts;
    timeouts.pool = msIn(json, "pool_ms"_L1, fallback.pool);
    timeouts.connect = msIn(json, "connect_ms"_L1, fallback.connect);
    timeouts.write = msIn(json, "write_ms"_L1, fallback.write);
    timeouts.read = msIn(json, "read_ms"_L1, fallback.read);
    return timeouts;
}

QJsonObject toJson(const net::PoolLimits& limits)
{
    return {{u"max_connections"_s, limits.maxConnections},
            {u"max_idle"_s, limits.maxIdle},
            {u"max_per_host"_s, limits.maxPerHost},
            {u"max_per_endpoint"_s, limits.maxPerEndpoint},
            {u"max_requests_per_connection"_s, limits.maxRequestsPerConnection},
            {u"idle_expiry_ms"_s, qint64(limits.idleExpiry.count())},
            {u"cold"_s, limits.cold}};
}

net::PoolLimits poolLimitsFromJson(const QJsonObject& json)
{
    net::PoolLimits limits;
    limits.maxConnections = std::max(1, limitIn(json, "max_connections"_L1, limits.maxConnections));
    limits.maxIdle = limitIn(json, "max_idle"_L1, limits.maxIdle);
    limits.maxPerHost = std::max(1, limitIn(json, "max_per_host"_L1, limits.maxPerHost));
    limits.maxPerEndpoint = limitIn(json, "max_per_endpoint"_L1, limits.maxPerEndpoint);
    limits.maxRequestsPerConnection = limitIn(json, "max_requests_per_connection"_L1, limits.maxRequestsPerConnection);
    limits.idleExpiry = msIn(json, "idle_expiry_ms"_L1, limits.idleExpiry);
    limits.cold = json.value("cold"_L1).toBool();
    return limits;
}

QJsonObject toJson(const net::NetworkConfig& network)
{
    return {{u"proxy"_s, QString(ProxyIds[static_cast<size_t>(network.proxy)])},
            {u"proxy_host"_s, network.proxyHost},
            {u"proxy_port"_s, network.proxyPort},
            {u"proxy_user"_s, network.proxyUser},
            {u"extra_ca_pem"_s, QString::fromLatin1(network.extraCaPem)},
            {u"pin_sha256"_s, QString::fromLatin1(network.pinSha256.toHex())},
            {u"skip_verification"_s, network.skipVerification},
            {u"http2"_s, network.http2}};
}

net::NetworkConfig networkFromJson(const QJsonObject& json)
{
    net::NetworkConfig network;
    network.proxy = proxyFromId(json.value("proxy"_L1).toString());
    network.proxyHost = json.value("proxy_host"_L1).toString();
    network.proxyPort = static_cast<quint16>(std::clamp(json.value("proxy_port"_L1).toInt(), 0, 65'535));
    network.proxyUser = json.value("proxy_user"_L1).toString();
    network.extraCaPem = json.value("extra_ca_pem"_L1).toString().toLatin1();
    network.pinSha256 = QByteArray::fromHex(json.value("pin_sha256"_L1).toString().toLatin1());
    network.skipVerification = json.value("skip_verification"_L1).toBool();
    network.http2 = json.value("http2"_L1).toBool();
    return network;
}

} // namespace bw::gateway
