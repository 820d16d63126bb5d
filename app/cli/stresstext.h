// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/estimate.h"

namespace bw::cli {

// A stress run in words, for people at a terminal.

[[nodiscard]] QString resultText(const stress::RunResult& run);
[[nodiscard]] QString progressText(const stress::RunResult& run); //!< one line
[[nodiscard]] QString estimateText(const stress::PlanEstimate& estimate);

} // namespace bw::cli
