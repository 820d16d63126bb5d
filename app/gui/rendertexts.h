// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/conversation.h"

namespace bw::app {

// What a RenderTest shows: answers as models write them, with all that Markdown costs.

[[nodiscard]] QString chapters(qsizetype characters); //!< whole ones; as long at least
[[nodiscard]] QStringList tokensOf(const QString& text); //!< words with the space before them: about what a token is
[[nodiscard]] store::Message madeUpMessage(openai::Role role, const QString& text, store::MessageState state = store::MessageState::Done);
[[nodiscard]] QList<store::Message> madeUpConversation(int messages); //!< question and answer in turn; 400 are 1 MB

} // namespace bw::app
