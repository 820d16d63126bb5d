// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/markdownblocks.h"

namespace bw::ui {

//! What Qt's Markdown importer shall read for a block: its maths as readable text, nothing that disguises, no more than
//! six quotes or lists in each other on a line (the rest is text), pictures without a description with "image" as one.
[[nodiscard]] QString importedSource(const MarkdownBlock& block);

} // namespace bw::ui
