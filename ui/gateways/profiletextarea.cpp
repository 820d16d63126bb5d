// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/profiletextarea.h"

#include "gateways/editedgateway.h"
#include "theme/theme.h"
#include "widgets/iconbutton.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int Lines = 5;

} // namespace

ProfileTextArea::ProfileTextArea(const Theme& theme, EditedGateway& gateway, ProfileField field, const QString& placeholder, QWidget* parent)
    : QWidget(parent), m_gateway(gateway), m_field(std::move(field)), m_edit(new QPlainTextEdit(this)),
      m_reset(new IconButton(theme, u"undo"_s, tr("Back to the default: nothing"), this)), m_problem(new QLabel(this))
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
    QSizePolicy place = m_reset->sizePolicy();
    place.setRetainSizeWhenHidden(true); // so that the text keeps its width
    m_reset->setSizePolicy(place);
    m_reset->setObjectName(u"reset/"_s + m_field.id);
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_edit, 1);
    row->addWidget(m_reset, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_problem);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] { m_gateway.setText(m_field, m_edit->toPlainText()); });
    connect(m_reset, &QToolButton::clicked, this, [this] { m_gateway.reset(m_field); });
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
    m_reset->setVisible(!m_gateway.isFixed() && !text.isEmpty());
    const QString problem = m_gateway.problems().fields.value(m_field.id);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_edit->setAccessibleDescription(problem);
}

} // namespace bw::ui
