// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/axis.h"

#include "widgets/format.h"

#include <QDateTime>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bw::ui {

namespace {

//! Steps between labels that people count in.
constexpr std::array TimeSteps{
    Milliseconds(1s),  Milliseconds(2s),  Milliseconds(5s),  Milliseconds(10s), Milliseconds(15s), Milliseconds(30s),
    Milliseconds(1min), Milliseconds(2min), Milliseconds(5min), Milliseconds(10min), Milliseconds(15min), Milliseconds(30min),
    Milliseconds(1h),  Milliseconds(2h),  Milliseconds(3h),  Milliseconds(6h),  Milliseconds(12h), Milliseconds(24h),
    Milliseconds(48h), Milliseconds(120h), Milliseconds(240h),
};

QString shortNumber(double value)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'g', 4);
}

//! The smallest of 1, 2, 2.5, 5 times a power of ten that is not below `wanted`.
double roundStep(double wanted)
{
    const double power = std::pow(10.0, std::floor(std::log10(wanted)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power >= wanted * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

//! 1 and 3 of each decade: close to even on a logarithmic scale.
double ladder(int rung)
{
    const int decade = rung >= 0 ? rung / 2 : (rung - 1) / 2;
    return std::pow(10.0, decade) * (rung - 2 * decade == 1 ? 3 : 1);
}

QDateTime local(WallTime time, const QTimeZone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), zone);
}

QString tickLabel(const QDateTime& time, Milliseconds step)
{
    const QLocale locale;
    if (step >= 24h)
        return dateText(time, u"d MMM"_s);
    if (time.time() == QTime(0, 0) && step >= 1h)
        return locale.toString(time.date(), u"ddd d"_s);
    return time.time().toString(step < 1min ? u"HH:mm:ss"_s : u"HH:mm"_s);
}

//! The first multiple of `step`, counted from midnight of `zone`, that is not before `from`.
QDateTime firstTick(WallTime from, Milliseconds step, const QTimeZone& zone)
{
    const QDateTime start = local(from, zone);
    const qint64 since = start.time().msecsSinceStartOfDay();
    const qint64 next = step >= 24h ? (since > 0 ? Milliseconds(24h).count() : 0) : (since + step.count() - 1) / step.count() * step.count();
    return QDateTime(start.date(), QTime(0, 0), zone).addMSecs(next);
}

} // namespace

double Axis::positionOf(double value) const
{
    if (logarithmic)
        return std::log(std::max(value, from * 1e-3) / from) / std::log(to / from);
    return (value - from) / (to - from);
}

double Axis::valueAt(double position) const
{
    return logarithmic ? from * std::pow(to / from, position) : from + position * (to - from);
}

QString axisLabel(double value, Unit unit)
{
    switch (unit) {
    case Unit::Duration:
        if (value == 0)
            return u"0"_s;
        return value < 1000 ? u"%1 ms"_s.arg(shortNumber(value)) : u"%1 s"_s.arg(shortNumber(value / 1000));
    case Unit::Dollars:
        return value == 0 ? u"$0"_s : u"$%1"_s.arg(shortNumber(value));
    case Unit::Ratio:
        return u"%1 %"_s.arg(shortNumber(value * 100));
    case Unit::PerSecond:
    case Unit::Count:
        break;
    }
    if (value >= 1e6)
        return u"%1M"_s.arg(shortNumber(value / 1e6));
    return value >= 10'000 ? u"%1k"_s.arg(shortNumber(value / 1000)) : shortNumber(value);
}

Axis linearAxis(double highest, Unit unit, int intervals)
{
    const double top = highest > 0 && std::isfinite(highest) ? highest : 1;
    const double wanted = unit == Unit::Count ? std::max(1.0, top / intervals) : top / intervals;
    const double step = roundStep(wanted);
    Axis axis{.from = 0, .to = step * std::ceil(top / step * (1 - 1e-9)), .logarithmic = false, .ticks = {}};
    for (int i = 0; i * step <= axis.to * (1 + 1e-9); ++i)
        axis.ticks.append({i * step, axisLabel(i * step, unit)});
    return axis;
}

Axis logAxis(double lowest, double highest, Unit unit)
{
    if (lowest <= 0 || highest < lowest)
        return logAxis(1, 1000, unit);
    int first = static_cast<int>(std::floor(2 * std::log10(lowest))) - 1;
    while (ladder(first + 1) <= lowest * (1 + 1e-9))
        ++first;
    int last = first + 1;
    while (ladder(last) < highest * (1 - 1e-9))
        ++last;
    Axis axis{.from = ladder(first), .to = ladder(last), .logarithmic = true, .ticks = {}};
    const bool decadesOnly = last - first > 6;
    for (int rung = first; rung <= last; ++rung) {
        if (!decadesOnly || rung % 2 == 0)
            axis.ticks.append({ladder(rung), axisLabel(ladder(rung), unit)});
    }
    return axis;
}

QList<Tick> timeTicks(const TimeRange& range, int most, const QTimeZone& zone)
{
    if (range.span().count() <= 0 || most < 1)
        return {};
    const auto fits = [&range, most](Milliseconds step) { return range.span() / step < most; };
    const auto found = std::ranges::find_if(TimeSteps, fits);
    const Milliseconds step = found == TimeSteps.end() ? TimeSteps.back() : *found;
    QList<Tick> ticks;
    QDateTime at = firstTick(range.from, step, zone);
    while (at.toMSecsSinceEpoch() < range.to.time_since_epoch().count()) {
        ticks.append({static_cast<double>(at.toMSecsSinceEpoch()), tickLabel(at, step)});
        at = step >= 24h ? at.addDays(step / 24h) : at.addMSecs(step.count());
    }
    return ticks;
}

QString timeLabel(WallTime time, Milliseconds step, const QTimeZone& zone)
{
    const QDateTime at = local(time, zone);
    if (step >= 1h)
        return dateText(at, u"d MMM, HH:mm"_s);
    return at.time().toString(step < 1min ? u"HH:mm:ss"_s : u"HH:mm"_s);
}

} // namespace bw::ui
