// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/ratelimiter.h"

#include <algorithm>

namespace bw::resilience {

RateLimiter::RateLimiter(RateLimits limits, const Clock& clock)
    : m_clock(clock),
      m_requests(limits.requestsPerMinute, limits.requestBurst, clock.now()),
      m_tokens(limits.tokensPerMinute, limits.tokenBurst, clock.now())
{
}

qint64 RateLimiter::reservation(qint64 promptTokens, std::optional<qint64> maxTokens) noexcept
{
    const qint64 output = std::clamp<qint64>(maxTokens.value_or(MostReservedOutput), 0, MostReservedOutput);
    return std::max<qint64>(0, promptTokens) + output;
}

Nanoseconds RateLimiter::waitFor(qint64 tokens)
{
    const Instant now = m_clock.now();
    m_requests.setFactor(factor(), now);
    m_tokens.setFactor(factor(), now);
    return std::max({m_requests.waitFor(1, now), m_tokens.waitFor(tokens, now), learnedWait(m_learnedRequests, 1),
                     learnedWait(m_learnedTokens, tokens), std::max(Nanoseconds(0), m_holdUntil - now)});
}

Nanoseconds RateLimiter::tryAcquire(qint64 tokens)
{
    if (const Nanoseconds wait = waitFor(tokens); wait > Nanoseconds(0))
        return wait;
    const Instant now = m_clock.now();
    m_requests.take(1, now);
    m_tokens.take(tokens, now);
    --m_learnedRequests.remaining;
    m_learnedTokens.remaining -= tokens;
    return Nanoseconds(0);
}

void RateLimiter::reconcile(qint64 reserved, qint64 used)
{
    m_tokens.giveBack(reserved - used);
    m_learnedTokens.remaining += reserved - used;
}

void RateLimiter::giveBack(qint64 reserved)
{
    reconcile(reserved, 0);
    m_requests.giveBack(1);
    ++m_learnedRequests.remaining;
}

void RateLimiter::learn(const RateLimitSnapshot& snapshot)
{
    learnWindow(m_learnedRequests, snapshot.requests);
    learnWindow(m_learnedTokens, snapshot.tokens);
}

void RateLimiter::onRateLimited(std::optional<Milliseconds> serverDelay)
{
    m_slowedTo = factor() * FactorAfter429;
    m_slowedAt = m_clock.now();
    if (serverDelay)
        holdUntil(m_clock.now() + *serverDelay);
}

void RateLimiter::holdUntil(Instant instant) noexcept
{
    m_holdUntil = std::max(m_holdUntil, instant);
}

double RateLimiter::factor() const noexcept
{
    if (!isSet(m_slowedAt))
        return 1;
    const double passed = std::chrono::duration<double>(m_clock.now() - m_slowedAt) / std::chrono::duration<double>(Recovery);
    return m_slowedTo + (1 - m_slowedTo) * std::clamp(passed, 0.0, 1.0);
}

void RateLimiter::learnWindow(Learned& learned, const QuotaWindow& window)
{
    if (!window.remaining || !window.resetAfter)
        return;
    const Instant now = m_clock.now();
    const bool running = now < learned.until;
    // Requests still on their way are already counted here, not yet there: the lower number is the truth.
    learned.remaining = running ? std::min(learned.remaining, *window.remaining) : *window.remaining;
    learned.until = now + *window.resetAfter;
}

Nanoseconds RateLimiter::learnedWait(const Learned& learned, qint64 amount) const
{
    const Instant now = m_clock.now();
    if (now >= learned.until || learned.remaining >= amount)
        return Nanoseconds(0);
    return learned.until - now;
}

} // namespace bw::resilience
