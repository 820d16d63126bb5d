// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"

#include <QMetaType>

#include <optional>

namespace bw::openai {

//! Tokens of one request, normalised over the providers' dialects. All counts ≥ 0; what is billed follows from
//! these numbers alone (spend/cost.h).
struct Usage
{
    qint64 promptTokens = 0;
    qint64 completionTokens = 0; //!< as the provider says, reasoning included or not: see outputTokens()
    qint64 totalTokens = 0;      //!< 0 if not sent
    qint64 cachedTokens = 0;     //!< as it came: may exceed promptTokens, see cachedInPrompt()
    qint64 cacheWriteTokens = 0;
    qint64 reasoningTokens = 0;
    bool estimated = false;              //!< counted by us, shown with "~"
    std::optional<PicoUsd> providerCost; //!< what the provider itself says it costs

    //! Of the prompt, read from the provider's cache: never more than the prompt, whatever came over the wire.
    [[nodiscard]] qint64 cachedInPrompt() const noexcept;

    //! Tokens that are billed as output: completion, except total = prompt + completion + reasoning → completion +
    //! reasoning (xAI); otherwise total > prompt + completion → total − prompt (Gemini; `inferred` is set).
    [[nodiscard]] qint64 outputTokens(bool* inferred = nullptr) const noexcept;

    bool operator==(const Usage&) const = default;
};

//! Tokens of a text without a tokenizer: chars/4, CJK one a character, Vietnamese bytes/3. Always marked estimated.
[[nodiscard]] qint64 estimateTokens(QStringView text) noexcept;

} // namespace bw::openai
