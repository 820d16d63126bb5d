// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/daytally.h"

namespace bw::store {

void DayTally::add(const record::RequestRecord& record)
{
    DaySpend& day = on(record::endedAt(record));
    if (const auto cost = record::paid(record))
        day.cost = day.cost.value_or(PicoUsd()) + *cost;
    else if (record.usage)
        ++day.unpriced;
}

void DayTally::add(const DaySpend& earlier, WallTime at)
{
    DaySpend& day = on(at);
    if (earlier.cost)
        day.cost = day.cost.value_or(PicoUsd()) + *earlier.cost;
    day.unpriced += earlier.unpriced;
}

DaySpend DayTally::spent(WallTime now) const
{
    return m_days.value(dayOf(now));
}

WallTime DayTally::startOfDay(WallTime now) const
{
    return wallTimeOf(dayOf(now).startOfDay(m_zone));
}

QDate DayTally::dayOf(WallTime time) const
{
    return dateTimeOf(time).toTimeZone(m_zone).date();
}

DaySpend& DayTally::on(WallTime time)
{
    constexpr qsizetype MostDays = 8;
    const QDate day = dayOf(time);
    DaySpend& spend = m_days[day];
    if (m_days.size() <= MostDays)
        return spend;
    m_days.remove(m_days.firstKey() == day ? m_days.lastKey() : m_days.firstKey());
    return m_days[day];
}

} // namespace bw::store
