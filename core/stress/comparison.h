// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/runresult.h"

namespace bw::stress {

//! One number on two sides.
struct Difference
{
    enum class Verdict { Better, Worse, Undecided }; //!< of b against a

    QString metric; //!< "ttft_p50", "goodput", … as in thresholds
    QString from;   //!< names of the sides
    QString to;
    std::optional<double> a; //!< ms, share, a second, dollars
    std::optional<double> b;
    std::optional<double> percent; //!< (b − a) / a
    std::optional<double> low;     //!< its 95 % interval; nullopt: too little is known for one
    std::optional<double> high;
    Verdict verdict = Verdict::Undecided;

    bool operator==(const Difference&) const = default;
};

[[nodiscard]] QString differenceVerdictId(Difference::Verdict verdict); //!< "better", …

//! Every number that both sides have. The interval comes from resampling the blocks: rounds that ran in turn together
//! (`interleaved`), else each side's for itself; of few blocks from Student's distribution, and where there are hardly any,
//! from the ranks of the percentiles. Takes
//! up to a second: not for a screen's thread.
[[nodiscard]] QList<Difference> compareResults(const VariantResult& a, const VariantResult& b, bool interleaved);

//! Every later variant of a run against its first: the rounds of one run together, those of runs beside each other each
//! for itself.
[[nodiscard]] QList<Difference> compareVariants(const RunResult& run);

} // namespace bw::stress
