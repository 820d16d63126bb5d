// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/pacer.h"

#include <algorithm>
#include <cmath>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace bw::stress {

namespace {

using namespace std::chrono_literals;

constexpr Nanoseconds LevelStep = 10ms; //!< how often a closed loop follows its ramp
constexpr Nanoseconds LevelRest = 1s;
constexpr Nanoseconds LongRest = 1h;

//! The kernel may wake a thread 50 µs late to save power, unless told not to.
void askForPunctuality()
{
#ifdef Q_OS_LINUX
    prctl(PR_SET_TIMERSLACK, 1UL, 0UL, 0UL, 0UL);
#endif
}

Instant now()
{
    return systemClock().now();
}

} // namespace

Pacer::Pacer(PacerJob job, QObject* parent) : QThread(parent), m_job(std::move(job))
{
    setObjectName(QStringLiteral("pacer"));
}

Pacer::~Pacer()
{
    halt();
    wait();
    const std::scoped_lock lock(m_mutex); // run() held it to its end: Qt's own join is invisible to sanitizers
}

void Pacer::halt()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_halted = true;
    }
    m_changed.notify_all();
    m_job.gate->close(now());
}

void Pacer::setPaused(bool paused, Instant at)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (paused == isSet(m_pausedAt))
            return;
        if (!paused) {
            const Nanoseconds pause = at - m_pausedAt;
            m_job.start += pause;
            m_job.origin += pause;
            if (isSet(m_job.end))
                m_job.end += pause;
        }
        m_pausedAt = paused ? at : NoInstant;
        m_changes = true;
        m_job.gate->setPaused(paused, at);
    }
    m_changed.notify_all();
}

void Pacer::holdUntil(Instant until)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_heldUntil = std::max(m_heldUntil, until);
    }
    m_job.gate->setHeldUntil(until);
    m_changed.notify_all();
}

void Pacer::setLevel(double level)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_newLevel = level;
        m_changes = true;
    }
    m_changed.notify_all();
}

void Pacer::run()
{
    askForPunctuality();
    Lock lock(m_mutex);
    while (sleepUntil(lock, m_job.start) == Wake::Changed)
        adopt();
    if (m_job.schedule)
        runOpen(lock);
    else
        runClosed(lock);
    stay(lock);
    if (m_halted || isSet(m_job.end))
        m_job.gate->close(now());
}

//! What was due before the end goes, however late this thread wakes: it was planned.
void Pacer::runOpen(Lock& lock)
{
    while (m_job.gate->takesMore()) {
        const auto due = m_job.schedule->due();
        const bool goes = due && isBeforeEnd(m_job.origin + *due);
        if (m_job.schedule->isOver() || (!goes && !isSet(m_job.end))) {
            m_job.gate->endPlan(now());
            return;
        }
        const Wake wake = sleepUntil(lock, goes ? m_job.origin + *due : m_job.end);
        if (wake == Wake::Changed) {
            adopt();
            continue;
        }
        if (wake == Wake::Halted || !goes)
            return;
        if (const auto ticket = m_job.gate->offer(m_job.origin + *due, now()))
            m_job.send(*ticket);
        m_job.schedule->advance();
    }
}

void Pacer::runClosed(Lock& lock)
{
    while (m_job.gate->takesMore() && (isSet(m_pausedAt) || isBeforeEnd(now()))) { // the end moves with a pause
        fill();
        if (isOutOfLevel()) {
            m_job.gate->endPlan(now());
            return;
        }
        const bool changes = planTime() < m_job.level.length();
        const Instant next = now() + (changes ? LevelStep : LevelRest);
        const Wake wake = sleepUntil(lock, isBeforeEnd(next) ? next : m_job.end);
        if (wake == Wake::Halted)
            return;
        if (wake == Wake::Changed)
            adopt();
    }
}

//! The last stage holds nothing in flight, and nothing else ends the part.
bool Pacer::isOutOfLevel() const
{
    const Nanoseconds time = planTime();
    return !isSet(m_job.end) && !isSet(m_pausedAt) && time >= m_job.level.length() && std::lround(m_job.level.levelAt(time)) <= 0;
}

//! What waits for the cap goes when another ends; what a pause or the server held up only this thread sends.
void Pacer::stay(Lock& lock)
{
    for (;;) {
        const Wake wake = sleepUntil(lock, isSet(m_job.end) ? m_job.end : now() + LongRest);
        if (wake == Wake::Halted || (wake == Wake::Due && isSet(m_job.end)))
            return;
        if (wake == Wake::Changed)
            adopt();
    }
}

Pacer::Wake Pacer::sleepUntil(Lock& lock, Instant due)
{
    for (;;) {
        if (m_halted)
            return Wake::Halted;
        if (m_changes || (isSet(m_heldUntil) && now() >= m_heldUntil))
            return Wake::Changed;
        if (isSet(m_pausedAt))
            m_changed.wait(lock);
        else if (now() >= due)
            return Wake::Due;
        else
            m_changed.wait_until(lock, isSet(m_heldUntil) ? std::min(due, m_heldUntil) : due);
    }
}

void Pacer::adopt()
{
    m_changes = false;
    if (now() >= m_heldUntil)
        m_heldUntil = NoInstant;
    if (const auto level = std::exchange(m_newLevel, std::nullopt)) {
        m_job.level.change(planTime(), *level);
        if (m_job.schedule)
            m_job.schedule->setRate(planTime(), *level);
    }
    if (!isSet(m_pausedAt))
        sendWaiting();
}

Nanoseconds Pacer::planTime() const
{
    return (isSet(m_pausedAt) ? m_pausedAt : now()) - m_job.origin;
}

void Pacer::fill()
{
    if (isSet(m_pausedAt))
        return;
    m_job.gate->setCap(int(std::lround(m_job.level.levelAt(planTime()))));
    sendWaiting();
}

void Pacer::sendWaiting()
{
    while (const auto ticket = m_job.gate->fill(now()))
        m_job.send(*ticket);
}

} // namespace bw::stress
