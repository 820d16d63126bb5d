// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openai/chatcompletion.h"
#include "openai/chatrequest.h"

namespace bw::gateway {

// Tokens counted by us. Texts, tools and the form that is asked for: images count nothing.

[[nodiscard]] qint64 promptTokens(const openai::ChatRequest& request);
//! What a request takes from a rate limiter: its prompt and the output it allows, of which at most 1 024 count.
[[nodiscard]] qint64 reservedTokens(const openai::ChatRequest& request);
//! Where the gateway sent no usage; marked estimated.
[[nodiscard]] openai::Usage estimatedUsage(const openai::ChatRequest& request, const openai::ChatCompletion& completion);
[[nodiscard]] openai::Usage estimatedUsage(const QStringList& input); //!< of texts that were embedded

} // namespace bw::gateway
