// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "cache/cacherules.h"

#include <algorithm>

//! What the numbers of a profile may be: forms say so beside the field, JSON that says otherwise is clamped.
namespace bw::gateway::ranges {

using namespace std::chrono_literals;

template <typename T>
struct Range
{
    T lowest{};
    T highest{};

    [[nodiscard]] constexpr bool holds(const T& value) const { return value >= lowest && value <= highest; }
    [[nodiscard]] constexpr T clamp(const T& value) const { return std::clamp(value, lowest, highest); }
};

inline constexpr Range<int> Weight{1, 100};

inline constexpr Range<int> MaxAttempts{1, 10};
inline constexpr Range<Milliseconds> FirstDelay{0ms, 60s};
inline constexpr Range<Milliseconds> LongestDelay{0ms, 10min};
inline constexpr Range<double> RetryJitter{0, 1};
inline constexpr Range<Milliseconds> LongestServerDelay{0ms, 10min};

inline constexpr Range<int> FailureThreshold{1, 100};
inline constexpr Range<double> RatioThreshold{0.05, 1};
inline constexpr Range<int> RatioSample{1, 1'000};
inline constexpr Range<Milliseconds> RatioWithin{1s, 1h};
inline constexpr Range<Milliseconds> OpenFor{10ms, 1h};
inline constexpr Range<Milliseconds> LongestOpen{10ms, 24h};
inline constexpr Range<double> BreakerJitter{0, 0.5};
inline constexpr Range<Milliseconds> ForgetAfter{0ms, 24h};
inline constexpr Range<int> HalfOpenPermits{1, 100};
inline constexpr Range<int> SuccessesToClose{1, 100};

inline constexpr Range<qint64> RequestsPerMinute{0, 10'000'000};
inline constexpr Range<qint64> TokensPerMinute{0, 10'000'000'000};

inline constexpr Range<Milliseconds> HedgeDelay{10ms, 10min};
inline constexpr Range<cache::Seconds> Ttl{1s, cache::LongestTtl};

} // namespace bw::gateway::ranges
