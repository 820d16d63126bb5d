// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/errorclass.h"
#include "base/random.h"

namespace bw::resilience {

using namespace std::chrono_literals;

//! The defaults are those of the specification ("Retry").
struct RetrySettings
{
    int maxAttempts = 3; //!< 1–10
    Milliseconds firstDelay = 500ms;
    Milliseconds longestDelay = 8s;
    double jitter = 0.25;                 //!< share of the delay that may be taken off
    Milliseconds longestServerDelay = 60s; //!< above it the caller is not kept waiting
    bool retryReadTimeout = false;        //!< it may be billed twice

    bool operator==(const RetrySettings&) const = default;
};

//! An attempt that ended, as far as the rules look at it.
struct AttemptEnd
{
    Failure failure;
    bool delivered = false;            //!< a delta reached the caller: never repeated silently
    std::optional<bool> serverAdvises; //!< `x-should-retry`; overrides the status
};

struct RetryDecision
{
    Verdict verdict = Verdict::FailFast; //!< Ok, RetrySame, FailFast or Exhausted
    Nanoseconds wait{0};                 //!< before the next attempt, when RetrySame

    bool operator==(const RetryDecision&) const = default;
};

//! Own delay before retry n = 0, 1, …: min(8 s, 0.5 s · 2ⁿ) · (1 − 0.25·u), for any n.
[[nodiscard]] Nanoseconds backoff(int retry, double u, const RetrySettings& settings = {});

//! The server's delay, never early, plus u·min(10 %, 250 ms) against the herd.
[[nodiscard]] Nanoseconds spread(Nanoseconds serverDelay, double u);

//! Decides after every attempt of one call at one endpoint. A state machine: no clock, no timer of its own.
class RetryPolicy
{
public:
    RetryPolicy(RetrySettings settings, Random random);

    //! To be asked once per ended attempt. `remaining`: until the call's deadline, if it has one; a wait that would
    //! not fit is not begun.
    [[nodiscard]] RetryDecision decide(const AttemptEnd& end, std::optional<Nanoseconds> remaining);

    [[nodiscard]] int attempts() const noexcept { return m_attempts; } //!< ended so far

private:
    [[nodiscard]] bool mayRepeat(const AttemptEnd& end);
    [[nodiscard]] Nanoseconds waitAfter(const Failure& failure);

    RetrySettings m_settings;
    Random m_random;
    int m_attempts = 0;
    bool m_usedOnce = false;
};

} // namespace bw::resilience
