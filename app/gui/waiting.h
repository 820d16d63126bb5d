// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <functional>

namespace bw::app {

// For who uses the program as a person would. Both spin the event loop of the GUI thread.

void settle(Milliseconds span = Milliseconds(120));

//! Whether the condition came true in time; looked at every 10 ms.
[[nodiscard]] bool waitFor(const std::function<bool()>& condition, Milliseconds limit);

} // namespace bw::app
