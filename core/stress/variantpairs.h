// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/runresult.h"

namespace bw::stress {

//! Two variants of two runs that are compared, by their place in each; −1: the other run has none for it.
struct VariantPair
{
    qsizetype a = -1;
    qsizetype b = -1;

    bool operator==(const VariantPair&) const = default;
};

//! Those of the same name, in the order of `a`. Where no name meets: a lone one against each of the others, or the first
//! of both. Then what is left over of either. Every variant is in at least one pair. Pure.
[[nodiscard]] QList<VariantPair> pairVariants(const RunResult& a, const RunResult& b);

} // namespace bw::stress
