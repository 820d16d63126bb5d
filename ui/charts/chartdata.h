// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "base/walltime.h"

#include <QList>
#include <QString>

#include <optional>

// What the charts draw: plain values, at most MaxPoints a series. Who has more sums up first.
namespace bw::ui {

inline constexpr qsizetype MaxPoints = 300; //!< a series; more than a chart has pixels for

//! Even steps of time: bucket i is [first + i·step, first + (i + 1)·step).
struct TimeGrid
{
    TimeRange range; //!< what the axis shows; may begin inside a bucket
    WallTime first{};
    Milliseconds step{1000};

    [[nodiscard]] constexpr WallTime at(qsizetype bucket) const noexcept { return first + bucket * step; }
    [[nodiscard]] constexpr WallTime middle(qsizetype bucket) const noexcept { return at(bucket) + step / 2; }
    //! May lie outside of the data.
    [[nodiscard]] constexpr qsizetype bucketOf(WallTime time) const noexcept
    {
        return static_cast<qsizetype>((time - first) / step) - (time < first ? 1 : 0);
    }
    bool operator==(const TimeGrid&) const = default;
};

enum class Unit {
    Duration,  //!< values are milliseconds
    PerSecond, //!< requests or tokens a second
    Dollars,
    Count,
    Ratio, //!< 0 … 1, shown as per cent
};

//! One line: a value a bucket; nullopt where nothing happened.
struct Line
{
    QString name;    //!< "p95"; also what a hidden series is remembered by
    int color = 0;   //!< of Colors::series
    bool dashed = false;
    bool filled = false; //!< the area down to the axis, too
    QString current; //!< for the legend: "412 ms"
    bool weak = false; //!< too few samples to mean much: `current` is grey
    QList<std::optional<double>> values;
    int stroke = 0; //!< which of the kinds of stroke: tells lines of one colour apart where there are more than colours

    bool operator==(const Line&) const = default;
};

struct LineData
{
    TimeGrid grid;
    QList<Line> lines;
    QList<qint64> counts; //!< samples a bucket; for the read-out and the table; may be empty

    bool operator==(const LineData&) const = default;
};

//! Values over places that are no times: percentiles, levels of a load, steps of a latency. Even steps; a name a place.
struct CurveData
{
    QStringList places;
    QStringList labels; //!< what stands at the axis where the names are too many: one a place, mostly empty; else empty
    Unit unit = Unit::Duration; //!< durations on a logarithmic scale, anything else from 0 on
    QList<Line> curves;  //!< a value a place
    QList<qsizetype> trusted; //!< a curve each: so many of its first values mean something; the others are drawn dashed

    bool operator==(const CurveData&) const = default;
};

//! One colour of a stack of bars.
struct BarSet
{
    QString name;
    QList<double> values; //!< a bucket each, ≥ 0
    QString current;      //!< for the legend

    bool operator==(const BarSet&) const = default;
};

[[nodiscard]] inline QStringList namesOf(const QList<BarSet>& sets)
{
    QStringList names;
    for (const BarSet& set : sets)
        names.append(set.name);
    return names;
}

[[nodiscard]] inline double totalAt(const QList<BarSet>& sets, qsizetype bucket)
{
    double total = 0;
    for (const BarSet& set : sets)
        total += set.values.value(bucket);
    return total;
}

//! Requests a second as an area, failures a second as bars on the same axis.
struct ThroughputData
{
    TimeGrid grid;
    QList<double> perSecond;                 //!< everything that ended
    QList<std::optional<double>> planned;    //!< of an open-loop load test; may be empty
    QList<BarSet> errors;                    //!< by class
    QString rate;                            //!< "42.1 req/s"
    QString errorRate;                       //!< "0.3 %"
    bool operator==(const ThroughputData&) const = default;
};

//! Money by model as stacked bars, and what it adds up to.
struct SpendData
{
    TimeGrid grid;
    QList<BarSet> models;     //!< dollars a bucket
    QList<double> cumulative; //!< dollars since the first bucket; may be empty
    QString headline;         //!< "$1.84 today · forecast $3.10"

    bool operator==(const SpendData&) const = default;
};

//! How often which gap between two tokens came: a column a bucket, a row a range of durations, short ones first.
struct HeatData
{
    TimeGrid grid;
    QList<Nanoseconds> edges;    //!< rows + 1 of them, rising
    QList<QList<qint64>> counts; //!< [bucket][row]
    QString headline;            //!< "p99 61 ms"

    bool operator==(const HeatData&) const = default;
};

} // namespace bw::ui
