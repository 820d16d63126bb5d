// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/arrivalschedule.h"
#include "stress/gate.h"

#include <QThread>

#include <condition_variable>

namespace bw::stress {

//! What one part of a run sends, and when.
struct PacerJob
{
    std::shared_ptr<Gate> gate;
    std::unique_ptr<ArrivalSchedule> schedule; //!< null: a closed loop
    RateCurve level;                           //!< of a closed loop
    Instant start = NoInstant;
    Instant origin = NoInstant; //!< where the times of schedule and level begin; before `start` if a part goes on with them
    Instant end = NoInstant; //!< when sending stops; NoInstant: when the gate has no more
    std::function<void(const Ticket&)> send; //!< called in the pacer's thread
};

//! The clock of a run: a thread that does nothing but wait for the next instant and send what is due. It keeps to the
//! plan: a late wake-up sends late what was due, with the instant it was due at, and never moves what comes after.
class Pacer final : public QThread
{
    Q_OBJECT

public:
    explicit Pacer(PacerJob job, QObject* parent = nullptr);
    ~Pacer() override; //!< stops
    Q_DISABLE_COPY_MOVE(Pacer)

    void halt(); //!< closes the gate and ends the thread; any thread, returns at once
    //! While paused the plan stands still: what comes after is that much later. Whoever pauses notes it.
    void setPaused(bool paused, Instant at);
    //! Sends nothing before, because the server asked for that; the plan goes on, and what is due waits.
    void holdUntil(Instant until);
    void setLevel(double level); //!< rate, or requests in flight, from now on; no-op where the load has none

protected:
    void run() override;

private:
    using Lock = std::unique_lock<std::mutex>;

    enum class Wake { Due, Changed, Halted };

    void runOpen(Lock& lock);
    void runClosed(Lock& lock);
    void stay(Lock& lock); //!< until the end, or until it is halted
    [[nodiscard]] Wake sleepUntil(Lock& lock, Instant due);
    void adopt();      //!< what was changed from outside
    void fill();
    void sendWaiting();
    [[nodiscard]] bool isOutOfLevel() const;
    [[nodiscard]] Nanoseconds planTime() const; //!< stands still in a pause
    [[nodiscard]] bool isBeforeEnd(Instant instant) const { return !isSet(m_job.end) || instant < m_job.end; }

    PacerJob m_job;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    Instant m_pausedAt = NoInstant;
    std::optional<double> m_newLevel;
    Instant m_heldUntil = NoInstant; //!< to send then what waits
    bool m_changes = false;
    bool m_halted = false;
};

} // namespace bw::stress
