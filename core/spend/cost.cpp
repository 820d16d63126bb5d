// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/cost.h"

#include <algorithm>

namespace bw::spend {

PicoUsd Cost::total() const noexcept
{
    return uncachedInput + cachedInput + cacheWrite + output + perRequest;
}

Cost cost(const openai::Usage& usage, const Price& price)
{
    // Providers send more cached tokens than prompt tokens: what is cached or written is part of the prompt, never
    // more.
    const qint64 prompt = std::max<qint64>(0, usage.promptTokens);
    const qint64 cached = usage.cachedInPrompt();
    const qint64 written = std::clamp<qint64>(usage.cacheWriteTokens, 0, prompt - cached);

    Cost cost;
    const qint64 output = std::max<qint64>(0, usage.outputTokens(&cost.inferred));
    cost.estimated = usage.estimated;
    const std::optional<Price> dollars = price.forPrompt(prompt).inUsd();
    if (!dollars)
        return cost;
    cost.uncachedInput = dollars->input * (prompt - cached - written);
    cost.cachedInput = dollars->cachedInput.value_or(dollars->input) * cached;
    cost.cacheWrite = dollars->cacheWrite.value_or(dollars->input) * written;
    cost.output = dollars->output * output;
    cost.perRequest = dollars->perRequest;
    return cost;
}

std::optional<PicoUsd> listCost(const openai::Usage& usage, const Price& price)
{
    if (!price.listInput || !price.listOutput)
        return std::nullopt;
    Price list = price;
    list.input = *price.listInput;
    list.output = *price.listOutput;
    list.cachedInput = price.listCachedInput;
    list.cacheWrite.reset();
    list.perRequest = {};
    list.tiers.clear();
    return cost(usage, list).total();
}

namespace {

constexpr qint64 UsualOutput = 1'024;

} // namespace

PicoUsd expectedCost(qint64 promptTokens, const openai::OutputLimit& output, const Price& price)
{
    constexpr qint64 MostTokens = qint64{1} << 40; // what nobody could pay, and no product overflows
    openai::Usage usage;
    usage.promptTokens = promptTokens;
    usage.completionTokens = std::min(output.tokens.value_or(UsualOutput), MostTokens) * std::min<qint64>(output.answers, 1'000);
    return cost(usage, price).total();
}

PicoUsd usualCost(qint64 promptTokens, openai::OutputLimit output, const Price& price)
{
    output.tokens = std::min(output.tokens.value_or(UsualOutput), UsualOutput);
    return expectedCost(promptTokens, output, price);
}

PicoUsd costOfMany(const openai::Usage& sum, qint64 requests, Price price)
{
    price.tiers.clear();
    const Cost once = cost(sum, price);
    return once.total() - once.perRequest + once.perRequest * requests;
}

} // namespace bw::spend
