// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/doorkeeper.h"

#include <algorithm>

namespace bw::gateway {

namespace {

//! How long a wait will be is an estimate: the limiter gets faster again, others leave the queue, the server says something new.
constexpr Nanoseconds AskAgainAfter = std::chrono::seconds(1);

} // namespace

void Doorkeeper::turnTo(const Stop& stop)
{
    leave();
    m_guard = guardFor(stop);
    m_place = LimiterPlace(m_guard.lane);
}

Doorkeeper::Answer Doorkeeper::ask(std::optional<Nanoseconds> remaining)
{
    if (!m_permitted && m_settings.usesBreaker()) {
        std::optional<LanePermit> permit = m_guard.lane->permit();
        if (!permit) {
            const Instant until = m_guard.lane->openUntil();
            return {Door::Shut, {}, ErrorClass::BreakerOpen, isSet(until) ? std::optional(until) : std::nullopt};
        }
        m_guard.permit = std::move(*permit);
    }
    m_permitted = true;
    return askLimiter(remaining);
}

Doorkeeper::Answer Doorkeeper::askLimiter(std::optional<Nanoseconds> remaining)
{
    if (!m_settings.usesLimiter())
        return {};
    const Nanoseconds wait = m_guard.lane->pass(m_settings.tokens, m_place);
    if (wait <= Nanoseconds::zero()) {
        m_guard.reserved = m_settings.tokens;
        return {};
    }
    const Instant now = m_worker.clock.now();
    const Instant held = m_guard.lane->heldUntil();
    const bool heldTooLong = held - now > m_settings.profile->retry.longestServerDelay;
    if (heldTooLong || (remaining && wait >= *remaining))
        return {Door::Shut, {}, ErrorClass::LimiterTimeout, held > now ? std::optional(held) : std::nullopt};
    if (!isSet(m_waitingSince))
        m_waitingSince = now;
    return {Door::Later, std::min(wait, AskAgainAfter), {}, {}};
}

bool Doorkeeper::forceProbe()
{
    std::optional<LanePermit> permit = m_guard.lane->forcedProbe();
    if (!permit)
        return false;
    m_guard.permit = std::move(*permit);
    m_permitted = true;
    return true;
}

Nanoseconds Doorkeeper::waited() const
{
    return isSet(m_waitingSince) ? m_worker.clock.now() - m_waitingSince : Nanoseconds::zero();
}

AttemptGuard Doorkeeper::take()
{
    AttemptGuard guard = std::exchange(m_guard, {});
    leave();
    return guard;
}

void Doorkeeper::leave()
{
    m_guard = {};
    m_place = {};
    m_permitted = false;
    m_waitingSince = NoInstant;
}

std::optional<AttemptGuard> Doorkeeper::enterAtOnce(const Stop& stop) const
{
    AttemptGuard guard = guardFor(stop);
    if (m_settings.usesBreaker()) {
        std::optional<LanePermit> permit = guard.lane->permit();
        if (!permit)
            return std::nullopt;
        guard.permit = std::move(*permit);
    }
    if (m_settings.usesLimiter()) {
        LimiterPlace place(guard.lane);
        if (guard.lane->pass(m_settings.tokens, place) > Nanoseconds::zero())
            return std::nullopt;
        guard.reserved = m_settings.tokens;
    }
    return guard;
}

AttemptGuard Doorkeeper::guardFor(const Stop& stop) const
{
    const GatewayProfile& profile = *m_settings.profile;
    const Guards& guards = m_settings.guards;
    AttemptGuard guard;
    if (m_settings.usesBreaker() || m_settings.usesLimiter() || profile.hedge.enabled) {
        resilience::BreakerSettings breaker = profile.breaker;
        if (profile.timeouts.read > Milliseconds(0))
            breaker.permitLifetime = 2 * profile.timeouts.read;
        const Nanoseconds shortestBackoff = resilience::backoff(0, 1, profile.retry); // a retry of its own waits as long anyway
        guard.lane = m_worker.safeguards.lane({stop.endpoint->id, stop.key.id, stop.modelThere}, {breaker, profile.limits, shortestBackoff});
    }
    if (guards.retries || guards.fallback)
        guard.endpoint = m_worker.safeguards.endpoint(stop.endpoint->id);
    return guard;
}

} // namespace bw::gateway
