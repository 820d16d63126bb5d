// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/runresult.h"

namespace bw::stress {

//! "The gateway says that it takes 600 requests a minute.", numbers as the locale writes them.
[[nodiscard]] QString limitText(const FoundLimit& limit);

} // namespace bw::stress
