// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/forecast.h"

#include <algorithm>

namespace bw::spend {

namespace {

constexpr int WindowDays = 7;
constexpr qint64 SecondsInHour = 3'600;
constexpr qint64 SecondsInDay = 24 * SecondsInHour;

PicoUsd sumOf(const QMap<QDate, PicoUsd>& totals, QDate from, QDate before)
{
    PicoUsd sum;
    for (auto day = totals.lowerBound(from); day != totals.end() && day.key() < before; ++day)
        sum += day.value();
    return sum;
}

//! amount × part / whole without overflow in between; `whole` > 0.
PicoUsd share(PicoUsd amount, qint64 part, qint64 whole)
{
    const PicoUsd quotient(amount.value() / whole);
    const PicoUsd rest(amount.value() % whole);
    return quotient * part + PicoUsd((rest * part).value() / whole);
}

qint64 secondsBetween(const QDateTime& from, const QDateTime& to)
{
    return std::max<qint64>(0, from.secsTo(to));
}

} // namespace

Forecast forecast(const QMap<QDate, PicoUsd>& totals, QDate since, const QDateTime& now, const QTimeZone& zone)
{
    const QDateTime local = now.toTimeZone(zone);
    const QDate today = local.date();
    const QDate firstOfMonth(today.year(), today.month(), 1);
    const QDateTime midnight = today.addDays(1).startOfDay(zone);
    const QDate first = std::min({today, totals.isEmpty() ? today : totals.firstKey(), since.isNull() ? today : since});

    Forecast result;
    result.today = totals.value(today);
    result.month = sumOf(totals, firstOfMonth, today.addDays(1));
    result.daysKnown = static_cast<int>(std::min<qint64>(WindowDays, first.daysTo(today)));
    if (result.daysKnown > 0) {
        const PicoUsd window = sumOf(totals, today.addDays(-result.daysKnown), today);
        result.perDay = PicoUsd(window.value() / result.daysKnown);
    } else if (const qint64 passed = secondsBetween(today.startOfDay(zone), local); passed >= SecondsInHour) {
        result.perDay = share(result.today, SecondsInDay, passed);
    }
    const qint64 daysAfterToday = local.date().daysTo(firstOfMonth.addMonths(1)) - 1;
    const PicoUsd restOfToday = share(result.perDay, secondsBetween(local, midnight), SecondsInDay);
    result.endOfDay = result.today + restOfToday;
    result.endOfMonth = result.month + restOfToday + result.perDay * daysAfterToday;
    return result;
}

} // namespace bw::spend
