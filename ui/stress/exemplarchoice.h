// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartcard.h"
#include "stress/runresult.h"

namespace bw::ui {

//! The kept request of the run that fits best what was clicked: of the error class that was, else nearest in time and
//! value. nullopt: none was kept. Pure.
[[nodiscard]] std::optional<record::RequestRecord> exemplarNear(const stress::RunResult& run, const ChartPoint& point);

} // namespace bw::ui
