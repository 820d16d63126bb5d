// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/sqlitecache.h"

#include <QDir>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace bw::cache {

namespace {

//! What a row costs besides its payload, roughly: key and names, once in the table and again in the indexes.
constexpr qint64 RowOverhead = 320;
//! A use is noted at most so often: a write for each hit would cost more than the hit.
constexpr qint64 TouchEveryMs = 60'000;
//! An eviction makes room for some time, so that not every store evicts.
constexpr double LowWater = 0.9;

qint64 inMs(Seconds span)
{
    return Milliseconds(span).count();
}

} // namespace

SqliteCache::SqliteCache(SqliteCacheSettings settings, const Clock& clock)
    : m_settings(std::move(settings)), m_clock(clock), m_file(m_settings.path), m_gate(clock, {.failures = 1})
{
}

CacheHealth SqliteCache::health() const
{
    if (!m_gate.isOpen())
        return {};
    return {false, tr("The response cache cannot be used: %1 could not be opened or written (%2). Usually the disk is full or the "
                      "folder is not writable. Answers come from the gateway until that is put right.")
                       .arg(QDir::toNativeSeparators(m_settings.path), m_file.lastError())};
}

CacheLookup SqliteCache::read(const CacheKey& key)
{
    QSqlQuery* row = run(u"SELECT id, used_at, fresh_until, payload FROM entries WHERE scope = ? AND hash = ?"_s,
                         {key.scope, key.sha256});
    if (!row || !row->next())
        return {};
    const qint64 id = row->value(0).toLongLong();
    const qint64 usedAt = row->value(1).toLongLong();
    const qint64 freshUntil = row->value(2).toLongLong();
    auto entry = CacheEntry::unpack(row->value(3).toByteArray());
    row->finish();
    if (!entry || now() >= freshUntil + inMs(m_settings.staleWindow)) {
        static_cast<void>(run(u"DELETE FROM entries WHERE id = ?"_s, {id}));
        return {};
    }
    touch(id, usedAt);
    return {now() < freshUntil ? Freshness::Fresh : Freshness::Stale, std::move(*entry)};
}

bool SqliteCache::write(const CacheKey& key, const CacheEntry& entry, Seconds ttl)
{
    const QByteArray payload = entry.pack();
    const qint64 bytes = payload.size() + RowOverhead;
    if (bytes > m_settings.maxBytes / 4) // would push out too much else
        return false;
    const qint64 storedAt = entry.storedAt.toMSecsSinceEpoch();
    const bool written = run(u"INSERT INTO entries(scope, hash, model, stored_at, fresh_until, used_at, bytes, payload) "
                             "VALUES(?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(scope, hash) DO UPDATE SET model = excluded.model, "
                             "stored_at = excluded.stored_at, fresh_until = excluded.fresh_until, used_at = excluded.used_at, "
                             "bytes = excluded.bytes, payload = excluded.payload"_s,
                             {key.scope, key.sha256, key.model.isNull() ? u""_s : key.model, storedAt, storedAt + inMs(ttl),
                              now(), bytes, payload});
    if (written)
        keepSize();
    return written;
}

Result<qint64> SqliteCache::remove(const Invalidation& which)
{
    const QVariant model = which.model ? QVariant(*which.model) : QVariant(QMetaType::fromType<QString>());
    const QVariant before = which.olderThan ? QVariant(now() - inMs(*which.olderThan)) : QVariant(QMetaType::fromType<qint64>());
    const QVariant scope = which.scope.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(which.scope);
    QSqlQuery* deleted = run(u"DELETE FROM entries WHERE (? IS NULL OR scope = ?) AND (? IS NULL OR model = ?) AND (? IS NULL OR stored_at < ?)"_s,
                             {scope, scope, model, model, before, before});
    if (!deleted)
        return notRemoved();
    const qint64 count = deleted->numRowsAffected();
    if (count > 0)
        m_file.shrink();
    return count;
}

tl::unexpected<Error> SqliteCache::notRemoved() const
{
    const QString file = QDir::toNativeSeparators(m_settings.path);
    if (m_file.isBusy())
        return failure(ErrorCode::Unavailable, tr("No answer was thrown away: another program is writing to %1. Try again in a moment.").arg(file));
    return failure(ErrorCode::Io, tr("No answer was thrown away: %1 could not be opened or written (%2). Usually the disk is full or the "
                                     "folder is not writable.")
                                      .arg(file, m_file.lastError()));
}

void SqliteCache::measure(const QString& scope, CacheStatistics& statistics)
{
    QSqlQuery* sums = run(u"SELECT COUNT(*), COALESCE(SUM(bytes), 0) FROM entries WHERE scope = ?"_s, {scope});
    if (!sums || !sums->next())
        return;
    statistics.entries = sums->value(0).toLongLong();
    statistics.bytes = sums->value(1).toLongLong();
    sums->finish();
}

QSqlQuery* SqliteCache::run(const QString& sql, const QVariantList& values)
{
    if (!m_file.isOpen() && !m_gate.allows())
        return nullptr;
    QSqlQuery* query = m_file.run(sql, values);
    // Open again after an error: the file was damaged and is a new one, or another process had it for a moment.
    if (!query && m_file.isOpen() && !m_file.isBusy())
        query = m_file.run(sql, values);
    m_file.isOpen() ? m_gate.succeeded() : m_gate.failed();
    return query;
}

qint64 SqliteCache::now() const
{
    return m_clock.wallTime().toMSecsSinceEpoch();
}

void SqliteCache::touch(qint64 id, qint64 usedAt)
{
    if (std::abs(now() - usedAt) >= TouchEveryMs)
        static_cast<void>(run(u"UPDATE entries SET used_at = ? WHERE id = ?"_s, {now(), id}));
}

qint64 SqliteCache::totalBytes()
{
    QSqlQuery* total = run(u"SELECT bytes FROM totals"_s);
    if (!total || !total->next())
        return 0;
    const qint64 bytes = total->value(0).toLongLong();
    total->finish();
    return bytes;
}

void SqliteCache::keepSize()
{
    if (totalBytes() <= m_settings.maxBytes)
        return;
    QSqlQuery* expired = run(u"DELETE FROM entries WHERE fresh_until <= ?"_s, {now() - inMs(m_settings.staleWindow)});
    countEvicted(expired ? expired->numRowsAffected() : 0);
    const qint64 tooMuch = totalBytes() - qint64(double(m_settings.maxBytes) * LowWater);
    if (tooMuch <= 0)
        return;
    // The least recently used whose sizes together make enough room.
    QSqlQuery* oldest = run(u"DELETE FROM entries WHERE id IN (SELECT id FROM (SELECT id, bytes, SUM(bytes) OVER "
                            "(ORDER BY used_at, id) AS freed FROM entries) WHERE freed - bytes < ?)"_s, {tooMuch});
    countEvicted(oldest ? oldest->numRowsAffected() : 0);
}

} // namespace bw::cache
