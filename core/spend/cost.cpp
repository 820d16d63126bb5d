// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/pricebook.h"

#include <algorithm>

namespace bw::spend {

PicoUsd Cost::total() const noexcept
{
    return uncachedInput + cachedInput + cacheWrite + output + perRequest;
}

Cost cost(const openai::Usage& usage, const Price& price) noexcept
{
    // Providers send more cached tokens than prompt tokens: what is cached or written is part of the prompt, never more.
    const qint64 prompt = std::max<qint64>(0, usage.promptTokens);
    const qint64 cached = std::clamp<qint64>(usage.cachedTokens, 0, prompt);
    const qint64 written = std::clamp<qint64>(usage.cacheWriteTokens, 0, prompt - cached);

    Cost cost;
    const qint64 output = std::max<qint64>(0, usage.outputTokens(&cost.inferred));
    cost.uncachedInput = price.input * (prompt - cached - written);
    cost.cachedInput = price.cachedInput.value_or(price.input) * cached;
    cost.cacheWrite = price.cacheWrite.value_or(price.input) * written;
    cost.output = price.output * output;
    cost.perRequest = price.perRequest;
    cost.estimated = usage.estimated;
    return cost;
}

} // namespace bw::spend
