// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "stress/plan.h"
#include "stress/ratecurve.h"

#include <memory>

namespace bw::stress {

//! When the requests of an open loop are due. Pure and repeatable: the same plan and seed give the same times, and what
//! the gateway does never moves them. One thread.
class ArrivalSchedule
{
public:
    ArrivalSchedule() = default;
    virtual ~ArrivalSchedule() = default;
    Q_DISABLE_COPY_MOVE(ArrivalSchedule)

    //! When the next one is due, counted from the start; never earlier than the one before. nullopt: no more.
    [[nodiscard]] virtual std::optional<Nanoseconds> due() const = 0;
    virtual void advance() = 0;
    //! Requests a second from `at` on, where the schedule has a rate.
    virtual void setRate(Nanoseconds at, double perSecond);
    //! No more, and no rate that could bring more.
    [[nodiscard]] virtual bool isOver() const { return false; }
};

//! The level of a closed loop or a rate over time, as the plan's ramp and stages say.
[[nodiscard]] RateCurve levelCurve(const Load& load);

//! Leaves out what is due before `time`, and the first `count`. How many were left out.
qint64 skip(ArrivalSchedule& schedule, Nanoseconds time, qint64 count);

//! For everything but a closed loop. A trace's times are given by who read it.
[[nodiscard]] std::unique_ptr<ArrivalSchedule> makeSchedule(const Load& load, quint64 seed, std::vector<Nanoseconds> traceTimes = {});

} // namespace bw::stress
