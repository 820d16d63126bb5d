// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartdata.h"
#include "spend/spendfeed.h"

// What the spend screen says, out of what was counted. Pure.
namespace bw::ui {

//! One of the figures at the head of the screen.
struct SpendTile
{
    QString caption;
    QString value;
    QString note;

    bool operator==(const SpendTile&) const = default;
};

//! Today, this month, the forecast, and what was saved in the time shown.
[[nodiscard]] QList<SpendTile> spendTiles(const SpendFigures& figures);

//! Bars by the model that answered; the smallest are one bar of "others".
//! The sum ends with the bar that `now` is in.
[[nodiscard]] SpendData spendChartData(const metrics::SpendBuckets& bars, WallTime now, const QTimeZone& zone, const QString& headline);

//! What was not paid, a line each: what it is against, and how much. Only what can be said.
struct SavingLine
{
    QString caption;
    QString value;
    QString note;

    bool operator==(const SavingLine&) const = default;
};
[[nodiscard]] QList<SavingLine> savingLines(const metrics::Totals& totals);

//! Models of which some requests have no known price.
[[nodiscard]] QStringList unpricedLines(const metrics::Snapshot& snapshot);

//! "$0.84 of $5.00; at the pace of the last days $1.90 by midnight".
[[nodiscard]] QString budgetText(const BudgetFigure& budget);

} // namespace bw::ui
