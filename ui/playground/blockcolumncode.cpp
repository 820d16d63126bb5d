// SPDX-License-Identifier: GPL-3.0-or-later
// The part of BlockColumn that knows code: its frame, its text, and what an earlier part leaves open.
#include "playground/blockcolumn.h"

#include "playground/chatstyle.h"

namespace bw::ui {

namespace {

constexpr int MostPartsLookedBack = 8; //!< for a comment that was opened in an earlier part of the code

} // namespace

QRectF BlockColumn::codeFrameAt(qreal y) const
{
    if (m_entries.empty() || y < 0 || y > height())
        return {};
    const qsizetype index = indexAt(y);
    if (m_entries[size_t(index)].block.kind != MarkdownBlock::Kind::Code)
        return {};
    const auto [first, last] = codeParts(index);
    const qreal top = topOf(first) + m_entries[size_t(first)].gap;
    const qreal left = m_entries[size_t(first)].block.depth * chat::ListIndent;
    return {left, top, m_width - left, topOf(last + 1) - top};
}

QString BlockColumn::codeAt(qreal y) const
{
    return codeFrameAt(y).isNull() ? QString() : joinedCode(indexAt(y));
}

QStringList BlockColumn::codes() const
{
    QStringList codes;
    for (qsizetype i = 0; i < size(); ++i) {
        const MarkdownBlock& block = m_entries[size_t(i)].block;
        if (block.kind == MarkdownBlock::Kind::Code && block.first)
            codes.append(joinedCode(i));
    }
    return codes;
}

QString BlockColumn::lastCode() const
{
    for (qsizetype i = size() - 1; i >= 0; --i) {
        if (m_entries[size_t(i)].block.kind == MarkdownBlock::Kind::Code)
            return joinedCode(i);
    }
    return {};
}

std::pair<qsizetype, qsizetype> BlockColumn::codeParts(qsizetype index) const
{
    qsizetype first = index;
    qsizetype last = index;
    while (first > 0 && !m_entries[size_t(first)].block.first)
        --first;
    while (last + 1 < size() && !m_entries[size_t(last)].block.last)
        ++last;
    return {first, last};
}

QString BlockColumn::joinedCode(qsizetype index) const
{
    const auto [first, last] = codeParts(index);
    QString code;
    for (qsizetype i = first; i <= last; ++i)
        code += m_entries[size_t(i)].block.text;
    return code;
}

//! What a comment or string that began in an earlier part of the same code leaves open. Of a code without end that is shown
//! from the middle only the nearest parts are looked at: colours may be wrong then, and the window does not wait.
CodeState BlockColumn::codeStateBefore(qsizetype index) const
{
    const MarkdownBlock& block = m_entries[size_t(index)].block;
    if (block.kind != MarkdownBlock::Kind::Code || block.first || index == 0)
        return {};
    qsizetype first = index;
    while (first > 0 && !m_entries[size_t(first)].block.first && !m_entries[size_t(first - 1)].codeAfter &&
           index - first < MostPartsLookedBack)
        --first;
    CodeState state;
    if (first > 0 && !m_entries[size_t(first)].block.first)
        state = m_entries[size_t(first - 1)].codeAfter.value_or(CodeState());
    for (qsizetype i = first; i < index; ++i) {
        (void)highlightCode(m_entries[size_t(i)].block.text, block.language, state);
        m_entries[size_t(i)].codeAfter = state;
    }
    return state;
}

} // namespace bw::ui
