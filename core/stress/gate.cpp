// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/gate.h"

namespace bw::stress {

Gate::Gate(Limits limits, std::function<void()> drained)
    : m_drained(std::move(drained)), m_meter(limits.window), m_limits(std::move(limits))
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

std::optional<Ticket> Gate::finished(Instant now, bool rested)
{
    std::unique_lock lock(m_mutex);
    --m_taken;
    m_meter.set(now, m_meter.level() - (rested ? 0 : 1));
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
    return !isSet(m_pausedAt) && !m_closed && now >= m_heldUntil && m_taken < m_limits.cap;
}

Ticket Gate::startLocked(Ticket ticket, Instant now)
{
    if (m_limits.stretch > 0 && m_started % m_limits.stretch == 0)
        beginStretchLocked(now);
    ++m_started;
    ++m_taken;
    m_meter.set(now, m_meter.level() + 1);
    if ((m_limits.requests > 0 && m_started >= m_limits.requests) || (m_planEnded && m_waiting.empty()))
        endSendingLocked(now);
    return ticket;
}

void Gate::beginStretchLocked(Instant now)
{
    if (m_sending->stretches.size() >= size_t(m_limits.stretches))
        return;
    auto times = std::make_shared<SendingTimes>(*m_sending);
    times->stretches.push_back(now);
    m_sending = std::move(times);
}

void Gate::endSendingLocked(Instant now)
{
    if (isSet(m_sending->ended))
        return;
    auto times = std::make_shared<SendingTimes>(*m_sending);
    times->ended = now;
    m_sending = std::move(times);
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
    return isSet(m_sending->ended) && m_taken == 0 ? std::exchange(m_drained, {}) : std::function<void()>();
}

void Gate::setCap(int cap)
{
    const std::scoped_lock lock(m_mutex);
    m_limits.cap = cap;
}

void Gate::setPaused(bool paused, Instant now)
{
    const std::scoped_lock lock(m_mutex);
    if (paused == isSet(m_pausedAt))
        return;
    if (paused)
        m_meter.pause(now);
    else
        goOnLocked({m_pausedAt, now});
    m_pausedAt = paused ? now : NoInstant;
}

//! Nobody waits for an answer in a pause: what waits for its slot was planned for that much later.
void Gate::goOnLocked(const Window::Pause& pause)
{
    m_meter.goOn(pause.to);
    m_limits.window.skip(pause);
    for (Ticket& ticket : m_waiting)
        ticket.intended = pause.moved(ticket.intended);
}

void Gate::rest(Instant now)
{
    const std::scoped_lock lock(m_mutex);
    m_meter.set(now, m_meter.level() - 1);
}

void Gate::goOn(Instant now)
{
    const std::scoped_lock lock(m_mutex);
    m_meter.set(now, m_meter.level() + 1);
}

void Gate::drop()
{
    const std::scoped_lock lock(m_mutex);
    ++m_dropped;
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
    return {.planned = m_planned,
            .plannedInWindow = m_plannedInWindow,
            .firstInWindow = m_firstInWindow,
            .lastInWindow = m_lastInWindow,
            .started = m_started,
            .dropped = m_dropped,
            .waiting = qint64(m_waiting.size()),
            .taken = m_taken,
            .inFlight = m_meter.level(),
            .cap = m_limits.cap,
            .meanInFlight = m_meter.mean(now),
            .peakInFlight = m_meter.peak(now),
            .sendingEnded = m_sending->ended};
}

Instant Gate::sendingEnded() const
{
    const std::scoped_lock lock(m_mutex);
    return m_sending->ended;
}

std::shared_ptr<const SendingTimes> Gate::sendingTimes() const
{
    const std::scoped_lock lock(m_mutex);
    return m_sending;
}

} // namespace bw::stress
