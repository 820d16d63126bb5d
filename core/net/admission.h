// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/networkconfig.h"

#include <QHash>

#include <list>

namespace bw::net {

//! What the limits count by.
struct Lane
{
    QString host;     //!< host:port
    QString endpoint; //!< the host again if the caller named none

    bool operator==(const Lane&) const = default;
    friend size_t qHash(const Lane& lane, size_t seed = 0) noexcept { return qHash(lane.endpoint, seed); }
};

//! Waits for a slot. Exactly one of granted() and Admission::leave() ends the wait.
class Waiter
{
public:
    virtual ~Waiter() = default;
    virtual void granted() = 0;

protected:
    Waiter() = default;
    Q_DISABLE_COPY_MOVE(Waiter)

private:
    friend class Admission;
    enum class Place { Outside, Waiting, Inside };

    Place m_place = Place::Outside;
    Lane m_lane;
    quint64 m_turn = 0;
    std::list<Waiter*>::iterator m_position;
};

//! Who may use a connection next: first come, first served, within the limits in total, per host and per endpoint.
//! A full host does not hold up those behind it that ask for another. Pure state, no clock; a slot is a busy connection.
class Admission final
{
public:
    explicit Admission(const PoolLimits& limits) : m_limits(limits) {}

    void setLimits(const PoolLimits& limits);

    //! Queues the waiter; granted() comes from here or from a later leave().
    void enter(Waiter& waiter, const Lane& lane);

    //! Gives the slot or the place in the queue back. No-op for one that has neither.
    void leave(Waiter& waiter);

    [[nodiscard]] int busy() const noexcept { return m_busy; }
    [[nodiscard]] int busyOf(const QString& host) const { return m_busyOfHost.value(host); }
    [[nodiscard]] int waiting() const noexcept { return m_waiting; }

private:
    struct Queue
    {
        std::list<Waiter*> waiters;
        int busy = 0;
    };

    [[nodiscard]] bool hasRoom(const Lane& lane, const Queue& queue) const;
    [[nodiscard]] Waiter* next() const;
    void admit(Waiter& waiter, Queue& queue);
    void admitWaiting();
    void giveBack(const Lane& lane);

    PoolLimits m_limits;
    QHash<Lane, Queue> m_queues;
    QHash<QString, int> m_busyOfHost;
    quint64 m_turns = 0;
    int m_busy = 0;
    int m_waiting = 0;
};

} // namespace bw::net
