// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/budgetlist.h"

#include "spend/budgetbar.h"
#include "theme/tone.h"

#include <QLabel>
#include <QVBoxLayout>

namespace bw::ui {

BudgetList::BudgetList(QWidget* parent) : QFrame(parent), m_rows(new QVBoxLayout)
{
    setTone(this, Tone::Card);
    auto* title = new QLabel(tr("Budgets"), this);
    setTone(title, Tone::Title);
    auto* none = new QLabel(tr("No gateway has a daily limit. Set one in Gateways, on the tab Resilience: when it is reached, further requests are stopped."), this);
    none->setWordWrap(true);
    setTone(none, Tone::Muted);
    m_none = none;
    m_rows->setSpacing(8);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 11, 14, 12);
    column->setSpacing(8);
    column->addWidget(title);
    column->addWidget(none);
    column->addLayout(m_rows);
}

void BudgetList::setBudgets(const QList<BudgetFigure>& budgets)
{
    m_none->setVisible(budgets.isEmpty());
    while (m_bars.size() < budgets.size()) {
        m_bars.append(new BudgetBar(this));
        m_rows->addWidget(m_bars.constLast());
    }
    for (qsizetype i = 0; i < m_bars.size(); ++i) {
        m_bars[i]->setVisible(i < budgets.size());
        if (i < budgets.size())
            m_bars[i]->setBudget(budgets[i]);
    }
}

} // namespace bw::ui
