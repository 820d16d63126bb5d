// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartdata.h"
#include "stress/runresult.h"

// The latencies of a whole load test as curves, without time. Pure.
namespace bw::ui {

enum class CurveKind {
    Percentiles,
    Shares, //!< the cumulative distribution: which share was at most as slow
    Levels, //!< of a search: p50, p95 and p99 at each level
};

//! What can be drawn of a run, the most telling first.
[[nodiscard]] QList<CurveKind> curveKindsOf(const stress::RunResult& run);
//! One variant: user-perceived and service; several: each one's by stress::headline().
[[nodiscard]] CurveData curvesOf(const stress::RunResult& run, CurveKind kind);

} // namespace bw::ui
