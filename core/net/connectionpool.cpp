// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/connectionpool.h"

#include "net/poolpart.h"
#include "net/stockmanagers.h"

#include <algorithm>
#include <vector>

namespace bw::net {

namespace {

constexpr size_t RememberedShares = 16; //!< unused ones go when there are more

} // namespace

class ConnectionPool::Private
{
public:
    Private(const PoolLimits& limits, const Clock& poolClock, const Resolver& poolResolver)
        : clock(poolClock), resolver(poolResolver), deadlines(poolClock),
          own({{}, limits}, poolClock, deadlines, managers, poolResolver)
    {
    }

    [[nodiscard]] PoolPart& partOf(const PoolShare& share)
    {
        if (share.owner.isEmpty())
            return own;
        const auto found = std::ranges::find_if(shares, [&](const auto& part) { return part->share().owner == share.owner; });
        PoolPart& part = found != shares.end() ? **found : makePart(share);
        if (part.share().limits != share.limits)
            part.setLimits(share.limits);
        return part;
    }

    [[nodiscard]] PoolPart& makePart(const PoolShare& share)
    {
        if (shares.size() >= RememberedShares)
            std::erase_if(shares, [](const auto& part) { return part->isUnused(); });
        return *shares.emplace_back(std::make_unique<PoolPart>(share, clock, deadlines, managers, resolver));
    }

    const Clock& clock;
    const Resolver& resolver;
    Deadlines deadlines;
    StockManagers managers;
    PoolPart own;
    std::vector<std::unique_ptr<PoolPart>> shares;
};

ConnectionPool::ConnectionPool(PoolLimits limits, const Clock& clock, const Resolver& resolver, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(limits, clock, resolver))
{
}

ConnectionPool::~ConnectionPool() = default;

Exchange* ConnectionPool::send(const HttpRequest& request)
{
    return d->partOf(request.share).send(request);
}

bool ConnectionPool::canCarry(const HttpRequest& request) const
{
    return d->partOf(request.share).canCarry(request);
}

WireExchange* ConnectionPool::sendOurs(const HttpRequest& request)
{
    return d->partOf(request.share).sendOurs(request);
}

void ConnectionPool::warmUp(const QUrl& url, const NetworkConfig& network, int count, const PoolShare& share, WarmedUp done)
{
    d->partOf(share).warmUp(url, network, count, std::move(done));
}

void ConnectionPool::setLimits(PoolLimits limits)
{
    d->own.setLimits(limits);
}

PoolLimits ConnectionPool::limits() const
{
    return d->own.share().limits;
}

PoolStats ConnectionPool::stats() const
{
    PoolStats sum = d->own.stats();
    for (const auto& part : d->shares)
        sum += part->stats();
    return sum;
}

QHash<QString, PoolStats> ConnectionPool::statsOfOwners() const
{
    QHash<QString, PoolStats> each;
    for (const auto& part : d->shares)
        each.insert(part->share().owner, part->stats());
    return each;
}

void ConnectionPool::drain()
{
    d->managers.drain();
    d->own.drain();
    for (const auto& part : d->shares)
        part->drain();
}

} // namespace bw::net
