// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "cache/cacheanswer.h"
#include "cache/cachebackend.h"
#include "cache/lookupticket.h"
#include "cache/returnpath.h"
#include "cache/singleflight.h"

#include <functional>
#include <memory>
#include <unordered_map>

namespace bw::cache {

class JobQueue;

//! How often the patience of those who wait is looked at.
inline constexpr Milliseconds PatienceCheck{50};

//! What happens in the thread of the cache: one job at a time, so that nothing in here is shared. Internal to ResponseCache.
class CacheWorker
{
public:
    using Done = std::function<void(CacheAnswer)>;

    struct Settings
    {
        TtlPolicy ttl;
        Milliseconds patience{30'000}; //!< the longest that a request waits for another's answer
    };

    CacheWorker(std::unique_ptr<CacheBackend> backend, Settings settings, const Clock& clock, Random random,
                std::weak_ptr<JobQueue> queue);
    ~CacheWorker(); //!< who still waits gets a miss
    Q_DISABLE_COPY_MOVE(CacheWorker)

    void lookUp(const CacheKey& key, const CacheControls& controls, LookupTicket& ticket, ReturnPath path, Done done);

    // The ends of a lead.
    void succeeded(const CacheKey& key, SingleFlight::Caller caller, CacheEntry entry, const CacheControls& controls,
                   bool overloaded);
    void failed(const CacheKey& key, SingleFlight::Caller caller);
    void left(const CacheKey& key, SingleFlight::Caller caller);

    [[nodiscard]] bool someoneWaits() const noexcept { return m_flights.waiterCount() > 0; }
    //! To be called often; looks a few times a second.
    void releaseImpatient();

    [[nodiscard]] CacheBackend& backend() noexcept { return *m_backend; }
    [[nodiscard]] CacheStatistics statistics(const QString& scope);

private:
    struct Waiter
    {
        CacheKey key;
        CacheControls controls;
        ReturnPath path;
        Done done;
        std::optional<CacheEntry> stale;
    };

    static void answer(ReturnPath path, Done done, CacheAnswer answer);
    [[nodiscard]] CacheLead lead(const CacheKey& key, const CacheControls& controls, SingleFlight::Caller caller) const;
    [[nodiscard]] std::optional<Waiter> takeWaiter(SingleFlight::Caller caller);
    void letAsk(SingleFlight::Caller caller);

    std::unique_ptr<CacheBackend> m_backend;
    Settings m_settings;
    const Clock& m_clock;
    Random m_random;
    std::weak_ptr<JobQueue> m_queue;
    SingleFlight m_flights;
    std::unordered_map<SingleFlight::Caller, Waiter> m_waiters;
    SingleFlight::Caller m_lastCaller = 0;
    Instant m_nextCheck = NoInstant;
    QHash<QString, qint64> m_coalesced; //!< by scope
    qint64 m_dropped = 0; //!< not looked up or not stored, for want of time
};

} // namespace bw::cache
