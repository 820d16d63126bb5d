// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/alertstate.h"

#include <algorithm>
#include <cmath>

namespace bw::watch {

bool AlertState::isOver(const AlertRule& rule, double value)
{
    return rule.below ? value < rule.limit : value > rule.limit;
}

//! A share cannot be a tenth better than 95 %: there half of the way to all of it is enough.
double AlertState::marginOf(const AlertRule& rule)
{
    const double tenth = std::abs(rule.limit) * Hysteresis;
    return isShare(rule.metric) && rule.below ? std::clamp((1 - rule.limit) / 2, 0.0, tenth) : tenth;
}

bool AlertState::isCalm(const AlertRule& rule, double value)
{
    return rule.below ? value >= rule.limit + marginOf(rule) : value <= rule.limit - marginOf(rule);
}

AlertState::Change AlertState::step(const AlertRule& rule, std::optional<double> value, WallTime now)
{
    m_value = value;
    if (!value)
        return Change::None; // silence is neither better nor worse
    const bool over = isOver(rule, *value);
    if (m_phase == Phase::Firing) {
        if (over)
            m_worst = rule.below ? std::min(m_worst, *value) : std::max(m_worst, *value);
        if (!isCalm(rule, *value)) {
            m_calmFrom.reset();
            return Change::None;
        }
        m_calmFrom = m_calmFrom.value_or(now);
        if (now - *m_calmFrom < CalmFor)
            return Change::None;
        m_phase = Phase::Quiet;
        m_calmFrom.reset();
        return Change::Resolved;
    }
    if (!over) {
        m_phase = Phase::Quiet;
        return Change::None;
    }
    if (m_phase == Phase::Quiet) {
        m_phase = Phase::Waiting;
        m_since = now;
        m_worst = *value;
    }
    m_worst = rule.below ? std::min(m_worst, *value) : std::max(m_worst, *value);
    if (now - m_since < rule.holds)
        return Change::None;
    m_phase = Phase::Firing;
    m_calmFrom.reset();
    return Change::Fired;
}

} // namespace bw::watch
