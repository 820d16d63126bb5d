// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/plan.h"

namespace bw::stress {

//! The shape of a load in a few words, numbers as the locale writes them: "50 in flight", "10 → 200/s, Poisson",
//! "20 every 2 s", "trace × 4"; a search names its ends: "highest of 1 – 100 in flight".
[[nodiscard]] QString loadText(const Load& load, const Search& search = {});

} // namespace bw::stress
