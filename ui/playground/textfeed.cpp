// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/textfeed.h"

#include <limits>

namespace bw::ui {

namespace {

constexpr qsizetype Slice = 4'096; //!< characters: half of them may be blocks
constexpr qsizetype CharactersPerUnit = 8; //!< splitting is that much cheaper than laying out
constexpr qsizetype UnitsPerBlock = 5;

} // namespace

void TextFeed::take(const QString& text, bool whole, WorkBudget& budget)
{
    qsizetype blocks = finished().size();
    while (isBehind(text) && budget.take(Slice / CharactersPerUnit + UnitsPerBlock * (finished().size() - blocks))) {
        blocks = finished().size();
        const qsizetype size = std::min(Slice, text.size() - m_taken);
        m_blocks.append(QStringView(text).sliced(m_taken, size));
        m_taken += size;
        for (; m_finished < finished().size(); ++m_finished) {
            const MarkdownBlock& block = finished()[m_finished];
            m_shown += block.kind == MarkdownBlock::Kind::Picture ? 0 : block.source.size();
        }
    }
    if (whole && m_taken == text.size())
        m_blocks.finish();
}

void TextFeed::takeAll(const QString& text, bool whole)
{
    WorkBudget endless(std::numeric_limits<qsizetype>::max());
    take(text, whole, endless);
}

bool TextFeed::isBehind(const QString& text) const
{
    return m_taken < text.size() && !isFull();
}

qsizetype TextFeed::hidden(const QString& text) const
{
    return isFull() ? text.size() - m_taken : 0;
}

bool TextFeed::isFull() const
{
    return m_shown >= m_folds * CharactersPerFold || finished().size() >= m_folds * BlocksPerFold;
}

} // namespace bw::ui
