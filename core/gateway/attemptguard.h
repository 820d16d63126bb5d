// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/attemptrunner.h"
#include "gateway/safeguards.h"

namespace bw::gateway {

//! What one attempt holds of the safeguards, and what it tells them when it is over. Whatever way it goes, permit and
//! place in the queue are given back. A guard without lane and endpoint does nothing.
class AttemptGuard
{
public:
    std::shared_ptr<Lane> lane;               //!< null: neither breaker nor limiter
    std::shared_ptr<EndpointMemory> endpoint; //!< null: nothing is remembered
    LanePermit permit;
    std::optional<qint64> reserved; //!< tokens taken from the limiter; nullopt: it was not asked

    void onHead(const net::ResponseHead& head, const Clock& clock);
    void onFirstDelta(std::optional<Nanoseconds> afterSent);
    //! Once, at the end. `key`: that was asked with.
    void onEnded(const AttemptOutcome& outcome, const std::optional<openai::Usage>& usage, const KeyId& key);

private:
    void tellBreaker(const Failure& failure);
    void tellLimiter(const AttemptOutcome& outcome, const std::optional<openai::Usage>& usage);
    void tellEndpoint(const Failure& failure, const KeyId& key);
};

} // namespace bw::gateway
