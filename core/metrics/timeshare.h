// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/requestrecord.h"

namespace bw::metrics {

//! The part of a request that lies in one span of time; all else of it is counted where it ended.
struct TimeShare
{
    WallTime from{};         //!< of the span
    Nanoseconds inFlight{0}; //!< of the time between sent and end
    double tokens = 0;       //!< of its output, by the times of its deltas

    bool operator==(const TimeShare&) const = default;
};

//! By spans of `width`, oldest first; of a very long request only the newest MostShares.
[[nodiscard]] std::vector<TimeShare> sharesOf(const record::RequestRecord& record, Milliseconds width);
inline constexpr int MostShares = 3'600;

} // namespace bw::metrics
