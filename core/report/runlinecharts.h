// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/linechart.h"
#include "stress/runresult.h"

namespace bw::report {

//! "TTFT", "service E2E", …
[[nodiscard]] QString latencyName(metrics::Latency latency);

//! What is drawn of a run: latency and rate over time, percentiles, and latency by level of a search. Pure.
[[nodiscard]] QList<LineChart> runLineCharts(const stress::RunResult& run);

} // namespace bw::report
