// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openai/usage.h"
#include "spend/price.h"

namespace bw::spend {

//! The parts of a cost; they sum to total().
struct Cost
{
    PicoUsd uncachedInput;
    PicoUsd cachedInput;
    PicoUsd cacheWrite;
    PicoUsd output;
    PicoUsd perRequest;
    bool inferred = false;  //!< output tokens were inferred from the total
    bool estimated = false; //!< from an estimated usage

    [[nodiscard]] PicoUsd total() const noexcept;
    bool operator==(const Cost&) const = default;
};

//! The only place where usage becomes money. Never negative; sums saturate. A row in another currency without a rate
//! costs nothing here: PriceBook::find never gives one.
[[nodiscard]] Cost cost(const openai::Usage& usage, const Price& price);

//! What the maker's list price would be; nullopt where the row names none.
[[nodiscard]] std::optional<PicoUsd> listCost(const openai::Usage& usage, const Price& price);

//! What a request will probably cost before it is sent: its prompt and the output it allows (`maxTokens`, 0: not said),
//! of which at most 1 024 tokens are counted, as a rate limiter does.
[[nodiscard]] PicoUsd expectedCost(qint64 promptTokens, qint64 maxTokens, const Price& price);

} // namespace bw::spend
