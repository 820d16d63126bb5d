// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/snapshot.h"

#include <cmath>

namespace bw::metrics {

Nanoseconds HeatMap::rowFrom(int row) noexcept
{
    const double ms = std::pow(10.0, static_cast<double>(row) / RowsPerDecade);
    return Nanoseconds(std::llround(ms * 1e6));
}

} // namespace bw::metrics
