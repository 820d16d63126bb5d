// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/timerqueue.h"

#include <QCoreApplication>
#include <QTimerEvent>

namespace bw::net {

void TimerQueue::add(int id, Milliseconds interval, Qt::TimerType type, QObject* object)
{
    Timer timer{interval, type, object, {}, true};
    timer.place = m_order.emplace(systemClock().now() + interval, id);
    m_timers.insert(id, timer);
}

bool TimerQueue::remove(int id)
{
    const auto timer = m_timers.constFind(id);
    if (timer == m_timers.cend())
        return false;
    if (timer->queued)
        m_order.erase(timer->place);
    m_timers.erase(timer);
    return true;
}

bool TimerQueue::removeAll(QObject* object)
{
    QList<int> ids;
    for (auto it = m_timers.cbegin(); it != m_timers.cend(); ++it) {
        if (it->object == object)
            ids.append(it.key());
    }
    for (const int id : ids)
        remove(id);
    return !ids.isEmpty();
}

QList<QAbstractEventDispatcher::TimerInfo> TimerQueue::of(QObject* object) const
{
    QList<QAbstractEventDispatcher::TimerInfo> found;
    for (auto it = m_timers.cbegin(); it != m_timers.cend(); ++it) {
        if (it->object == object)
            found.append({it.key(), int(it->interval.count()), it->type});
    }
    return found;
}

std::optional<Nanoseconds> TimerQueue::remaining(int id) const
{
    const auto timer = m_timers.constFind(id);
    if (timer == m_timers.cend())
        return std::nullopt;
    if (!timer->queued)
        return Nanoseconds(0);
    return std::max(Nanoseconds(0), timer->place->first - systemClock().now());
}

std::optional<Nanoseconds> TimerQueue::untilNext() const
{
    if (m_order.empty())
        return std::nullopt;
    return std::max(Nanoseconds(0), m_order.begin()->first - systemClock().now());
}

std::vector<int> TimerQueue::takeDue(Instant now)
{
    std::vector<int> due;
    for (auto it = m_order.begin(); it != m_order.end() && it->first <= now; ++it)
        due.push_back(it->second);
    return due;
}

bool TimerQueue::fire()
{
    if (m_order.empty())
        return false;
    const Instant now = systemClock().now();
    if (m_order.begin()->first > now)
        return false;
    for (const int id : takeDue(now)) {
        const auto timer = m_timers.constFind(id);
        // An earlier one's event may have removed it, or restarted the id as another timer.
        if (timer != m_timers.cend() && timer->queued && timer->place->first <= now)
            fireOne(id);
    }
    return true;
}

void TimerQueue::fireOne(int id)
{
    Timer& timer = m_timers[id];
    const Instant was = timer.place->first;
    QObject* const object = timer.object;
    m_order.erase(timer.place);
    timer.queued = false;
    QTimerEvent event(id);
    QCoreApplication::sendEvent(object, &event);
    const auto again = m_timers.find(id);
    if (again == m_timers.end() || again->queued)
        return;
    // In step with its start, unless the loop was late by more than a turn.
    const Instant now = systemClock().now();
    const Instant next = was + again->interval;
    again->place = m_order.emplace(next > now ? next : now + again->interval, id);
    again->queued = true;
}

} // namespace bw::net
