// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartcard.h"
#include "charts/chartformat.h"

namespace bw::ui {

class BarLayer;
class LineLayer;

//! Requests a second as an area, failures a second by class as bars in front of it, the plan as a dashed line.
class ThroughputChart final : public ChartCard
{
    Q_OBJECT

public:
    ThroughputChart(const Theme& theme, TimeSelection& selection, const QString& caption, QWidget* parent = nullptr);

    void setData(const ThroughputData& data);
    [[nodiscard]] const ThroughputData& data() const noexcept { return m_data; }

protected:
    [[nodiscard]] ChartTable::Source tableSource() const override;
    void legendToggled() override;

private:
    void draw();
    void tell();
    [[nodiscard]] QList<QPointF> points(const QList<std::optional<double>>& values) const;
    [[nodiscard]] QStringList readOut(qsizetype bucket) const;
    [[nodiscard]] QString cell(qsizetype bucket, int column) const;
    void click(qsizetype bucket, double up);

    ThroughputData m_data;
    SeriesColors m_colors; //!< of the classes of failures
    LineLayer* m_rate = nullptr;
    LineLayer* m_plan = nullptr;
    BarLayer* m_errors = nullptr;
};

} // namespace bw::ui
