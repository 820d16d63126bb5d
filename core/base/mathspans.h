// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/mathtext.h"

#include <QList>

namespace bw {

//! Where maths stands in a paragraph of Markdown.
struct MathSpan
{
    qsizetype from = 0;   //!< of the first delimiter, UTF-16 units
    qsizetype length = 0; //!< with both delimiters
    QStringView formula;  //!< between them
    MathLayout layout = MathLayout::Inline;
};

//! "$…$", "$$…$$", "\(…\)" and "\[…\]" in one paragraph, never in code, in addresses or behind a backslash. A single "$"
//! opens before a character that is no space, closes behind one and not before a digit: "$5 and $10" is no maths.
//! `tableRow`: a bar ends a cell, and no maths goes beyond it. Linear in time. The spans point into `markdown`.
[[nodiscard]] QList<MathSpan> mathSpans(QStringView markdown, bool tableRow = false);

//! The paragraph with its maths as readable text, which Markdown takes as it is; what is not understood stays.
[[nodiscard]] QString withReadableMaths(const QString& markdown, bool tableRow = false);

//! The formula of a block that is nothing but "$$…$$", "\[…\]" or an environment of its own, in lines; nullopt: none.
[[nodiscard]] std::optional<QString> displayedMaths(QStringView block);

} // namespace bw
