// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartdata.h"

#include <QTimeZone>

namespace bw::ui {

struct Tick
{
    double at = 0;
    QString label;

    bool operator==(const Tick&) const = default;
};

//! A stretch of numbers and where to write which of them.
struct Axis
{
    double from = 0;
    double to = 1;
    bool logarithmic = false; //!< then from > 0
    QList<Tick> ticks;

    [[nodiscard]] double positionOf(double value) const; //!< 0 at from, 1 at to; outside of them beyond
    [[nodiscard]] double valueAt(double position) const;
    bool operator==(const Axis&) const = default;
};

//! "300 ms", "1.5 s", "2.5k", "$0.03", "40 %": short, for the edge of a chart.
[[nodiscard]] QString axisLabel(double value, Unit unit);

//! From 0 to a round number at or above `highest`, in about `intervals` round steps. `highest` ≤ 0 gives one step of 1.
[[nodiscard]] Axis linearAxis(double highest, Unit unit, int intervals = 4);

//! From a 1 or 3 of a decade below `lowest` to one above `highest`, a tick at each (at each 1 where many decades show).
[[nodiscard]] Axis logAxis(double lowest, double highest, Unit unit);

//! Round times inside `range`, in the clock time of `zone`, at most `most` of them: "14:05", "14:05:30", "Mon 3". Values
//! are milliseconds since the epoch.
[[nodiscard]] QList<Tick> timeTicks(const TimeRange& range, int most, const QTimeZone& zone);

//! A time as exactly as `step` makes sense: "14:05:30", "3 Nov, 14:00".
[[nodiscard]] QString timeLabel(WallTime time, Milliseconds step, const QTimeZone& zone);

[[nodiscard]] constexpr double toAxis(WallTime time) noexcept
{
    return static_cast<double>(time.time_since_epoch().count());
}

[[nodiscard]] constexpr WallTime fromAxis(double value) noexcept
{
    return WallTime(Milliseconds(static_cast<qint64>(value)));
}

} // namespace bw::ui
