// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/errornote.h"

#include "gateway/explain.h"
#include "inspector/attemptrows.h"
#include "playground/chatstyle.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QPainter>
#include <QTextCursor>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr qreal Padding = 11;

struct ErrorNoteText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::ErrorNote)
};

QString withoutUnderscores(QString id)
{
    return id.replace(u'_', u' ');
}

QTextCharFormat colored(const QColor& color)
{
    QTextCharFormat format;
    format.setForeground(color);
    return format;
}

void addAction(QTextCursor& cursor, const QString& title, const QString& action, const ChatStyle& style)
{
    QTextCharFormat format = colored(style.colors.accent);
    format.setAnchor(true);
    format.setAnchorHref(action);
    format.setFontWeight(QFont::DemiBold);
    cursor.insertText(title, format);
    cursor.insertText(u"     "_s, QTextCharFormat());
}

void fillLine(QTextCursor& cursor, const ErrorNote::Content& content, const ChatStyle& style)
{
    const QString what = content.stopped ? ErrorNoteText::tr("You stopped this answer. What came is kept.")
                                         : ErrorNoteText::tr("The answer ended at the limit of its length.");
    cursor.insertText(what + u"   "_s, colored(style.colors.muted));
    if (content.canContinue)
        addAction(cursor, ErrorNoteText::tr("Continue"), u"continue"_s, style);
}

void fillFailure(QTextCursor& cursor, const ErrorNote::Content& content, const ChatStyle& style)
{
    const gateway::Explanation words = gateway::explain(*content.failure);
    QTextBlockFormat gap;
    gap.setTopMargin(5);
    QTextCharFormat name = colored(style.colors.bad);
    name.setFontWeight(QFont::DemiBold);
    cursor.insertText(withoutUnderscores(errorClassId(content.failure->errorClass)) + u"  "_s, name);
    cursor.insertText(words.what, colored(style.colors.text));
    cursor.insertBlock(gap);
    cursor.insertText(words.cause + u' ' + words.advice, colored(style.colors.secondary));
    cursor.insertBlock(gap);
    addAction(cursor, ErrorNoteText::tr("Retry"), u"retry"_s, style);
    if (content.canContinue)
        addAction(cursor, ErrorNoteText::tr("Continue"), u"continue"_s, style);
    addAction(cursor, content.unfolded ? ErrorNoteText::tr("Hide details") : ErrorNoteText::tr("Details"), u"details"_s,
              style);
    addAction(cursor, ErrorNoteText::tr("Inspect"), u"inspect"_s, style);
    addAction(cursor, ErrorNoteText::tr("Diagnose"), u"diagnose"_s, style);
    if (content.unfolded) {
        cursor.insertBlock(gap);
        QTextCharFormat mono = colored(style.colors.secondary);
        mono.setFontFamilies(style.code.families());
        mono.setProperty(QTextFormat::FontPixelSize, style.code.pixelSize());
        cursor.insertText(content.details, mono);
    }
}

} // namespace

void ErrorNote::set(const Content& content, const ChatStyle& style)
{
    m_document.reset();
    m_isLine = content.stopped || content.outOfLength;
    m_unfolded = content.unfolded;
    if (!m_isLine && !content.failure)
        return;
    m_document = std::make_unique<QTextDocument>();
    m_document->setUndoRedoEnabled(false);
    m_document->setDocumentMargin(0);
    m_document->setDefaultFont(m_isLine ? style.small : style.text);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_document->setDefaultTextOption(option);
    QTextCursor cursor(m_document.get());
    if (m_isLine)
        fillLine(cursor, content, style);
    else
        fillFailure(cursor, content, style);
    setWidth(m_width);
}

void ErrorNote::setWidth(qreal width)
{
    m_width = width;
    if (m_document)
        m_document->setTextWidth(std::max(40.0, m_isLine ? width : width - 2 * Padding));
}

qreal ErrorNote::height() const
{
    if (!m_document)
        return 0;
    return m_document->size().height() + (m_isLine ? 0 : 2 * Padding);
}

void ErrorNote::paint(QPainter& painter, const ChatStyle& style) const
{
    if (!m_document)
        return;
    painter.save();
    if (!m_isLine) {
        painter.setPen(style.colors.bad);
        painter.setBrush(style.colors.card);
        painter.drawRoundedRect(QRectF(0.5, 0.5, m_width - 1, height() - 1), chat::Radius - 2, chat::Radius - 2);
        painter.translate(Padding, Padding);
    }
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, style.colors.text);
    m_document->documentLayout()->draw(&painter, context);
    painter.restore();
}

QString ErrorNote::actionAt(QPointF point) const
{
    const QPointF inset = m_isLine ? QPointF() : QPointF(Padding, Padding);
    return m_document ? m_document->documentLayout()->anchorAt(point - inset) : QString();
}

QList<DocumentAnchor> ErrorNote::actions() const
{
    return m_document ? anchorsIn(*m_document) : QList<DocumentAnchor>();
}

QString ErrorNote::text() const
{
    return m_document ? m_document->toPlainText() : QString();
}

QString failureDetails(const record::RequestRecord& record)
{
    QStringList lines;
    if (record.httpStatus > 0)
        lines.append(ErrorNoteText::tr("HTTP %1").arg(record.httpStatus));
    if (!record.failure.code.isEmpty())
        lines.append(record.failure.code);
    if (!record.failure.message.isEmpty())
        lines.append(record.failure.message);
    int number = 0;
    for (const AttemptRow& row : attemptRows(record))
        lines.append(ErrorNoteText::tr("attempt %1: %2 %3 · %4")
                         .arg(QString::number(++number), row.status, row.where, row.outcome));
    if (!record.note.isEmpty())
        lines.append(record.note);
    return lines.isEmpty() ? ErrorNoteText::tr("Nothing more is known.") : lines.join(u'\n');
}

} // namespace bw::ui
