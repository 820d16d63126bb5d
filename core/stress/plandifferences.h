// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/runresult.h"

namespace bw::stress {

//! What the plans of later sides have otherwise than the first one's, but for their names: "load.level: 10 → 20". Empty
//! of one run alone. Pure.
[[nodiscard]] QStringList planDifferences(const RunResult& run);

} // namespace bw::stress
