// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openai/chatrequest.h"
#include "playground/markdownblocks.h"

namespace bw::ui {

//! Calls of tools as blocks below the text of an answer: the name, and the arguments indented. Arguments that are no JSON
//! are shown as they came, with why.
[[nodiscard]] QList<MarkdownBlock> toolCallBlocks(const QList<openai::ToolCall>& calls);

//! What a tool answered, under a line that says to which call.
[[nodiscard]] QList<MarkdownBlock> toolResultBlocks(const QString& callId, const QString& text);

} // namespace bw::ui
