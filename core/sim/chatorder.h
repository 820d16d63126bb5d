// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/errorreply.h"
#include "sim/scriptedanswer.h"

#include <tl/expected.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bw::sim {

//! Which of the two completion endpoints a request came to.
enum class Dialect { Chat, Legacy };

//! What a chat or completion request asks for, as far as the simulator heeds it.
struct ChatOrder
{
    std::string model;
    std::string prompt;    //!< the last user message, its first 4 KB
    int promptTokens = 0;  //!< of all messages
    bool stream = false;
    bool includeUsage = false;
    std::optional<int> maxTokens; //!< at least 1
    int choices = 1;
    std::optional<int> topLogprobs; //!< set: the probability of each token, and of so many others
    std::vector<std::string> parameters; //!< the keys of the body
    std::shared_ptr<const ScriptedAnswer> scripted; //!< null: a text of the corpus
};

//! Reads a request body; a problem is OpenAI's 400.
[[nodiscard]] tl::expected<ChatOrder, ApiProblem> readChatOrder(const std::string& body, Dialect dialect);

} // namespace bw::sim
