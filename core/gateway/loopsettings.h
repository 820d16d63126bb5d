// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/attemptrunner.h"
#include "gateway/gatewayprofile.h"
#include "gateway/guards.h"

namespace bw::gateway {

//! How a request goes its way, by its profile and its call.
struct LoopSettings
{
    const GatewayProfile* profile = nullptr; //!< must outlive who uses it
    secrets::KeyRing keys;
    QStringList models; //!< asked for, then those to fall back to; one empty name where no model is asked for
    Guards guards;
    StreamTimeouts timeouts;
    bool stream = false;
    Instant begun = NoInstant;        //!< of the call, if it waited for anything else before; NoInstant: its start
    Milliseconds deadline{0};         //!< of the call with all attempts and waits; zero: none
    bool deadlineEndsAtDelta = false; //!< it limits the time to the first delta only
    bool keepRaw = false;
    qint64 tokens = 0; //!< what an attempt takes from the limiter before its usage is known

    [[nodiscard]] bool usesBreaker() const { return guards.breaker && profile->breakerEnabled; }
    [[nodiscard]] bool usesLimiter() const { return guards.limiter && profile->limiterEnabled; }
};

} // namespace bw::gateway
