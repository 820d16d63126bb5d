// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/exemplarchoice.h"

#include "monitor/snapshotcharts.h"

#include <cmath>

namespace bw::ui {

namespace {

using record::RequestRecord;
using stress::RunResult;
using stress::VariantResult;

QList<RequestRecord> keptOf(const VariantResult& variant)
{
    return variant.exemplars.slowest() + variant.exemplars.failed() + variant.exemplars.random();
}

//! Buckets between the end of the request and the one clicked; 0: in it.
double bucketsAway(const RequestRecord& record, const ChartPoint& point)
{
    const WallTime ended = record::endedAt(record);
    if (point.bucket.contains(ended))
        return 0;
    const double span = std::max(1.0, static_cast<double>(point.bucket.span().count()));
    const Milliseconds away = ended < point.bucket.from ? point.bucket.from - ended : ended - point.bucket.to;
    return 1 + static_cast<double>(away.count()) / span;
}

//! What a latency line is made of: nothing of what failed, as in the distributions.
std::optional<Nanoseconds> latencyOf(const RunResult& run, const RequestRecord& record, Perceived whose)
{
    if (record.failure.errorClass != ErrorClass::Ok)
        return std::nullopt;
    const bool user = whose == Perceived::User;
    if (stress::hasStreams(run.plan))
        return user ? record::ttft(record) : record::serviceTtft(record);
    return user ? record::e2e(record) : record::serviceE2e(record);
}

//! How many times larger or smaller than the value clicked; 0: the same.
double valueAway(Nanoseconds value, const ChartPoint& point)
{
    if (!point.value || *point.value <= 0 || value <= Nanoseconds(0))
        return 0;
    return std::abs(std::log(toMs(value) / *point.value));
}

//! The record that is least far away; those without a distance are none.
class Nearest
{
public:
    void offer(const RequestRecord& record, double away)
    {
        if (m_record && away >= m_away)
            return;
        m_record = record;
        m_away = away;
    }
    [[nodiscard]] const std::optional<RequestRecord>& record() const noexcept { return m_record; }

private:
    std::optional<RequestRecord> m_record;
    double m_away = 0;
};

} // namespace

std::optional<RequestRecord> exemplarOfLatency(const RunResult& run, const ChartPoint& point, Perceived whose)
{
    Nearest nearest;
    for (qsizetype i = 0; i < run.variants.size(); ++i) {
        if (!isLineOf(run, i, point.series))
            continue;
        const QList<RequestRecord> kept = keptOf(run.variants[i]);
        for (const RequestRecord& record : kept) {
            if (const auto value = latencyOf(run, record, whose))
                nearest.offer(record, bucketsAway(record, point) + valueAway(*value, point));
        }
    }
    return nearest.record();
}

std::optional<RequestRecord> exemplarOfRate(const RunResult& run, const ChartPoint& point)
{
    const auto errorClass = classOfName(point.series);
    Nearest nearest;
    for (const VariantResult& variant : run.variants) {
        const QList<RequestRecord> kept = keptOf(variant);
        for (const RequestRecord& record : kept) {
            if (!errorClass || record.failure.errorClass == *errorClass)
                nearest.offer(record, bucketsAway(record, point));
        }
    }
    return nearest.record();
}

} // namespace bw::ui
