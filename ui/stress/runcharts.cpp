// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/runcharts.h"

#include "monitor/snapshotcharts.h"
#include "stress/runnumbers.h"
#include "widgets/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bw::ui {

namespace {

using metrics::Latency;
using stress::RunResult;
using stress::Timeline;
using stress::TimelineSpan;
using stress::VariantResult;

constexpr std::array VariantColors = {2, 0, 3, 4, 1, 5}; // as the article's table is known: cold is red, the cache green

struct RunChartsText
{
    Q_DECLARE_TR_FUNCTIONS(RunCharts)
};

Nanoseconds spanWidth(const RunResult& run)
{
    Nanoseconds width = Timeline::Finest;
    for (const VariantResult& variant : run.variants)
        width = std::max(width, variant.timeline.width());
    return width;
}

qsizetype bucketCount(const RunResult& run, Nanoseconds width)
{
    Nanoseconds end{0};
    for (const VariantResult& variant : run.variants)
        end = std::max<Nanoseconds>(end, variant.timeline.width() * qint64(variant.timeline.spans().size()));
    return qsizetype((end + width - Nanoseconds(1)) / width);
}

//! Steps that an axis grows by, so that it does not move with every estimate.
Nanoseconds rounded(Nanoseconds span)
{
    const Nanoseconds step = span < 1min ? 5s : span < 10min ? 30s : span < 2h ? 5min : 30min;
    return (span + step - Nanoseconds(1)) / step * step;
}

//! Calls `use` with each span of the time line that lies in the bucket.
template <typename Use>
void forSpans(const Timeline& timeline, qsizetype bucket, Nanoseconds width, Use use)
{
    const qint64 together = std::max<qint64>(1, width / timeline.width());
    const auto& spans = timeline.spans();
    for (qint64 i = bucket * together; i < std::min<qint64>((bucket + 1) * together, qint64(spans.size())); ++i)
        use(spans[size_t(i)]);
}

struct Quantile
{
    QLatin1StringView name;
    double percent;
    Nanoseconds metrics::Percentiles::*value;
};
constexpr std::array Quantiles = {
    Quantile{QLatin1StringView("p50"), 50, &metrics::Percentiles::p50},
    Quantile{QLatin1StringView("p95"), 95, &metrics::Percentiles::p95},
    Quantile{QLatin1StringView("p99"), 99, &metrics::Percentiles::p99},
};

//! Where there are several variants.
QString lineName(const VariantResult& variant, const Quantile& quantile)
{
    return quantile.percent > 50 ? variant.variant.name + u' ' + quantile.name : variant.variant.name;
}

void setCurrent(Line& line, const metrics::Histogram& histogram, double percent)
{
    line.current = durationText(histogram.percentile(percent));
    line.weak = !histogram.isEmpty() && !metrics::isTrustworthy(percent, histogram.count());
}

//! A line of `variant`, a bucket a value.
void addLine(LineData& data, const Line& look, const VariantResult& variant, qsizetype index, Perceived whose, SpanPercentiles& percentiles,
             const Quantile& quantile, qsizetype buckets)
{
    Line line = look;
    const auto width = std::chrono::duration_cast<Nanoseconds>(data.grid.step);
    for (qsizetype bucket = 0; bucket < buckets; ++bucket) {
        const metrics::Percentiles& of = percentiles.of(variant.timeline, index, whose, bucket, width);
        line.values.append(of.count > 0 ? std::optional(toMs(of.*quantile.value)) : std::nullopt);
    }
    data.lines.append(line);
}

//! What came in a span of the time line, a second.
struct BucketRates
{
    double ended = 0;
    double planned = 0;
    std::array<double, ErrorClassCount> byClass{};
};

//! Each variant by its own run's time: one of several that stand beside each other may be over in the middle of the span.
//! nullopt: all are over. What is counted goes into `sum`.
std::optional<BucketRates> ratesIn(const RunResult& run, qsizetype bucket, Nanoseconds width, metrics::Totals& sum)
{
    std::optional<BucketRates> rates;
    for (const VariantResult& variant : run.variants) {
        const auto length = stress::spanLength(run, variant, bucket, width);
        if (!length)
            continue;
        BucketRates& all = rates ? *rates : rates.emplace();
        forSpans(variant.timeline, bucket, width, [&](const TimelineSpan& span) {
            sum += span.totals;
            all.ended += double(span.totals.requests) / toSeconds(*length);
            all.planned += double(span.planned) / toSeconds(*length);
            for (size_t i = 0; i < ErrorClassCount; ++i)
                all.byClass[i] += double(span.totals.byClass[i]) / toSeconds(*length);
        });
    }
    return rates;
}

} // namespace

int variantColor(qsizetype variant)
{
    return VariantColors[size_t(variant) % VariantColors.size()];
}

int variantStroke(qsizetype variant)
{
    return int(size_t(variant) / VariantColors.size());
}

QString headlineName(const RunResult& run)
{
    switch (stress::headline(run)) {
    case Latency::Ttft:
        return RunChartsText::tr("TTFT");
    case Latency::ServiceTtft:
        return RunChartsText::tr("service TTFT");
    case Latency::ServiceE2e:
        return RunChartsText::tr("service E2E");
    default:
        return RunChartsText::tr("E2E");
    }
}

WallTime chartStart(const RunResult& run, bool fromZero)
{
    const QDateTime start = fromZero ? QDate(2000, 1, 1).startOfDay() : run.startedAt;
    return wallTimeOf(start);
}

TimeGrid runGrid(const RunResult& run, bool fromZero)
{
    const Nanoseconds width = spanWidth(run);
    Nanoseconds length = width * bucketCount(run, width);
    if (!stress::isOver(run.state) && run.progress.left)
        length = std::max(length, run.progress.elapsed + *run.progress.left);
    const WallTime start = chartStart(run, fromZero);
    const auto step = std::chrono::duration_cast<Milliseconds>(width);
    return {{start, start + std::chrono::duration_cast<Milliseconds>(rounded(std::max(length, width)))}, start, step};
}

const metrics::Percentiles& SpanPercentiles::of(const Timeline& timeline, qsizetype variant, Perceived whose, qsizetype bucket, Nanoseconds width)
{
    const auto histogramOf = [whose](const TimelineSpan& span) -> const metrics::CompactHistogram& { return whose == Perceived::User ? span.user : span.service; };
    qint64 count = 0;
    forSpans(timeline, bucket, width, [&](const TimelineSpan& span) { count += histogramOf(span).count(); });
    Known& known = m_known[{variant, whose, bucket}];
    if (known.width == width && known.percentiles.count == count)
        return known.percentiles;
    m_merger.clear();
    forSpans(timeline, bucket, width, [&](const TimelineSpan& span) { m_merger.add(histogramOf(span)); });
    known = {width, m_merger.percentiles()};
    return known.percentiles;
}

LineData latencyOverTime(const RunResult& run, Perceived whose, SpanPercentiles& percentiles, bool fromZero)
{
    LineData data{runGrid(run, fromZero), {}, {}};
    const qsizetype buckets = bucketCount(run, spanWidth(run));
    const Latency latency = whose == Perceived::User ? stress::userHeadline(run.plan) : stress::serviceHeadline(run);
    if (run.variants.size() == 1) {
        const VariantResult& variant = run.variants.constFirst();
        for (size_t i = 0; i < Quantiles.size(); ++i) {
            Line line{QString(Quantiles[i].name), int(i), false, false, {}, false, {}, 0};
            setCurrent(line, variant.tally[latency], Quantiles[i].percent);
            addLine(data, line, variant, 0, whose, percentiles, Quantiles[i], buckets);
        }
        return data;
    }
    for (const Quantile& quantile : {Quantiles.front(), Quantiles.back()}) {
        for (qsizetype i = 0; i < run.variants.size(); ++i) {
            const VariantResult& variant = run.variants[i];
            const bool tail = quantile.percent > 50;
            Line line{lineName(variant, quantile), variantColor(i), tail, false, {}, false, {}, variantStroke(i)};
            addLine(data, line, variant, i, whose, percentiles, quantile, buckets);
        }
    }
    return data;
}

bool isLineOf(const RunResult& run, qsizetype variant, const QString& line)
{
    return run.variants.size() == 1
        || std::ranges::any_of(Quantiles, [&](const Quantile& quantile) { return lineName(run.variants[variant], quantile) == line; });
}

ThroughputData rateOverTime(const RunResult& run, bool fromZero)
{
    ThroughputData data{runGrid(run, fromZero), {}, {}, {}, {}, {}};
    const Nanoseconds width = spanWidth(run);
    const qsizetype buckets = bucketCount(run, width);
    std::array<BarSet, ErrorClassCount> failures;
    metrics::Totals sum;
    for (qsizetype bucket = 0; bucket < buckets; ++bucket) {
        const std::optional<BucketRates> rates = ratesIn(run, bucket, width, sum);
        if (!rates)
            break;
        data.perSecond.append(rates->ended);
        if (stress::isOpenLoop(run.plan.load))
            data.planned.append(rates->planned);
        for (size_t i = 0; i < ErrorClassCount; ++i)
            failures[i].values.append(rates->byClass[i]);
    }
    for (size_t i = 0; i < ErrorClassCount; ++i) {
        const auto errorClass = static_cast<ErrorClass>(i);
        if (errorClass == ErrorClass::Ok || errorClass == ErrorClass::Cancelled || sum.byClass[i] == 0)
            continue;
        failures[i].name = className(errorClass);
        failures[i].current = countText(sum.byClass[i]);
        data.errors.append(failures[i]);
    }
    if (run.variants.size() == 1)
        data.rate =
            RunChartsText::tr("%1/s").arg(QLocale().toString(stress::achievedRate(run.variants.constFirst()), 'f', 1));
    data.errorRate = percentText(sum.errorRate());
    return data;
}

QList<std::optional<bool>> clientKeptUp(const RunResult& run)
{
    const Nanoseconds width = spanWidth(run);
    QList<std::optional<bool>> kept(bucketCount(run, width));
    for (const VariantResult& variant : run.variants) {
        const auto median = variant.tally[stress::headline(run)].percentile(50);
        for (qsizetype bucket = 0; bucket < kept.size(); ++bucket) {
            forSpans(variant.timeline, bucket, width, [&](const TimelineSpan& span) {
                if (span.loopLag <= Nanoseconds(0))
                    return;
                const bool late = stress::areLoopsLate(span.loopLag, median) || (stress::isOpenLoop(run.plan.load) && stress::isPacerLate(span.scheduleLag));
                kept[bucket] = kept[bucket].value_or(true) && !late;
            });
        }
    }
    return kept;
}

} // namespace bw::ui
