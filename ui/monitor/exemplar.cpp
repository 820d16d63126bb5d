// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/exemplar.h"

#include "monitor/snapshotcharts.h"

#include <cmath>

namespace bw::ui {

namespace {

using record::Comparison;
using record::FilterExpr;
using record::FilterField;

constexpr double NanosecondsPerMs = 1e6;
constexpr double Slack = 0.02; //!< a percentile is known to 0.1 %, a click to a pixel

FilterExpr term(FilterField field, Comparison comparison, const QStringList& values, qint64 amount = 0)
{
    FilterExpr expr;
    expr.kind = FilterExpr::Kind::Term;
    expr.term = {field, comparison, values, 0, amount};
    return expr;
}

FilterExpr both(FilterExpr one, FilterExpr other)
{
    FilterExpr expr;
    expr.kind = FilterExpr::Kind::And;
    expr.parts = {std::move(one), std::move(other)};
    return expr;
}

std::optional<FilterField> fieldOf(metrics::Latency latency)
{
    switch (latency) {
    case metrics::Latency::Ttft:
        return FilterField::Ttft;
    case metrics::Latency::E2e:
        return FilterField::Total;
    case metrics::Latency::Queue:
        return FilterField::Queue;
    case metrics::Latency::Wait:
        return FilterField::Wait;
    case metrics::Latency::Gap:
        return FilterField::Stall;
    default:
        return std::nullopt;
    }
}

std::optional<Nanoseconds> valueOf(const record::LogRow& row, const PointOf& of)
{
    if (of.chart == PointOf::Chart::Gaps)
        return row.stall;
    switch (of.latency) {
    case metrics::Latency::E2e:
    case metrics::Latency::ServiceE2e:
        return row.total;
    case metrics::Latency::Queue:
        return row.queue;
    case metrics::Latency::Wait:
        return row.wait;
    case metrics::Latency::Gap:
        return row.stall;
    default:
        return row.ttft;
    }
}

qint64 nanoseconds(double ms, double factor)
{
    return std::llround(ms * NanosecondsPerMs * factor);
}

FilterExpr filterOf(const ChartPoint& point, const PointOf& of)
{
    switch (of.chart) {
    case PointOf::Chart::Latency:
        if (const auto field = fieldOf(of.latency); field && point.value)
            return both(term(*field, Comparison::AtLeast, {}, nanoseconds(*point.value, 1 - Slack)),
                        term(*field, Comparison::AtMost, {}, nanoseconds(*point.value, 1 + Slack)));
        return {};
    case PointOf::Chart::Throughput:
        if (const auto errorClass = classOfName(point.series))
            return term(FilterField::Class, Comparison::Equal, {errorClassId(*errorClass)});
        return {};
    case PointOf::Chart::Spend:
        return point.series.isEmpty() ? FilterExpr() : term(FilterField::ServedBy, Comparison::Equal, {point.series.toLower()});
    case PointOf::Chart::Gaps:
        return term(FilterField::Stall, Comparison::AtLeast, {}, nanoseconds(point.value.value_or(0), 1 - 10 * Slack));
    }
    return {};
}

} // namespace

store::LogQuery bucketQuery(const ChartPoint& point, const metrics::Filter& series)
{
    return {point.bucket, series, {}};
}

store::LogQuery exemplarQuery(const ChartPoint& point, const PointOf& of, const metrics::Filter& series)
{
    return {point.bucket, series, filterOf(point, of)};
}

const record::LogRow* bestExemplar(const QList<record::LogRow>& rows, const ChartPoint& point, const PointOf& of)
{
    if (rows.isEmpty())
        return nullptr;
    const bool byValue = point.value && (of.chart == PointOf::Chart::Latency || of.chart == PointOf::Chart::Gaps);
    if (!byValue)
        return &rows.constFirst();
    const Nanoseconds wanted(nanoseconds(*point.value, 1));
    const auto away = [&](const record::LogRow& row) {
        const auto value = valueOf(row, of);
        return value ? std::chrono::abs(*value - wanted) : Nanoseconds::max();
    };
    return &*std::ranges::min_element(rows, {}, away);
}

} // namespace bw::ui
