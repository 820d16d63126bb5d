// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingeditor.h"

#include "gateways/gatewaybook.h"
#include "shell/services.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using Editor = SettingSpec::Editor;

constexpr int ControlWidth = 180;
constexpr int LineWidth = 240;
constexpr int TextWidth = 340;
constexpr int TextLines = 4;

QSpinBox* makeNumberBox(const SettingSpec& spec)
{
    const SettingInfo& info = settingInfo(spec.key);
    auto* number = new QSpinBox;
    number->setRange(info.lowest, info.highest);
    number->setSuffix(spec.unit);
    if (spec.unitOf) {
        const auto setUnit = [number, unitOf = spec.unitOf] { number->setSuffix(unitOf(number->value())); };
        QObject::connect(number, &QSpinBox::valueChanged, number, setUnit);
        setUnit();
    }
    number->setSpecialValueText(spec.least);
    number->setKeyboardTracking(false); // 1 on the way to 15 is not meant
    number->setMinimumWidth(ControlWidth);
    return number;
}

QPlainTextEdit* makeTextBox(const SettingSpec& spec)
{
    auto* text = new QPlainTextEdit;
    text->setPlaceholderText(spec.placeholder);
    text->setTabChangesFocus(true);
    text->setFixedHeight(text->fontMetrics().lineSpacing() * TextLines + 16);
    text->setMinimumWidth(TextWidth);
    return text;
}

QWidget* makeControl(const SettingSpec& spec)
{
    switch (spec.editor) {
    case Editor::Switch:
        return new QCheckBox;
    case Editor::Number:
        return makeNumberBox(spec);
    case Editor::Text:
        return makeTextBox(spec);
    case Editor::Choice: {
        auto* choice = new QComboBox;
        choice->setMinimumWidth(ControlWidth);
        return choice;
    }
    case Editor::Line:
        break;
    }
    auto* line = new QLineEdit;
    line->setPlaceholderText(spec.placeholder);
    line->setMinimumWidth(LineWidth);
    return line;
}

} // namespace

SettingEditor::SettingEditor(Services& services, const SettingSpec& spec, QWidget* parent)
    : SettingRow(services.theme, topicOf(spec), spec.description, makeControl(spec), parent), m_services(services), m_spec(spec),
      m_switch(qobject_cast<QCheckBox*>(&control())), m_number(qobject_cast<QSpinBox*>(&control())),
      m_choice(qobject_cast<QComboBox*>(&control())), m_line(qobject_cast<QLineEdit*>(&control())),
      m_text(qobject_cast<QPlainTextEdit*>(&control()))
{
    control().setFocusPolicy(Qt::StrongFocus); // by default the wheel gives some the focus
    control().installEventFilter(this);
    bind();
    connect(&services.settings, &Settings::changed, this, [this](Setting setting) {
        if (setting == m_spec.key)
            showValue();
    });
    connect(this, &SettingRow::resetRequested, this, [this] { m_services.settings.reset(m_spec.key); });
    if (m_choice) {
        connect(&services.gateways, &GatewayBook::changed, this, &SettingEditor::fillChoices);
        fillChoices();
    }
    showValue();
    askObstacle();
}

//! Still to be set where it has no effect now: the next session may be another.
void SettingEditor::askObstacle()
{
    if (m_spec.askObstacle)
        m_spec.askObstacle(this, [this](const QString& obstacle) {
            if (!obstacle.isEmpty())
                setDescription(m_spec.description + u' ' + obstacle);
        });
}

SettingTopic SettingEditor::topicOf(const SettingSpec& spec)
{
    return {settingInfo(spec.key).name, spec.name, spec.card + u' ' + spec.description + u' ' + spec.words};
}

void SettingEditor::bind()
{
    if (m_switch)
        connect(m_switch, &QCheckBox::toggled, this, &SettingEditor::store);
    if (m_number)
        connect(m_number, &QSpinBox::valueChanged, this, &SettingEditor::store);
    if (m_choice)
        connect(m_choice, &QComboBox::activated, this, [this] { store(m_choice->currentData()); });
    if (m_line)
        connect(m_line, &QLineEdit::editingFinished, this, [this] { store(m_line->text().trimmed()); });
    if (m_text)
        connect(m_text, &QPlainTextEdit::textChanged, this, [this] { store(m_text->toPlainText()); });
}

void SettingEditor::fillChoices()
{
    m_choice->clear();
    for (const SettingChoice& choice : m_spec.choices(m_services))
        m_choice->addItem(choice.text, choice.value);
    showValue();
}

void SettingEditor::showValue()
{
    const Settings& settings = m_services.settings;
    const QSignalBlocker quiet(&control());
    if (m_switch)
        m_switch->setChecked(settings.value<bool>(m_spec.key));
    if (m_number)
        m_number->setValue(settings.value<int>(m_spec.key));
    const QString text = settings.value<QString>(m_spec.key);
    if (m_choice) // what is no choice any more counts as the first
        m_choice->setCurrentIndex(std::max(0, m_choice->findData(text)));
    if (m_line)
        m_line->setText(text);
    if (m_text && m_text->toPlainText() != text) // typing must not move the cursor
        m_text->setPlainText(text);
    setChanged(settings.value<QVariant>(m_spec.key) != settingDefault(m_spec.key));
}

void SettingEditor::store(const QVariant& value)
{
    m_services.settings.setValue(m_spec.key, value);
}

bool SettingEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Wheel && watched == &control() && !control().hasFocus() && !m_text) {
        event->ignore();
        return true;
    }
    return SettingRow::eventFilter(watched, event);
}

} // namespace bw::ui
