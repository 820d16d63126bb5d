// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/endpointhealth.h"
#include "gateway/lanepermit.h"
#include "gateway/limiterplace.h"
#include "resilience/ratelimiter.h"

#include <deque>
#include <mutex>

namespace bw::gateway {

struct LaneSettings
{
    resilience::BreakerSettings breaker;
    resilience::RateLimits limits;
    Nanoseconds backoff{0}; //!< how long nothing goes after a 429 whose server did not say how long

    bool operator==(const LaneSettings&) const = default;
};

//! Breaker and limiter of one lane, shared by all network workers: two small state machines behind one lock that is
//! never held across anything slow.
class Lane : public std::enable_shared_from_this<Lane>
{
public:
    //! `clock` must outlive it; `random` must be thread-safe.
    Lane(LaneId id, const LaneSettings& settings, const Clock& clock, Random random);
    Q_DISABLE_COPY_MOVE(Lane)

    //! Begins anew if the person changed the settings; no-op if not.
    void configure(const LaneSettings& settings);

    [[nodiscard]] std::optional<LanePermit> permit();
    [[nodiscard]] std::optional<LanePermit> forcedProbe(); //!< although open
    [[nodiscard]] bool refusesUntil(Instant instant) const; //!< open, and still so then
    [[nodiscard]] Instant openUntil() const;

    //! 0: the request may go now and is counted. Else the time after which to ask again with the same place.
    [[nodiscard]] Nanoseconds pass(qint64 tokens, LimiterPlace& place);
    void reconcile(qint64 reserved, qint64 used);
    void giveBack(qint64 reserved); //!< it was never sent
    void learn(const resilience::RateLimitSnapshot& snapshot);
    void onRateLimited(std::optional<Milliseconds> serverDelay);
    void hold(Nanoseconds span);
    [[nodiscard]] Instant heldUntil() const;

    void onFirstDelta(Nanoseconds afterSent);
    //! The 95th percentile of the last times to a first token; nullopt before there are enough of them.
    [[nodiscard]] std::optional<Nanoseconds> usualFirstDelta() const;

    [[nodiscard]] LaneHealth health() const;

private:
    friend class LanePermit;
    friend class LimiterPlace;

    [[nodiscard]] Nanoseconds behind(const LimiterPlace& place) const;
    void leaveQueue(quint64 number);

    const LaneId m_id;
    const Clock& m_clock;
    const Random m_random;
    mutable std::mutex m_mutex;
    LaneSettings m_settings;
    std::unique_ptr<resilience::CircuitBreaker> m_breaker;
    std::unique_ptr<resilience::RateLimiter> m_limiter;
    std::deque<quint64> m_queue; //!< of those who wait for the limiter
    quint64 m_lastNumber = 0;
    ErrorClass m_lastFailure = ErrorClass::Ok; //!< with its time: the breaker does not count one that began before it opened
    Instant m_lastFailureAt = NoInstant;
    Instant m_heldUntil = NoInstant;
    std::deque<Nanoseconds> m_firstDeltas;
};

} // namespace bw::gateway
