// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "stress/runnumbers.h"

namespace bw::stress {

//! What a run must keep to pass: "ttft_p95<400ms", "tpot_mean<=20ms", "error_rate<1%", "goodput>50/s", "cost<0.5usd"; any of runNumbers().
struct Threshold
{
    using Unit = NumberUnit;

    QString text;   //!< as it was written
    QString metric; //!< "ttft_p95", "error_rate", …
    Unit unit = Unit::Nanoseconds;
    bool below = true; //!< else above
    bool inclusive = false;
    double limit = 0; //!< ns, share, a second, dollars

    bool operator==(const Threshold&) const = default;
};

[[nodiscard]] Result<Threshold> parseThreshold(const QString& text);

//! What the run has of that metric, in the threshold's unit; nullopt if it has none.
[[nodiscard]] std::optional<double> measured(const Threshold& threshold, const VariantResult& result);

//! A metric that the run has not is missed: nothing was shown.
[[nodiscard]] bool isKept(const Threshold& threshold, const VariantResult& result);

//! Every threshold, by every variant; of a search, whose last level says nothing of the others: whether it found a level
//! that keeps them all, or may still have found one when it was ended. True without thresholds.
[[nodiscard]] bool hasPassed(const RunResult& run);

} // namespace bw::stress
