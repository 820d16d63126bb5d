// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/exemplarchoice.h"

#include "monitor/snapshotcharts.h"
#include "stress/runcharts.h"

#include <cmath>

namespace bw::ui {

namespace {

QList<record::RequestRecord> keptOf(const stress::RunResult& run)
{
    QList<record::RequestRecord> kept;
    for (const stress::VariantResult& variant : run.variants)
        kept += variant.exemplars.slowest() + variant.exemplars.failed() + variant.exemplars.random();
    return kept;
}

//! Buckets between the end of the request and the one clicked; 0: in it.
double bucketsAway(const record::RequestRecord& record, const ChartPoint& point)
{
    const WallTime ended = record::endedAt(record);
    if (point.bucket.contains(ended))
        return 0;
    const double span = std::max(1.0, static_cast<double>(point.bucket.span().count()));
    const Milliseconds away = ended < point.bucket.from ? point.bucket.from - ended : ended - point.bucket.to;
    return 1 + static_cast<double>(away.count()) / span;
}

//! How many times larger or smaller than the value clicked; 0: the same.
double valueAway(const stress::RunResult& run, const record::RequestRecord& record, const ChartPoint& point)
{
    const auto value = stress::hasStreams(run.plan) ? record::ttft(record) : record::e2e(record);
    if (!point.value || !value || *point.value <= 0 || *value <= Nanoseconds(0))
        return 0;
    return std::abs(std::log(toMs(*value) / *point.value));
}

} // namespace

std::optional<record::RequestRecord> exemplarNear(const stress::RunResult& run, const ChartPoint& point)
{
    const auto errorClass = classOfName(point.series);
    std::optional<record::RequestRecord> best;
    double least = 0;
    const QList<record::RequestRecord> kept = keptOf(run);
    for (const record::RequestRecord& record : kept) {
        if (errorClass && record.failure.errorClass != *errorClass)
            continue;
        const double away = bucketsAway(record, point) + valueAway(run, record, point);
        if (best && away >= least)
            continue;
        best = record;
        least = away;
    }
    return best;
}

} // namespace bw::ui
