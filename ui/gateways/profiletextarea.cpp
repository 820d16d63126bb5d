// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/profiletextarea.h"

#include "gateways/editedgateway.h"
#include "theme/theme.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace bw::ui {

namespace {

constexpr int Lines = 5;

} // namespace

ProfileTextArea::ProfileTextArea(const Theme& theme, EditedGateway& gateway, ProfileField field, const QString& placeholder, QWidget* parent)
    : QWidget(parent), m_gateway(gateway), m_field(std::move(field)), m_edit(new QPlainTextEdit(this)), m_problem(new QLabel(this))
{
    m_edit->setObjectName(m_field.id);
    m_edit->setAccessibleName(m_field.caption);
    m_edit->setPlaceholderText(placeholder);
    m_edit->setFont(theme.monospace());
    m_edit->setTabChangesFocus(true);
    m_edit->setFixedHeight(m_edit->fontMetrics().lineSpacing() * Lines + 14);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    setTone(m_problem, Tone::Bad);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_edit);
    column->addWidget(m_problem);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] { m_gateway.setText(m_field, m_edit->toPlainText()); });
    connect(&gateway, &EditedGateway::changed, this, &ProfileTextArea::showText);
    showText();
}

void ProfileTextArea::showText()
{
    const QString text = fieldText(m_gateway.draft(), m_field);
    if (m_edit->toPlainText() != text) {
        const QSignalBlocker blocker(m_edit);
        m_edit->setPlainText(text);
    }
    m_edit->setReadOnly(m_gateway.isFixed());
    const QString problem = m_gateway.problems().fields.value(m_field.id);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_edit->setAccessibleDescription(problem);
}

} // namespace bw::ui
