// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <vector>

namespace bw::stress {

//! The part of a run that is measured: from one instant to another, without the pauses between. A value.
struct Window
{
    struct Pause
    {
        Instant from = NoInstant;
        Instant to = NoInstant;

        //! When that comes which was to come at `planned`.
        [[nodiscard]] Instant moved(Instant planned) const;

        bool operator==(const Pause&) const = default;
    };

    Instant from = NoInstant;
    Instant to = NoInstant; //!< NoInstant: until sending ends
    std::vector<Pause> pauses = {}; //!< within it, in order

    [[nodiscard]] bool contains(Instant instant) const { return instant >= from && (!isSet(to) || instant < to); }
    //! In it, and in no pause.
    [[nodiscard]] bool measures(Instant instant) const;
    //! Measured time before `instant`.
    [[nodiscard]] Nanoseconds lengthTo(Instant instant) const;
    //! The plan stood still in that time: what was to come after it comes that much later.
    void skip(const Pause& pause);

    bool operator==(const Window&) const = default;
};

} // namespace bw::stress
