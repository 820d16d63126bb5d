// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QAbstractEventDispatcher>
#include <QHash>

#include <map>

namespace bw::net {

//! The timers of an event dispatcher, by the nanosecond. Never early. One thread.
class TimerQueue final
{
public:
    void add(int id, Milliseconds interval, Qt::TimerType type, QObject* object);
    bool remove(int id);
    bool removeAll(QObject* object);
    [[nodiscard]] QList<QAbstractEventDispatcher::TimerInfo> of(QObject* object) const;
    [[nodiscard]] std::optional<Nanoseconds> remaining(int id) const; //!< nullopt: no such timer
    [[nodiscard]] std::optional<Nanoseconds> untilNext() const;       //!< ≥ 0; nullopt: none

    //! Sends QTimerEvent to those due now, each at most once; one whose event is being handled (a nested loop) waits.
    bool fire();

private:
    using Order = std::multimap<Instant, int>;

    struct Timer
    {
        Milliseconds interval{0};
        Qt::TimerType type = Qt::PreciseTimer;
        QObject* object = nullptr;
        Order::iterator place;
        bool queued = true; //!< false while its event is handled
    };

    [[nodiscard]] std::vector<int> takeDue(Instant now);
    void fireOne(int id);

    QHash<int, Timer> m_timers;
    Order m_order;
};

} // namespace bw::net
