// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/runlinecharts.h"

#include "metrics/histogrammerger.h"
#include "stress/runnumbers.h"

#include <QCoreApplication>

#include <array>
#include <cmath>
#include <functional>
#include <limits>

using namespace Qt::StringLiterals;

namespace bw::report {

namespace {

using metrics::Latency;
using stress::RunResult;
using stress::VariantResult;

constexpr size_t Strokes = 3; //!< besides whole lines
constexpr std::array Colours = {"s1", "s2", "s3", "s4", "s5", "s6"};

struct RunLineChartsText
{
    Q_DECLARE_TR_FUNCTIONS(RunReport)
};

//! When the colours are used up they come again in another stroke.
QString colour(qsizetype index)
{
    const auto strokes = size_t(index) / Colours.size();
    const QString name = QString::fromLatin1(Colours[size_t(index) % Colours.size()]);
    return strokes == 0 ? name : u"%1 d%2"_s.arg(name).arg((strokes - 1) % Strokes + 1);
}

//! One percentile of every span, as a line.
ChartSeries overTime(const VariantResult& result, const QString& name, const QString& cssClass, Nanoseconds metrics::Percentiles::*which)
{
    ChartSeries series{name, cssClass, {}};
    const double width = toSeconds(result.timeline.width());
    double second = 0;
    for (const stress::TimelineSpan& span : result.timeline.spans()) {
        metrics::HistogramMerger merger;
        merger.add(span.user);
        const metrics::Percentiles percentiles = merger.percentiles();
        const double y = percentiles.count > 0 ? toMs(percentiles.*which) : std::numeric_limits<double>::quiet_NaN();
        series.points.append({second + width / 2, y});
        second += width;
    }
    return series;
}

QList<ChartMark> marksOf(const RunResult& run)
{
    QList<ChartMark> marks;
    for (const stress::Mark& mark : run.marks)
        marks.append({toSeconds(mark.at), mark.text});
    return marks;
}

LineChart latencyChart(const RunResult& run)
{
    LineChart chart;
    chart.title = stress::hasStreams(run.plan) ? RunLineChartsText::tr("TTFT over time, user-perceived")
                                               : RunLineChartsText::tr("E2E over time, user-perceived");
    chart.xUnit = u"s"_s;
    chart.yUnit = u"ms"_s;
    chart.marks = marksOf(run);
    if (run.variants.size() == 1) {
        chart.series = {overTime(run.variants.first(), u"p50"_s, u"s1"_s, &metrics::Percentiles::p50),
                        overTime(run.variants.first(), u"p95"_s, u"s2"_s, &metrics::Percentiles::p95),
                        overTime(run.variants.first(), u"p99"_s, u"s3"_s, &metrics::Percentiles::p99)};
        return chart;
    }
    chart.logarithmic = true;
    for (qsizetype i = 0; i < run.variants.size(); ++i)
        chart.series.append(overTime(run.variants[i], run.variants[i].variant.name + u" p50"_s, colour(i), &metrics::Percentiles::p50));
    return chart;
}

ChartSeries rateSeries(const RunResult& run, const VariantResult& result, const QString& name, const QString& cssClass,
                       const std::function<double(const stress::TimelineSpan&)>& count)
{
    ChartSeries series{name, cssClass, {}};
    const Nanoseconds width = result.timeline.width();
    qint64 index = 0;
    for (const stress::TimelineSpan& span : result.timeline.spans()) {
        const bool any = span.totals.requests > 0 || span.sent > 0 || span.planned > 0;
        const auto length = any ? stress::spanLength(run, result, index, width) : std::nullopt;
        const double rate = length ? count(span) / toSeconds(*length) : std::numeric_limits<double>::quiet_NaN();
        series.points.append({toSeconds(width * index) + toSeconds(width) / 2, rate});
        ++index;
    }
    return series;
}

LineChart rateChart(const RunResult& run)
{
    LineChart chart;
    chart.title = RunLineChartsText::tr("Offered and achieved");
    chart.xUnit = u"s"_s;
    chart.yUnit = u"/s"_s;
    chart.marks = marksOf(run);
    for (qsizetype i = 0; i < run.variants.size(); ++i) {
        const QString name = run.variants.size() > 1 ? run.variants[i].variant.name : RunLineChartsText::tr("achieved");
        chart.series.append(rateSeries(run, run.variants[i], name, colour(i), [](const stress::TimelineSpan& span) { return double(span.totals.requests); }));
    }
    if (stress::isOpenLoop(run.plan.load) && run.variants.size() == 1)
        chart.series.append(rateSeries(run, run.variants.first(), RunLineChartsText::tr("offered"), u"s6"_s,
                                       [](const stress::TimelineSpan& span) { return double(span.planned); }));
    return chart;
}

//! x: how many times rarer than one in one; p50 is 1 in 2, p99.9 1 in 1 000.
LineChart percentileChart(const RunResult& run)
{
    constexpr std::array Percents = {50.0, 75.0, 90.0, 95.0, 99.0, 99.5, 99.9, 99.95, 99.99};
    const auto place = [](double percent) { return -std::log10(1 - percent / 100); };
    LineChart chart;
    const Latency shown = stress::headline(run);
    chart.title = RunLineChartsText::tr("Percentiles of %1").arg(latencyName(shown));
    chart.yUnit = u"ms"_s;
    chart.logarithmic = true;
    for (const double percent : {50.0, 90.0, 99.0, 99.9, 99.99})
        chart.xTicks.append({place(percent), u"p%1"_s.arg(percent)});
    const auto add = [&](const QString& name, const QString& cssClass, const metrics::Histogram& histogram) {
        ChartSeries series{name, cssClass, {}};
        if (histogram.isEmpty())
            return;
        for (const double percent : Percents) {
            if (metrics::isBelowTheLargest(percent, histogram.count()))
                series.points.append({place(percent), toMs(*histogram.percentile(percent))});
        }
        chart.series.append(series);
    };
    const bool one = run.variants.size() == 1;
    for (qsizetype i = 0; i < run.variants.size(); ++i)
        add(!one ? run.variants[i].variant.name : stress::isService(shown) ? RunLineChartsText::tr("service") : RunLineChartsText::tr("user"), colour(i),
            run.variants[i].tally[shown]);
    if (one && !stress::isService(shown))
        add(RunLineChartsText::tr("service"), u"s4"_s, run.variants.first().tally[stress::serviceHeadline(run)]);
    return chart;
}

LineChart stepChart(const RunResult& run)
{
    LineChart chart;
    chart.title = RunLineChartsText::tr("Latency by level");
    chart.xUnit =
        stress::isOpenLoop(run.plan.load) ? RunLineChartsText::tr("requests a second") : RunLineChartsText::tr("in flight");
    chart.yUnit = u"ms"_s;
    QList<stress::SearchStep> steps = run.steps;
    std::ranges::sort(steps, {}, &stress::SearchStep::level);
    int index = 0;
    for (const auto& [name, percent] : {std::pair{u"p50"_s, 50.0}, std::pair{u"p95"_s, 95.0}, std::pair{u"p99"_s, 99.0}}) {
        ChartSeries series{name, colour(index++), {}};
        for (const stress::SearchStep& step : steps) {
            const auto value = step.result.tally[stress::headline(run)].percentile(percent);
            if (value)
                series.points.append({step.level, toMs(*value)});
        }
        chart.series.append(series);
    }
    return chart;
}

} // namespace

QString latencyName(Latency latency)
{
    switch (latency) {
    case Latency::Ttft:
        return RunLineChartsText::tr("TTFT");
    case Latency::ServiceTtft:
        return RunLineChartsText::tr("service TTFT");
    case Latency::ServiceE2e:
        return RunLineChartsText::tr("service E2E");
    default:
        return RunLineChartsText::tr("E2E");
    }
}

QList<LineChart> runLineCharts(const RunResult& run)
{
    QList<LineChart> charts = {latencyChart(run), rateChart(run), percentileChart(run)};
    if (run.steps.size() > 1)
        charts.append(stepChart(run));
    return charts;
}

} // namespace bw::report
