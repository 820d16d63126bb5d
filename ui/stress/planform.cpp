// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/planform.h"

#include "stress/editedplan.h"
#include "stress/planrow.h"
#include "theme/tone.h"

#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace bw::ui {

PlanForm::PlanForm(const Theme& theme, EditedPlan& plan, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_plan(plan), m_fields(new QWidget(this)), m_column(new QVBoxLayout(this))
{
    setTone(this, Tone::Card);
    m_column->setContentsMargins(12, 10, 4, 10);
    m_column->setSpacing(6);
    auto* title = new QLabel(tr("Plan"), this);
    title->setProperty("chartTitle", true);
    m_column->addWidget(title);
    m_fields->setProperty("scrolled", true);
    auto* rows = new QVBoxLayout(m_fields);
    rows->setContentsMargins(0, 0, 8, 0);
    rows->setSpacing(6);
    for (const PlanSection& section : m_plan.sections())
        addSection(rows, section);
    rows->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Plan of the load test"));
    scroll->setWidget(m_fields);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_column->addWidget(scroll, 1);
}

void PlanForm::addSection(QVBoxLayout* column, const PlanSection& section)
{
    auto* heading = new QLabel(section.title, m_fields);
    setTone(heading, Tone::Section);
    if (!m_order.isEmpty())
        column->addSpacing(6);
    column->addWidget(heading);
    for (const PlanField& field : section.fields) {
        auto* row = new PlanRow(m_theme, m_plan, field, m_fields);
        column->addWidget(row);
        m_rows.insert(field.id, row);
        m_order.append(row);
    }
}

void PlanForm::setOptions(const QString& id, const QStringList& options)
{
    if (PlanRow* row = m_rows.value(id))
        row->setOptions(options);
}

void PlanForm::setGateways(const QStringList& names)
{
    setOptions(u"gateway"_s, names);
    setOptions(u"variants.gateway"_s, names);
}

void PlanForm::setModels(const QStringList& models)
{
    setOptions(u"model"_s, models);
    setOptions(u"variants.model"_s, models);
}

void PlanForm::setFixed(bool fixed)
{
    m_fields->setEnabled(!fixed);
}

void PlanForm::setFoot(QWidget* foot)
{
    m_column->addWidget(foot);
}

void PlanForm::focusFirstProblem()
{
    for (PlanRow* row : std::as_const(m_order)) {
        if (m_plan.problem(row->field()).isEmpty() || !row->field().appliesTo(m_plan.plan()))
            continue;
        if (auto* control = row->findChild<QWidget*>(row->field().id))
            control->setFocus(Qt::OtherFocusReason);
        return;
    }
}

} // namespace bw::ui
