// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"

#include <QDateTime>
#include <QMap>
#include <QTimeZone>

namespace bw::spend {

//! Where spending goes if it goes on as it did.
struct Forecast
{
    PicoUsd today;  //!< spent so far today
    PicoUsd month;  //!< spent so far this month
    PicoUsd perDay; //!< the pace
    PicoUsd endOfDay;
    PicoUsd endOfMonth;
    int daysKnown = 0; //!< whole days that the pace is the mean of; 0: it is today's so far

    bool operator==(const Forecast&) const = default;
};

//! From the totals of days in `zone`. `since`: the day of the first request, which may be long before the first of
//! `totals`; days on which nothing was spent count as such. Null: nobody knows, so that it is the first of `totals`. The
//! pace is the mean of the last seven whole days, or of those since then if that is later; on the very first day it is today's so far, drawn out to a whole day, once an hour has
//! passed. End of day = today + pace × what is left of the day; end of month = month + pace × what is left of it.
//! Integer arithmetic, days of 23 and 25 hours included.
[[nodiscard]] Forecast forecast(const QMap<QDate, PicoUsd>& totals, QDate since, const QDateTime& now, const QTimeZone& zone);

} // namespace bw::spend
