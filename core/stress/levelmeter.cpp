// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/levelmeter.h"

#include <algorithm>

namespace bw::stress {

void LevelMeter::set(Instant at, int level)
{
    m_peak = peak(at);
    m_area = areaUntil(at);
    m_last = at;
    m_level = level;
    if (measures(at))
        m_peak = std::max(m_peak, level);
}

void LevelMeter::close(Instant at)
{
    m_window.to = isSet(m_window.to) ? std::min(m_window.to, at) : at;
}

void LevelMeter::pause(Instant at)
{
    m_pausedAt = at;
}

void LevelMeter::goOn(Instant at)
{
    m_window.skip({m_pausedAt, at});
    m_pausedAt = NoInstant;
}

//! The end included: of requests so few that all go at once the last makes the peak.
bool LevelMeter::measures(Instant at) const
{
    return !isSet(m_pausedAt) && (m_window.measures(at) || at == m_window.to);
}

Nanoseconds LevelMeter::measuredTo(Instant at) const
{
    return m_window.lengthTo(isSet(m_pausedAt) ? std::min(at, m_pausedAt) : at);
}

double LevelMeter::areaUntil(Instant at) const
{
    return m_area + double(m_level) * double((measuredTo(at) - measuredTo(m_last)).count());
}

double LevelMeter::mean(Instant now) const
{
    const Nanoseconds time = measuredTo(now);
    return time > Nanoseconds(0) ? areaUntil(now) / double(time.count()) : 0;
}

int LevelMeter::peak(Instant now) const
{
    return measuredTo(now) > measuredTo(m_last) ? std::max(m_peak, m_level) : m_peak;
}

} // namespace bw::stress
