// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/attemptguard.h"

#include "resilience/classrules.h"

namespace bw::gateway {

using resilience::BreakerEffect;

void AttemptGuard::onHead(const net::ResponseHead& head, const Clock& clock)
{
    if (lane && reserved)
        lane->learn(resilience::parseRateLimits(head.headers, clock.wallTime()));
}

void AttemptGuard::onFirstDelta(std::optional<Nanoseconds> afterSent)
{
    permit.firstDelta();
    if (lane && afterSent)
        lane->onFirstDelta(*afterSent);
}

void AttemptGuard::onEnded(const AttemptOutcome& outcome, const std::optional<openai::Usage>& usage, const KeyId& key)
{
    tellBreaker(outcome.failure);
    tellLimiter(outcome, usage);
    tellEndpoint(outcome.failure, key);
}

void AttemptGuard::tellBreaker(const Failure& failure)
{
    switch (resilience::breakerEffect(failure)) {
    case BreakerEffect::Success:
        permit.success();
        break;
    case BreakerEffect::Failure:
        permit.failure(failure.errorClass, failure.serverDelay);
        break;
    case BreakerEffect::Neutral:
        permit.giveBack();
        break;
    }
}

void AttemptGuard::tellLimiter(const AttemptOutcome& outcome, const std::optional<openai::Usage>& usage)
{
    if (!lane || !reserved)
        return;
    if (!isSet(outcome.timings.sent))
        lane->giveBack(*reserved);
    else if (usage)
        lane->reconcile(*reserved, usage->promptTokens + usage->outputTokens());
    if (outcome.failure.errorClass == ErrorClass::RateLimited)
        lane->onRateLimited(outcome.failure.serverDelay);
}

void AttemptGuard::tellEndpoint(const Failure& failure, const KeyId& key)
{
    if (!endpoint)
        return;
    const BreakerEffect effect = resilience::breakerEffect(failure);
    const bool limited = failure.errorClass == ErrorClass::RateLimited;
    if (effect == BreakerEffect::Success)
        endpoint->onSuccess();
    else if (effect == BreakerEffect::Failure || limited)
        endpoint->onFailure(!limited, failure.serverDelay);
    if (failure.errorClass == ErrorClass::Auth || failure.errorClass == ErrorClass::Quota)
        endpoint->refuseKey(key);
    else if (effect == BreakerEffect::Success)
        endpoint->acceptKey(key);
}

} // namespace bw::gateway
