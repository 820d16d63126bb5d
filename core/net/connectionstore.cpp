// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/connectionstore.h"

#include <QTimer>

#include <algorithm>

namespace bw::net {

namespace {

constexpr Milliseconds WarmUpTimeout = std::chrono::seconds(5); // as Timeouts::connect
constexpr size_t RememberedOrigins = 64;
constexpr Nanoseconds ShortestSleep = std::chrono::seconds(1); // well above what the two clocks differ by when read one after the other

} // namespace

KeepAliveHint KeepAliveHint::parse(QByteArrayView header)
{
    KeepAliveHint hint;
    if (header.isEmpty())
        return hint;
    const auto parts = header.toByteArray().split(',');
    for (const QByteArray& part : parts) {
        const qsizetype equals = part.indexOf('=');
        bool ok = false;
        const int value = part.mid(equals + 1).trimmed().toInt(&ok);
        if (equals < 0 || !ok || value < 0)
            continue;
        const QByteArray name = part.left(equals).trimmed().toLower();
        if (name == "timeout")
            hint.timeout = std::chrono::seconds(value);
        else if (name == "max")
            hint.max = value;
    }
    return hint;
}

ConnectionStore::ConnectionStore(const Clock& clock, Deadlines& deadlines, const PoolLimits& limits, const Resolver& resolver,
                                 SleepClock asleep)
    : m_clock(clock), m_deadlines(deadlines), m_limits(limits), m_resolver(resolver), m_asleep(std::move(asleep))
{
}

ConnectionStore::~ConnectionStore() = default;

OriginPtr ConnectionStore::origin(const QUrl& url, const NetworkConfig& network)
{
    if (!m_lastOrigin || m_lastUrl != url || m_lastOrigin->network != network) {
        m_lastOrigin = findOrigin(url, network);
        m_lastUrl = url;
    }
    return m_lastOrigin;
}

OriginPtr ConnectionStore::findOrigin(const QUrl& url, const NetworkConfig& network)
{
    const auto found = std::find_if(m_origins.begin(), m_origins.end(),
                                    [&](const OriginPtr& origin) { return origin->serves(url, network); });
    if (found != m_origins.end())
        return *found;
    if (m_origins.size() >= RememberedOrigins)
        m_origins.erase(m_origins.begin());
    return m_origins.emplace_back(std::make_shared<Origin>(url, network));
}

std::optional<ConnectionStore::Entry> ConnectionStore::takeIdle(const OriginPtr& origin)
{
    if (!m_idle.empty())
        closeSleptThrough();
    const Instant now = m_clock.now();
    for (auto it = m_idle.end(); it != m_idle.begin();) {
        --it;
        if (it->connection->origin() != origin || it->keepUntil <= now || it->connection->hasNews())
            continue; // news of an idle connection: its end, or bytes that must not be taken for the next answer
        Entry entry = std::move(*it);
        m_idle.erase(it);
        ++m_counts.reused;
        return entry;
    }
    return std::nullopt;
}

void ConnectionStore::closeSleptThrough()
{
    const Nanoseconds asleep = m_asleep().value_or(Nanoseconds(0));
    for (size_t i = m_idle.size(); i-- > 0;) {
        if (asleep - m_idle[i].asleep >= ShortestSleep)
            closeIdle(m_idle.begin() + long(i), Closed::Idle);
    }
}

ConnectionStore::Entry ConnectionStore::make(const OriginPtr& origin)
{
    if (m_live >= m_limits.maxConnections && !m_idle.empty())
        closeIdle(m_idle.begin(), Closed::Idle);
    else if (m_live >= m_limits.maxConnections && !m_warming.empty())
        closeWarming(m_warming.begin(), Closed::Idle);
    ++m_live;
    return {std::make_unique<Connection>(origin, m_clock, m_batch, m_resolver), std::make_unique<ResponseParser>(), 0, m_generation, std::nullopt, NoInstant, {}};
}

void ConnectionStore::opened(const Connection& connection)
{
    const auto& opening = connection.opening();
    ++m_counts.opened;
    m_counts.tlsResumed += opening.resumed;
    m_handshakes.add(opening.done - opening.began);
}

void ConnectionStore::keep(Entry entry, const KeepAliveHint& hint)
{
    if (hint.max)
        entry.requestsLeft = hint.max;
    else if (entry.requestsLeft)
        entry.requestsLeft = *entry.requestsLeft - 1;
    const Milliseconds keepFor = idleTime(hint);
    if (hasReachedLimit(entry)) {
        close(std::move(entry), Closed::Limit);
    } else if (keepFor <= Milliseconds(0) || entry.generation != m_generation || !entry.connection->isReusable()) {
        close(std::move(entry), Closed::Idle);
    } else {
        becomeIdle(std::move(entry), keepFor);
    }
}

bool ConnectionStore::hasReachedLimit(const Entry& entry) const
{
    return m_limits.cold || (m_limits.maxRequestsPerConnection > 0 && entry.requests >= m_limits.maxRequestsPerConnection)
           || (entry.requestsLeft && *entry.requestsLeft <= 0);
}

//! A second less than the server waits, because a request sent while it closes is lost.
Milliseconds ConnectionStore::idleTime(const KeepAliveHint& hint) const
{
    if (!hint.timeout)
        return m_limits.idleExpiry;
    return std::min<Milliseconds>(m_limits.idleExpiry, *hint.timeout - std::chrono::seconds(1));
}

void ConnectionStore::becomeIdle(Entry entry, Milliseconds keepFor)
{
    entry.connection->setUser(*this);
    entry.connection->setPaused(false);
    entry.keepUntil = m_clock.now() + keepFor;
    entry.asleep = m_asleep().value_or(Nanoseconds(0));
    if (!isSet(m_sweepAt) || entry.keepUntil < m_sweepAt) {
        m_sweepAt = entry.keepUntil;
        m_deadlines.set(*this, m_sweepAt);
    }
    m_idle.push_back(std::move(entry));
    if (m_idle.size() > size_t(std::max(0, m_limits.maxIdle)))
        trimSoon();
}

//! Not at once: who ends one request often sends the next before the event loop turns.
void ConnectionStore::trimSoon()
{
    if (!std::exchange(m_trimming, true))
        QMetaObject::invokeMethod(&m_context, [this] { trim(); }, Qt::QueuedConnection);
}

void ConnectionStore::trim()
{
    m_trimming = false;
    while (m_idle.size() > size_t(std::max(0, m_limits.maxIdle)))
        closeIdle(m_idle.begin(), Closed::Idle);
}

void ConnectionStore::expired()
{
    const Instant now = m_clock.now();
    m_sweepAt = NoInstant;
    for (size_t i = m_idle.size(); i-- > 0;) {
        const Instant due = m_idle[i].keepUntil;
        if (due <= now)
            closeIdle(m_idle.begin() + long(i), Closed::Idle);
        else if (!isSet(m_sweepAt) || due < m_sweepAt)
            m_sweepAt = due;
    }
    if (isSet(m_sweepAt))
        m_deadlines.set(*this, m_sweepAt);
}

void ConnectionStore::close(Entry entry, Closed why)
{
    --m_live;
    if (!entry.connection->isOpen())
        return; // never counted as opened
    switch (why) {
    case Closed::Idle:
        ++m_counts.closedIdle;
        return;
    case Closed::ByPeer:
        ++m_counts.closedByPeer;
        return;
    case Closed::Limit:
        ++m_counts.closedLimit;
        return;
    case Closed::Error:
        ++m_counts.closedError;
        return;
    }
}

void ConnectionStore::closeIdle(std::vector<Entry>::iterator entry, Closed why)
{
    Entry closing = std::move(*entry);
    m_idle.erase(entry);
    close(std::move(closing), why);
}

//! Within every limit: what would be closed again at once is not opened.
int ConnectionStore::roomFor(const Origin& origin, int busyOfHost) const
{
    const auto isThere = [&origin](const Entry& entry) { return entry.connection->origin()->authority == origin.authority; };
    const auto ofHost = busyOfHost + int(std::ranges::count_if(m_idle, isThere)) + int(std::ranges::count_if(m_warming, isThere, &Warming::entry));
    const auto notBusy = int(m_idle.size() + m_warming.size());
    const int room = std::min({m_limits.maxConnections - m_live, m_limits.maxPerHost - ofHost, m_limits.maxIdle - notBusy});
    return m_limits.cold ? 0 : std::max(0, room);
}

void ConnectionStore::warmUp(const OriginPtr& origin, int count, int busyOfHost, WarmedUp done)
{
    const auto batch = std::make_shared<WarmUp>();
    batch->result.begun = batch->left = std::clamp(count, 0, roomFor(*origin, busyOfHost));
    batch->done = std::move(done);
    ++m_untold;
    if (batch->left == 0)
        tell(batch);
    for (int i = 0; i < batch->result.begun; ++i) {
        m_warming.push_back({make(origin), batch});
        Connection& connection = *m_warming.back().entry.connection;
        connection.setUser(*this);
        connection.open();
    }
    QTimer::singleShot(WarmUpTimeout, Qt::PreciseTimer, &m_context, [this, batch] {
        for (size_t i = m_warming.size(); i-- > 0;) {
            if (m_warming[i].batch == batch)
                closeWarming(m_warming.begin() + std::ptrdiff_t(i), Closed::Error);
        }
    });
}

//! Later: who hears of it may ask for more.
void ConnectionStore::tell(const std::shared_ptr<WarmUp>& batch)
{
    const auto call = [this, batch] {
        --m_untold;
        if (batch->done)
            batch->done(batch->result);
    };
    QMetaObject::invokeMethod(&m_context, call, Qt::QueuedConnection);
}

ConnectionStore::WarmingPlace ConnectionStore::placeOf(const Connection& connection)
{
    return std::ranges::find_if(m_warming, [&connection](const Warming& warming) { return warming.entry.connection.get() == &connection; });
}

ConnectionStore::Entry ConnectionStore::takeWarming(WarmingPlace place)
{
    Warming warming = std::move(*place);
    m_warming.erase(place);
    if (--warming.batch->left == 0)
        tell(warming.batch);
    return std::move(warming.entry);
}

void ConnectionStore::connectionOpened(Connection& connection)
{
    const WarmingPlace place = placeOf(connection);
    opened(connection);
    const bool kept = !m_limits.cold && place->entry.generation == m_generation;
    place->batch->result.opened += kept ? 1 : 0;
    Entry ready = takeWarming(place);
    if (kept)
        becomeIdle(std::move(ready), m_limits.idleExpiry);
    else
        close(std::move(ready), Closed::Limit);
}

void ConnectionStore::closeWarming(WarmingPlace place, Closed why)
{
    close(takeWarming(place), why);
}

//! Bytes nobody asked for: what they belong to cannot be known, so nothing may follow them.
void ConnectionStore::connectionRead(Connection& connection, QByteArrayView, Instant)
{
    connectionLost(connection, QAbstractSocket::UnknownSocketError, {});
}

void ConnectionStore::connectionLost(Connection& connection, QAbstractSocket::SocketError error, const QString& message)
{
    const auto why = error == QAbstractSocket::RemoteHostClosedError ? Closed::ByPeer : Closed::Error;
    const auto idle = std::find_if(m_idle.begin(), m_idle.end(),
                                   [&](const Entry& entry) { return entry.connection.get() == &connection; });
    if (idle != m_idle.end()) {
        closeIdle(idle, why);
    } else if (const WarmingPlace warming = placeOf(connection); warming != m_warming.end()) {
        warming->batch->result.trouble = message;
        closeWarming(warming, why);
    }
}

void ConnectionStore::setLimits(const PoolLimits& limits)
{
    m_limits = limits;
    if (limits.cold)
        drain();
    trim();
}

void ConnectionStore::drain()
{
    ++m_generation;
    while (!m_idle.empty())
        closeIdle(m_idle.begin(), Closed::Idle);
}

void ConnectionStore::addTo(PoolStats& stats) const
{
    const PoolStats admitted = stats;
    stats = m_counts;
    stats.busy = admitted.busy;
    stats.waiting = admitted.waiting;
    stats.idle = int(m_idle.size());
    stats.medianHandshake = m_handshakes.median();
    stats.handshakeSaved = stats.medianHandshake * stats.reused;
}

} // namespace bw::net
