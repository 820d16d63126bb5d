// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartcard.h"

namespace bw::ui {

class LineLayer;

//! Curves over percentiles, levels or latencies; what too few samples say is dashed.
class CurveChart final : public ChartCard
{
    Q_OBJECT

public:
    CurveChart(const Theme& theme, const QString& caption, const QString& title, QWidget* parent = nullptr);

    void setData(const CurveData& data);
    [[nodiscard]] const CurveData& data() const noexcept { return m_data; }

protected:
    [[nodiscard]] ChartTable::Source tableSource() const override;
    void legendToggled() override;

private:
    //! The part of a curve that means something, and the part that says too little.
    struct Layers
    {
        LineLayer* sure = nullptr;
        LineLayer* unsure = nullptr;
    };

    void draw();
    void scale();
    void drawCurve(qsizetype index);
    void tell();
    [[nodiscard]] QStringList readOut(qsizetype place) const;
    [[nodiscard]] bool isSure(qsizetype curve, qsizetype place) const;

    CurveData m_data;
    QList<Layers> m_layers;
};

} // namespace bw::ui
