// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartdata.h"
#include "metrics/snapshot.h"

//! A snapshot of the metrics as the charts want it. Pure.
namespace bw::ui {

//! p50, p95 and p99 over time. The legend is of `whole`, which may be of a part of the time only.
[[nodiscard]] LineData latencyData(const metrics::Snapshot& snapshot, metrics::Latency latency, const metrics::Snapshot& whole);

[[nodiscard]] ThroughputData throughputData(const metrics::Snapshot& snapshot, const metrics::Snapshot& whole);

//! At most `bars` of them: several points of the snapshot make one. Dollars a minute by model; the dearest five have
//! a colour each, the others share one.
[[nodiscard]] SpendData spendData(const metrics::Snapshot& snapshot, const metrics::Snapshot& whole, const QString& headline, int bars = 60);

[[nodiscard]] HeatData gapData(const metrics::Snapshot& snapshot, const metrics::Snapshot& whole, int columns = 75);

//! "rate limited": an error class as a legend names it.
[[nodiscard]] QString className(ErrorClass errorClass);
[[nodiscard]] std::optional<ErrorClass> classOfName(const QString& name);

} // namespace bw::ui
