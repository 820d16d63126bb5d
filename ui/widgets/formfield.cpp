// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/formfield.h"

#include "theme/tone.h"

#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>
#include <QVariant>

namespace bw::ui {

namespace {

constexpr std::array NoteTones{Tone::Small, Tone::Good, Tone::Warning, Tone::Bad};

}

FormField::FormField(const QString& caption, QWidget* control, QWidget* parent)
    : QWidget(parent), m_control(control), m_note(new QLabel(this))
{
    auto* label = new QLabel(caption, this);
    label->setBuddy(control);
    setTone(label, Tone::Section);
    control->setAccessibleName(caption);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(label);
    column->addWidget(control);
    column->addWidget(m_note);
}

void FormField::setNote(const QString& text, Note kind)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    setTone(m_note, NoteTones[static_cast<size_t>(kind)]);
    m_control->setAccessibleDescription(text);
    const bool invalid = kind == Note::Error && !text.isEmpty();
    if (m_control->property("invalid").toBool() == invalid)
        return;
    m_control->setProperty("invalid", invalid);
    m_control->style()->unpolish(m_control);
    m_control->style()->polish(m_control);
}

QString FormField::note() const
{
    return m_note->text();
}

} // namespace bw::ui
