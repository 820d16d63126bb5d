// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/ratelimiter.h"

#include <algorithm>

namespace bw::resilience {

namespace {

//! Some servers (Azure, LiteLLM) say that nothing is left, but not until when. A limit of 0 is none.
std::optional<Nanoseconds> resetOf(const QuotaWindow& window)
{
    if (window.resetAfter)
        return *window.resetAfter;
    const bool isEmpty = window.remaining == 0 && window.limit != 0;
    return isEmpty ? std::optional(RateLimiter::UnsaidReset) : std::nullopt;
}

} // namespace

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
    const Instant now = m_clock.now();
    const Nanoseconds delay = serverDelay.value_or(Milliseconds(0));
    if (now >= m_nextCutAt) {
        m_slowedTo = std::max(LowestFactor, factor() * FactorAfter429);
        m_slowedAt = now;
        m_nextCutAt = now + std::max(BetweenCuts, delay);
    }
    holdUntil(now + delay);
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
    const std::optional<Nanoseconds> reset = resetOf(window);
    if (!window.remaining || !reset)
        return;
    const Instant now = m_clock.now();
    const Instant end = now + *reset;
    const bool running = now < learned.until;
    const bool rolls = running && end > learned.until + Drift;
    // Requests still on their way are already counted here, not yet there: the lower number is the truth.
    const bool knowsMore = *window.remaining <= learned.remaining;
    if (!running || rolls || (knowsMore && window.resetAfter))
        learned = {*window.remaining, end};
    else if (knowsMore)
        learned.remaining = *window.remaining;
    else if (window.resetAfter)
        learned.until = std::min(learned.until, end);
}

Nanoseconds RateLimiter::learnedWait(const Learned& learned, qint64 amount) const
{
    const Instant now = m_clock.now();
    if (now >= learned.until || learned.remaining >= amount)
        return Nanoseconds(0);
    return learned.until - now;
}

} // namespace bw::resilience
