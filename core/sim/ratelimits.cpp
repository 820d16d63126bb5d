// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/ratelimits.h"

#include "sim/jsontext.h"

#include <algorithm>
#include <cmath>

namespace bw::sim {

namespace {

using Seconds = std::chrono::duration<double>;

// Whoever waits exactly as long as told must be admitted.
constexpr double RoundingOfLevels = 1e-6;

void appendRetryAfter(QByteArray& headers, Nanoseconds wait)
{
    const auto ms = std::chrono::ceil<Milliseconds>(wait);
    appendNumber(headers.append("Retry-After: "), std::chrono::ceil<std::chrono::seconds>(wait).count());
    appendNumber(headers.append("\r\nretry-after-ms: "), ms.count());
    headers.append("\r\n");
}

} // namespace

void RateLimits::Bucket::refill(Instant now)
{
    if (isSet(m_filled))
        m_level = std::min(m_capacity, m_level + m_capacity / 60.0 * Seconds(now - m_filled).count());
    m_filled = now;
}

Nanoseconds RateLimits::Bucket::timeFor(double amount) const
{
    return std::chrono::ceil<Nanoseconds>(Seconds(amount * 60.0 / m_capacity));
}

Nanoseconds RateLimits::Bucket::waitFor(int amount) const
{
    const double missing = std::min<double>(amount, m_capacity) - m_level;
    return missing > RoundingOfLevels ? timeFor(missing) : Nanoseconds(0);
}

void RateLimits::Bucket::take(int amount)
{
    m_level = std::max(0.0, m_level - amount);
}

void RateLimits::Bucket::describe(QByteArray& headers, QByteArrayView what) const
{
    const auto line = [&](QByteArrayView name, const QByteArray& value) {
        headers.append("x-ratelimit-").append(name).append('-').append(what).append(": ").append(value).append("\r\n");
    };
    line("limit", QByteArray::number(qint64(m_capacity)));
    line("remaining", QByteArray::number(qint64(std::floor(m_level + RoundingOfLevels))));
    line("reset", resetText(timeFor(m_capacity - m_level)));
}

RateLimits::RateLimits(std::optional<int> requestsPerMinute, std::optional<int> tokensPerMinute)
{
    if (requestsPerMinute)
        m_full.requests.emplace(*requestsPerMinute);
    if (tokensPerMinute)
        m_full.tokens.emplace(*tokensPerMinute);
}

RateLimits::Decision RateLimits::admit(const std::string& key, int tokens, Instant now)
{
    Decision decision;
    if (!m_full.requests && !m_full.tokens)
        return decision;
    Buckets& buckets = m_keys.try_emplace(key, m_full).first->second;
    const auto waitFor = [now](std::optional<Bucket>& bucket, int amount) {
        if (!bucket)
            return Nanoseconds(0);
        bucket->refill(now);
        return bucket->waitFor(amount);
    };
    const Nanoseconds requestWait = waitFor(buckets.requests, 1);
    const Nanoseconds tokenWait = waitFor(buckets.tokens, tokens);
    decision.retryAfter = std::max(requestWait, tokenWait);
    decision.admitted = decision.retryAfter <= Nanoseconds(0);
    decision.forTokens = tokenWait > requestWait;
    if (decision.admitted && buckets.requests)
        buckets.requests->take(1);
    if (decision.admitted && buckets.tokens)
        buckets.tokens->take(tokens);
    if (buckets.requests)
        buckets.requests->describe(decision.headers, "requests");
    if (buckets.tokens)
        buckets.tokens->describe(decision.headers, "tokens");
    if (!decision.admitted)
        appendRetryAfter(decision.headers, decision.retryAfter);
    return decision;
}

QByteArray RateLimits::resetText(Nanoseconds span)
{
    const qint64 ms = std::chrono::ceil<Milliseconds>(span).count();
    if (ms < 1000)
        return QByteArray::number(ms) + "ms";
    const qint64 minutes = ms / 60'000;
    const QByteArray seconds = QByteArray::number(double(ms % 60'000) / 1000.0, 'g', 5) + 's';
    return minutes > 0 ? QByteArray::number(minutes) + 'm' + seconds : seconds;
}

} // namespace bw::sim
