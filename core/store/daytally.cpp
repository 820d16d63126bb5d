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
    return dateTimeOf(now).toTimeZone(m_zone).date() == m_day ? m_spent : DaySpend();
}

WallTime DayTally::startOfDay(WallTime now) const
{
    return wallTimeOf(dateTimeOf(now).toTimeZone(m_zone).date().startOfDay(m_zone));
}

DaySpend& DayTally::on(WallTime time)
{
    const QDate day = dateTimeOf(time).toTimeZone(m_zone).date();
    if (m_day.isValid() && day < m_day)
        return m_past;
    if (day != m_day) {
        m_day = day;
        m_spent = {};
    }
    return m_spent;
}

} // namespace bw::store
