// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/latency.h"
#include "metrics/totals.h"

namespace bw::metrics {

//! One series in one span of time: the unit that windows keep, the store rolls up and charts are drawn from.
struct Cell
{
    Totals totals;
    Latencies latencies;

    void merge(const Cell& other)
    {
        totals += other.totals;
        latencies.merge(other.latencies);
    }
    [[nodiscard]] size_t bytes() const noexcept { return sizeof(Cell) + latencies.bytes(); }
    bool operator==(const Cell&) const = default;
};

} // namespace bw::metrics
