// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartcard.h"
#include "metrics/latency.h"
#include "store/logquery.h"

namespace bw::ui {

//! Which chart a point is of.
struct PointOf
{
    enum class Chart { Latency, Throughput, Spend, Gaps };

    Chart chart = Chart::Latency;
    metrics::Latency latency = metrics::Latency::Ttft; //!< of the latency chart
};

//! The requests behind a point of a chart: of that stretch of time, and with about that value, that error or that
//! model. `series`: what the screen is filtered by.
[[nodiscard]] store::LogQuery exemplarQuery(const ChartPoint& point, const PointOf& of, const metrics::Filter& series);

//! The same stretch of time, whatever the value: where the first finds none, since percentiles are rounded.
[[nodiscard]] store::LogQuery bucketQuery(const ChartPoint& point, const metrics::Filter& series);

//! Of some rows the one that shows best what was clicked; nullptr for none.
[[nodiscard]] const record::LogRow* bestExemplar(const QList<record::LogRow>& rows, const ChartPoint& point, const PointOf& of);

} // namespace bw::ui
