// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/budgetbar.h"

#include "spend/spendtext.h"
#include "theme/tone.h"
#include "widgets/pill.h"

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>

namespace bw::ui {

namespace {

constexpr int Steps = 1'000;

int stepsOf(const BudgetFigure& budget)
{
    if (budget.limit <= PicoUsd())
        return Steps;
    const double share = static_cast<double>(budget.forecast.today.value()) / static_cast<double>(budget.limit.value());
    return static_cast<int>(std::clamp(share, 0.0, 1.0) * Steps);
}

} // namespace

BudgetBar::BudgetBar(QWidget* parent)
    : QWidget(parent), m_name(new QLabel(this)), m_state(new Pill(this)), m_bar(new QProgressBar(this)), m_note(new QLabel(this))
{
    m_bar->setRange(0, Steps);
    m_bar->setTextVisible(false);
    m_name->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    setTone(m_note, Tone::Small);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 2, 0, 2);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_name, 0, 0);
    grid->addWidget(m_state, 0, 1);
    grid->addWidget(m_bar, 1, 0, 1, 2);
    grid->addWidget(m_note, 2, 0, 1, 2);
}

void BudgetBar::setBudget(const BudgetFigure& budget)
{
    m_name->setText(budget.name);
    m_bar->setValue(stepsOf(budget));
    m_bar->setAccessibleName(budget.name);
    m_bar->setAccessibleDescription(budgetText(budget));
    m_note->setText(budgetText(budget));
    if (budget.forecast.today >= budget.limit)
        m_state->set(tr("used up"), Pill::Kind::Bad);
    else if (budget.forecast.endOfDay > budget.limit)
        m_state->set(tr("will not last"), Pill::Kind::Warning);
    else
        m_state->set(tr("on track"), Pill::Kind::Good);
}

} // namespace bw::ui
