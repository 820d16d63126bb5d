// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/spent.h"

#include <QDate>
#include <QMap>
#include <QTimeZone>

namespace bw::store {

//! Counts the cost of today's requests, in the person's time zone. One thread.
class DayTally
{
public:
    explicit DayTally(const QTimeZone& zone = QTimeZone::systemTimeZone()) : m_zone(zone) {}

    void add(const record::RequestRecord& record);
    //! Of a run before this one, on the day of `at`.
    void add(const record::Spent& earlier, WallTime at);

    [[nodiscard]] record::Spent spent(WallTime now) const;
    [[nodiscard]] WallTime startOfDay(WallTime now) const;

private:
    [[nodiscard]] QDate dayOf(WallTime time) const;
    [[nodiscard]] record::Spent& on(WallTime time);

    QTimeZone m_zone;
    QMap<QDate, record::Spent> m_days; //!< the newest few: what comes late, or from a clock that was wrong, is no other day's
};

} // namespace bw::store
