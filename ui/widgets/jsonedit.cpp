// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jsonedit.h"

#include "base/jsontext.h"
#include "theme/theme.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QStyle>
#include <QTextBlock>
#include <QVBoxLayout>

namespace bw::ui {

JsonEdit::JsonEdit(const Theme& theme, const QString& name, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_edit(new QPlainTextEdit(this)), m_note(new QLabel(this))
{
    m_edit->setAccessibleName(name);
    m_edit->setFont(theme.monospace());
    m_edit->setTabChangesFocus(true);
    m_edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_edit, 1);
    column->addWidget(m_note);
    setFocusProxy(m_edit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &JsonEdit::judge);
    judge();
}

void JsonEdit::setText(const QString& text)
{
    m_edit->setPlainText(text);
}

QString JsonEdit::text() const
{
    return m_edit->toPlainText();
}

void JsonEdit::setPlaceholder(const QString& text)
{
    m_edit->setPlaceholderText(text);
}

void JsonEdit::setLines(int least)
{
    m_edit->setMinimumHeight(least * m_edit->fontMetrics().lineSpacing() + 2 * m_edit->frameWidth() + 10);
}

void JsonEdit::setCheck(Check check)
{
    m_check = std::move(check);
    judge();
}

void JsonEdit::setNote(Check note)
{
    m_hint = std::move(note);
    judge();
}

void JsonEdit::setMayBeEmpty(bool may)
{
    m_mayBeEmpty = may;
    judge();
}

void JsonEdit::tidy()
{
    if (m_value)
        setText(prettyJson(*m_value));
}

void JsonEdit::judge()
{
    m_problem.clear();
    m_value.reset();
    QString note;
    int line = 0;
    if (const auto parsed = parseJson(text())) {
        m_problem = m_check ? m_check(*parsed) : QString();
        if (m_problem.isEmpty())
            m_value = *parsed;
        note = m_hint ? m_hint(*parsed) : QString();
    } else if (!m_mayBeEmpty || !text().trimmed().isEmpty()) {
        m_problem = toSentence(parsed.error());
        line = parsed.error().line;
    }
    markLine(line);
    m_note->setText(m_problem.isEmpty() ? note : m_problem);
    m_note->setVisible(!m_note->text().isEmpty());
    setTone(m_note, m_problem.isEmpty() ? Tone::Secondary : Tone::Bad);
    m_edit->setProperty("invalid", !m_problem.isEmpty());
    m_edit->style()->polish(m_edit);
    emit changed();
}

void JsonEdit::markLine(int line)
{
    QList<QTextEdit::ExtraSelection> marks;
    const QTextBlock block = m_edit->document()->findBlockByNumber(line - 1);
    if (line > 0 && block.isValid()) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(block);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        mark.format.setBackground(m_theme.colors().badFill);
        marks.append(mark);
    }
    m_edit->setExtraSelections(marks);
}

} // namespace bw::ui
