// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/lane.h"

#include <algorithm>
#include <vector>

namespace bw::gateway {

namespace {

using resilience::CircuitBreaker;
using resilience::RateLimiter;

constexpr size_t KeptFirstDeltas = 100;
constexpr size_t EnoughFirstDeltas = 20;

} // namespace

Lane::Lane(LaneId id, const LaneSettings& settings, const Clock& clock, Random random)
    : m_id(std::move(id)),
      m_clock(clock),
      m_random(std::move(random)),
      m_settings(settings),
      m_breaker(std::make_unique<CircuitBreaker>(settings.breaker, clock, m_random)),
      m_limiter(std::make_unique<RateLimiter>(settings.limits, clock))
{
}

void Lane::configure(const LaneSettings& settings)
{
    const std::scoped_lock lock(m_mutex);
    if (settings == m_settings)
        return;
    if (settings.breaker != m_settings.breaker)
        m_breaker = std::make_unique<CircuitBreaker>(settings.breaker, m_clock, m_random);
    if (settings.limits != m_settings.limits) {
        m_limiter = std::make_unique<RateLimiter>(settings.limits, m_clock);
        m_limiter->holdUntil(m_heldUntil);
    }
    m_settings = settings;
}

std::optional<LanePermit> Lane::permit()
{
    const std::scoped_lock lock(m_mutex);
    auto permit = m_breaker->tryAcquire();
    return permit ? std::optional<LanePermit>(std::in_place, shared_from_this(), std::move(*permit)) : std::nullopt;
}

std::optional<LanePermit> Lane::forcedProbe()
{
    const std::scoped_lock lock(m_mutex);
    auto permit = m_breaker->forceProbe();
    return permit ? std::optional<LanePermit>(std::in_place, shared_from_this(), std::move(*permit)) : std::nullopt;
}

bool Lane::refusesUntil(Instant instant) const
{
    const std::scoped_lock lock(m_mutex);
    return m_breaker->state() == resilience::BreakerState::Open && m_breaker->openUntil() > instant;
}

Instant Lane::openUntil() const
{
    const std::scoped_lock lock(m_mutex);
    return m_breaker->openUntil();
}

Nanoseconds Lane::pass(qint64 tokens, LimiterPlace& place)
{
    const std::scoped_lock lock(m_mutex);
    const bool first = m_queue.empty() || m_queue.front() == place.m_number;
    if (first) {
        const Nanoseconds wait = m_limiter->tryAcquire(tokens);
        if (wait <= Nanoseconds::zero()) {
            leaveQueue(place.m_number);
            place.m_number = 0;
            return Nanoseconds::zero();
        }
    }
    if (place.m_number == 0) {
        place.m_number = ++m_lastNumber;
        m_queue.push_back(place.m_number);
    }
    return std::max(m_limiter->waitFor(tokens) + behind(place), Nanoseconds(1));
}

//! How long those ahead in the queue will take, at the configured speed. An estimate: who waits asks again.
Nanoseconds Lane::behind(const LimiterPlace& place) const
{
    constexpr Nanoseconds Unknown = std::chrono::milliseconds(1); // only the server's words limit: they let all go at once
    const auto ahead = std::ranges::find(m_queue, place.m_number) - m_queue.begin();
    const double perMinute = double(m_settings.limits.requestsPerMinute) * m_limiter->factor();
    const Nanoseconds each = perMinute > 0 ? std::chrono::duration_cast<Nanoseconds>(std::chrono::minutes(1) / perMinute) : Unknown;
    return each * ahead;
}

void Lane::leaveQueue(quint64 number)
{
    if (number != 0)
        std::erase(m_queue, number);
}

void Lane::reconcile(qint64 reserved, qint64 used)
{
    const std::scoped_lock lock(m_mutex);
    m_limiter->reconcile(reserved, used);
}

void Lane::giveBack(qint64 reserved)
{
    const std::scoped_lock lock(m_mutex);
    m_limiter->giveBack(reserved);
}

void Lane::learn(const resilience::RateLimitSnapshot& snapshot)
{
    const std::scoped_lock lock(m_mutex);
    m_limiter->learn(snapshot);
}

void Lane::onRateLimited(std::optional<Milliseconds> serverDelay)
{
    const std::scoped_lock lock(m_mutex);
    m_limiter->onRateLimited(serverDelay);
    if (serverDelay)
        m_heldUntil = std::max(m_heldUntil, m_clock.now() + *serverDelay);
    else
        m_limiter->holdUntil(m_clock.now() + m_settings.backoff);
}

void Lane::hold(Nanoseconds span)
{
    const std::scoped_lock lock(m_mutex);
    m_heldUntil = std::max(m_heldUntil, m_clock.now() + span);
    m_limiter->holdUntil(m_heldUntil);
}

Instant Lane::heldUntil() const
{
    const std::scoped_lock lock(m_mutex);
    return m_heldUntil;
}

void Lane::onFirstDelta(Nanoseconds afterSent)
{
    const std::scoped_lock lock(m_mutex);
    m_firstDeltas.push_back(afterSent);
    if (m_firstDeltas.size() > KeptFirstDeltas)
        m_firstDeltas.pop_front();
}

std::optional<Nanoseconds> Lane::usualFirstDelta() const
{
    const std::scoped_lock lock(m_mutex);
    if (m_firstDeltas.size() < EnoughFirstDeltas)
        return std::nullopt;
    std::vector<Nanoseconds> sorted(m_firstDeltas.begin(), m_firstDeltas.end());
    const auto rank = sorted.begin() + std::ptrdiff_t(sorted.size() * 95 / 100);
    std::nth_element(sorted.begin(), rank, sorted.end());
    return *rank;
}

LaneHealth Lane::health() const
{
    const std::scoped_lock lock(m_mutex);
    return {.id = m_id,
            .state = m_breaker->state(),
            .failuresInARow = m_breaker->consecutiveFailures(),
            .probesInFlight = m_breaker->probesInFlight(),
            .lastFailure = m_lastFailure,
            .lastFailureAt = m_lastFailureAt,
            .openUntil = m_breaker->openUntil(),
            .limiterFactor = m_limiter->factor(),
            .heldUntil = m_heldUntil,
            .waiting = int(m_queue.size())};
}

} // namespace bw::gateway
