// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

namespace bw {

//! How long this machine has slept (suspended) since it started; only differences mean something. nullopt where the
//! system cannot say.
[[nodiscard]] std::optional<Nanoseconds> timeAsleep() noexcept;

} // namespace bw
