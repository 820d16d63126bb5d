// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/framemeter.h"

#include <cmath>

namespace bw::ui {

FrameMeter::FrameMeter(const Clock& clock, QObject* parent) : QObject(parent), m_clock(clock)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setSingleShot(true); // a repeating timer would skip the beats that a long pause swallowed
    connect(&m_timer, &QTimer::timeout, this, &FrameMeter::beat);
}

void FrameMeter::start()
{
    m_due = m_clock.now() + Beat;
    m_timer.start(Beat);
}

void FrameMeter::stop()
{
    m_timer.stop();
}

std::optional<Nanoseconds> FrameMeter::lateness(double quantile) const
{
    if (m_late.empty())
        return std::nullopt;
    std::vector<Nanoseconds> sorted = m_late;
    const auto rank = static_cast<std::ptrdiff_t>(std::ceil(quantile * static_cast<double>(sorted.size()))) - 1;
    const auto at = sorted.begin() + std::max<std::ptrdiff_t>(rank, 0);
    std::ranges::nth_element(sorted, at);
    return *at;
}

void FrameMeter::beat()
{
    const Instant now = m_clock.now();
    m_late.push_back(std::max(now - m_due, Nanoseconds(0)));
    m_due = now + Beat;
    m_timer.start(Beat);
}

} // namespace bw::ui
