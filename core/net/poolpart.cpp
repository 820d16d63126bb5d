// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/poolpart.h"

#include "net/stockexchange.h"
#include "net/wireexchange.h"

using namespace Qt::StringLiterals;

namespace bw::net {

namespace {

bool isHttp(const QUrl& url)
{
    return url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
}

} // namespace

PoolPart::PoolPart(PoolShare share, const Clock& clock, Deadlines& deadlines, StockManagers& managers, const Resolver& resolver)
    : m_share(std::move(share)), m_admission(m_share.limits), m_context{clock, deadlines, m_admission}, m_managers(managers),
      m_store(clock, deadlines, m_share.limits, resolver)
{
}

PoolPart::~PoolPart()
{
    PoolLimits closed = m_share.limits; // else every exchange that goes lets one in that goes next
    closed.maxConnections = 0;
    m_admission.setLimits(closed);
}

void PoolPart::setLimits(const PoolLimits& limits)
{
    m_share.limits = limits;
    m_store.setLimits(limits);
    m_admission.setLimits(limits);
}

bool PoolPart::isOurs(const HttpRequest& request, Origin& origin) const
{
    const bool http2 = origin.tls && request.network.http2;
    return isHttp(request.url) && !http2 && origin.isDirect(m_context.clock.now());
}

bool PoolPart::canCarry(const HttpRequest& request)
{
    return isOurs(request, *m_store.origin(request.url, request.network));
}

Exchange* PoolPart::send(const HttpRequest& request)
{
    const OriginPtr origin = m_store.origin(request.url, request.network);
    PooledExchange* exchange = nullptr;
    if (isOurs(request, *origin))
        exchange = new WireExchange(m_context, m_store, origin, request, &m_exchanges);
    else
        exchange = new StockExchange(m_context, m_managers, request, &m_exchanges);
    exchange->begin(origin->authority);
    return exchange;
}

WireExchange* PoolPart::sendOurs(const HttpRequest& request)
{
    const OriginPtr origin = m_store.origin(request.url, request.network);
    auto* const exchange = new WireExchange(m_context, m_store, origin, request, &m_exchanges);
    exchange->begin(origin->authority);
    return exchange;
}

void PoolPart::warmUp(const QUrl& url, const NetworkConfig& network, int count, WarmedUp done)
{
    HttpRequest request;
    request.url = url;
    request.network = network;
    const OriginPtr origin = m_store.origin(url, network);
    m_store.warmUp(origin, isOurs(request, *origin) ? count : 0, m_admission.busyOf(origin->authority), std::move(done));
}

PoolStats PoolPart::stats() const
{
    PoolStats stats;
    stats.busy = m_admission.busy();
    stats.waiting = m_admission.waiting();
    m_store.addTo(stats);
    return stats;
}

bool PoolPart::isUnused() const
{
    const PoolStats now = stats();
    return now.busy == 0 && now.waiting == 0 && now.idle == 0 && !m_store.isWarmingUp() && m_exchanges.children().isEmpty();
}

} // namespace bw::net
