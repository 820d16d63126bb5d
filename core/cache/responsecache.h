// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "cache/cacheanswer.h"
#include "cache/cachebackend.h"
#include "cache/lookupticket.h"

#include <QObject>

#include <functional>
#include <memory>

namespace bw::cache {

struct ResponseCacheSettings
{
    TtlPolicy ttl;
    Milliseconds patience{30'000}; //!< the longest that a request waits for another one's answer
    qsizetype queueLimit = 10'000; //!< requests under way in the cache; more go past it
};

//! The answers that are kept, in front of a backend in a thread of its own. Any thread may ask and never blocks; `done` runs in
//! the receiver's thread, which must be the caller's, exactly once and never before the call returns, unless the
//! receiver is gone. A cache that is broken, slow or full answers "miss".
//!
//! Requests for the same thing at the same time ask the gateway once: the first gets a miss with a lead, the others
//! get its answer. Must outlive its callers' calls, not their leads.
class ResponseCache final : public QObject
{
    Q_OBJECT

public:
    //! Runs in the thread of the cache, once.
    using BackendFactory = std::function<std::unique_ptr<CacheBackend>()>;

    //! `clock` must outlive this; `random` is used in the thread of the cache only.
    ResponseCache(BackendFactory makeBackend, ResponseCacheSettings settings, const Clock& clock, Random random,
                  QObject* parent = nullptr);
    ~ResponseCache() override; //!< finishes queued work, answers who waits with a miss, then joins
    Q_DISABLE_COPY_MOVE(ResponseCache)

    //! The ticket is for who cannot wait for a slow cache.
    std::shared_ptr<LookupTicket> find(const CacheKey& key, const CacheControls& controls, QObject* receiver,
                                       std::function<void(CacheAnswer)> done);
    //! False until the backend is there: what was asked before waits for that once.
    [[nodiscard]] bool isOpen() const noexcept;
    //! `done` gets the number of entries that went, or why they did not.
    void invalidate(const Invalidation& which, QObject* receiver, std::function<void(Result<qint64>)> done);
    void statistics(const QString& scope, QObject* receiver, std::function<void(const CacheStatistics&)> done);

    //! Waits until everything asked so far is done. For shutdown and tests.
    void flush();

signals:
    //! Once for each time that the backend becomes unusable, and again where that turns into another trouble; nothing else
    //! fails because of it.
    void troubleFound(const QString& sentence);
    //! Once for each time that it works again.
    void recovered();

private:
    void run(const BackendFactory& makeBackend, const ResponseCacheSettings& settings, const Clock& clock, Random random);
    void watchHealth();

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bw::cache
