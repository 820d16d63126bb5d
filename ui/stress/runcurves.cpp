// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/runcurves.h"

#include "charts/axis.h"
#include "stress/runcharts.h"
#include "stress/runnumbers.h"
#include "widgets/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using metrics::Histogram;
using stress::RunResult;

constexpr std::array CurvePercents = {50.0, 75.0, 90.0, 95.0, 99.0, 99.9, 99.99};
constexpr std::array LevelPercents = {50.0, 95.0, 99.0};
constexpr int ServiceColor = 4;
constexpr int StepsADecade = 20; //!< 1, 2 and 5 of each decade fall on steps, within half a per cent
constexpr double ShortestMs = 0.001;

//! A line to be, and the samples that it is of.
struct Source
{
    QString name;
    int color = 0;
    const Histogram* samples = nullptr;
    int stroke = 0;
};

QList<Source> sourcesOf(const RunResult& run)
{
    QList<Source> sources;
    if (run.variants.size() == 1) {
        const stress::Tally& tally = run.variants.constFirst().tally;
        if (const metrics::Latency shown = stress::headline(run); !stress::isService(shown)) // other programs have no such times
            sources.append({QCoreApplication::translate("RunCurves", "user-perceived"), 0, &tally[shown]});
        sources.append({QCoreApplication::translate("RunCurves", "service"), ServiceColor, &tally[stress::serviceHeadline(run)]});
        return sources;
    }
    for (qsizetype i = 0; i < run.variants.size(); ++i)
        sources.append({run.variants[i].variant.name, variantColor(i), &run.variants[i].tally[stress::headline(run)], variantStroke(i)});
    return sources;
}

Line lineOf(const QString& name, int color, int stroke = 0)
{
    Line line;
    line.name = name;
    line.color = color;
    line.stroke = stroke;
    return line;
}

std::optional<double> msOf(const Histogram& histogram, double percent)
{
    const auto value = histogram.percentile(percent);
    return value ? std::optional(toMs(*value)) : std::nullopt;
}

void addPercentiles(CurveData& data, const Source& source)
{
    Line curve = lineOf(source.name, source.color, source.stroke);
    qsizetype sure = 0;
    for (const double percent : CurvePercents) {
        const bool known = metrics::isBelowTheLargest(percent, source.samples->count());
        curve.values.append(known ? msOf(*source.samples, percent) : std::nullopt);
        sure += metrics::isTrustworthy(percent, source.samples->count()) ? 1 : 0;
    }
    data.curves.append(curve);
    data.trusted.append(sure);
}

CurveData percentileCurves(const RunResult& run)
{
    CurveData data;
    for (const double percent : CurvePercents)
        data.places.append(u"p%1"_s.arg(percent));
    for (const Source& source : sourcesOf(run))
        addPercentiles(data, source);
    return data;
}

double msAtStep(int step)
{
    return std::pow(10.0, double(step) / StepsADecade);
}

//! From just below the fastest to just above the slowest of all.
std::pair<int, int> stepsOver(const QList<Source>& sources)
{
    int from = std::numeric_limits<int>::max();
    int to = std::numeric_limits<int>::min();
    for (const Source& source : sources) {
        if (source.samples->isEmpty())
            continue;
        const auto stepsTo = [](Nanoseconds value) { return std::log10(std::max(toMs(value), ShortestMs)) * StepsADecade; };
        from = std::min(from, static_cast<int>(std::floor(stepsTo(source.samples->min()))) - 1);
        to = std::max(to, static_cast<int>(std::ceil(stepsTo(source.samples->max()))));
    }
    return {from, to};
}

bool isLabelled(int step)
{
    const int inDecade = ((step % StepsADecade) + StepsADecade) % StepsADecade;
    return inDecade == 0 || inDecade == 6 || inDecade == 14; // 1, 2, 5
}

//! What stands at the axis: 1.995 is meant to be 2.
double rounded(double value)
{
    const double unit = std::pow(10.0, std::floor(std::log10(value * 1.01)));
    return std::round(value / unit) * unit;
}

CurveData shareCurves(const RunResult& run)
{
    CurveData data;
    data.unit = Unit::Ratio;
    const QList<Source> sources = sourcesOf(run);
    const auto [from, to] = stepsOver(sources);
    for (int step = from; step <= to; ++step) {
        data.places.append(durationText(std::chrono::duration_cast<Nanoseconds>(std::chrono::duration<double, std::milli>(msAtStep(step)))));
        data.labels.append(isLabelled(step) ? axisLabel(rounded(msAtStep(step)), Unit::Duration) : QString());
    }
    for (const Source& source : sources) {
        Line curve = lineOf(source.name, source.color, source.stroke);
        for (int step = from; step <= to && !source.samples->isEmpty(); ++step) {
            const auto limit = std::chrono::duration_cast<Nanoseconds>(std::chrono::duration<double, std::milli>(msAtStep(step)));
            curve.values.append(double(source.samples->countAtOrBelow(limit)) / double(source.samples->count()));
        }
        data.curves.append(curve);
    }
    return data;
}

CurveData levelCurves(const RunResult& run)
{
    QList<stress::SearchStep> steps = run.steps;
    std::stable_sort(steps.begin(), steps.end(), [](const auto& a, const auto& b) { return a.level < b.level; });
    CurveData data;
    for (size_t i = 0; i < LevelPercents.size(); ++i)
        data.curves.append(lineOf(u"p%1"_s.arg(LevelPercents[i]), int(i)));
    for (const stress::SearchStep& step : std::as_const(steps)) {
        data.places.append(QLocale().toString(step.level, 'g', 4));
        for (size_t i = 0; i < LevelPercents.size(); ++i)
            data.curves[qsizetype(i)].values.append(msOf(step.result.tally[stress::headline(run)], LevelPercents[i]));
    }
    return data;
}

} // namespace

QList<CurveKind> curveKindsOf(const RunResult& run)
{
    if (run.steps.size() > 1)
        return {CurveKind::Levels, CurveKind::Percentiles, CurveKind::Shares};
    return {CurveKind::Percentiles, CurveKind::Shares};
}

CurveData curvesOf(const RunResult& run, CurveKind kind)
{
    switch (kind) {
    case CurveKind::Percentiles:
        return percentileCurves(run);
    case CurveKind::Shares:
        return shareCurves(run);
    case CurveKind::Levels:
        return levelCurves(run);
    }
    return {};
}

} // namespace bw::ui
