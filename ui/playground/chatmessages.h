// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openai/chatrequest.h"
#include "store/conversation.h"

//! What the messages of a conversation can become. Pure.
namespace bw::ui {

//! Makes a request that ends with half an answer ask for the rest. Most gateways would answer it by a new one, so it is
//! said in words; a person's own language does not matter to a model here. A text completion just goes on.
void askToGoOn(openai::ChatRequest& request);

//! The answer ended before it was whole, and there is something to go on from: its length was used up, it was stopped,
//! or it failed in mid-stream.
[[nodiscard]] bool canContinue(const store::Message& message);

//! The text of a prompt and a line for each thing attached to it.
[[nodiscard]] QString shownPrompt(const store::Message& prompt);

} // namespace bw::ui
