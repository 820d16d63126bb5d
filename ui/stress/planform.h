// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/planfield.h"

#include <QFrame>
#include <QHash>

class QVBoxLayout;

namespace bw::ui {

class EditedPlan;
class PlanRow;
class Theme;

//! The card in which a plan is filled in: its sections one below the other, only the fields that mean something now.
class PlanForm final : public QFrame
{
    Q_OBJECT

public:
    PlanForm(const Theme& theme, EditedPlan& plan, QWidget* parent = nullptr);

    void setGateways(const QStringList& names);
    void setModels(const QStringList& models);
    void setFixed(bool fixed);      //!< while a run is on: to be seen, not changed
    void setFoot(QWidget* foot);    //!< below the fields, always in sight
    void focusFirstProblem();

private:
    void addSection(QVBoxLayout* column, const PlanSection& section);
    void setOptions(const QString& id, const QStringList& options);

    const Theme& m_theme;
    EditedPlan& m_plan;
    QWidget* m_fields = nullptr;
    QVBoxLayout* m_column = nullptr;
    QHash<QString, PlanRow*> m_rows; //!< by field id
    QList<PlanRow*> m_order;
};

} // namespace bw::ui
