// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cachebackend.h"

namespace bw::cache {

CacheLookup CacheBackend::find(const CacheKey& key)
{
    CacheLookup lookup = read(key);
    switch (lookup.freshness) {
    case Freshness::Miss:
        ++m_counts.misses;
        break;
    case Freshness::Fresh:
        ++m_counts.hits;
        break;
    case Freshness::Stale:
        ++m_counts.stale;
        break;
    }
    return lookup;
}

void CacheBackend::store(const CacheKey& key, const CacheEntry& entry, Seconds ttl)
{
    if (write(key, entry, std::clamp(ttl, Seconds(1), LongestTtl)))
        ++m_counts.stores;
}

CacheStatistics CacheBackend::statistics(const QString& scope)
{
    CacheStatistics statistics = m_counts;
    measure(scope, statistics);
    return statistics;
}

} // namespace bw::cache
