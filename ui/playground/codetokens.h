// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/codehighlighter.h"

#include <QColor>
#include <QTextLayout>

class QTextDocument;

namespace bw::ui {

struct Colors;

[[nodiscard]] QColor codeTokenColor(CodeToken token, const Colors& colors);

//! Colours the code of a whole document. They go into the layouts, not into the text: hundreds of formats a block would
//! cost a frame. `state` as for highlightCode().
void colorCode(const QTextDocument& document, QStringView code, QStringView language, CodeState& state, const Colors& colors);

} // namespace bw::ui
