// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "metrics/histogram.h"

#include <QByteArray>

namespace bw::metrics {

//! Base64 of HdrHistogram's compressed V2 encoding (values in ns): every HdrHistogram library reads it.
[[nodiscard]] QByteArray encodeHistogram(const Histogram& histogram);

//! Reads what encodeHistogram() wrote, and V2 encodings of others with the same lowest value and digits. The exact sum
//! is not in the format: mean() of a decoded histogram is within its precision only.
[[nodiscard]] Result<Histogram> decodeHistogram(const QByteArray& base64);

} // namespace bw::metrics
