// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <span>
#include <string_view>

namespace bw::sim {

// How likely a simulated model found its tokens: invented, but the same for the same token, and likelier than every
// alternative beside it.

//! {"content": [{"token", "logprob", "bytes", "top_logprobs": […]}], "refusal": null}
[[nodiscard]] QByteArray chatLogprobs(std::span<const std::string_view> tokens, int top);
//! {"tokens": […], "token_logprobs": […], "top_logprobs": [{…}], "text_offset": […]}; the offsets count from the first token.
[[nodiscard]] QByteArray completionLogprobs(std::span<const std::string_view> tokens, int top);

} // namespace bw::sim
