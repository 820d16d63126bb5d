// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openai/chatrequest.h"
#include "store/conversation.h"

//! From messages as they are kept to messages as they are sent. Pure.
namespace bw::ui {

//! The system prompt, unless blank, and what of `path` says something: an answer that failed before its first word is
//! left out, one that was continued goes as one message.
[[nodiscard]] QList<openai::ChatMessage> sentMessages(const QString& system, const QList<store::Message>& path);

//! Makes a request that ends with half an answer ask for the rest. Most gateways would answer it by a new one, so it is
//! said in words; a person's own language does not matter to a model here. A text completion just goes on.
void askToGoOn(openai::ChatRequest& request);

//! The answer ended before it was whole, and there is something to go on from: its length was used up, it was stopped,
//! or it failed in mid-stream.
[[nodiscard]] bool canContinue(const store::Message& message);

//! The text of a prompt and a line for each thing attached to it.
[[nodiscard]] QString shownPrompt(const store::Message& prompt);

//! Content parts with another text; what else is in them stays.
[[nodiscard]] QJsonArray withText(QJsonArray parts, const QString& text);

} // namespace bw::ui
