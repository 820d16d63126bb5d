// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartcard.h"
#include "charts/chartformat.h"

namespace bw::ui {

class BarLayer;
class LineLayer;

//! Money as stacked bars by model, and what it adds up to as a line with its own scale at the left edge.
class SpendChart final : public ChartCard
{
    Q_OBJECT

public:
    SpendChart(const Theme& theme, TimeSelection& selection, const QString& caption, const QString& title,
               QWidget* parent = nullptr);

    void setData(const SpendData& data);
    [[nodiscard]] const SpendData& data() const noexcept { return m_data; }

protected:
    [[nodiscard]] ChartTable::Source tableSource() const override;
    void legendToggled() override;

private:
    void draw();
    void drawSum(double barsTop);
    void tell();
    [[nodiscard]] qsizetype buckets() const;
    [[nodiscard]] QStringList readOut(qsizetype bucket) const;
    [[nodiscard]] QString cell(qsizetype bucket, int column) const;
    void click(qsizetype bucket, double up);

    SpendData m_data;
    SeriesColors m_colors;
    BarLayer* m_bars = nullptr;
    LineLayer* m_sum = nullptr;
};

} // namespace bw::ui
