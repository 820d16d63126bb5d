// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

namespace bw {

//! CPU time that the calling thread has used; nullopt where the system cannot say.
[[nodiscard]] std::optional<Nanoseconds> threadCpuTime() noexcept;

} // namespace bw
