// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spend/price.h"

namespace bw::spend {

//! A share in hundredths of a percent: 9 000 is 90 %.
using BasisPoints = int;
inline constexpr BasisPoints WholeShare = 10'000;

//! A month of use. Tokens, not millions of them: an article's "50M × $60 = $3,000,000" comes from mixing the two up.
struct WhatIfInput
{
    qint64 tokensPerMonth = 0;      //!< prompt and answers together; ≥ 0
    BasisPoints inputShare = 9'000; //!< of these, in prompts; 0–10 000
    BasisPoints cacheHitRate = 0;   //!< of the requests, answered from our own cache for nothing; 0–10 000
    qint64 requestsPerMonth = 0;    //!< only for prices with a fee a request; 0: not said

    bool operator==(const WhatIfInput&) const = default;
};

//! What the month costs with one model.
struct WhatIfRow
{
    QString model;
    PicoUsd cost;                            //!< with the cache
    PicoUsd withoutCache;                    //!< if every request were sent
    std::optional<PicoUsd> list;             //!< at the maker's list price, every request sent
    std::optional<PicoUsd> difference;       //!< cost − the baseline's cost; negative: cheaper. nullopt: no baseline
    std::optional<double> differencePercent; //!< of the baseline's cost; nullopt where that is 0

    bool operator==(const WhatIfRow&) const = default;
};

//! One row a price, in their order; `baseline`: model to compare with (empty: none). Tiers are left out: they look at
//! one prompt, and this knows only sums. Exact: money is integer, and prompt and answer tokens sum to the tokens given.
[[nodiscard]] QList<WhatIfRow> whatIf(const WhatIfInput& input, const QList<Price>& prices,
                                      const QString& baseline = {});

} // namespace bw::spend
