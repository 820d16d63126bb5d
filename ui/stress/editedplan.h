// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/planfield.h"

#include <QMap>
#include <QObject>

namespace bw::ui {

//! The plan that the form shows and changes: every field that was typed right is in it, what was typed wrong is kept
//! beside it. GUI thread.
class EditedPlan final : public QObject
{
    Q_OBJECT

public:
    explicit EditedPlan(QObject* parent = nullptr);

    [[nodiscard]] const stress::Plan& plan() const noexcept { return m_plan; }
    [[nodiscard]] QString text(const PlanField& field) const;    //!< as typed, or as the plan has it
    [[nodiscard]] QString problem(const PlanField& field) const; //!< a sentence; empty: all is well
    //! What is wrong with the plan and stands beside no field that applies; empty: nothing.
    [[nodiscard]] QString otherProblem() const;
    [[nodiscard]] int problemCount() const;
    [[nodiscard]] bool isValid() const { return problemCount() == 0; }

    void load(const stress::Plan& plan);
    void setText(const PlanField& field, const QString& text);
    void edit(const std::function<void(stress::Plan&)>& change);
    void tidy(const PlanField& field); //!< what was typed right is shown as the plan has it

    [[nodiscard]] const QList<PlanSection>& sections() const noexcept { return m_sections; }

signals:
    void changed(); //!< after each change of the plan, or of what is typed

private:
    void check();
    [[nodiscard]] bool isShown(const QString& path) const;

    const QList<PlanSection> m_sections;
    stress::Plan m_plan;
    QMap<QString, QString> m_typed; //!< by field id: what is wrong, or not written as the plan would have it
    QMap<QString, QString> m_wrong; //!< by field id: what is wrong with what is typed
    QMap<QString, QString> m_problems; //!< by path, indices cut off: what is wrong with the plan
};

} // namespace bw::ui
