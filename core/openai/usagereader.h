// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openai/json.h"
#include "openai/usage.h"

namespace bw::openai {

//! Reads a usage block of any dialect: OpenAI's names and details, Anthropic's input_tokens/output_tokens, DeepSeek's
//! prompt_cache_hit_tokens, Together's top-level cached_tokens; costs of OpenRouter, Perplexity and xAI.
//! False if the block is no readable object; `usage` is then unchanged. Null gives true and no usage,
//! and so does a block without a count.
[[nodiscard]] bool readUsage(json::Value value, std::optional<Usage>& usage);

} // namespace bw::openai
