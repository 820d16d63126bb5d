// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/itinerary.h"
#include "resilience/retrypolicy.h"

namespace bw::gateway {

//! What the rules make of an attempt that ended.
struct NextStep
{
    Verdict verdict = Verdict::FailFast;
    Nanoseconds wait{0};          //!< before the next attempt, when RetrySame
    std::optional<Onward> onward; //!< when NextKey or NextEndpoint

    bool operator==(const NextStep&) const = default;
};

//! What the rules look at.
struct StepQuestion
{
    resilience::AttemptEnd end;
    resilience::RetryDecision retry;       //!< by the policy of this endpoint
    bool contentFilterFallsBack = false;
    std::function<bool(Onward)> canGo;     //!< never, for a call that may not fall back
    std::function<bool(Nanoseconds)> isShutAfter; //!< the breaker will refuse an attempt after this wait
    std::function<bool()> mayRetry;        //!< the budgets; counts the retry
};

//! One decision after every attempt: to the same endpoint if policy, breaker and budgets allow it, else to the next key,
//! endpoint or model that suits the failure, else the end.
[[nodiscard]] NextStep nextStep(const StepQuestion& question);

//! The same where nobody was asked, because of a breaker (`breaker_open`) or our own limits (`limiter_timeout`).
[[nodiscard]] NextStep pastShutDoor(ErrorClass why, const std::function<bool(Onward)>& canGo);

//! The endpoint said, in a code, that it has no such model.
[[nodiscard]] bool isModelMissing(const Failure& failure);
//! The model said, in a code, that the messages are too long for it.
[[nodiscard]] bool isContextTooLong(const Failure& failure);

} // namespace bw::gateway
