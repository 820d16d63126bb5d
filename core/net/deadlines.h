// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QTimer>

#include <map>

namespace bw::net {

class Deadlines;

//! Something that may run out of time: at most one deadline at once. Must not outlive its Deadlines.
class Timed
{
public:
    virtual ~Timed();
    Q_DISABLE_COPY_MOVE(Timed)

protected:
    Timed() = default;

private:
    //! Called once per deadline, at it or later, never before. May destroy or re-arm anything.
    virtual void expired() = 0;

    friend class Deadlines;
    using Queue = std::multimap<Instant, Timed*>;

    Deadlines* m_owner = nullptr; //!< set while queued
    Queue::iterator m_place;
    Instant m_due = NoInstant;
};

//! All deadlines of one pool behind one timer, because a timer per request costs more than the request's parsing.
//! Moving a deadline later is free: the queue keeps the old place and looks again when that comes.
class Deadlines final
{
public:
    explicit Deadlines(const Clock& clock);
    ~Deadlines();
    Q_DISABLE_COPY_MOVE(Deadlines)

    void set(Timed& timed, Instant due);
    void clear(Timed& timed);

private:
    void enqueue(Timed& timed);
    void arm();
    void fire();

    const Clock& m_clock;
    Timed::Queue m_queue;
    QTimer m_timer;
    Instant m_armedFor = NoInstant;
};

} // namespace bw::net
