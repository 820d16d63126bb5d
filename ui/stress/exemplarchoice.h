// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartcard.h"
#include "stress/runcharts.h"

namespace bw::ui {

//! The kept request behind a point of a latency line: of the line's variant, and one that has such a latency, nearest in
//! time and value. `whose` is the clock that is shown. nullopt: none was kept. Pure.
[[nodiscard]] std::optional<record::RequestRecord> exemplarOfLatency(const stress::RunResult& run, const ChartPoint& point, Perceived whose);

//! The same behind a point of what came and what failed: of the error class that was clicked, else any, nearest in time.
[[nodiscard]] std::optional<record::RequestRecord> exemplarOfRate(const stress::RunResult& run, const ChartPoint& point);

} // namespace bw::ui
