// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ChatView that finds text in what it shows.
#include "playground/chatview.h"

#include <QScrollBar>

namespace bw::ui {

void ChatView::find(const QString& text)
{
    const auto needle = std::make_shared<const FoldedText>(text);
    m_needle = needle->text().isEmpty() ? nullptr : needle;
    m_match = -1;
    m_anchor.reset();
    refreshMatches();
    if (m_matches.isEmpty())
        return;
    // From what is on screen downwards.
    const qsizetype top = itemAt(verticalScrollBar()->value());
    const auto next = std::ranges::find_if(m_matches, [top](const TextMatch& match) { return match.message >= top; });
    m_match = next - m_matches.begin() - 1;
    findNext(1);
}

void ChatView::refreshMatches()
{
    m_matches.clear();
    for (qsizetype i = 0; i < messageCount(); ++i) {
        MessageItem& item = *m_items[size_t(i)];
        item.setMarked(m_needle);
        if (m_needle)
            m_matches += findMatches(item.message(), i, *m_needle);
    }
    m_match = std::min(m_match, m_matches.size() - 1);
    viewport()->update();
    emit findChanged(m_match + 1, m_matches.size());
}

void ChatView::findNext(int by)
{
    const qsizetype count = m_matches.size();
    // A place that is not shown after all is passed over.
    for (qsizetype tried = 0; tried < count; ++tried) {
        m_match = ((m_match + by) % count + count) % count;
        if (showMatch(m_matches[m_match]))
            break;
    }
    emit findChanged(count == 0 ? 0 : m_match + 1, count);
}

//! As the selection, a third below the upper edge. Heights above are guesses until they are laid out, hence twice.
bool ChatView::showMatch(const TextMatch& match)
{
    MessageItem& item = *m_items[size_t(match.message)];
    const QList<TextRange> marks = item.marksIn(match.block);
    if (marks.isEmpty())
        return false;
    const TextRange range = marks[std::min(match.nth, marks.size() - 1)];
    m_anchor = Place{match.message, {match.block, range.from}};
    m_caret = {match.message, {match.block, range.to}};
    for (int round = 0; round < 2; ++round) {
        const qreal y = topOf(match.message) + item.topOfPosition(m_anchor->position);
        const int scroll = verticalScrollBar()->value();
        const int page = viewport()->height();
        if (round == 0 && y > scroll + m_style.lineHeight() && y < scroll + page - 2 * m_style.lineHeight())
            break;
        m_following = false;
        verticalScrollBar()->setValue(qRound(y - page / 3.0));
        relayout();
    }
    viewport()->update();
    return true;
}

} // namespace bw::ui
