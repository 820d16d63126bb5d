// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace bw::stress {

// What a plan may ask for at most: far above what one machine can do, low enough that a typing error is told.

inline constexpr double LeastLevel = 0.001; //!< of a rate, a second; of a search of either kind
inline constexpr double MostPerSecond = 1'000'000;
inline constexpr int MostInFlight = 100'000;
inline constexpr double LongestSeconds = 30 * 86'400;
inline constexpr double MostTokens = 10'000'000;
inline constexpr qint64 MostRequests = qint64{1} << 40;
inline constexpr qint64 MostSeed = qint64{1} << 53; //!< what JSON keeps exactly
inline constexpr int MostWorkers = 256;
inline constexpr int MostRounds = 1'000;
inline constexpr int FewestLevels = 2; //!< of a sweep
inline constexpr int MostLevels = 1'000;
inline constexpr int MostConfirmations = 10;
inline constexpr int MostTurns = 100;
inline constexpr int LargestPool = 1'000'000;

} // namespace bw::stress
