// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "sim/scenario.h"

namespace bw::sim {

//! The scenario's own time, which starts with the first request, and the stalls in it.
class StallSchedule
{
public:
    explicit StallSchedule(QList<Stall> stalls = {});

    void start(Instant now) noexcept;
    [[nodiscard]] Nanoseconds elapsed(Instant now) const noexcept; //!< 0 before the start

    //! `now`, or the end of the stall (or chain of stalls) that `now` is in.
    [[nodiscard]] Instant release(Instant now) const noexcept;

private:
    QList<Stall> m_stalls; // by start
    Instant m_start = NoInstant;
};

} // namespace bw::sim
