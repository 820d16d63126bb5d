// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartcard.h"

class QAction;

namespace bw::ui {

class LineLayer;

//! Lines over time in one unit, on a linear or a logarithmic scale. With p50, p95 and p99 in it: the percentile chart.
class LineChart final : public ChartCard
{
    Q_OBJECT

public:
    LineChart(const Theme& theme, TimeSelection& selection, Unit unit, const QString& caption, const QString& title,
              QWidget* parent = nullptr);

    void setData(const LineData& data);
    [[nodiscard]] const LineData& data() const noexcept { return m_data; }
    void setLogarithmic(bool logarithmic);
    [[nodiscard]] bool isLogarithmic() const;

protected:
    [[nodiscard]] ChartTable::Source tableSource() const override;
    void legendToggled() override;

private:
    void draw();
    void scale();
    void tell();
    [[nodiscard]] QList<QPointF> pointsOf(const Line& line) const;
    [[nodiscard]] QStringList readOut(qsizetype bucket) const;
    [[nodiscard]] QString cell(qsizetype bucket, int column) const;
    void click(qsizetype bucket, double up);

    const Unit m_unit;
    LineData m_data;
    QList<LineLayer*> m_layers;
    QAction* m_logarithmic = nullptr;
};

} // namespace bw::ui
