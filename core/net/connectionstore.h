// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sleeptime.h"
#include "net/connection.h"
#include "net/connectionpool.h"
#include "net/deadlines.h"
#include "net/handshaketimes.h"
#include "net/responseparser.h"

#include <functional>

namespace bw::net {

//! What a server said about a connection's future in its Keep-Alive header.
struct KeepAliveHint
{
    std::optional<std::chrono::seconds> timeout; //!< idle time after which it closes
    std::optional<int> max;                      //!< further requests it takes

    //! "timeout=5, max=100"; what cannot be read is absent.
    [[nodiscard]] static KeepAliveHint parse(QByteArrayView header);
    bool operator==(const KeepAliveHint&) const = default;
};

//! The connections of one pool: makes them, keeps the idle ones, knows why each was closed. Who may have one is not decided
//! here (Admission is asked before). One thread.
class ConnectionStore final : private Connection::User, private Timed
{
public:
    enum class Closed { Idle, ByPeer, Limit, Error };

    //! A connection with what the store must remember of it.
    struct Entry
    {
        ConnectionPtr connection;
        std::unique_ptr<ResponseParser> parser; //!< one a connection: made anew for each request it would cost more than parsing
        int requests = 0; //!< sent so far
        int generation = 0;
        std::optional<int> requestsLeft; //!< as the server said
        Instant keepUntil = NoInstant;   //!< while idle
        Nanoseconds asleep{0};           //!< of this machine, when it became idle
    };

    //! How long this machine has slept: timeAsleep(), except in tests.
    using SleepClock = std::function<std::optional<Nanoseconds>()>;

    ConnectionStore(const Clock& clock, Deadlines& deadlines, const PoolLimits& limits, const Resolver& resolver = systemResolver(),
                    SleepClock asleep = &timeAsleep);
    ~ConnectionStore() override;

    [[nodiscard]] OriginPtr origin(const QUrl& url, const NetworkConfig& network);

    //! The connection that became idle last, for one request. nullopt: make one. Those from before a sleep of this machine
    //! are closed: it may have woken up in another network, and the monotonic clock of some systems stands still meanwhile.
    [[nodiscard]] std::optional<Entry> takeIdle(const OriginPtr& origin);

    //! A new one, not opened yet. Closes the longest idle one if there would be too many.
    [[nodiscard]] Entry make(const OriginPtr& origin);
    void opened(const Connection& connection); //!< counts the handshake

    //! After a complete message over a connection that may live on: idle from now, or closed if a limit says so.
    void keep(Entry entry, const KeepAliveHint& hint);
    void close(Entry entry, Closed why);

    //! `busyOfHost`: connections to it that are not here. `done` once, later, unless the store is gone by then.
    void warmUp(const OriginPtr& origin, int count, int busyOfHost, WarmedUp done);
    [[nodiscard]] bool isWarmingUp() const noexcept { return m_untold > 0; }
    [[nodiscard]] bool isCold() const noexcept { return m_limits.cold; }
    void setLimits(const PoolLimits& limits);
    void drain();
    void addTo(PoolStats& stats) const;

private:
    void connectionReached(Connection&, Connection::Step) override {}
    void connectionOpened(Connection& connection) override;
    void connectionWrote(Connection&, bool) override {}
    void connectionRead(Connection& connection, QByteArrayView bytes, Instant at) override;
    void connectionLost(Connection& connection, QAbstractSocket::SocketError error, const QString& message) override;
    void expired() override;

    //! Connections that were asked for together, ahead of need.
    struct WarmUp
    {
        WarmUpResult result;
        int left = 0; //!< neither open nor lost
        WarmedUp done;
    };
    struct Warming
    {
        Entry entry;
        std::shared_ptr<WarmUp> batch;
    };
    using WarmingPlace = std::vector<Warming>::iterator;

    [[nodiscard]] int roomFor(const Origin& origin, int busyOfHost) const;
    [[nodiscard]] WarmingPlace placeOf(const Connection& connection);
    [[nodiscard]] Entry takeWarming(WarmingPlace place);
    void tell(const std::shared_ptr<WarmUp>& batch);
    [[nodiscard]] OriginPtr findOrigin(const QUrl& url, const NetworkConfig& network);
    [[nodiscard]] bool hasReachedLimit(const Entry& entry) const;
    [[nodiscard]] Milliseconds idleTime(const KeepAliveHint& hint) const;
    void becomeIdle(Entry entry, Milliseconds keepFor);
    void closeSleptThrough();
    void trimSoon();
    void trim();
    void closeWarming(WarmingPlace place, Closed why);
    void closeIdle(std::vector<Entry>::iterator entry, Closed why);

    const Clock& m_clock;
    Deadlines& m_deadlines;
    PoolLimits m_limits;
    const Resolver& m_resolver;
    const SleepClock m_asleep;
    ReadBatch m_batch; // before the connections, which read into it
    std::vector<OriginPtr> m_origins;
    QUrl m_lastUrl; //!< of m_lastOrigin: the next request is mostly for the same
    OriginPtr m_lastOrigin;
    std::vector<Entry> m_idle;    //!< longest idle first
    std::vector<Warming> m_warming; //!< being opened ahead
    int m_untold = 0;             //!< batches of these that `done` waits for
    int m_live = 0;               //!< idle, warming and busy
    int m_generation = 0;         //!< older ones are not kept (drain)
    Instant m_sweepAt = NoInstant;
    bool m_trimming = false;
    PoolStats m_counts;
    HandshakeTimes m_handshakes;
    QObject m_context; //!< of queued calls
};

} // namespace bw::net
