// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cache/cacheentry.h"
#include "cache/cachekey.h"
#include "cache/cacherules.h"

#include <QHash>

#include <optional>

namespace bw::cache {

enum class Freshness {
    Miss,
    Fresh,
    Stale, //!< past its time, but within the stale window: only for when the gateway fails
};

struct CacheLookup
{
    Freshness freshness = Freshness::Miss;
    std::optional<CacheEntry> entry; //!< unless a miss

    bool operator==(const CacheLookup&) const = default;
};

//! Which entries of a scope are to go: those for which everything that is set holds. Nothing set: all of them.
struct Invalidation
{
    QString scope; //!< empty: of every scope; a file knows them all, a Redis does not
    std::optional<QString> model; //!< as asked for
    std::optional<Seconds> olderThan;
};

//! Of one scope. Counts since the program's start; what is stored is as of now.
struct CacheStatistics
{
    // Every lookup is one of these three.
    qint64 hits = 0;
    qint64 misses = 0;
    qint64 stale = 0; //!< there was one, but past its time

    qint64 stores = 0;
    qint64 coalesced = 0; //!< of misses and stale: answered by another call that was under way
    qint64 evicted = 0;   //!< of all scopes, to keep the size; Redis evicts by its own rules and does not say
    qint64 dropped = 0;   //!< of all scopes: not looked up or stored, because the cache was too slow
    std::optional<qint64> entries; //!< of the scope; nullopt: not known now
    std::optional<qint64> bytes;   //!< of the scope, as stored; nullopt: not known (Redis)

    // As their callers saw it: what nobody was asked for is a hit in their records.
    [[nodiscard]] qint64 answered() const noexcept { return hits + coalesced; }
    [[nodiscard]] qint64 unanswered() const noexcept { return misses + stale - coalesced; }
    [[nodiscard]] std::optional<double> hitRate() const noexcept; //!< 0 … 1; nullopt: never asked
    bool operator==(const CacheStatistics&) const = default;
};

//! Is the place where answers are kept usable?
struct CacheHealth
{
    bool available = true;
    QString sentence; //!< what is wrong, for people; empty if available
    bool keepsNothing = false; //!< not available, but what is there is still found

    bool operator==(const CacheHealth&) const = default;
};

//! A place where answers are kept. Blocks; made, used and destroyed in one thread (see responsecache.h). A cache never fails
//! its caller: what cannot be read is a miss, what cannot be written is not kept, and health() says why. Only who throws
//! answers away is told if that went wrong: the person believes them gone.
class CacheBackend
{
public:
    CacheBackend() = default;
    virtual ~CacheBackend() = default;
    Q_DISABLE_COPY_MOVE(CacheBackend)

    [[nodiscard]] CacheLookup find(const CacheKey& key);
    //! Fresh for `ttl` from entry.storedAt on. Replaces what is there.
    void store(const CacheKey& key, const CacheEntry& entry, Seconds ttl);
    //! How many entries went; else why they, or some of them, did not.
    [[nodiscard]] Result<qint64> invalidate(const Invalidation& which) { return remove(which); }
    [[nodiscard]] CacheStatistics statistics(const QString& scope);
    [[nodiscard]] virtual CacheHealth health() const = 0;

protected:
    void countEvicted(qint64 entries) noexcept { m_evicted += entries; }

private:
    [[nodiscard]] virtual CacheLookup read(const CacheKey& key) = 0;
    [[nodiscard]] virtual bool write(const CacheKey& key, const CacheEntry& entry, Seconds ttl) = 0;
    [[nodiscard]] virtual Result<qint64> remove(const Invalidation& which) = 0;
    virtual void measure(const QString& scope, CacheStatistics& statistics) = 0; //!< entries and bytes

    QHash<QString, CacheStatistics> m_counts; //!< by scope
    qint64 m_evicted = 0;
};

} // namespace bw::cache
