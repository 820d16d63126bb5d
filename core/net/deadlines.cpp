// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/deadlines.h"

namespace bw::net {

Timed::~Timed()
{
    if (m_owner)
        m_owner->clear(*this);
}

Deadlines::Deadlines(const Clock& clock) : m_clock(clock)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { fire(); });
}

Deadlines::~Deadlines()
{
    for (const auto& [place, timed] : m_queue)
        timed->m_owner = nullptr;
}

void Deadlines::set(Timed& timed, Instant due)
{
    timed.m_due = due;
    if (timed.m_owner) {
        if (timed.m_place->first <= due)
            return;
        m_queue.erase(timed.m_place);
    }
    enqueue(timed);
    arm();
}

void Deadlines::clear(Timed& timed)
{
    if (!timed.m_owner)
        return;
    m_queue.erase(timed.m_place);
    timed.m_owner = nullptr;
    timed.m_due = NoInstant;
}

void Deadlines::enqueue(Timed& timed)
{
    timed.m_place = m_queue.emplace(timed.m_due, &timed);
    timed.m_owner = this;
}

void Deadlines::arm()
{
    if (m_queue.empty())
        return;
    const Instant first = m_queue.begin()->first;
    if (m_timer.isActive() && m_armedFor <= first)
        return;
    m_armedFor = first;
    const auto wait = std::chrono::ceil<Milliseconds>(first - m_clock.now());
    m_timer.start(std::clamp(wait, Milliseconds(0), Milliseconds(std::chrono::hours(24))));
}

void Deadlines::fire()
{
    const Instant now = m_clock.now();
    while (!m_queue.empty() && m_queue.begin()->first <= now) {
        Timed& timed = *m_queue.begin()->second;
        m_queue.erase(m_queue.begin());
        timed.m_owner = nullptr;
        if (timed.m_due > now)
            enqueue(timed);
        else
            timed.expired();
    }
    arm();
}

} // namespace bw::net
