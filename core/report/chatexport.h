// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/conversation.h"

namespace bw::report {

enum class ChatFormat {
    Markdown,
    JsonLines, //!< a line of {"messages": […]} as OpenAI's fine-tuning and our prompt sets read it
    Html,      //!< one page that needs nothing but itself; whatever was said is shown as text
};

[[nodiscard]] QString chatFormatSuffix(ChatFormat format); //!< "md", "jsonl", "html"

//! The branch that is shown. Images stay where they are data URLs; thoughts are told apart from answers. Pure.
[[nodiscard]] QByteArray exportChat(const store::Conversation& chat, ChatFormat format);

//! Every prompt of the branch with what went before it, a line of {"messages": […]} each: what was asked of the model, to
//! be asked again by a load test. Empty if nothing was asked.
[[nodiscard]] QByteArray promptSetOf(const store::Conversation& chat);

} // namespace bw::report
