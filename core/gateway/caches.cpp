// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/caches.h"

#include "base/logging.h"
#include "cache/cachebackends.h"

#include <QThread>

#include <map>
#include <mutex>

namespace bw::gateway {

class Caches::Private
{
public:
    //! Which answers are kept together. The password counts: a wrong one must not live on after it was corrected.
    struct Place
    {
        QString redisUrl; //!< empty: the file
        QByteArray password;

        auto operator<=>(const Place& other) const
        {
            return std::pair(redisUrl, password.toStdString()) <=> std::pair(other.redisUrl, other.password.toStdString());
        }
        bool operator==(const Place&) const = default;
    };

    [[nodiscard]] static Place placeOf(const GatewayProfile& profile, const secrets::KeyRing& keys);

    struct Entry
    {
        std::unique_ptr<cache::ResponseCache> cache; //!< null: it cannot be
        QString trouble;
    };

    Private(QString path, const Clock& theClock) : file(std::move(path)), clock(theClock) {}

    [[nodiscard]] Result<cache::ResponseCache::BackendFactory> backendFor(const Place& place) const
    {
        if (place.redisUrl.isNull())
            return cache::sqliteBackend(file, MaxFileBytes, clock);
        return cache::redisAddressFromUrl(place.redisUrl).and_then([&](cache::RedisAddress address) {
            if (!place.password.isEmpty())
                address.password = SecretString(place.password);
            return cache::redisBackend(address, clock);
        });
    }

    void setTrouble(const cache::ResponseCache* which, const QString& sentence)
    {
        const std::scoped_lock lock(mutex);
        for (auto& [place, entry] : entries) {
            if (entry.cache.get() == which)
                entry.trouble = sentence;
        }
    }

    const QString file;
    const Clock& clock;
    mutable std::mutex mutex;
    std::map<Place, Entry> entries;
};

Caches::Private::Place Caches::Private::placeOf(const GatewayProfile& profile, const secrets::KeyRing& keys)
{
    const CacheOptions& options = profile.cache;
    if (options.store == CacheOptions::Store::File)
        return {};
    return {options.redisUrl, options.redisKey.isEmpty() ? QByteArray() : keys.key(options.redisKey).reveal()};
}

Caches::Caches(QString file, const Clock& clock, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(std::move(file), clock))
{
    connect(this, &Caches::troubleFound, this, [](const QString& sentence) { qCInfo(log::gateway) << "cache:" << sentence; });
}

Caches::~Caches() = default;

cache::ResponseCache* Caches::of(const GatewayProfile& profile, const secrets::KeyRing& keys)
{
    const Private::Place place = Private::placeOf(profile, keys);
    std::unique_lock lock(d->mutex);
    const auto [found, isNew] = d->entries.try_emplace(place);
    Private::Entry& entry = found->second;
    if (!isNew)
        return entry.cache.get();
    const Result<cache::ResponseCache::BackendFactory> backend = d->backendFor(place);
    if (!backend) {
        entry.trouble = backend.error().message;
        lock.unlock(); // whoever hears of it may ask for a cache
        emit troubleFound(backend.error().message);
        return nullptr;
    }
    entry.cache = std::make_unique<cache::ResponseCache>(*backend, cache::ResponseCacheSettings(), d->clock, systemRandom());
    cache::ResponseCache* const cache = entry.cache.get();
    connect(cache, &cache::ResponseCache::troubleFound, this, [this, cache](const QString& sentence) {
        d->setTrouble(cache, sentence);
        emit troubleFound(sentence);
    });
    connect(cache, &cache::ResponseCache::recovered, this, [this, cache] { d->setTrouble(cache, {}); });
    cache->moveToThread(thread()); // made in whichever worker came first; that may end before this
    return cache;
}

QString Caches::troubleOf(const GatewayProfile& profile, const secrets::KeyRing& keys) const
{
    const std::scoped_lock lock(d->mutex);
    const auto found = d->entries.find(Private::placeOf(profile, keys));
    return found == d->entries.end() ? QString() : found->second.trouble;
}

} // namespace bw::gateway
