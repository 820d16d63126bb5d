// SPDX-License-Identifier: GPL-3.0-or-later
// The geometry of MessageItem: where its parts stand, which are below each other, and what is at a point.
#include "playground/messageitem.h"

#include "playground/chatstyle.h"

#include <algorithm>
#include <cmath>

namespace bw::ui {

namespace {

constexpr qreal BubbleShare = 0.82; //!< of the width, at most
constexpr qreal PartGap = 8;

} // namespace

qreal MessageItem::height() const
{
    if (isPrompt())
        return columnHeight() + 2 * chat::BubblePaddingY;
    return statsTop() + m_statsHeight;
}

qreal MessageItem::thoughtLine() const
{
    return ThoughtLine * m_style->zoom;
}

qreal MessageItem::thoughtHeight() const
{
    if (isPrompt() || m_message.reasoning.isEmpty())
        return 0;
    return thoughtLine() + PartGap + (m_unfolded ? m_thought.height() + PartGap : 0);
}

QPointF MessageItem::columnOrigin() const
{
    if (!isPrompt())
        return {0, thoughtHeight()};
    return {m_width - chat::BubblePaddingX - bubbleWidth(), chat::BubblePaddingY - 1};
}

//! A short prompt has a narrow bubble at the right edge; what is not laid out yet counts as a full line.
qreal MessageItem::bubbleWidth() const
{
    return m_prepared ? std::min(std::ceil(m_column.widestText()) + 1, columnWidth()) : columnWidth();
}

qreal MessageItem::columnWidth() const
{
    return isPrompt() ? std::floor(m_width * BubbleShare) - 2 * chat::BubblePaddingX : m_width;
}

qreal MessageItem::columnHeight() const
{
    if (m_prepared)
        return m_column.height();
    return guessHeight({.kind = MarkdownBlock::Kind::Plain, .text = m_message.text}, *m_style, columnWidth());
}

qreal MessageItem::noteTop() const
{
    const qreal text = hasBody() ? std::max(columnHeight(), isStreaming() ? m_style->lineHeight() : 0) : 0;
    return thoughtHeight() + text + (text > 0 ? PartGap : 0);
}

qreal MessageItem::notesTop() const
{
    return noteTop() + (m_note.isEmpty() ? 0 : m_note.height() + PartGap);
}

qreal MessageItem::chainTop() const
{
    return notesTop() + (m_notes.isEmpty() ? 0 : m_notes.height() + PartGap);
}

bool MessageItem::hasBody() const
{
    return !m_message.text.isEmpty() || !m_message.toolCalls.isEmpty() || m_message.role == openai::Role::Tool || isStreaming();
}

qreal MessageItem::statsTop() const
{
    return chainTop() + (m_chain.isEmpty() ? 0 : ChainHeight * m_style->zoom);
}

MessageHit MessageItem::hit(QPointF point) const
{
    using Kind = MessageHit::Kind;
    if (thoughtHeight() > 0 && point.y() < thoughtLine())
        return {Kind::Thought, {}, {}};
    if (point.y() < thoughtHeight())
        return hitInThought(point - QPointF(ThoughtIndent, thoughtLine()));
    if (copyButton(point).contains(point))
        return {Kind::CodeCopy, {}, codeAt(point)};
    if (!m_note.isEmpty() && point.y() >= noteTop() && point.y() < noteTop() + m_note.height()) {
        const QString action = m_note.actionAt(point - QPointF(0, noteTop()));
        return {action.isEmpty() ? Kind::None : Kind::Action, {}, action};
    }
    if (!m_notes.isEmpty() && point.y() >= notesTop() && point.y() < notesTop() + m_notes.height()) {
        const QString action = m_notes.actionAt(point - QPointF(0, notesTop()));
        return {action.isEmpty() ? Kind::None : Kind::Action, {}, action};
    }
    if (!isPrompt() && !(m_stats.isEmpty() && m_chain.isEmpty()) && point.y() >= chainTop())
        return {Kind::Stats, {}, {}};
    const QPointF inColumn = point - columnOrigin();
    if (inColumn.y() < 0 || inColumn.y() > columnHeight())
        return {};
    const QString action = m_column.actionAt(inColumn);
    if (!action.isEmpty())
        return {Kind::Action, {}, action};
    const QString link = m_column.linkAt(inColumn);
    const ColumnPosition position = m_column.positionAt(inColumn);
    return link.isEmpty() ? MessageHit{Kind::Text, position, tokenHintAt(position)} : MessageHit{Kind::Link, position, link};
}

//! Its text is not for selecting.
MessageHit MessageItem::hitInThought(QPointF point) const
{
    if (!m_unfolded || point.y() < 0 || point.y() > m_thought.height())
        return {};
    if (const QString action = m_thought.actionAt(point); !action.isEmpty())
        return {MessageHit::Kind::Action, {}, action};
    const QString link = m_thought.linkAt(point);
    return link.isEmpty() ? MessageHit() : MessageHit{MessageHit::Kind::Link, {}, link};
}

ColumnPosition MessageItem::positionAt(QPointF point) const
{
    return m_column.positionAt(point - columnOrigin());
}

std::pair<ColumnPosition, ColumnPosition> MessageItem::wordAt(QPointF point) const
{
    return m_column.wordAt(point - columnOrigin());
}

} // namespace bw::ui
