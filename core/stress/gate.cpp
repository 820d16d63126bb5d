// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/gate.h"

namespace bw::stress {

Gate::Gate(Limits limits, std::function<void()> drained)
    : m_drained(std::move(drained)), m_meter(limits.window.from), m_limits(limits)
{
}

std::optional<Ticket> Gate::offer(Instant intended, Instant now)
{
    const std::scoped_lock lock(m_mutex);
    if (m_closed || (m_limits.requests > 0 && m_planned >= m_limits.requests))
        return std::nullopt;
    m_waiting.push_back({m_limits.firstNumber + m_planned++, intended, false});
    if (m_limits.window.contains(intended)) {
        ++m_plannedInWindow;
        m_firstInWindow = isSet(m_firstInWindow) ? m_firstInWindow : intended;
        m_lastInWindow = intended;
    }
    if (hasRoomLocked(now))
        return nextLocked(now);
    m_waiting.back().held = true;
    return std::nullopt;
}

std::optional<Ticket> Gate::fill(Instant now)
{
    const std::scoped_lock lock(m_mutex);
    return hasRoomLocked(now) ? nextLocked(now) : std::nullopt;
}

std::optional<Ticket> Gate::finished(Instant now)
{
    std::unique_lock lock(m_mutex);
    m_meter.set(now, m_meter.level() - 1);
    if (auto next = hasRoomLocked(now) ? nextLocked(now) : std::nullopt)
        return next;
    const auto drained = drainedLocked();
    lock.unlock();
    if (drained)
        drained();
    return std::nullopt;
}

std::optional<Ticket> Gate::nextLocked(Instant now)
{
    if (!m_waiting.empty()) {
        const Ticket ticket = m_waiting.front();
        m_waiting.pop_front();
        return startLocked(ticket, now);
    }
    if (m_limits.openLoop || m_planEnded || (m_limits.requests > 0 && m_planned >= m_limits.requests))
        return std::nullopt;
    return startLocked({m_limits.firstNumber + m_planned++, now, false}, now);
}

bool Gate::hasRoomLocked(Instant now) const
{
    return !m_paused && !m_closed && now >= m_heldUntil && m_meter.level() < m_limits.cap;
}

Ticket Gate::startLocked(Ticket ticket, Instant now)
{
    ++m_started;
    m_meter.set(now, m_meter.level() + 1);
    if ((m_limits.requests > 0 && m_started >= m_limits.requests) || (m_planEnded && m_waiting.empty()))
        endSendingLocked(now);
    return ticket;
}

void Gate::endSendingLocked(Instant now)
{
    if (isSet(m_sendingEnded))
        return;
    m_sendingEnded = now;
    m_meter.close(now);
}

void Gate::close(Instant now)
{
    std::unique_lock lock(m_mutex);
    m_closed = true;
    endSendingLocked(now);
    const auto drained = drainedLocked();
    lock.unlock();
    if (drained)
        drained();
}

void Gate::endPlan(Instant now)
{
    std::unique_lock lock(m_mutex);
    m_planEnded = true;
    if (m_waiting.empty())
        endSendingLocked(now);
    const auto drained = drainedLocked();
    lock.unlock();
    if (drained)
        drained();
}

std::function<void()> Gate::drainedLocked()
{
    return isSet(m_sendingEnded) && m_meter.level() == 0 ? std::exchange(m_drained, {}) : std::function<void()>();
}

void Gate::setCap(int cap)
{
    const std::scoped_lock lock(m_mutex);
    m_limits.cap = cap;
}

void Gate::setPaused(bool paused)
{
    const std::scoped_lock lock(m_mutex);
    m_paused = paused;
}

void Gate::skip(const Window::Pause& pause)
{
    const std::scoped_lock lock(m_mutex);
    m_limits.window.skip(pause);
    m_meter.beginAt(m_limits.window.from);
}

void Gate::setHeldUntil(Instant until)
{
    const std::scoped_lock lock(m_mutex);
    m_heldUntil = std::max(m_heldUntil, until);
}

bool Gate::takesMore() const
{
    const std::scoped_lock lock(m_mutex);
    return !m_closed && (m_limits.requests <= 0 || m_planned < m_limits.requests);
}

bool Gate::isClosed() const
{
    const std::scoped_lock lock(m_mutex);
    return m_closed;
}

GateCounts Gate::counts(Instant now) const
{
    const std::scoped_lock lock(m_mutex);
    return {m_planned,
            m_plannedInWindow,
            m_firstInWindow,
            m_lastInWindow,
            m_started,
            qint64(m_waiting.size()),
            m_meter.level(),
            m_limits.cap,
            m_meter.mean(now),
            m_meter.peak(),
            m_sendingEnded};
}

Instant Gate::sendingEnded() const
{
    const std::scoped_lock lock(m_mutex);
    return m_sendingEnded;
}

} // namespace bw::stress
