// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resilience/ratelimitheaders.h"
#include "resilience/tokenbucket.h"

namespace bw::resilience {

using namespace std::chrono_literals;

struct RateLimits
{
    qint64 requestsPerMinute = 0; //!< 0: none configured; the server's headers still count
    qint64 tokensPerMinute = 0;
    qint64 requestBurst = 0; //!< 0: one second's worth
    qint64 tokenBurst = 0;

    bool operator==(const RateLimits&) const = default;
};

//! Requests and tokens a minute of one (key, model), configured or learned from the server. A pure state machine:
//! it says how long to wait, the caller waits and asks again. One thread.
class RateLimiter
{
public:
    static constexpr double FactorAfter429 = 0.7;
    static constexpr double LowestFactor = 0.3;
    static constexpr Nanoseconds BetweenCuts = 1s; //!< answers to what was sent together are one refusal
    static constexpr Nanoseconds Recovery = 60s; //!< back to full speed, in a straight line
    static constexpr Nanoseconds UnsaidReset = 2s; //!< of a server that has nothing left and does not say for how long
    static constexpr Nanoseconds Drift = 2s;       //!< by which the told end of one and the same window may vary
    static constexpr qint64 MostReservedOutput = 1024;

    RateLimiter(RateLimits limits, const Clock& clock);

    //! What a request reserves before its usage is known: estimated prompt + min(max_tokens, 1 024).
    [[nodiscard]] static qint64 reservation(qint64 promptTokens, std::optional<qint64> maxTokens) noexcept;

    //! 0: it may go now and is counted; otherwise the time after which to ask again, and nothing is counted.
    [[nodiscard]] Nanoseconds tryAcquire(qint64 tokens);

    //! What tryAcquire() would say, without taking anything.
    [[nodiscard]] Nanoseconds waitFor(qint64 tokens);

    void reconcile(qint64 reserved, qint64 used); //!< usage is known now
    void giveBack(qint64 reserved);               //!< it was never sent
    //! Of any response. Within a window it only ever lowers what may go; a window whose end moves on has no reset to wait
    //! for, so there the newest word counts.
    void learn(const RateLimitSnapshot& snapshot);
    //! 429. Slows down at most once in the server's delay, or in BetweenCuts.
    void onRateLimited(std::optional<Milliseconds> serverDelay);

    //! Nothing goes before this instant (the server's delay).
    void holdUntil(Instant instant) noexcept;

    [[nodiscard]] double factor() const noexcept; //!< 0.3 … 1, of the configured speed

private:
    //! What the server said is left until its window ends.
    struct Learned
    {
        qint64 remaining = 0;
        Instant until = NoInstant;
    };

    void learnWindow(Learned& learned, const QuotaWindow& window);
    [[nodiscard]] Nanoseconds learnedWait(const Learned& learned, qint64 amount) const;

    const Clock& m_clock;
    TokenBucket m_requests;
    TokenBucket m_tokens;
    Learned m_learnedRequests;
    Learned m_learnedTokens;
    Instant m_slowedAt = NoInstant;
    double m_slowedTo = 1;
    Instant m_nextCutAt = NoInstant;
    Instant m_holdUntil = NoInstant;
};

} // namespace bw::resilience
