// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openai/chatrequest.h"
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

//! What a request may cost before it is sent: its prompt and all the output that it allows; 1 024 tokens an answer where
//! that has no limit.
[[nodiscard]] PicoUsd expectedCost(qint64 promptTokens, const openai::OutputLimit& output, const Price& price);
//! The same, but of the output no more than 1 024 tokens an answer.
[[nodiscard]] PicoUsd usualCost(qint64 promptTokens, openai::OutputLimit output, const Price& price);

//! Of many requests together, `sum` being the tokens of all: by the row's own prices, because no sum of prompts is one
//! prompt of that length. For one known length take Price::forPrompt first.
[[nodiscard]] PicoUsd costOfMany(const openai::Usage& sum, qint64 requests, Price price);

} // namespace bw::spend
