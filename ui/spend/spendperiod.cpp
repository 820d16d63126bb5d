// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/spendperiod.h"

#include "metrics/spendbuckets.h"

#include <QCoreApplication>

using namespace std::chrono_literals;

namespace bw::ui {

namespace {

constexpr qint64 MostBars = 300;
constexpr qint64 FewestBars = 2;

struct SpendPeriodText
{
    Q_DECLARE_TR_FUNCTIONS(SpendPeriod)
};

struct Width
{
    BarWidth width;
    Milliseconds span;
};
constexpr std::array Widths{Width{BarWidth::Minute, 1min}, Width{BarWidth::FiveMinutes, 5min}, Width{BarWidth::Hour, 1h}, Width{BarWidth::Day, 24h}};

Milliseconds spanOf(BarWidth width)
{
    return std::ranges::find(Widths, width, &Width::width)->span;
}

//! To the hour, as the history of long ago is kept.
QList<TimeRange> clipped(QList<TimeRange> days, const TimeRange& range)
{
    days.first().from = std::max(days.constFirst().from, floorTo(range.from, 1h));
    days.last().to = std::min(days.constLast().to, floorTo(range.to - 1ms, 1h) + 1h);
    return days;
}

TimeRange daysBefore(QDate last, int days, const QTimeZone& zone)
{
    const QList<TimeRange> all = metrics::localDays(last.addDays(1 - days), last, zone);
    return {all.constFirst().from, all.constLast().to};
}

} // namespace

TimeRange rangeOf(const SpendPeriod& period, const QDateTime& now, const QTimeZone& zone)
{
    const QDate today = now.toTimeZone(zone).date();
    switch (period.kind) {
    case SpendPeriod::Kind::Today:
        return daysBefore(today, 1, zone);
    case SpendPeriod::Kind::SevenDays:
        return daysBefore(today, 7, zone);
    case SpendPeriod::Kind::ThirtyDays:
        return daysBefore(today, 30, zone);
    case SpendPeriod::Kind::Month: {
        const QDate last(today.year(), today.month(), today.daysInMonth());
        return daysBefore(last, today.daysInMonth(), zone);
    }
    case SpendPeriod::Kind::Fixed:
        break;
    }
    return period.fixed;
}

QString barWidthName(BarWidth width)
{
    switch (width) {
    case BarWidth::Minute:
        return SpendPeriodText::tr("by the minute");
    case BarWidth::FiveMinutes:
        return SpendPeriodText::tr("every 5 minutes");
    case BarWidth::Hour:
        return SpendPeriodText::tr("by the hour");
    case BarWidth::Day:
        break;
    }
    return SpendPeriodText::tr("by the day");
}

QList<BarWidth> barWidthsFor(const TimeRange& range)
{
    QList<BarWidth> widths;
    for (const Width& each : Widths) {
        const qint64 bars = (range.span() + each.span - 1ms) / each.span;
        if (bars >= FewestBars && bars <= MostBars)
            widths.append(each.width);
    }
    if (widths.isEmpty())
        widths.append(range.span() < 24h ? BarWidth::Minute : BarWidth::Day);
    return widths;
}

QList<TimeRange> barsOf(const TimeRange& range, BarWidth width, const QTimeZone& zone)
{
    if (width != BarWidth::Day)
        return metrics::evenSpans({floorTo(range.from, spanOf(width)), range.to}, spanOf(width));
    const QDate first = dateTimeOf(range.from).toTimeZone(zone).date();
    const QDate last = dateTimeOf(range.to - 1ms).toTimeZone(zone).date();
    return clipped(metrics::localDays(first, last, zone), range);
}

} // namespace bw::ui
