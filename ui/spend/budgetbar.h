// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spend/spendfeed.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace bw::ui {

class Pill;

//! One daily limit: whose, how much of it is used, where it is going.
class BudgetBar final : public QWidget
{
    Q_OBJECT

public:
    explicit BudgetBar(QWidget* parent = nullptr);

    void setBudget(const BudgetFigure& budget);

private:
    QLabel* m_name = nullptr;
    Pill* m_state = nullptr;
    QProgressBar* m_bar = nullptr;
    QLabel* m_note = nullptr;
};

} // namespace bw::ui
