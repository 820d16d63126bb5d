// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/planfield.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;

namespace bw::ui {

class EditedPlan;
class Theme;
class UnitEdit;

//! One setting of the plan on a line, bound to it: name at the left, control at the right, below them what is wrong.
class PlanRow final : public QWidget
{
    Q_OBJECT

public:
    PlanRow(const Theme& theme, EditedPlan& plan, PlanField field, QWidget* parent = nullptr);

    [[nodiscard]] const PlanField& field() const noexcept { return m_field; }
    void setOptions(const QStringList& options); //!< of a choice or suggestion that the field does not know itself

private:
    [[nodiscard]] QWidget* makeControl(const Theme& theme);
    [[nodiscard]] QWidget* makeCombo();
    [[nodiscard]] UnitEdit* makeLine();
    void addChooser(const Theme& theme, QWidget* control);
    void showValue();
    void showChoice(const QString& text);
    void set(const QString& text);

    EditedPlan& m_plan;
    const PlanField m_field;
    UnitEdit* m_line = nullptr; //!< one of the three
    QComboBox* m_combo = nullptr;
    QCheckBox* m_switch = nullptr;
    QWidget* m_control = nullptr;
    QLabel* m_problem = nullptr;
};

} // namespace bw::ui
