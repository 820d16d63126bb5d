// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/exchange.h"
#include "net/poolstats.h"
#include "net/resolver.h"

#include <QHash>

#include <functional>
#include <memory>

namespace bw::net {

class WireExchange;

//! What came of opening connections ahead.
struct WarmUpResult
{
    int begun = 0;   //!< as many as the limits allow
    int opened = 0;  //!< of these, ready for the next requests
    QString trouble; //!< why one was not, in the system's words; empty: none failed, or it took too long

    bool operator==(const WarmUpResult&) const = default;
};
using WarmedUp = std::function<void(const WarmUpResult&)>;

//! Persistent connections of one network worker, and the queue in front of them (FIFO).
//! One thread: the one it was made in, with a running event loop.
class ConnectionPool : public QObject
{
    Q_OBJECT

public:
    //! `resolver` must outlive the pool.
    explicit ConnectionPool(PoolLimits limits = {}, const Clock& clock = systemClock(), const Resolver& resolver = systemResolver(),
                            QObject* parent = nullptr);
    ~ConnectionPool() override;
    Q_DISABLE_COPY_MOVE(ConnectionPool)

    //! Starts an exchange. It never ends before this returns. The pool owns it.
    [[nodiscard]] Exchange* send(const HttpRequest& request);

    //! Whether send() would use a connection of our own: HTTP/1.1 over http or https, no proxy on the way.
    [[nodiscard]] bool canCarry(const HttpRequest& request) const;
    //! send() for a request that canCarry(), with what only our own connections can tell.
    [[nodiscard]] WireExchange* sendOurs(const HttpRequest& request);

    //! Opens `count` connections ahead to the URL's host, within the limits of the share; none where requests would not use
    //! them: over a proxy, with HTTP/2. `done` once, within some seconds and never before this returns, unless the pool is gone.
    void warmUp(const QUrl& url, const NetworkConfig& network, int count, const PoolShare& share = {}, WarmedUp done = {});

    void setLimits(PoolLimits limits); //!< of requests that bring no share
    [[nodiscard]] PoolLimits limits() const;
    [[nodiscard]] PoolStats stats() const; //!< of all shares
    [[nodiscard]] QHash<QString, PoolStats> statsOfOwners() const; //!< of each share

    //! Closes every idle connection, and busy ones when they are done.
    void drain();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bw::net
