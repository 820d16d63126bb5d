// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cachebackends.h"

#include "cache/sqlitecache.h"
#ifdef BELLWETHER_WITH_REDIS
#include "cache/rediscache.h"
#endif

#include <QCoreApplication>

namespace bw::cache {

bool redisIsSupported() noexcept
{
#ifdef BELLWETHER_WITH_REDIS
    return true;
#else
    return false;
#endif
}

ResponseCache::BackendFactory sqliteBackend(const QString& path, qint64 maxBytes, const Clock& clock)
{
    return [settings = SqliteCacheSettings{path, maxBytes, StaleWindow}, &clock]() -> std::unique_ptr<CacheBackend> {
        return std::make_unique<SqliteCache>(settings, clock);
    };
}

Result<ResponseCache::BackendFactory> redisBackend(const RedisAddress& address, const Clock& clock)
{
#ifdef BELLWETHER_WITH_REDIS
    return [settings = RedisCacheSettings{.address = address}, &clock]() -> std::unique_ptr<CacheBackend> {
        return std::make_unique<RedisCache>(settings, clock);
    };
#else
    Q_UNUSED(address)
    Q_UNUSED(clock)
    return failure(ErrorCode::Unsupported,
                   QCoreApplication::translate("CacheBackends", "This program was built without Redis support, so the cache "
                                                                "cannot be shared. Use the cache on this machine instead."));
#endif
}

} // namespace bw::cache
