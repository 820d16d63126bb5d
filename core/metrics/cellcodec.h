// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/cell.h"

namespace bw::metrics {

// The two halves of a cell as bytes for the history's file, exact. What a newer program added is left out, what an older
// one did not know is 0.

[[nodiscard]] QByteArray encoded(const Totals& totals);
[[nodiscard]] std::optional<Totals> totalsFromBytes(QByteArrayView bytes);

[[nodiscard]] QByteArray encoded(const Latencies& latencies);
//! Reads only those of `set`; the others are skipped, not even looked at.
[[nodiscard]] std::optional<Latencies> latenciesFromBytes(QByteArrayView bytes, LatencySet set = LatencySet::all());

} // namespace bw::metrics
