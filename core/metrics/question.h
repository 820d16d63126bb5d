// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/walltime.h"
#include "metrics/latency.h"
#include "metrics/serieskey.h"

namespace bw::metrics {

inline constexpr int MostPoints = 300; //!< of a series in a chart

//! What a view wants to see.
struct Question
{
    Milliseconds last = std::chrono::minutes(15); //!< live: up to now
    std::optional<TimeRange> fixed{};             //!< instead of `last`
    Filter filter{};
    LatencySet latencies{Latency::Ttft, Latency::E2e, Latency::Gap}; //!< the others stay empty in the answer
    int points = MostPoints; //!< at most; at least 1
    //! Where cells as fine as that are gone, wider ones count in the point that they begin in. Otherwise all points become
    //! wider, which is better for a curve and worse for sums by day.
    bool keepsWidth = false;

    bool operator==(const Question&) const = default;
};

//! The time axis of an answer: `count` points, each `width` long, from `from` on. Points begin at multiples of their
//! width, so that two questions about the same time see the same points.
struct Axis
{
    WallTime from{};
    Milliseconds width{1'000};
    int count = 0;

    [[nodiscard]] WallTime at(int point) const noexcept { return from + point * width; }
    [[nodiscard]] WallTime to() const noexcept { return at(count); }
    [[nodiscard]] TimeRange range() const noexcept { return {from, to()}; }
    [[nodiscard]] int pointAt(WallTime time) const noexcept; //!< −1: outside
    bool operator==(const Axis&) const = default;
};

//! The finest axis of round widths (1 s, 2 s, 5 s, 10 s … 1 day), none below `finest`, with at most question.points
//! points. A width is a whole number of spans of the window it is drawn from. Covers the whole range; the newest point of a live one is still growing.
[[nodiscard]] Axis axisOf(const Question& question, WallTime now, Milliseconds finest = Milliseconds(1'000));

} // namespace bw::metrics
