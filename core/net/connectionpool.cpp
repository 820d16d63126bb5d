// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/connectionpool.h"

#include "net/stockexchange.h"

namespace bw::net {

class ConnectionPool::Private
{
public:
    Private(const PoolLimits& poolLimits, const Clock& clock)
        : limits(poolLimits), deadlines(clock), admission(poolLimits), context{clock, deadlines, admission}
    {
    }

    PoolLimits limits;
    Deadlines deadlines;
    Admission admission;
    PoolContext context;
    StockManagers managers;
    QObject exchanges; //!< parent of all; last, so that they go while everything they use is there
};

ConnectionPool::ConnectionPool(PoolLimits limits, const Clock& clock, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(limits, clock))
{
}

ConnectionPool::~ConnectionPool() = default;

Exchange* ConnectionPool::send(const HttpRequest& request)
{
    auto* const exchange = new StockExchange(d->context, d->managers, request, &d->exchanges);
    exchange->begin();
    return exchange;
}

void ConnectionPool::warmUp(const QUrl&, const NetworkConfig&, int) {}

void ConnectionPool::setLimits(PoolLimits limits)
{
    d->limits = limits;
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
    return stats;
}

void ConnectionPool::drain()
{
    d->managers.drain();
}

} // namespace bw::net
