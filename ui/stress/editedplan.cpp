// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/editedplan.h"

#include "stress/plancheck.h"

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

//! "load.stages[0].for_s" is a matter of the field "load.stages".
QString fieldPath(const QString& path)
{
    return path.section(u'[', 0, 0);
}

} // namespace

EditedPlan::EditedPlan(QObject* parent) : QObject(parent), m_sections(planSections())
{
    check();
}

QString EditedPlan::text(const PlanField& field) const
{
    const auto typed = m_typed.constFind(field.id);
    return typed != m_typed.cend() ? *typed : field.text(m_plan);
}

QString EditedPlan::problem(const PlanField& field) const
{
    const auto wrong = m_wrong.constFind(field.id);
    return wrong != m_wrong.cend() ? *wrong : m_problems.value(field.problemPath());
}

QString EditedPlan::otherProblem() const
{
    for (auto it = m_problems.begin(); it != m_problems.end(); ++it) {
        if (!isShown(it.key()))
            return it.value();
    }
    return {};
}

int EditedPlan::problemCount() const
{
    return static_cast<int>(m_wrong.size() + m_problems.size());
}

bool EditedPlan::isShown(const QString& path) const
{
    return std::ranges::any_of(m_sections, [&](const PlanSection& section) {
        return std::ranges::any_of(section.fields, [&](const PlanField& field) { return field.problemPath() == path && field.appliesTo(m_plan); });
    });
}

void EditedPlan::load(const stress::Plan& plan)
{
    m_plan = plan;
    m_typed.clear();
    m_wrong.clear();
    check();
    emit changed();
}

void EditedPlan::setText(const PlanField& field, const QString& text)
{
    if (text == this->text(field))
        return;
    const Result<void> read = field.read(m_plan, text);
    m_typed.insert(field.id, text);
    if (read)
        m_wrong.remove(field.id);
    else
        m_wrong.insert(field.id, read.error().message);
    if (read && field.text(m_plan) == text)
        m_typed.remove(field.id);
    check();
    emit changed();
}

void EditedPlan::edit(const std::function<void(stress::Plan&)>& change)
{
    stress::Plan plan = m_plan;
    change(plan);
    if (plan == m_plan)
        return;
    m_plan = plan;
    check();
    emit changed();
}

void EditedPlan::tidy(const PlanField& field)
{
    if (m_wrong.contains(field.id) || m_typed.remove(field.id) == 0)
        return;
    emit changed();
}

//! What is typed wrong in a field that does not apply any more keeps nobody from starting.
void EditedPlan::check()
{
    for (const PlanSection& section : m_sections) {
        for (const PlanField& field : section.fields) {
            if (!field.appliesTo(m_plan)) {
                m_wrong.remove(field.id);
                m_typed.remove(field.id);
            }
        }
    }
    m_problems.clear();
    const QList<FieldProblem> problems = stress::checkPlan(m_plan);
    for (const FieldProblem& problem : problems) {
        if (!m_problems.contains(fieldPath(problem.path)))
            m_problems.insert(fieldPath(problem.path), problem.message);
    }
    if (m_plan.gateway.isEmpty())
        m_problems.insert(u"gateway"_s, tr("Choose a gateway."));
}

} // namespace bw::ui
