// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>

#include <string_view>

namespace bw::openai {

//! The tokens of a `logprobs` object as chat completions give them: [{token, logprob, bytes?, top_logprobs?}]. The lists
//! side by side of /v1/completions (`tokens`, `token_logprobs`, `top_logprobs`) are put into that form. Empty if `json`
//! is neither.
[[nodiscard]] QJsonArray logprobsOf(std::string_view json);

} // namespace bw::openai
