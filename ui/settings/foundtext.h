// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QPalette;

namespace bw::ui {

//! The words of what a person types into a search, without case and diacritics.
[[nodiscard]] QStringList searchWords(const QString& typed);

//! Every one of `words` (as of searchWords()) stands somewhere in `text`.
[[nodiscard]] bool hasAllWords(const QString& text, const QStringList& words);

//! `text` as rich text for a label, with each place where one of `words` stands in the palette's colours of a selection.
[[nodiscard]] QString markedText(const QString& text, const QStringList& words, const QPalette& palette);

} // namespace bw::ui
