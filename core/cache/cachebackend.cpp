// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cachebackend.h"

namespace bw::cache {

std::optional<double> CacheStatistics::hitRate() const noexcept
{
    const qint64 lookups = hits + misses + stale;
    return lookups > 0 ? std::optional(static_cast<double>(answered()) / static_cast<double>(lookups)) : std::nullopt;
}

CacheLookup CacheBackend::find(const CacheKey& key)
{
    CacheLookup lookup = read(key);
    CacheStatistics& counts = m_counts[key.scope];
    switch (lookup.freshness) {
    case Freshness::Miss:
        ++counts.misses;
        break;
    case Freshness::Fresh:
        ++counts.hits;
        break;
    case Freshness::Stale:
        ++counts.stale;
        break;
    }
    return lookup;
}

void CacheBackend::store(const CacheKey& key, const CacheEntry& entry, Seconds ttl)
{
    if (write(key, entry, std::clamp(ttl, Seconds(1), LongestTtl)))
        ++m_counts[key.scope].stores;
}

CacheStatistics CacheBackend::statistics(const QString& scope)
{
    CacheStatistics statistics = m_counts.value(scope);
    statistics.evicted = m_evicted;
    measure(scope, statistics);
    return statistics;
}

} // namespace bw::cache
