// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "shell/page.h"
#include "spend/spendfeed.h"
#include "widgets/command.h"

class QComboBox;
class QLabel;

namespace bw::ui {

class BreakdownCard;
class BudgetList;
class PeriodBar;
class SavingsCard;
class SpendChart;
class TileRow;
class TimeSelection;
class WhatIfCard;
struct Services;

//! What the requests cost: today, this month, where it is going, by whom, against which budget, and what other models would
//! cost. Only wires.
class SpendPage final : public Page
{
    Q_OBJECT

public:
    explicit SpendPage(Services& services, QWidget* parent = nullptr);
    ~SpendPage() override;

    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QWidget* headerBar() override;
    [[nodiscard]] QVariant keep() override; //!< the period
    void resume(const QVariant& kept) override;

    [[nodiscard]] PeriodBar& periods() noexcept { return *m_periods; }
    [[nodiscard]] TileRow& tiles() noexcept { return *m_tiles; }
    [[nodiscard]] SpendChart& chart() noexcept { return *m_chart; }
    [[nodiscard]] BreakdownCard& breakdown() noexcept { return *m_breakdown; }
    [[nodiscard]] WhatIfCard& whatIf() noexcept { return *m_whatIf; }
    [[nodiscard]] const std::shared_ptr<const SpendFigures>& figures() const noexcept { return m_figures; }
    [[nodiscard]] Result<void> exportTo(const QString& path) const; //!< what is shown, as CSV
    //! What can be done here by keys and from the command palette; null: before the page is made, to be named only.
    [[nodiscard]] static QList<CommandSpec> commands(SpendPage* page);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] QWidget* makeSide();
    void fillWidths();
    void ask();
    void take(const std::shared_ptr<const SpendFigures>& figures);
    void chooseExport();
    void compareBills();

    SpendFeed* m_feed = nullptr;
    PeriodBar* m_periods = nullptr;
    TimeSelection* m_selection = nullptr;
    TileRow* m_tiles = nullptr;
    SpendChart* m_chart = nullptr;
    QComboBox* m_width = nullptr;
    BreakdownCard* m_breakdown = nullptr;
    BudgetList* m_budgets = nullptr;
    SavingsCard* m_savings = nullptr;
    WhatIfCard* m_whatIf = nullptr;
    QLabel* m_problem = nullptr;
    std::shared_ptr<const SpendFigures> m_figures; //!< null: none yet
    bool m_billsAsked = false; //!< as soon as it is known of which time
};

} // namespace bw::ui
