// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/workbudget.h"

namespace bw::ui {

//! Splits a text, which may grow, into blocks slice by slice, and no further than to a fold: what lies beyond it is
//! neither split nor laid out until somebody wants to see more.
class TextFeed
{
public:
    static constexpr qsizetype CharactersPerFold = 1'000'000; //!< pictures in the text not counted
    static constexpr qsizetype BlocksPerFold = 20'000;

    //! Splits the next slice of `text`, which begins with what it was the last time. `whole`: it grows no more.
    void take(const QString& text, bool whole, WorkBudget& budget);
    void takeAll(const QString& text, bool whole); //!< to the fold

    [[nodiscard]] const QList<MarkdownBlock>& finished() const noexcept { return m_blocks.finished(); }
    [[nodiscard]] QList<MarkdownBlock> tail() const { return m_blocks.tail(); }
    [[nodiscard]] bool isBehind(const QString& text) const; //!< there is more to split before the fold
    [[nodiscard]] qsizetype hidden(const QString& text) const; //!< characters behind the fold
    void showMore() noexcept { ++m_folds; }

private:
    [[nodiscard]] bool isFull() const;

    MarkdownBlocks m_blocks;
    qsizetype m_taken = 0;    //!< characters
    qsizetype m_finished = 0; //!< blocks that m_shown counts
    qsizetype m_shown = 0;    //!< characters of them
    int m_folds = 1;          //!< that are open
};

} // namespace bw::ui
