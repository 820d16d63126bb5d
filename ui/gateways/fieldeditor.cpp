// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/fieldeditor.h"

#include "gateways/editedgateway.h"
#include "widgets/fieldrow.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace bw::ui {

FieldEditor::FieldEditor(const Theme& theme, EditedGateway& gateway, ProfileField field, QWidget* parent)
    : QWidget(parent), m_gateway(gateway), m_field(std::move(field)), m_standard(m_field.standard())
{
    const auto size = m_field.kind == ProfileField::Kind::Text ? FieldRow::Control::Wide : FieldRow::Control::Short;
    QWidget* control = makeControl();
    control->setObjectName(m_field.id);
    m_row = new FieldRow(theme, m_field.caption, control, size, this);
    m_row->setUnit(m_field.unit);
    m_row->setHint(m_field.hint);
    m_row->setStandard(m_standard.isEmpty() || m_field.unit.isEmpty() ? m_standard : m_standard + u' ' + m_field.unit);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_row);
    connect(m_row, &FieldRow::resetRequested, this, [this] { m_gateway.reset(m_field); });
    connect(&m_gateway, &EditedGateway::changed, this, &FieldEditor::showValue);
    showValue();
}

QWidget* FieldEditor::makeControl()
{
    if (m_field.kind == ProfileField::Kind::Switch) {
        m_switch = new QCheckBox(this);
        connect(m_switch, &QCheckBox::clicked, this, [this](bool on) { m_gateway.setText(m_field, on ? onText() : offText()); });
        return m_switch;
    }
    m_line = new QLineEdit(this);
    if (m_field.kind == ProfileField::Kind::Number)
        m_line->setAlignment(Qt::AlignRight);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString& text) { m_gateway.setText(m_field, text); });
    connect(m_line, &QLineEdit::editingFinished, this, &FieldEditor::tidy);
    return m_line;
}

void FieldEditor::showValue()
{
    const QString text = fieldText(m_gateway.draft(), m_field);
    if (m_switch)
        m_switch->setChecked(text == onText());
    else if (m_line->text() != text) // keeps the cursor and the undo history of what is being typed
        m_line->setText(text);
    m_row->control().setEnabled(!m_gateway.isFixed());
    const QString problem = m_gateway.problems().fields.value(m_field.id);
    const QString warning = m_field.warning ? m_field.warning(m_gateway.profile()) : QString();
    m_row->setProblem(problem.isEmpty() ? warning : problem, problem.isEmpty() ? FieldRow::Note::Warning : FieldRow::Note::Error);
    m_row->setChanged(!m_gateway.isFixed() && text != m_standard);
}

//! "2,50" becomes "2.5" once it is no longer being typed; what is wrong stays.
void FieldEditor::tidy()
{
    m_gateway.edit([this](GatewayDraft& draft) {
        if (fieldProblem(draft, m_field).isEmpty())
            draft.typed.remove(m_field.id);
    });
}

} // namespace bw::ui
