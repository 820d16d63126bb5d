// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/requestrecord.h"

#include <QDate>
#include <QTimeZone>

namespace bw::store {

//! What a day's requests cost so far.
struct DaySpend
{
    std::optional<PicoUsd> cost; //!< nullopt: nothing with a known price
    qint64 unpriced = 0;         //!< requests whose price is not known: it was more

    bool operator==(const DaySpend&) const = default;
};

//! Counts the cost of today's requests, in the person's time zone. One thread.
class DayTally
{
public:
    explicit DayTally(const QTimeZone& zone = QTimeZone::systemTimeZone()) : m_zone(zone) {}

    void add(const record::RequestRecord& record);
    //! Of a run before this one, on the day of `at`.
    void add(const DaySpend& earlier, WallTime at);

    [[nodiscard]] DaySpend spent(WallTime now) const;
    [[nodiscard]] WallTime startOfDay(WallTime now) const;

private:
    [[nodiscard]] DaySpend& on(WallTime time);

    QTimeZone m_zone;
    QDate m_day;
    DaySpend m_spent;
    DaySpend m_past; //!< where what belongs to an earlier day goes
};

} // namespace bw::store
