// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/parameterfield.h"

#include "theme/tone.h"
#include "widgets/format.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int ControlWidth = 92;

}

ParameterField::ParameterField(const ParameterSpec& spec, const QFont& nameFont, QWidget* parent)
    : QWidget(parent), m_spec(spec), m_error(new QLabel(this))
{
    auto* const name = new QLabel(spec.name, this);
    name->setFont(nameFont);
    setTone(m_error, Tone::Bad);
    m_error->setWordWrap(true);
    m_error->hide();
    const QString hint = QCoreApplication::translate("bw::ui::Parameters", spec.hint);
    QWidget* const control = makeControl();
    control->setFixedWidth(ControlWidth);
    control->setAccessibleName(spec.name);
    control->setAccessibleDescription(hint);
    control->setToolTip(hint);
    name->setToolTip(hint);
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
    const QString text = parameterText(m_spec, value);
    if (m_edit)
        m_edit->setText(text);
    else
        m_combo->setCurrentIndex(std::max(0, m_combo->findData(text)));
    showError({});
}

QString ParameterField::error() const
{
    return m_error->text();
}

QWidget* ParameterField::makeControl()
{
    if (m_spec.kind != ParameterSpec::Kind::Choice) {
        m_edit = new QLineEdit(this);
        m_edit->setPlaceholderText(unknownText());
        m_edit->setAlignment(Qt::AlignRight);
        connect(m_edit, &QLineEdit::textEdited, this, &ParameterField::take);
        return m_edit;
    }
    m_combo = new QComboBox(this);
    m_combo->addItem(m_spec.name == "stream"_L1 ? tr("on") : unknownText(), QString());
    for (const QLatin1StringView choice : m_spec.choices.tokenize(u' '))
        m_combo->addItem(choice, QString(choice));
    connect(m_combo, &QComboBox::activated, this, [this] { take(m_combo->currentData().toString()); });
    return m_combo;
}

void ParameterField::take(const QString& text)
{
    const auto value = parseParameter(m_spec, text);
    showError(value ? QString() : value.error().message);
    if (value)
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
