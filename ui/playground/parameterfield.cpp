// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/parameterfield.h"

#include "theme/tone.h"
#include "widgets/elidedlabel.h"
#include "widgets/format.h"
#include "widgets/scaledsize.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using Kind = ParameterSpec::Kind;

constexpr int ControlWidth = 86;
constexpr auto SchemaChoice = "json_schema"_L1;

QStringList choicesOf(const ParameterSpec& spec)
{
    if (spec.kind == Kind::Flag)
        return {u"on"_s, u"off"_s};
    return QString(spec.choices).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

ParameterField::ParameterField(const ParameterSpec& spec, const QFont& nameFont, QWidget* parent)
    : QWidget(parent), m_spec(spec), m_error(new QLabel(this))
{
    auto* const name = new ElidedLabel(spec.name, this);
    name->setFont(nameFont);
    setTone(m_error, Tone::Bad);
    m_error->setWordWrap(true);
    m_error->hide();
    QWidget* const control = makeControl();
    setScaledWidth(*control, ControlWidth);
    control->setAccessibleName(spec.name);
    control->setAccessibleDescription(spec.hintText());
    control->setToolTip(spec.hintText());
    setToolTip(spec.hintText()); // of the name, which has one of its own only where it is shortened
    name->setBuddy(control);

    auto* const grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(2);
    grid->addWidget(name, 0, 0);
    grid->addWidget(control, 0, 1, Qt::AlignRight);
    grid->addWidget(m_error, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
}

void ParameterField::setValue(const QJsonValue& value)
{
    m_shown = parameterText(m_spec, value);
    if (m_edit)
        m_edit->setText(m_shown);
    else if (m_button)
        m_button->setText(m_shown.isEmpty() ? unknownText() : m_shown);
    else
        m_combo->setCurrentIndex(std::max(0, m_combo->findData(m_shown)));
    showError({});
}

void ParameterField::setMoreChoices(const QStringList& choices)
{
    if (!m_combo)
        return;
    fillCombo(choices);
    m_combo->setCurrentIndex(std::max(0, m_combo->findData(m_shown)));
}

QString ParameterField::error() const
{
    return m_error->text();
}

bool ParameterField::matches(const QString& words) const
{
    return QString(m_spec.name).contains(words, Qt::CaseInsensitive) || QString(m_spec.name).replace(u'_', u' ').contains(words, Qt::CaseInsensitive)
        || m_spec.hintText().contains(words, Qt::CaseInsensitive);
}

QWidget* ParameterField::makeControl()
{
    switch (m_spec.kind) {
    case Kind::Choice:
    case Kind::Flag:
    case Kind::Format:
        return makeCombo();
    case Kind::Object:
    case Kind::Tools:
        m_button = new QPushButton(unknownText(), this);
        connect(m_button, &QPushButton::clicked, this, &ParameterField::editorRequested);
        return m_button;
    default:
        m_edit = new QLineEdit(this);
        m_edit->setPlaceholderText(unknownText());
        m_edit->setAlignment(Qt::AlignRight);
        connect(m_edit, &QLineEdit::textEdited, this, &ParameterField::take);
        return m_edit;
    }
}

QWidget* ParameterField::makeCombo()
{
    m_combo = new QComboBox(this);
    fillCombo({});
    connect(m_combo, &QComboBox::activated, this, &ParameterField::choose);
    return m_combo;
}

void ParameterField::fillCombo(const QStringList& more)
{
    m_combo->clear();
    m_combo->addItem(m_spec.name == "stream"_L1 ? tr("on") : unknownText(), QString());
    for (const QString& choice : choicesOf(m_spec) + more)
        m_combo->addItem(choice == SchemaChoice ? tr("schema") : choice, choice);
}

//! Also of what is chosen already: so that a schema can be edited again.
void ParameterField::choose()
{
    const QString chosen = m_combo->currentData().toString();
    if (chosen == SchemaChoice)
        emit editorRequested();
    else
        take(chosen);
}

void ParameterField::take(const QString& text)
{
    const auto value = parseParameter(m_spec, text);
    showError(value ? QString() : value.error().message);
    if (!value)
        return;
    m_shown = text.trimmed();
    emit edited(*value);
}

void ParameterField::showError(const QString& sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
    if (!m_edit)
        return;
    m_edit->setProperty("invalid", !sentence.isEmpty());
    m_edit->style()->polish(m_edit);
}

} // namespace bw::ui
