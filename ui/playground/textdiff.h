// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace bw::ui {

//! A piece of two texts: in both, in the left one alone, or in the right one alone.
struct DiffPart
{
    enum class Kind { Same, Removed, Added };

    Kind kind = Kind::Same;
    QString text;

    bool operator==(const DiffPart&) const = default;
};

//! How to make `right` of `left` with the fewest words taken out and put in (Myers, "An O(ND) difference algorithm",
//! 1986), in order; what is taken out stands before what takes its place. Word by word: a run of letters and digits, a
//! run of spaces, any other character alone; scripts written without spaces go by characters. The parts that are Same or
//! Removed make up `left`, those Same or Added `right`. Texts with thousands of changes count as
//! replaced between their common beginning and end, so that time and memory stay small. Pure; any thread.
[[nodiscard]] QList<DiffPart> wordDiff(const QString& left, const QString& right);

//! Share of the characters of both texts that are the same, 0 … 1; 1 for two empty texts.
[[nodiscard]] double similarity(const QList<DiffPart>& parts);

} // namespace bw::ui
