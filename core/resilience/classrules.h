// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/errorclass.h"

namespace bw::resilience {

enum class SameEndpoint { Never, Once, Always };

//! What the table of the specification ("Phases and error classes") allows after a class of failure.
struct ClassRule
{
    SameEndpoint retry = SameEndpoint::Never;
    bool fallBack = false; //!< the next endpoint may be asked
};

[[nodiscard]] const ClassRule& ruleOf(ErrorClass errorClass) noexcept;

//! A certificate that was refused stays refused: such a TLS failure is not tried again. Its code begins with
//! "certificate".
[[nodiscard]] bool isCertificateFailure(const Failure& failure) noexcept;

} // namespace bw::resilience
