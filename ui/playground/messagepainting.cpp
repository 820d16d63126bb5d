// SPDX-License-Identifier: GPL-3.0-or-later
// The painting half of MessageItem.
#include "playground/messageitem.h"

#include "playground/chatstyle.h"
#include "playground/statspainting.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr QSizeF CaretSize(7, 15); //!< at a zoom of 1
constexpr QSizeF CopyMargins(20, 8); //!< around its word, both sides together

QString copyWord()
{
    return QCoreApplication::translate("bw::ui::MessageItem", "Copy");
}

} // namespace

void MessageItem::paint(QPainter& painter, qreal from, qreal to, const Selection& selected,
                        const std::optional<QPointF>& mouse) const
{
    if (isPrompt())
        paintBubble(painter);
    if (thoughtHeight() > 0)
        paintThought(painter, from, to);
    const QPointF origin = columnOrigin();
    painter.save();
    painter.translate(origin);
    m_column.paint(painter, from - origin.y(), to - origin.y(), m_style->colors.text, selected);
    painter.restore();
    if (isStreaming())
        paintCaret(painter);
    if (mouse)
        paintCopyButton(painter, *mouse);
    if (!m_note.isEmpty()) {
        painter.save();
        painter.translate(0, noteTop());
        m_note.paint(painter, *m_style);
        painter.restore();
    }
    if (!m_notes.isEmpty()) {
        painter.save();
        painter.translate(0, notesTop());
        m_notes.paint(painter);
        painter.restore();
    }
    if (!m_chain.isEmpty())
        paintChain(painter, QRectF(0, chainTop(), m_width, ChainHeight * m_style->zoom), m_chain, *m_style);
    if (!isPrompt())
        paintStats(painter, QPointF(0, statsTop()), m_width, m_stats, *m_style);
}

void MessageItem::paintBubble(QPainter& painter) const
{
    const qreal left = columnOrigin().x() - chat::BubblePaddingX;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_style->colors.selection);
    painter.drawRoundedRect(QRectF(left, 0, m_width - left, height()), chat::Radius, chat::Radius);
}

void MessageItem::paintThought(QPainter& painter, qreal from, qreal to) const
{
    const Colors& colors = m_style->colors;
    painter.fillRect(QRectF(0, 0, 2, thoughtLine() + (m_unfolded ? m_thought.height() : 0)), colors.controlBorder);
    painter.setFont(m_style->text);
    painter.setPen(colors.muted);
    painter.drawText(QRectF(ThoughtIndent, 0, m_width - ThoughtIndent, thoughtLine()), Qt::AlignVCenter,
                     (m_unfolded ? u"▾ "_s : u"▸ "_s) + thoughtTitle());
    if (!m_unfolded)
        return;
    painter.save();
    painter.translate(ThoughtIndent, thoughtLine());
    m_thought.paint(painter, from - thoughtLine(), to - thoughtLine(), colors.secondary, std::nullopt);
    painter.restore();
}

void MessageItem::paintCaret(QPainter& painter) const
{
    const QRectF end = m_column.caretAtEnd().translated(columnOrigin());
    const QSizeF size = CaretSize * m_style->zoom;
    const QPointF corner(end.right() + 2, end.bottom() - size.height() - 2);
    painter.fillRect(QRectF(corner, size), m_style->colors.accent);
}

QRectF MessageItem::copyButton(QPointF point) const
{
    if (isPrompt())
        return {};
    const QRectF frame = m_column.codeFrameAt(point.y() - columnOrigin().y());
    if (frame.isNull())
        return {};
    const QFontMetricsF metrics(m_style->small);
    const QSizeF size = QSizeF(std::ceil(metrics.horizontalAdvance(copyWord())), std::ceil(metrics.height())) + CopyMargins;
    return {QPointF(frame.right() - size.width() - 6, frame.top() + 6 + columnOrigin().y()), size};
}

void MessageItem::paintCopyButton(QPainter& painter, QPointF mouse) const
{
    const QRectF button = copyButton(mouse);
    if (button.isNull())
        return;
    const Colors& colors = m_style->colors;
    painter.setPen(colors.controlBorder);
    painter.setBrush(colors.controlFill);
    painter.drawRoundedRect(button.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    painter.setFont(m_style->small);
    painter.setPen(button.contains(mouse) ? colors.text : colors.secondary);
    painter.drawText(button, Qt::AlignCenter, copyWord());
}

} // namespace bw::ui
