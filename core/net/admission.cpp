// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/admission.h"

namespace bw::net {

void Admission::setLimits(const PoolLimits& limits)
{
    m_limits = limits;
    admitWaiting();
}

void Admission::enter(Waiter& waiter, const Lane& lane)
{
    Queue& queue = m_queues[lane];
    waiter.m_lane = lane;
    if (queue.waiters.empty() && hasRoom(lane, queue)) {
        admit(waiter, queue);
        return;
    }
    waiter.m_turn = ++m_turns;
    waiter.m_place = Waiter::Place::Waiting;
    waiter.m_position = queue.waiters.insert(queue.waiters.end(), &waiter);
    ++m_waiting;
}

void Admission::leave(Waiter& waiter)
{
    const auto place = std::exchange(waiter.m_place, Waiter::Place::Outside);
    if (place == Waiter::Place::Outside)
        return;
    if (place == Waiter::Place::Waiting) {
        m_queues[waiter.m_lane].waiters.erase(waiter.m_position);
        --m_waiting;
        return;
    }
    giveBack(waiter.m_lane);
    admitWaiting();
}

bool Admission::hasRoom(const Lane& lane, const Queue& queue) const
{
    const int perEndpoint = m_limits.maxPerEndpoint > 0 ? m_limits.maxPerEndpoint : m_limits.maxPerHost;
    return m_busy < m_limits.maxConnections && queue.busy < perEndpoint
           && m_busyOfHost.value(lane.host) < m_limits.maxPerHost;
}

Waiter* Admission::next() const
{
    Waiter* first = nullptr;
    for (auto it = m_queues.cbegin(); it != m_queues.cend(); ++it) {
        if (it->waiters.empty() || !hasRoom(it.key(), *it))
            continue;
        Waiter* const head = it->waiters.front();
        if (!first || head->m_turn < first->m_turn)
            first = head;
    }
    return first;
}

void Admission::admit(Waiter& waiter, Queue& queue)
{
    ++queue.busy;
    ++m_busyOfHost[waiter.m_lane.host];
    ++m_busy;
    waiter.m_place = Waiter::Place::Inside;
    waiter.granted();
}

void Admission::admitWaiting()
{
    while (m_waiting > 0) {
        Waiter* const waiter = next();
        if (!waiter)
            return;
        Queue& queue = m_queues[waiter->m_lane];
        queue.waiters.erase(waiter->m_position);
        --m_waiting;
        admit(*waiter, queue);
    }
}

void Admission::giveBack(const Lane& lane)
{
    const auto queue = m_queues.find(lane);
    if (--queue->busy == 0 && queue->waiters.empty() && m_queues.size() > 64) // a lane costs a hash node: keep the usual few
        m_queues.erase(queue);
    --m_busyOfHost[lane.host];
    --m_busy;
}

} // namespace bw::net
