// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/daytally.h"

namespace bw::store {

void DayTally::add(const record::RequestRecord& record)
{
    on(record::endedAt(record)) += record::spentOn(record);
}

void DayTally::add(const record::Spent& earlier, WallTime at)
{
    on(at) += earlier;
}

record::Spent DayTally::spent(WallTime now) const
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

record::Spent& DayTally::on(WallTime time)
{
    constexpr qsizetype MostDays = 8;
    const QDate day = dayOf(time);
    record::Spent& spend = m_days[day];
    if (m_days.size() <= MostDays)
        return spend;
    m_days.remove(m_days.firstKey() == day ? m_days.lastKey() : m_days.firstKey());
    return m_days[day];
}

} // namespace bw::store
