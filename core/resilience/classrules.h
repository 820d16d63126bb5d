// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/errorclass.h"

namespace bw::resilience {

enum class SameEndpoint { Never, Once, Always };

//! What an attempt that ended so says about the health of its endpoint.
enum class BreakerEffect { Neutral, Success, Failure };

//! What the table of the specification ("Phases and error classes") allows after a class of failure.
struct ClassRule
{
    SameEndpoint retry = SameEndpoint::Never;
    bool fallBack = false; //!< the next endpoint may be asked
    BreakerEffect breaker = BreakerEffect::Neutral;
};

[[nodiscard]] const ClassRule& ruleOf(ErrorClass errorClass) noexcept;

//! The rule's, but for a refused certificate: that is no outage and will not pass by itself.
[[nodiscard]] BreakerEffect breakerEffect(const Failure& failure) noexcept;

//! A certificate that was refused stays refused: such a TLS failure is not tried again. Its code begins with
//! "certificate".
[[nodiscard]] bool isCertificateFailure(const Failure& failure) noexcept;

} // namespace bw::resilience
