// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/rediscache.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace bw::cache {

namespace {

//! In front of the packed entry: when it was stored and until when it is fresh, ms since 1970, big-endian, so that age can be
//! judged without fetching the answer.
constexpr qsizetype HeaderSize = 16;
//! So many keys in one command: a large one would hold up everyone else's server.
constexpr qsizetype BatchSize = 500;

//! Errors of a server that answers, but not us: as good as none. Others (no memory, a key of another kind) concern one command.
constexpr std::array<QByteArrayView, 9> Refusals = {"NOAUTH", "NOPERM", "LOADING", "MASTERDOWN", "BUSY ", "DENIED",
                                                    "CLUSTERDOWN", "MOVED ", "ERR max number of clients"};

//! The server's words if it refused; empty if not.
QString refusalIn(const RedisReplies& replies)
{
    for (const RedisReply& reply : replies) {
        const auto begins = [&reply](QByteArrayView refusal) { return reply.text.startsWith(refusal); };
        if (reply.kind == RedisReply::Kind::Error && std::any_of(Refusals.begin(), Refusals.end(), begins))
            return QString::fromUtf8(reply.text);
    }
    return {};
}

QByteArray prefix(const QString& scope)
{
    return "bw:1:" + scope.toUtf8() + ':';
}

QByteArray entryKey(const QString& scope, const QByteArray& hash)
{
    return prefix(scope) + hash;
}

QByteArray modelsKey(const QString& scope)
{
    return prefix(scope) + "models";
}

QByteArray indexKey(const QString& scope, const QByteArray& model)
{
    return prefix(scope) + "model:" + model;
}

QByteArray header(qint64 storedAt, qint64 freshUntil)
{
    const std::array<qint64, 2> times = {qToBigEndian(storedAt), qToBigEndian(freshUntil)};
    QByteArray bytes(HeaderSize, Qt::Uninitialized);
    std::memcpy(bytes.data(), times.data(), HeaderSize);
    return bytes;
}

qint64 timeAt(const QByteArray& value, qsizetype position)
{
    return qFromBigEndian<qint64>(value.constData() + position);
}

qint64 redisMs(Seconds span)
{
    return Milliseconds(span).count();
}

} // namespace

RedisCache::RedisCache(RedisCacheSettings settings, const Clock& clock)
    : m_settings(std::move(settings)), m_clock(clock), m_connection(m_settings.address, m_settings.timeout), m_gate(clock)
{
}

CacheHealth RedisCache::health() const
{
    if (!m_gate.isOpen() && m_refusedWrite.isEmpty())
        return {};
    if (!m_gate.isOpen())
        return {false, tr("The Redis server %1 keeps no answers (%2). Usually its memory or its disk is full, or it is a copy that may "
                          "only be read. What it has is still used; the rest comes from the gateway until that is put right.")
                           .arg(m_settings.address.display(), m_refusedWrite), true};
    return {false, tr("The Redis server %1 cannot be used (%2). Usually it is stopped, or the address or password is wrong. "
                      "Answers come from the gateway until it is back.")
                       .arg(m_settings.address.display(), m_lastError)};
}

CacheLookup RedisCache::read(const CacheKey& key)
{
    const auto replies = ask({{"GET", entryKey(key.scope, key.sha256)}});
    if (!replies || replies->first().kind != RedisReply::Kind::Text || replies->first().text.size() < HeaderSize)
        return {};
    const QByteArray& value = replies->first().text;
    const qint64 freshUntil = timeAt(value, 8);
    auto entry = CacheEntry::unpack(value.mid(HeaderSize));
    if (!entry || now() >= freshUntil + redisMs(m_settings.staleWindow))
        return {};
    return {now() < freshUntil ? Freshness::Fresh : Freshness::Stale, std::move(*entry)};
}

bool RedisCache::write(const CacheKey& key, const CacheEntry& entry, Seconds ttl)
{
    const qint64 storedAt = entry.storedAt.toMSecsSinceEpoch();
    const Seconds life = ttl + m_settings.staleWindow;
    const QByteArray model = key.model.toUtf8();
    const QByteArray index = indexKey(key.scope, model);
    // An index outlives whatever it names, and goes by itself when nothing is stored any more.
    const QByteArray indexLife = QByteArray::number(qint64((LongestTtl + StaleWindow).count()));
    const auto replies = ask({
        {"SET", entryKey(key.scope, key.sha256), header(storedAt, storedAt + redisMs(ttl)) + entry.pack(), "EX",
         QByteArray::number(qint64(life.count()))},
        {"ZADD", index, QByteArray::number(storedAt + redisMs(life)), key.sha256},
        {"ZREMRANGEBYSCORE", index, "-inf", '(' + QByteArray::number(now())},
        {"EXPIRE", index, indexLife},
        {"SADD", modelsKey(key.scope), model},
        {"EXPIRE", modelsKey(key.scope), indexLife},
    });
    if (!replies)
        return false;
    const RedisReply& set = replies->first();
    m_refusedWrite = set.kind == RedisReply::Kind::Error ? QString::fromUtf8(set.text) : QString();
    return set.kind == RedisReply::Kind::Text;
}

Result<qint64> RedisCache::remove(const Invalidation& which)
{
    m_refusedRemoval.clear();
    const auto affected = models(which.scope, which.model);
    if (!affected)
        return notRemoved(0);
    qint64 count = 0;
    for (const QByteArray& model : *affected) {
        if (!removeOfModel(which, model, count))
            return notRemoved(count);
    }
    return count;
}

tl::unexpected<Error> RedisCache::notRemoved(qint64 gone) const
{
    if (!m_refusedRemoval.isEmpty()) {
        const QString refused = gone == 0 ? tr("No answer was thrown away: the Redis server %1 refuses that (%2). Usually it is a copy that may only be "
                                               "read, or its user may not delete. Clear the cache at the server that it copies.")
                                          : tr("Only some answers were thrown away: then the Redis server %1 refused the rest (%2). Usually it has become "
                                               "a copy that may only be read. Clear the cache at the server that it copies.");
        return failure(ErrorCode::Unavailable, refused.arg(m_settings.address.display(), m_refusedRemoval));
    }
    const QString sentence = gone == 0 ? tr("No answer was thrown away: the Redis server %1 cannot be used (%2). Usually it is stopped, or the "
                                            "address or password is wrong.")
                                       : tr("Only some answers were thrown away: then the Redis server %1 could not be used any more (%2). Try "
                                            "again when it is back.");
    return failure(ErrorCode::Unavailable, sentence.arg(m_settings.address.display(), m_lastError));
}

void RedisCache::measure(const QString& scope, CacheStatistics& statistics)
{
    const auto known = models(scope, std::nullopt);
    if (!known)
        return;
    RedisCommands counts;
    for (const QByteArray& model : *known)
        counts.append({"ZCOUNT", indexKey(scope, model), QByteArray::number(now()), "+inf"});
    const auto replies = counts.isEmpty() ? RedisReplies() : ask(counts);
    if (!replies)
        return;
    qint64 entries = 0;
    for (const RedisReply& reply : *replies)
        entries += reply.integer;
    statistics.entries = entries;
}

std::optional<RedisReplies> RedisCache::ask(const RedisCommands& commands)
{
    if (!m_gate.allows())
        return std::nullopt;
    auto replies = m_connection.ask(commands);
    m_lastError = replies ? refusalIn(*replies) : m_connection.lastError();
    if (replies && m_lastError.isEmpty()) {
        m_gate.succeeded();
        return replies;
    }
    m_gate.failed();
    return std::nullopt;
}

std::optional<QByteArrayList> RedisCache::models(const QString& scope, const std::optional<QString>& only)
{
    if (only)
        return QByteArrayList{only->toUtf8()};
    const auto replies = ask({{"SMEMBERS", modelsKey(scope)}});
    return replies ? std::optional(replies->first().list) : std::nullopt;
}

bool RedisCache::removeOfModel(const Invalidation& which, const QByteArray& model, qint64& count)
{
    const QByteArray index = indexKey(which.scope, model);
    const auto members = ask({{"ZRANGE", index, "0", "-1"}});
    if (!members)
        return false;
    const QByteArrayList& all = members->first().list;
    for (qsizetype from = 0; from < all.size(); from += BatchSize) {
        const auto hashes = olderOnes(all.mid(from, BatchSize), which);
        if (!hashes)
            return false;
        if (hashes->isEmpty())
            continue;
        QByteArrayList unlink{"UNLINK"};
        for (const QByteArray& hash : *hashes)
            unlink.append(entryKey(which.scope, hash));
        const auto replies = ask({unlink, QByteArrayList{"ZREM", index} + *hashes});
        if (!replies || refusesToRemove(replies->first()))
            return false;
        count += replies->first().integer;
    }
    return true;
}

//! A copy that may only be read answers everything else.
bool RedisCache::refusesToRemove(const RedisReply& unlinked)
{
    if (unlinked.kind == RedisReply::Kind::Error)
        m_refusedRemoval = QString::fromUtf8(unlinked.text);
    return unlinked.kind == RedisReply::Kind::Error;
}

std::optional<QByteArrayList> RedisCache::olderOnes(const QByteArrayList& hashes, const Invalidation& which)
{
    if (!which.olderThan)
        return hashes;
    RedisCommands headers;
    for (const QByteArray& hash : hashes)
        headers.append({"GETRANGE", entryKey(which.scope, hash), "0", QByteArray::number(HeaderSize - 1)});
    const auto replies = ask(headers);
    if (!replies)
        return std::nullopt;
    QByteArrayList older;
    for (qsizetype i = 0; i < hashes.size(); ++i) {
        const QByteArray& value = replies->at(i).text;
        // One that is gone already need not be in the index either.
        if (value.size() < HeaderSize || timeAt(value, 0) < now() - redisMs(*which.olderThan))
            older.append(hashes[i]);
    }
    return older;
}

qint64 RedisCache::now() const
{
    return m_clock.wallTime().toMSecsSinceEpoch();
}

} // namespace bw::cache
