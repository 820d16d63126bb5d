// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

namespace bw::metrics {

//! What a chart shows of a distribution. All 0 if count is.
struct Percentiles
{
    qint64 count = 0;
    Nanoseconds p50{0};
    Nanoseconds p90{0};
    Nanoseconds p95{0};
    Nanoseconds p99{0};
    Nanoseconds p999{0};
    Nanoseconds max{0};
    Nanoseconds mean{0};

    bool operator==(const Percentiles&) const = default;
};

} // namespace bw::metrics
