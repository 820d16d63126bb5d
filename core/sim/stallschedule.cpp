// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/stallschedule.h"

#include <algorithm>

namespace bw::sim {

StallSchedule::StallSchedule(QList<Stall> stalls) : m_stalls(std::move(stalls))
{
    std::ranges::sort(m_stalls, {}, &Stall::at);
}

void StallSchedule::start(Instant now) noexcept
{
    if (!isSet(m_start))
        m_start = now;
}

Nanoseconds StallSchedule::elapsed(Instant now) const noexcept
{
    return isSet(m_start) ? now - m_start : Nanoseconds(0);
}

Instant StallSchedule::release(Instant now) const noexcept
{
    if (!isSet(m_start))
        return now;
    Instant free = now;
    for (const Stall& stall : m_stalls) {
        const Instant begin = m_start + stall.at;
        if (begin <= free && free < begin + stall.length)
            free = begin + stall.length;
    }
    return free;
}

} // namespace bw::sim
