// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/markdownblocks.h"

#include <algorithm>

namespace bw::ui {

//! How much may be split and laid out in one turn of the event loop; the rest waits for the next frame, so that no text,
//! however hostile, holds the window up. Counted and not timed: the same text always takes the same turns. A unit is about
//! what laying out one character costs.
class WorkBudget
{
public:
    static constexpr qsizetype PerTurn = 24'000; //!< four screens of ordinary text, about 20 ms of a hostile one

    explicit WorkBudget(qsizetype units = PerTurn) : m_left(units) {}

    //! False: it is spent. The last one may go beyond it: nothing is too big to be ever done.
    [[nodiscard]] bool take(qsizetype units)
    {
        if (m_left <= 0) {
            m_refused = true;
            return false;
        }
        m_left -= units;
        return true;
    }
    [[nodiscard]] bool hasRefused() const noexcept { return m_refused; } //!< something waits

private:
    qsizetype m_left = 0;
    bool m_refused = false;
};

[[nodiscard]] inline qsizetype layoutWork(const MarkdownBlock& block)
{
    constexpr qsizetype OfADocument = 100;
    constexpr qsizetype OfALine = 20;
    constexpr qsizetype OfASign = 10; //!< that may begin another look, or a cell
    const qsizetype signs = std::ranges::count_if(block.text, [](QChar c) { return QStringView(u"*_`[|").contains(c); });
    return OfADocument + block.text.size() + OfALine * block.text.count(u'\n') + OfASign * signs;
}

} // namespace bw::ui
