// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

namespace bw {

//! A point of the calendar: milliseconds since 1970 UTC. For what is kept and drawn; durations are measured with Instant.
using WallTime = std::chrono::sys_time<Milliseconds>;

[[nodiscard]] WallTime wallTimeOf(const QDateTime& time); //!< an invalid one: 1970
[[nodiscard]] QDateTime dateTimeOf(WallTime time);        //!< UTC
[[nodiscard]] WallTime wallNow(const Clock& clock);

//! The start of the span of `width` that `time` is in, counted from 1970.
[[nodiscard]] WallTime floorTo(WallTime time, Milliseconds width) noexcept;

//! [from, to).
struct TimeRange
{
    WallTime from{};
    WallTime to{};

    [[nodiscard]] Milliseconds span() const noexcept { return to - from; }
    [[nodiscard]] bool contains(WallTime time) const noexcept { return from <= time && time < to; }
    bool operator==(const TimeRange&) const = default;
};

} // namespace bw
