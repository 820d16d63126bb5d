// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/levelmeter.h"
#include "stress/window.h"

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace bw::stress {

//! One planned request.
struct Ticket
{
    qint64 number = -1;            //!< 0, 1, … of its part of the run
    Instant intended = NoInstant;  //!< open loop: the planned instant; closed loop: when its slot came free
    bool held = false;             //!< the in-flight cap made it wait
    Instant taken = NoInstant;     //!< when a worker began with it

    bool operator==(const Ticket&) const = default;
};

//! What the gate let through so far.
struct GateCounts
{
    qint64 planned = 0; //!< open loop: due so far; closed loop: sent
    qint64 plannedInWindow = 0; //!< open loop
    Instant firstInWindow = NoInstant; //!< planned instant of the first of those …
    Instant lastInWindow = NoInstant;  //!< … and of the last
    qint64 started = 0;
    qint64 dropped = 0; //!< of those, that ended before anything was asked
    qint64 waiting = 0; //!< due, held by the cap
    int taken = 0;      //!< slots
    int inFlight = 0;   //!< of those: what rests, between two turns or until there is money, holds a slot only
    int cap = 0;
    double meanInFlight = 0; //!< in the window
    int peakInFlight = 0;
    Instant sendingEnded = NoInstant; //!< when the last ticket went, or the gate was closed

    [[nodiscard]] qint64 neverSent() const noexcept { return planned - started + dropped; }
    bool operator==(const GateCounts&) const = default;
};

//! When sending got where.
struct SendingTimes
{
    Instant ended = NoInstant; //!< when the last ticket went, or the gate was closed
    std::vector<Instant> stretches = {}; //!< when the first of every `stretch` tickets went

    bool operator==(const SendingTimes&) const = default;
};

//! Decides which planned request may go: never more at once than the cap, in the order they were due, each with the
//! instant it was planned for. Nothing planned is forgotten: what is over the cap waits, its clock running, and what never
//! went is counted. Any thread.
class Gate
{
public:
    struct Limits
    {
        int cap = 1;
        qint64 requests = 0;        //!< tickets in all; 0: no limit
        Window window; //!< of mean, peak and plannedInWindow
        qint64 firstNumber = 0;        //!< of the tickets
        bool openLoop = false;         //!< tickets are offered when they are due; no slot makes one of its own
        qint64 stretch = 0;            //!< tickets; 0: nobody asks for SendingTimes::stretches
        int stretches = 1;             //!< of those, at most: the last goes on to the end
    };

    //! `drained`: once, when the gate is closed or has given its last ticket, and nothing is in flight any more. In the
    //! thread in which that happens; must not call back.
    explicit Gate(Limits limits, std::function<void()> drained = {});
    Q_DISABLE_COPY_MOVE(Gate)

    //! Open loop: one is due. The ticket if it may go now.
    [[nodiscard]] std::optional<Ticket> offer(Instant intended, Instant now);
    //! Closed loop: the ticket of a free slot.
    [[nodiscard]] std::optional<Ticket> fill(Instant now);
    //! One that went has ended. The ticket that takes its slot: what waits longest, or in a closed loop a new one.
    [[nodiscard]] std::optional<Ticket> finished(Instant now, bool rested = false);

    void rest(Instant now); //!< one that went asks nothing for a while, and keeps its slot …
    void goOn(Instant now); //!< … until it asks again
    void drop();            //!< one that went ends without having asked anything: it counts as never sent

    void close(Instant now); //!< no ticket any more; the window of mean and peak ends
    void endPlan(Instant now); //!< nothing more is planned: sending ends when nothing waits any more
    void setCap(int cap);
    //! Gives no ticket; what is due waits, and its clock stands still.
    void setPaused(bool paused, Instant now);
    void setHeldUntil(Instant until); //!< gives no ticket before, because the server asked for that
    [[nodiscard]] bool takesMore() const; //!< neither closed nor out of tickets
    [[nodiscard]] bool isClosed() const;

    [[nodiscard]] GateCounts counts(Instant now) const;
    [[nodiscard]] Instant sendingEnded() const;
    //! So far. Asked for every request: nothing is copied, another one takes its place.
    [[nodiscard]] std::shared_ptr<const SendingTimes> sendingTimes() const;

private:
    [[nodiscard]] std::optional<Ticket> nextLocked(Instant now);
    [[nodiscard]] bool hasRoomLocked(Instant now) const;
    [[nodiscard]] Ticket startLocked(Ticket ticket, Instant now);
    void beginStretchLocked(Instant now);
    void endSendingLocked(Instant now);
    void goOnLocked(const Window::Pause& pause);
    [[nodiscard]] std::function<void()> drainedLocked(); //!< what to call then, once; empty: it is not

    mutable std::mutex m_mutex;
    std::function<void()> m_drained;
    std::deque<Ticket> m_waiting;
    LevelMeter m_meter;
    Limits m_limits;
    qint64 m_planned = 0;
    qint64 m_plannedInWindow = 0;
    qint64 m_started = 0;
    qint64 m_dropped = 0;
    int m_taken = 0;
    Instant m_heldUntil = NoInstant;
    std::shared_ptr<const SendingTimes> m_sending = std::make_shared<const SendingTimes>();
    Instant m_pausedAt = NoInstant;
    Instant m_firstInWindow = NoInstant;
    Instant m_lastInWindow = NoInstant;
    bool m_closed = false;
    bool m_planEnded = false;
};

} // namespace bw::stress
