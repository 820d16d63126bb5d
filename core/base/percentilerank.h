// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <cmath>

namespace bw {

//! Which of `samples` in ascending order the percentile is: 1 … samples (nearest rank). The one rule for all percentiles,
//! of histograms and of lists.
[[nodiscard]] inline qint64 percentileRank(double percent, qint64 samples) noexcept
{
    const double share = std::clamp(percent, 0.0, 100.0) / 100.0 * static_cast<double>(samples);
    // A hair less than the product: 99 % of 100 samples is the 99th, not, by rounding, the 100th.
    return std::max<qint64>(1, static_cast<qint64>(std::ceil(share - 1e-9 * static_cast<double>(samples))));
}

} // namespace bw
