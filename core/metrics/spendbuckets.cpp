// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/spendbuckets.h"

#include <algorithm>

namespace bw::metrics {

namespace {

using namespace std::chrono_literals;

// Every offset from UTC that is in use is a multiple of a quarter of an hour; the axis knows five minutes.
constexpr std::array<Milliseconds, 7> Grains = {1h, 30min, 5min, 1min, 10s, 2s, 1s};

bool isMultiple(WallTime time, Milliseconds width)
{
    return floorTo(time, width) == time;
}

//! The coarsest width of points that ends at the ends of all spans.
Milliseconds grainOf(const QList<TimeRange>& spans)
{
    const auto fits = [&spans](Milliseconds width) {
        return std::ranges::all_of(spans, [width](const TimeRange& span) { return isMultiple(span.from, width) && isMultiple(span.to, width); });
    };
    const auto found = std::ranges::find_if(Grains, fits);
    return found == Grains.end() ? Grains.back() : *found;
}

//! −1: in none of them.
qsizetype spanAt(const QList<TimeRange>& spans, WallTime time)
{
    const auto after = std::ranges::upper_bound(spans, time, {}, &TimeRange::from);
    const qsizetype index = std::distance(spans.begin(), after) - 1;
    return index >= 0 && spans[index].contains(time) ? index : -1;
}

ModelSpend bucketed(const ModelSpend& model, const Axis& axis, const QList<TimeRange>& spans)
{
    ModelSpend result{model.model, QList<PicoUsd>(spans.size()), {}, model.unpriced};
    for (int point = 0; point < model.perPoint.size(); ++point) {
        const qsizetype span = spanAt(spans, axis.at(point));
        if (span < 0)
            continue;
        result.perPoint[span] += model.perPoint[point];
        result.total += model.perPoint[point];
    }
    return result;
}

} // namespace

QList<TimeRange> localDays(QDate first, QDate last, const QTimeZone& zone)
{
    QList<TimeRange> days;
    for (QDate day = first; day <= last; day = day.addDays(1))
        days.append({wallTimeOf(day.startOfDay(zone)), wallTimeOf(day.addDays(1).startOfDay(zone))});
    return days;
}

QList<TimeRange> evenSpans(const TimeRange& range, Milliseconds width)
{
    QList<TimeRange> spans;
    for (WallTime at = range.from; at < range.to; at += width)
        spans.append({at, at + width});
    return spans;
}

Question spendQuestion(const QList<TimeRange>& spans, const Filter& filter)
{
    Question question;
    question.fixed = TimeRange{spans.constFirst().from, spans.constLast().to};
    question.filter = filter;
    question.latencies = {};
    question.points = static_cast<int>(question.fixed->span() / grainOf(spans));
    question.keepsWidth = true;
    return question;
}

QList<PicoUsd> SpendBuckets::sums() const
{
    QList<PicoUsd> sums(spans.size());
    for (const ModelSpend& model : models) {
        for (qsizetype i = 0; i < spans.size(); ++i)
            sums[i] += model.perPoint[i];
    }
    return sums;
}

SpendBuckets spendBuckets(const Snapshot& snapshot, const QList<TimeRange>& spans)
{
    SpendBuckets buckets{spans, {}};
    for (const ModelSpend& model : snapshot.spend)
        buckets.models.append(bucketed(model, snapshot.axis, spans));
    std::ranges::stable_sort(buckets.models, std::ranges::greater(), &ModelSpend::total);
    return buckets;
}

QMap<QDate, PicoUsd> dayTotals(const SpendBuckets& days, const QTimeZone& zone)
{
    QMap<QDate, PicoUsd> totals;
    const QList<PicoUsd> sums = days.sums();
    for (qsizetype i = 0; i < sums.size(); ++i) {
        if (!totals.isEmpty() || sums[i] != PicoUsd())
            totals.insert(dateTimeOf(days.spans[i].from).toTimeZone(zone).date(), sums[i]);
    }
    return totals;
}

} // namespace bw::metrics
