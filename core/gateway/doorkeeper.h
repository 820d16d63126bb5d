// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/attemptguard.h"
#include "gateway/itinerary.h"
#include "gateway/loopsettings.h"

namespace bw::gateway {

//! Lets attempts in where a call stands: the breaker is asked first, then the limiter. One attempt at a time; what was
//! granted and not used is given back.
class Doorkeeper
{
public:
    enum class Door { Open, Later, Shut };

    struct Answer
    {
        Door door = Door::Open;
        Nanoseconds wait{0};                           //!< Later: ask again after it
        ErrorClass why = ErrorClass::Ok;               //!< Shut: breaker_open or limiter_timeout
        std::optional<Instant> until;                  //!< Shut: for how long, where that is known
    };

    Doorkeeper(const WorkerContext& worker, const LoopSettings& settings) : m_worker(worker), m_settings(settings) {}

    void turnTo(const Stop& stop); //!< the next attempt is to be made there
    //! `remaining`: of the call; a wait that does not fit is not begun.
    [[nodiscard]] Answer ask(std::optional<Nanoseconds> remaining);
    //! A probe although the breaker is open; the limiter is still to be asked.
    [[nodiscard]] bool forceProbe();
    [[nodiscard]] Nanoseconds waited() const; //!< for the limiter, so far
    [[nodiscard]] AttemptGuard take();        //!< after Open: the attempt has it from now on
    void leave();                             //!< gives back what was granted, and the place in the queue

    //! For an attempt that waits for nobody.
    [[nodiscard]] std::optional<AttemptGuard> enterAtOnce(const Stop& stop) const;

private:
    [[nodiscard]] AttemptGuard guardFor(const Stop& stop) const;
    [[nodiscard]] Answer askLimiter(std::optional<Nanoseconds> remaining);

    const WorkerContext& m_worker;
    const LoopSettings& m_settings;
    AttemptGuard m_guard;
    LimiterPlace m_place;
    bool m_permitted = false;
    Instant m_waitingSince = NoInstant;
};

} // namespace bw::gateway
