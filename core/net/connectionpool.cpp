// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/connectionpool.h"

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

class ConnectionPool::Private
{
public:
    Private(const PoolLimits& poolLimits, const Clock& clock, const Resolver& resolver)
        : limits(poolLimits), deadlines(clock), admission(poolLimits), context{clock, deadlines, admission},
          store(clock, deadlines, poolLimits, resolver)
    {
    }

    [[nodiscard]] PooledExchange* makeExchange(const HttpRequest& request, const OriginPtr& origin)
    {
        if (canBeOurs(request, *origin))
            return new WireExchange(context, store, origin, request, &exchanges);
        return new StockExchange(context, managers, request, &exchanges);
    }

    [[nodiscard]] bool canBeOurs(const HttpRequest& request, Origin& origin) const
    {
        const bool http2 = origin.tls && request.network.http2;
        return isHttp(request.url) && !http2 && origin.isDirect(context.clock.now());
    }

    PoolLimits limits;
    Deadlines deadlines;
    Admission admission;
    PoolContext context;
    StockManagers managers;
    ConnectionStore store;
    QObject exchanges; //!< parent of all; last, so that they go while everything they use is there
};

ConnectionPool::ConnectionPool(PoolLimits limits, const Clock& clock, const Resolver& resolver, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(limits, clock, resolver))
{
}

ConnectionPool::~ConnectionPool()
{
    PoolLimits closed = d->limits; // else every exchange that goes lets one in that goes next
    closed.maxConnections = 0;
    d->admission.setLimits(closed);
}

Exchange* ConnectionPool::send(const HttpRequest& request)
{
    const OriginPtr origin = d->store.origin(request.url, request.network);
    PooledExchange* const exchange = d->makeExchange(request, origin);
    exchange->begin(origin->authority);
    return exchange;
}

bool ConnectionPool::canCarry(const HttpRequest& request) const
{
    return d->canBeOurs(request, *d->store.origin(request.url, request.network));
}

WireExchange* ConnectionPool::sendOurs(const HttpRequest& request)
{
    const OriginPtr origin = d->store.origin(request.url, request.network);
    auto* const exchange = new WireExchange(d->context, d->store, origin, request, &d->exchanges);
    exchange->begin(origin->authority);
    return exchange;
}

void ConnectionPool::warmUp(const QUrl& url, const NetworkConfig& network, int count)
{
    const OriginPtr origin = d->store.origin(url, network);
    if (isHttp(url) && origin->isDirect(d->context.clock.now()))
        d->store.warmUp(origin, count);
}

void ConnectionPool::setLimits(PoolLimits limits)
{
    d->limits = limits;
    d->store.setLimits(limits);
    d->admission.setLimits(limits);
}

PoolLimits ConnectionPool::limits() const
{
    return d->limits;
}

PoolStats ConnectionPool::stats() const
{
    PoolStats stats;
    stats.busy = d->admission.busy();
    stats.waiting = d->admission.waiting();
    d->store.addTo(stats);
    return stats;
}

void ConnectionPool::drain()
{
    d->managers.drain();
    d->store.drain();
}

} // namespace bw::net
