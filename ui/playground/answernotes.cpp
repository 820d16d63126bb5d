// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/answernotes.h"

#include "playground/chatstyle.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QPainter>
#include <QTextCursor>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

struct AnswerNotesText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::AnswerNotes)
};

QTextCharFormat colored(const QColor& color)
{
    QTextCharFormat format;
    format.setForeground(color);
    return format;
}

void startLine(QTextCursor& cursor)
{
    if (cursor.document()->isEmpty())
        return;
    QTextBlockFormat gap;
    gap.setTopMargin(3);
    cursor.insertBlock(gap);
}

void addLine(QTextCursor& cursor, const QString& text, const QColor& color)
{
    if (text.isEmpty())
        return;
    startLine(cursor);
    cursor.insertText(text, colored(color));
}

void addAction(QTextCursor& cursor, const QString& title, const QString& action, const ChatStyle& style)
{
    QTextCharFormat format = colored(style.colors.accent);
    format.setAnchor(true);
    format.setAnchorHref(action);
    cursor.insertText(title, format);
    cursor.insertText(u"     "_s, QTextCharFormat());
}

} // namespace

QString changesText(const record::RequestRecord& record)
{
    QStringList dropped;
    QStringList sentences;
    for (const openai::ParameterChange& change : record.changes) {
        if (change.sentAs.isEmpty())
            dropped.append(change.name);
        else
            sentences.append(AnswerNotesText::tr("%1 was sent as %2, which %3 asks for.")
                                 .arg(change.name, change.sentAs, record.model));
    }
    if (!dropped.isEmpty())
        sentences.prepend(
            AnswerNotesText::tr("Not sent, because %1 refuses it: %2.").arg(record.model, dropped.join(u", "_s)));
    if (!sentences.isEmpty())
        sentences.append(
            AnswerNotesText::tr("Remembered while Bellwether runs; Gateways › Resilience switches this off."));
    return sentences.join(u' ');
}

QString verdictText(const record::RequestRecord& record)
{
    if (!record.format)
        return {};
    const openai::FormatVerdict& verdict = *record.format;
    if (verdict.fits())
        return verdict.schema.isEmpty()
                   ? AnswerNotesText::tr("✓ The answer is a JSON object.")
                   : AnswerNotesText::tr("✓ The answer follows the schema “%1”.").arg(verdict.schema);
    const QString what = verdict.schema.isEmpty()
                             ? AnswerNotesText::tr("✗ The answer is no JSON object.")
                             : AnswerNotesText::tr("✗ The answer does not follow the schema “%1”.").arg(verdict.schema);
    const QString place =
        verdict.path.isEmpty() ? verdict.problem : AnswerNotesText::tr("%1: %2").arg(verdict.path, verdict.problem);
    return what + u' ' + place;
}

void AnswerNotes::set(const store::Message& message, bool tokensShown, const ChatStyle& style)
{
    m_document = std::make_unique<QTextDocument>();
    m_document->setUndoRedoEnabled(false);
    m_document->setDocumentMargin(0);
    m_document->setDefaultFont(style.small);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_document->setDefaultTextOption(option);
    QTextCursor cursor(m_document.get());
    if (message.record) {
        addLine(cursor, changesText(*message.record), style.colors.warning);
        const bool fits = message.record->format && message.record->format->fits();
        addLine(cursor, verdictText(*message.record), fits ? style.colors.good : style.colors.bad);
    }
    if (!message.logprobs.isEmpty()) {
        startLine(cursor);
        addAction(cursor,
                  tokensShown ? AnswerNotesText::tr("Hide how sure the model was")
                              : AnswerNotesText::tr("Show how sure the model was"),
                  u"tokens"_s, style);
        addAction(cursor, AnswerNotesText::tr("Table"), u"tokenTable"_s, style);
    }
    if (m_document->isEmpty())
        m_document.reset();
    setWidth(m_width);
}

void AnswerNotes::setWidth(qreal width)
{
    m_width = width;
    if (m_document)
        m_document->setTextWidth(std::max(40.0, width));
}

qreal AnswerNotes::height() const
{
    return m_document ? m_document->size().height() : 0;
}

void AnswerNotes::paint(QPainter& painter) const
{
    if (m_document)
        m_document->drawContents(&painter);
}

QString AnswerNotes::actionAt(QPointF point) const
{
    return m_document ? m_document->documentLayout()->anchorAt(point) : QString();
}

QList<DocumentAnchor> AnswerNotes::actions() const
{
    return m_document ? anchorsIn(*m_document) : QList<DocumentAnchor>();
}

QString AnswerNotes::text() const
{
    return m_document ? m_document->toPlainText() : QString();
}

} // namespace bw::ui
