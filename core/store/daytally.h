// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/requestrecord.h"

#include <QDate>
#include <QMap>
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
    [[nodiscard]] QDate dayOf(WallTime time) const;
    [[nodiscard]] DaySpend& on(WallTime time);

    QTimeZone m_zone;
    QMap<QDate, DaySpend> m_days; //!< the newest few: what comes late, or from a clock that was wrong, is no other day's
};

} // namespace bw::store
