// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/codehighlighter.h"
#include "playground/markdownblocks.h"

#include <QTextDocument>

#include <memory>

namespace bw::ui {

struct ChatStyle;

//! The document of one block in our fonts and colours, not laid out yet. Never loads an image or any other resource:
//! an image stands as a link with its description. `state` goes in and out as in highlightCode().
[[nodiscard]] std::unique_ptr<QTextDocument> makeDocument(const MarkdownBlock& block, const ChatStyle& style,
                                                          CodeState& state);

} // namespace bw::ui
