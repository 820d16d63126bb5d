// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/spendbuckets.h"

#include <QByteArray>

namespace bw::report {

//! What was spent as comma-separated values (RFC 4180), UTF-8, a line each with CR LF: the whole, then a line for each
//! gateway, endpoint, model asked for, source and key, then one for each model that answered in each span of `bars`. The
//! column `group` says which. Money is decimal dollars, exact; times are ISO 8601 in UTC; what a line does not have is an
//! empty field. No field begins like a formula.
[[nodiscard]] QByteArray spendCsv(const metrics::Snapshot& snapshot, const metrics::SpendBuckets& bars);

} // namespace bw::report
