// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "stress/plan.h"

namespace bw::ui {

//! A plan out of a file that it was written to, or out of a whole run. The error is a sentence for people.
[[nodiscard]] Result<stress::Plan> readPlanFile(const QString& path);
[[nodiscard]] Result<void> writePlanFile(const stress::Plan& plan, const QString& path);

} // namespace bw::ui
