// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/connectionstore.h"
#include "net/pooledexchange.h"

namespace bw::net {

class StockManagers;
class WireExchange;

//! The connections of one owner within a pool, and the queue in front of them. One thread.
class PoolPart final
{
public:
    PoolPart(PoolShare share, const Clock& clock, Deadlines& deadlines, StockManagers& managers, const Resolver& resolver);
    ~PoolPart();
    Q_DISABLE_COPY_MOVE(PoolPart)

    [[nodiscard]] const PoolShare& share() const noexcept { return m_share; }
    void setLimits(const PoolLimits& limits);

    [[nodiscard]] bool canCarry(const HttpRequest& request);
    [[nodiscard]] Exchange* send(const HttpRequest& request);
    [[nodiscard]] WireExchange* sendOurs(const HttpRequest& request);
    void warmUp(const QUrl& url, const NetworkConfig& network, int count, WarmedUp done);
    void drain() { m_store.drain(); }

    [[nodiscard]] PoolStats stats() const;
    [[nodiscard]] bool isUnused() const; //!< nothing waits, runs or is kept

private:
    [[nodiscard]] bool isOurs(const HttpRequest& request, Origin& origin) const;

    PoolShare m_share;
    Admission m_admission;
    PoolContext m_context;
    StockManagers& m_managers;
    ConnectionStore m_store;
    QObject m_exchanges; //!< parent of all; last, so that they go while everything they use is there
};

} // namespace bw::net
