// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "stress/runresult.h"

#include <QJsonObject>

namespace bw::stress {

//! What is known of a distribution that was not kept: some of its percentiles, in ms.
struct KnownPercentiles
{
    std::vector<std::pair<double, double>> points; //!< percent, ms; ascending
    double max = 0;
    qint64 count = 0;
};

//! A histogram of that many samples with those percentiles, evenly filled in between; in no more time for a great many.
//! Empty without points.
[[nodiscard]] metrics::Histogram filledHistogram(const KnownPercentiles& known);

//! A run of a document of `stress --json`.
[[nodiscard]] Result<RunResult> runFromSummary(const QJsonObject& json);

} // namespace bw::stress
