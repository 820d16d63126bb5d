// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/usagereader.h"

#include "openai/wiremoney.h"

namespace bw::openai {

namespace {

using Count = qint64 Usage::*;

struct Key
{
    std::string_view name;
    Count count;
};

// One count may have several names; the largest wins, because a provider that sends two leaves the other at 0.
constexpr Key TopKeys[] = {
    {"prompt_tokens", &Usage::promptTokens},
    {"input_tokens", &Usage::promptTokens},
    {"completion_tokens", &Usage::completionTokens},
    {"output_tokens", &Usage::completionTokens},
    {"total_tokens", &Usage::totalTokens},
    {"cached_tokens", &Usage::cachedTokens},
    {"prompt_cache_hit_tokens", &Usage::cachedTokens},
    {"cache_read_input_tokens", &Usage::cachedTokens},
    {"cache_creation_input_tokens", &Usage::cacheWriteTokens},
    {"reasoning_tokens", &Usage::reasoningTokens},
};

constexpr Key DetailKeys[] = {
    {"cached_tokens", &Usage::cachedTokens},
    {"cache_write_tokens", &Usage::cacheWriteTokens},
    {"cache_creation_tokens", &Usage::cacheWriteTokens},
    {"cache_creation_input_tokens", &Usage::cacheWriteTokens},
    {"reasoning_tokens", &Usage::reasoningTokens},
};

template <size_t N> bool takeCount(const Key (&keys)[N], std::string_view name, json::Value& value, Usage& usage)
{
    for (const Key& key : keys) {
        if (key.name != name)
            continue;
        qint64& count = usage.*key.count;
        count = std::max(count, json::integer(value).value_or(0));
        return true;
    }
    return false;
}

std::optional<PicoUsd> money(json::Value& value)
{
    const json::Kind kind = json::kindOf(value);
    const bool scalar = kind == json::Kind::Number || kind == json::Kind::String;
    return scalar ? wireMoney(json::decoded(json::token(value))) : std::nullopt;
}

//! xAI: `cost_in_usd_ticks`, 10⁻¹⁰ USD each.
std::optional<PicoUsd> ticks(json::Value& value)
{
    const auto count = json::integer(value);
    return count && *count >= 0 ? std::optional(PicoUsd(100) * *count) : std::nullopt;
}

//! A number (OpenRouter, Vercel) or Perplexity's object of costs.
bool takeCost(json::Value& value, Usage& usage)
{
    if (json::kindOf(value) != json::Kind::Dict) {
        if (const auto cost = money(value))
            usage.providerCost = cost;
        return true;
    }
    return json::forEachField(value, [&usage](std::string_view key, json::Value part) {
        if (key == "total_cost") {
            if (const auto cost = money(part))
                usage.providerCost = cost;
        }
        return true;
    });
}

bool takeDetails(json::Value& value, Usage& usage)
{
    if (json::kindOf(value) != json::Kind::Dict)
        return true;
    return json::forEachField(value, [&usage](std::string_view key, json::Value part) {
        takeCount(DetailKeys, key, part, usage);
        return true;
    });
}

bool takeField(std::string_view key, json::Value& value, Usage& usage)
{
    if (takeCount(TopKeys, key, value, usage))
        return true;
    if (key == "prompt_tokens_details" || key == "completion_tokens_details" || key == "input_tokens_details" ||
        key == "output_tokens_details")
        return takeDetails(value, usage);
    if (key == "cost")
        return takeCost(value, usage);
    if (key == "cost_in_usd_ticks") {
        if (const auto cost = ticks(value))
            usage.providerCost = cost;
    }
    return true;
}

//! A prompt has a token at least: a block of zeros (Snowflake's `{}` on every chunk) is a placeholder.
bool saysSomething(const Usage& usage)
{
    return usage.promptTokens > 0 || usage.completionTokens > 0 || usage.totalTokens > 0 || usage.providerCost;
}

} // namespace

bool readUsage(json::Value value, std::optional<Usage>& usage)
{
    if (json::kindOf(value) != json::Kind::Dict)
        return true;
    Usage read;
    const bool whole = json::forEachField(
        value, [&read](std::string_view key, json::Value field) { return takeField(key, field, read); });
    if (whole && saysSomething(read))
        usage = read;
    return whole;
}

} // namespace bw::openai
