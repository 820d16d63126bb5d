// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secretstring.h"
#include "cache/cachebackend.h"
#include "cache/outagegate.h"
#include "cache/redisconnection.h"

namespace bw::cache {

struct RedisCacheSettings
{
    RedisAddress address;
    Milliseconds timeout{50}; //!< to connect, and for each answer: a cache that is slower than that is no help
    Seconds staleWindow = StaleWindow;
};

//! Answers in a Redis server, shared by everyone who uses it. One that is down is a miss, never an error; it is not asked
//! for a while then, and taken up again by itself.
//!
//! Keys: `bw:1:<scope>:<sha>` is an entry; `bw:1:<scope>:models` the set of models of the scope;
//! `bw:1:<scope>:model:<model>` the sorted set of a model's entries by their end. Nothing else in the server is touched.
class RedisCache final : public CacheBackend
{
    Q_DECLARE_TR_FUNCTIONS(RedisCache)

public:
    //! `clock` must outlive this. Connects with the first use.
    RedisCache(RedisCacheSettings settings, const Clock& clock);

    [[nodiscard]] CacheHealth health() const override;

private:
    [[nodiscard]] CacheLookup read(const CacheKey& key) override;
    [[nodiscard]] bool write(const CacheKey& key, const CacheEntry& entry, Seconds ttl) override;
    [[nodiscard]] Result<qint64> remove(const Invalidation& which) override;
    void measure(const QString& scope, CacheStatistics& statistics) override;

    [[nodiscard]] std::optional<RedisReplies> ask(const RedisCommands& commands);
    [[nodiscard]] std::optional<QByteArrayList> models(const QString& scope, const std::optional<QString>& only);
    //! Counts what goes. False: the rest could not be asked for.
    [[nodiscard]] bool removeOfModel(const Invalidation& which, const QByteArray& model, qint64& count);
    [[nodiscard]] bool refusesToRemove(const RedisReply& unlinked);
    [[nodiscard]] tl::unexpected<Error> notRemoved(qint64 gone) const;
    [[nodiscard]] std::optional<QByteArrayList> olderOnes(const QByteArrayList& hashes, const Invalidation& which);
    [[nodiscard]] qint64 now() const;

    RedisCacheSettings m_settings;
    const Clock& m_clock;
    RedisConnection m_connection;
    OutageGate m_gate;
    QString m_lastError; //!< of the last command; empty if it went well
    QString m_refusedRemoval; //!< why a server that answers did not let answers go, at the last try; empty if it did
    QString m_refusedWrite; //!< why the last answer was not kept by a server that answers; empty if it was
};

} // namespace bw::cache
