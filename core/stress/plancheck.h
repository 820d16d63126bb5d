// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/strictobject.h"
#include "stress/plan.h"

namespace bw::stress {

//! What keeps a plan from being run, each with the path of its field ("load.level", "variants[1].name") and a sentence
//! that says what to do. Empty: it can be run. Looks at no file.
[[nodiscard]] QList<FieldProblem> checkPlan(const Plan& plan);

} // namespace bw::stress
