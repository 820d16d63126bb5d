// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/snapshotcharts.h"

#include "metrics/histogram.h"
#include "widgets/format.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using metrics::Latency;
using metrics::Percentiles;
using metrics::Snapshot;

constexpr qsizetype ModelsWithColour = 5;

struct SnapshotChartsText
{
    Q_DECLARE_TR_FUNCTIONS(SnapshotCharts)
};

//! `together` points of the snapshot are one of the chart.
TimeGrid gridOf(const metrics::Axis& axis, int together = 1)
{
    return {axis.range(), axis.from, axis.width * together};
}

int togetherFor(const Snapshot& snapshot, int most)
{
    return std::max(1, (snapshot.axis.count + most - 1) / most);
}

//! How much of a point lies in the past: the newest one is still growing.
Milliseconds elapsedOf(const Snapshot& snapshot, int point)
{
    const Milliseconds since = snapshot.takenAt - snapshot.axis.at(point);
    return std::clamp(since, Milliseconds(0), snapshot.axis.width);
}

struct Quantile
{
    const char* name;
    double percent;
    int color;
    Nanoseconds Percentiles::*value;
};
constexpr std::array Quantiles{
    Quantile{"p50", 50, 0, &Percentiles::p50},
    Quantile{"p95", 95, 1, &Percentiles::p95},
    Quantile{"p99", 99, 2, &Percentiles::p99},
};

Line lineOf(const Quantile& quantile, const Snapshot& snapshot, Latency latency, const Percentiles& whole)
{
    Line line;
    line.name = QLatin1StringView(quantile.name);
    line.color = quantile.color;
    line.current = whole.count > 0 ? durationText(whole.*quantile.value) : unknownText();
    line.weak = whole.count > 0 && !metrics::isTrustworthy(quantile.percent, whole.count);
    for (const metrics::Point& point : snapshot.points)
        line.values.append(point[latency].count > 0 ? std::optional(toMs(point[latency].*quantile.value)) : std::nullopt);
    return line;
}

//! A quarter of a point says too little of its rate.
std::optional<double> perSecond(qint64 count, const Snapshot& snapshot, int point)
{
    const Milliseconds elapsed = elapsedOf(snapshot, point);
    if (elapsed * 4 < snapshot.axis.width)
        return std::nullopt;
    return static_cast<double>(count) * 1000 / static_cast<double>(elapsed.count());
}

BarSet errorsOf(ErrorClass errorClass, const Snapshot& snapshot, const metrics::Totals& whole)
{
    BarSet set{className(errorClass), {}, {}};
    if (whole.attempted() > 0)
        set.current = percentText(static_cast<double>(whole.of(errorClass)) / static_cast<double>(whole.attempted()));
    for (int i = 0; i < snapshot.points.size(); ++i)
        set.values.append(perSecond(snapshot.points[i].totals.of(errorClass), snapshot, i).value_or(0));
    return set;
}

QString rateText(const Snapshot& whole)
{
    const Milliseconds span = std::min(whole.axis.range().span(), std::max(Milliseconds(1), std::chrono::duration_cast<Milliseconds>(whole.takenAt - whole.axis.from)));
    const double rate = static_cast<double>(whole.totals.requests) * 1000 / static_cast<double>(std::max<qint64>(1, span.count()));
    if (rate < 0.1)
        return SnapshotChartsText::tr("%1/min").arg(QLocale().toString(rate * 60, 'f', 1));
    return SnapshotChartsText::tr("%1/s").arg(QLocale().toString(rate, 'f', rate >= 100 ? 0 : 1));
}

//! The money of some models together, `together` points each, in dollars a minute.
BarSet barsOf(const QString& name, QList<const metrics::ModelSpend*> models, const Snapshot& snapshot, int together)
{
    BarSet set{name, {}, {}};
    const double minutes = static_cast<double>(snapshot.axis.width.count()) * together / 60'000;
    for (int first = 0; first < snapshot.axis.count; first += together) {
        PicoUsd sum;
        for (const metrics::ModelSpend* model : models) {
            for (int i = first; i < std::min(first + together, snapshot.axis.count); ++i)
                sum += model->perPoint.value(i);
        }
        set.values.append(sum.toUsd() / minutes);
    }
    return set;
}

QString moneyOf(const Snapshot& snapshot, const QList<const metrics::ModelSpend*>& models)
{
    PicoUsd sum;
    for (const metrics::ModelSpend* model : models) {
        const auto same = std::ranges::find(snapshot.spend, model->model, &metrics::ModelSpend::model);
        if (same != snapshot.spend.end())
            sum += same->total;
    }
    return moneyText(sum);
}

//! Up to the longest gap, and a decade and a half at least: seconds without anything in them take room from the rest.
int rowsInUse(const metrics::HeatMap& gaps)
{
    int used = metrics::HeatMap::RowsPerDecade * 3 / 2;
    for (const auto& column : gaps.columns) {
        for (int row = used; row < metrics::HeatMap::Rows; ++row) {
            if (column[static_cast<size_t>(row)] > 0)
                used = row + 1;
        }
    }
    return std::min(used + 1, metrics::HeatMap::Rows);
}

QList<double> cumulativeOf(const QList<BarSet>& sets, double minutesABar)
{
    QList<double> sums;
    double sum = 0;
    for (qsizetype i = 0; !sets.isEmpty() && i < sets.first().values.size(); ++i) {
        for (const BarSet& set : sets)
            sum += set.values[i] * minutesABar;
        sums.append(sum);
    }
    return sums;
}

//! As the lines of percentiles, which grey then.
QString gapHeadline(const Percentiles& gaps)
{
    if (gaps.count == 0)
        return {};
    const QString p99 = durationText(gaps.p99);
    return metrics::isTrustworthy(99, gaps.count) ? SnapshotChartsText::tr("p99 %1").arg(p99)
                                                  : SnapshotChartsText::tr("p99 %1, of too few samples").arg(p99);
}

} // namespace

QString className(ErrorClass errorClass)
{
    return errorClassId(errorClass).replace(u'_', u' ');
}

std::optional<ErrorClass> classOfName(const QString& name)
{
    QString id = name;
    return errorClassFromId(id.replace(u' ', u'_'));
}

LineData latencyData(const Snapshot& snapshot, Latency latency, const Snapshot& whole)
{
    LineData data{gridOf(snapshot.axis), {}, {}};
    for (const Quantile& quantile : Quantiles)
        data.lines.append(lineOf(quantile, snapshot, latency, whole[latency]));
    for (const metrics::Point& point : snapshot.points)
        data.counts.append(point[latency].count);
    return data;
}

ThroughputData throughputData(const Snapshot& snapshot, const Snapshot& whole)
{
    ThroughputData data{gridOf(snapshot.axis), {}, {}, {}, rateText(whole), percentText(whole.totals.errorRate())};
    for (int i = 0; i < snapshot.points.size(); ++i) {
        if (const auto rate = perSecond(snapshot.points[i].totals.requests, snapshot, i))
            data.perSecond.append(*rate);
    }
    for (size_t i = 0; i < ErrorClassCount; ++i) {
        const auto errorClass = static_cast<ErrorClass>(i);
        if (errorClass != ErrorClass::Ok && errorClass != ErrorClass::Cancelled && snapshot.totals.of(errorClass) > 0)
            data.errors.append(errorsOf(errorClass, snapshot, whole.totals));
    }
    return data;
}

SpendData spendData(const Snapshot& snapshot, const Snapshot& whole, const QString& headline, int bars)
{
    const int together = togetherFor(snapshot, bars);
    SpendData data{gridOf(snapshot.axis, together), {}, {}, headline};
    QList<const metrics::ModelSpend*> others;
    for (const metrics::ModelSpend& model : snapshot.spend) {
        if (model.total.value() <= 0)
            continue;
        if (data.models.size() >= ModelsWithColour) {
            others.append(&model);
            continue;
        }
        data.models.append(barsOf(model.model, {&model}, snapshot, together));
        data.models.last().current = moneyOf(whole, {&model});
    }
    if (!others.isEmpty()) {
        data.models.append(barsOf(SnapshotChartsText::tr("others"), others, snapshot, together));
        data.models.last().current = moneyOf(whole, others);
    }
    data.cumulative = cumulativeOf(data.models, static_cast<double>(data.grid.step.count()) / 60'000);
    return data;
}

HeatData gapData(const Snapshot& snapshot, const Snapshot& whole, int columns)
{
    const int together = togetherFor(snapshot, columns);
    HeatData data{gridOf(snapshot.axis, together), {}, {}, gapHeadline(whole[Latency::Gap])};
    const int rows = rowsInUse(snapshot.gaps);
    for (int row = 0; row <= rows; ++row)
        data.edges.append(metrics::HeatMap::rowFrom(row));
    for (qsizetype first = 0; first < snapshot.gaps.columns.size(); first += together) {
        QList<qint64> counts(rows);
        for (qsizetype i = first; i < std::min<qsizetype>(first + together, snapshot.gaps.columns.size()); ++i) {
            for (int row = 0; row < rows; ++row)
                counts[row] += snapshot.gaps.columns[i][static_cast<size_t>(row)];
        }
        data.counts.append(counts);
    }
    return data;
}

} // namespace bw::ui
