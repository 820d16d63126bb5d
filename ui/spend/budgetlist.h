// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spend/spendfeed.h"

#include <QFrame>

class QVBoxLayout;

namespace bw::ui {

//! The gateways with a daily limit, a bar each: how much of today's is used.
class BudgetList final : public QFrame
{
    Q_OBJECT

public:
    explicit BudgetList(QWidget* parent = nullptr);

    void setBudgets(const QList<BudgetFigure>& budgets);

private:
    QVBoxLayout* m_rows = nullptr;
    QList<class BudgetBar*> m_bars;
    QWidget* m_none = nullptr;
};

} // namespace bw::ui
