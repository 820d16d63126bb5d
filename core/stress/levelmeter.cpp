// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/levelmeter.h"

#include <algorithm>

namespace bw::stress {

void LevelMeter::set(Instant at, int level)
{
    m_area = areaUntil(at);
    m_last = at;
    m_level = level;
    const bool counts = at >= m_from && (!isSet(m_until) || at <= m_until);
    if (counts)
        m_peak = std::max(m_peak, level);
}

void LevelMeter::beginAt(Instant from)
{
    if (from == m_from)
        return;
    m_from = from;
    m_area = 0;
    m_peak = 0;
}

void LevelMeter::close(Instant at)
{
    if (!isSet(m_until))
        m_until = at;
}

double LevelMeter::areaUntil(Instant at) const
{
    const Instant from = std::max(m_last, m_from);
    const Instant to = isSet(m_until) ? std::min(at, m_until) : at;
    const bool any = isSet(m_last) && to > from;
    return any ? m_area + double(m_level) * double((to - from).count()) : m_area;
}

double LevelMeter::mean(Instant now) const
{
    const Instant end = isSet(m_until) ? m_until : now;
    return end > m_from ? areaUntil(end) / double((end - m_from).count()) : 0;
}

} // namespace bw::stress
