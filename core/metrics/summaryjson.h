// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/histogram.h"

#include <QJsonValue>

namespace bw::metrics {

//! {"p50","p90","p95","p99","p999","max","mean","n"} in milliseconds with 3 decimals; null for an empty histogram.
[[nodiscard]] QJsonValue summaryJson(const Histogram& histogram);

} // namespace bw::metrics
