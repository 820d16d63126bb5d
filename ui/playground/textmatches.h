// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/foldedtext.h"
#include "store/conversation.h"

namespace bw::ui {

//! Where a search found something, without laying anything out.
struct TextMatch
{
    qsizetype message = 0; //!< place in the list
    int block = 0;         //!< of its text, as it is shown
    qsizetype nth = 0;     //!< in the block

    bool operator==(const TextMatch&) const = default;
};

//! In the texts of the messages, from the first on. What only steers how a text looks (asterisks, backticks, addresses
//! of links) is left out, as far as that can be told without laying out: a place may be met that is not shown.
[[nodiscard]] QList<TextMatch> findMatches(const store::Message& message, qsizetype place, const FoldedText& needle);

} // namespace bw::ui
