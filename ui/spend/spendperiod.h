// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/walltime.h"

#include <QDateTime>
#include <QList>
#include <QTimeZone>

namespace bw::ui {

//! Which time the spend screen is about; whole days of the person's calendar, or from one moment to another.
struct SpendPeriod
{
    enum class Kind { Today, SevenDays, ThirtyDays, Month, Fixed };

    Kind kind = Kind::Today;
    TimeRange fixed{}; //!< of Fixed

    bool operator==(const SpendPeriod&) const = default;
};

//! Today is the whole day, also what is left of it; the month is the one that `now` is in, up to its end.
[[nodiscard]] TimeRange rangeOf(const SpendPeriod& period, const QDateTime& now, const QTimeZone& zone);

enum class BarWidth { Minute, FiveMinutes, Hour, Day };

[[nodiscard]] QString barWidthName(BarWidth width); //!< "by the hour"
//! What makes a readable chart of so long a time, narrow ones first; never empty.
[[nodiscard]] QList<BarWidth> barWidthsFor(const TimeRange& range);
//! The bars of a time; days are the person's, and the first and the last hold, to the hour, only what lies in the time.
[[nodiscard]] QList<TimeRange> barsOf(const TimeRange& range, BarWidth width, const QTimeZone& zone);

} // namespace bw::ui
