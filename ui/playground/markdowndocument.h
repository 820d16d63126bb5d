// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/codehighlighter.h"
#include "playground/markdownblocks.h"

#include <QTextDocument>

#include <memory>

namespace bw::ui {

struct ChatStyle;

//! The document of one block in our fonts and colours, not laid out yet. Never loads an image or any other resource by
//! itself (see placePicture()). Maths is readable text and is copied as that. `state` goes in and out as in
//! highlightCode(); `width`: the room for pictures.
[[nodiscard]] std::unique_ptr<QTextDocument> makeDocument(const MarkdownBlock& block, const ChatStyle& style, CodeState& state,
                                                          qreal width);

} // namespace bw::ui
