// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "cache/cachekey.h"

#include <QHash>
#include <QList>

#include <deque>
#include <optional>

namespace bw::cache {

//! Many callers who want the same thing at the same time: the first one leads, the others wait for what it brings. A caller is
//! named by a number of its own. Pure: no clock, no thread, no callback; the caller acts on what is returned.
class SingleFlight
{
public:
    using Caller = quint64;

    //! True: `caller` leads. False: it waits, until `patience` at the longest.
    [[nodiscard]] bool join(const CacheKey& key, Caller caller, Instant patience);

    //! The leader has an outcome, good or bad: everyone who waited for it, in order. They share a good one. After a bad one all
    //! go on by themselves: to lead one after the other would make the last wait for every failure before it. Empty
    //! if `caller` does not lead.
    [[nodiscard]] QList<Caller> finished(const CacheKey& key, Caller caller);

    //! `caller` has gone away. If it led, the next in line leads from now on and is returned.
    [[nodiscard]] std::optional<Caller> left(const CacheKey& key, Caller caller);

    //! Those whose patience is over; they no longer wait. Looks at every waiter: a few times a second is enough.
    [[nodiscard]] QList<Caller> impatient(Instant now);

    [[nodiscard]] qsizetype waiterCount() const noexcept { return m_waiters; }
    [[nodiscard]] qsizetype flightCount() const noexcept { return m_flights.size(); }

private:
    struct Waiter
    {
        Caller caller = 0;
        Instant patience = NoInstant;
    };
    struct Flight
    {
        Caller leader = 0;
        std::deque<Waiter> waiters;
    };

    QHash<CacheKey, Flight> m_flights;
    qsizetype m_waiters = 0; //!< of all flights
};

} // namespace bw::cache
