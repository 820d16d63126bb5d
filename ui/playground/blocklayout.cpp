// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/blocklayout.h"

#include "playground/chatstyle.h"
#include "playground/documentpictures.h"
#include "playground/markdowndocument.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocumentFragment>
#include <QTextLayout>

#include <cmath>

namespace bw::ui {

namespace {

using Kind = MarkdownBlock::Kind;

constexpr qreal RuleHeight = 9;
constexpr int DeepestLevels = 10; //!< of indentation: there must be room left for text

struct BlockLayoutText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::BlockLayout)
};

int levelsOf(const MarkdownBlock& block)
{
    return std::min(DeepestLevels, block.depth + (block.kind == Kind::ListItem || block.kind == Kind::Math ? 1 : 0));
}

} // namespace

BlockLayout::BlockLayout(const MarkdownBlock& block, const ChatStyle& style, qreal width, const CodeState& codeBefore)
    : m_kind(block.kind), m_marker(block.marker), m_first(block.first), m_last(block.last),
      m_indent(levelsOf(block) * chat::ListIndent), m_width(width), m_inset(m_indent, 0), m_codeAfter(codeBefore),
      m_document(makeDocument(block, style, m_codeAfter, width - m_indent))
{
    qreal right = 0;
    qreal below = 0;
    if (m_kind == Kind::Code) {
        right = chat::CodePadding;
        m_inset += QPointF(chat::CodePadding, m_first ? chat::CodePadding : 0);
        below = m_last ? chat::CodePadding : 0;
    } else if (m_kind == Kind::Quote) {
        m_inset.rx() += chat::QuoteIndent;
    }
    if (m_kind == Kind::Rule) {
        m_height = RuleHeight;
        return;
    }
    m_document->setTextWidth(std::max(20.0, width - m_inset.x() - right));
    m_height = m_inset.y() + std::ceil(m_document->size().height()) + below;
}

qreal BlockLayout::textWidth() const
{
    return m_document->idealWidth();
}

void BlockLayout::setRightEdge(qreal width)
{
    if (qFuzzyCompare(m_document->textWidth(), width))
        return;
    for (QTextBlock block = m_document->begin(); block.isValid(); block = block.next()) {
        if (block.textDirection() == Qt::RightToLeft)
            return m_document->setTextWidth(width);
    }
}

int BlockLayout::length() const
{
    return std::max(0, m_document->characterCount() - 1);
}

void BlockLayout::paint(QPainter& painter, const ChatStyle& style, const QColor& text,
                        const std::optional<TextRange>& selected, const QList<TextRange>& marks) const
{
    paintFrame(painter, style);
    paintMarker(painter, style);
    if (m_kind == Kind::Rule)
        return;
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, m_kind == Kind::Quote ? style.colors.secondary : text);
    for (const TextRange& mark : marks) {
        QAbstractTextDocumentLayout::Selection selection{cursorOver(mark), {}};
        selection.format.setBackground(style.colors.warningFill);
        context.selections.append(selection);
    }
    if (selected) {
        // The place a search stands at is selected; among the others it must be the one that meets the eye.
        const bool found = std::ranges::any_of(
            marks, [&](const TextRange& mark) { return mark.from == selected->from && mark.to == selected->to; });
        QAbstractTextDocumentLayout::Selection selection{cursorOver(*selected), {}};
        selection.format.setBackground(found ? style.colors.accent : style.colors.selection);
        if (found)
            selection.format.setForeground(style.colors.onAccent);
        context.selections.append(selection);
    }
    painter.save();
    painter.translate(m_inset);
    m_document->documentLayout()->draw(&painter, context);
    painter.restore();
}

void BlockLayout::paintFrame(QPainter& painter, const ChatStyle& style) const
{
    if (m_kind == Kind::Rule) {
        painter.fillRect(QRectF(m_indent, std::floor(m_height / 2), m_width - m_indent, 1), style.colors.line);
    } else if (m_kind == Kind::Quote) {
        painter.fillRect(QRectF(m_indent, 0, 2, m_height), style.colors.controlBorder);
    } else if (m_kind == Kind::Code) {
        // A part of a longer block: the frame goes on beyond its ends, which the clip cuts off.
        const QRectF part(m_indent, 0, m_width - m_indent, m_height);
        const QRectF frame = part.adjusted(0.5, m_first ? 0.5 : -20, -0.5, m_last ? -0.5 : 20);
        painter.save();
        painter.setClipRect(part, Qt::IntersectClip);
        painter.setPen(style.colors.line);
        painter.setBrush(style.colors.inputFill);
        painter.drawRoundedRect(frame, chat::Radius - 2, chat::Radius - 2);
        painter.restore();
    }
}

void BlockLayout::paintMarker(QPainter& painter, const ChatStyle& style) const
{
    if (m_marker.isEmpty())
        return;
    const QTextLayout* const layout = m_document->firstBlock().layout();
    const QTextLine line = layout->lineCount() > 0 ? layout->lineAt(0) : QTextLine();
    const qreal baseline = line.isValid() ? layout->position().y() + line.y() + line.ascent() : style.lineHeight() - 5;
    painter.setFont(style.text);
    painter.setPen(style.colors.secondary);
    const qreal width = QFontMetricsF(style.text).horizontalAdvance(m_marker);
    painter.drawText(QPointF(m_indent - 7 - width, m_inset.y() + baseline), m_marker);
}

int BlockLayout::positionAt(QPointF point) const
{
    if (m_kind == Kind::Rule)
        return 0;
    return std::max(0, m_document->documentLayout()->hitTest(point - m_inset, Qt::FuzzyHit));
}

QString BlockLayout::linkAt(QPointF point) const
{
    return m_document->documentLayout()->anchorAt(point - m_inset);
}

QString BlockLayout::actionAt(QPointF point) const
{
    const int at = m_document->documentLayout()->hitTest(point - m_inset, Qt::ExactHit);
    if (at < 0)
        return {};
    QTextCursor cursor(m_document.get());
    cursor.setPosition(std::min(at + 1, length())); // the format of a cursor is that of the character before
    return cursor.charFormat().property(ActionProperty).toString();
}

QStringList BlockLayout::actions() const
{
    QStringList found;
    for (const QTextFormat& format : m_document->allFormats()) {
        const QString action = format.property(ActionProperty).toString();
        if (!action.isEmpty() && !found.contains(action))
            found.append(action);
    }
    return found;
}

QList<DocumentAnchor> BlockLayout::links() const
{
    return anchorsIn(*m_document);
}

QRectF BlockLayout::caretAt(int position) const
{
    const QTextBlock block = m_document->findBlock(std::min(position, length()));
    const QTextLayout* const layout = block.layout();
    if (!layout || layout->lineCount() == 0)
        return {m_inset, QSizeF(1, QFontMetricsF(m_document->defaultFont()).height())};
    const int inBlock = std::min(position, length()) - block.position();
    const QTextLine line = layout->lineForTextPosition(inBlock);
    const QPointF origin = m_document->documentLayout()->blockBoundingRect(block).topLeft();
    return {m_inset + origin + QPointF(line.cursorToX(inBlock), line.y()), QSizeF(1, line.height())};
}

TextRange BlockLayout::wordAt(int position) const
{
    QTextCursor cursor(m_document.get());
    cursor.setPosition(std::min(position, length()));
    cursor.select(QTextCursor::WordUnderCursor);
    return {cursor.selectionStart(), cursor.selectionEnd()};
}

QTextCursor BlockLayout::cursorOver(const TextRange& range) const
{
    QTextCursor cursor(m_document.get());
    cursor.setPosition(std::min(range.from, length()));
    cursor.setPosition(std::min(range.to, length()), QTextCursor::KeepAnchor);
    return cursor;
}

QString BlockLayout::text(const TextRange& range) const
{
    const QString marker = range.from == 0 && !m_marker.isEmpty() ? m_marker + u' ' : QString();
    const QTextCursor cursor = cursorOver(range);
    QString text = cursor.selection().toPlainText();
    qsizetype found = text.indexOf(QChar::ObjectReplacementCharacter);
    for (int at = cursor.selectionStart(); at < cursor.selectionEnd() && found >= 0; ++at) {
        if (m_document->characterAt(at) != QChar::ObjectReplacementCharacter)
            continue;
        const QString said = pictureText(at);
        text.replace(found, 1, said);
        found = text.indexOf(QChar::ObjectReplacementCharacter, found + said.size());
    }
    return marker + text;
}

//! What stands for the picture at this place where there is only text.
QString BlockLayout::pictureText(int position) const
{
    QTextCursor cursor(m_document.get());
    cursor.setPosition(position + 1); // the format of a cursor is that of the character before
    const QTextCharFormat format = cursor.charFormat();
    if (!format.isImageFormat())
        return QChar(QChar::ObjectReplacementCharacter); // the text itself has one
    const QString said = format.stringProperty(QTextFormat::ImageAltText);
    return said.isEmpty() ? BlockLayoutText::tr("picture") : said;
}

QString BlockLayout::characters() const
{
    return m_document->toPlainText();
}

qreal gapBefore(const MarkdownBlock* before, const MarkdownBlock& block)
{
    if (!before)
        return 0;
    if (!block.first)
        return block.kind == Kind::Table ? -1 : 0;
    if (block.kind == Kind::Heading)
        return chat::BlockGap + 6;
    if (block.kind == Kind::ListItem && before->kind == Kind::ListItem)
        return 2;
    if (block.kind == Kind::ListItem && before->kind == Kind::Text)
        return 4;
    return chat::BlockGap;
}

GuessMetrics GuessMetrics::of(const ChatStyle& style)
{
    const QFontMetricsF code(style.code);
    return {QFontMetricsF(style.text).averageCharWidth(), code.averageCharWidth(), code.lineSpacing()};
}

qreal guessHeight(const MarkdownBlock& block, const ChatStyle& style, const GuessMetrics& metrics, qreal width)
{
    const bool code = block.kind == Kind::Code;
    const qreal room = width - levelsOf(block) * chat::ListIndent;
    const qreal perLine = std::max(10.0, room / (code ? metrics.codeAdvance : metrics.textAdvance));
    const qreal lines = std::ceil(qreal(block.text.size()) / perLine) + (code ? block.text.count(u'\n') * 0.7 : 0);
    return std::max(1.0, lines) * (code ? metrics.codeLine : style.lineHeight()) + (code ? 2 * chat::CodePadding : 0);
}

qreal guessHeight(const MarkdownBlock& block, const ChatStyle& style, qreal width)
{
    return guessHeight(block, style, GuessMetrics::of(style), width);
}

} // namespace bw::ui
