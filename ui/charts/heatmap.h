// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartcard.h"

#include <QImage>

namespace bw::ui {

//! Where on a logarithmic scale of durations how many gaps between tokens fell, over time: the brighter the more, on a
//! logarithmic scale too, so that a few long stalls are seen beside thousands of short gaps.
class HeatMap final : public ChartCard
{
    Q_OBJECT

public:
    HeatMap(const Theme& theme, TimeSelection& selection, const QString& caption, const QString& title, QWidget* parent = nullptr);

    void setData(const HeatData& data);
    [[nodiscard]] const HeatData& data() const noexcept { return m_data; }

    //! 0 (nothing) … 1 (the most); one a cell, for tests.
    [[nodiscard]] static double heat(qint64 count, qint64 most) noexcept;

protected:
    [[nodiscard]] ChartTable::Source tableSource() const override;
    void legendToggled() override;

private:
    void draw();
    void paint(QPainter& painter) const;
    void paintSeams(QPainter& painter, const QRectF& cells) const;
    [[nodiscard]] qsizetype rows() const { return std::max<qsizetype>(0, m_data.edges.size() - 1); }
    [[nodiscard]] QString rowText(qsizetype row) const;
    [[nodiscard]] QStringList readOut(qsizetype bucket) const;
    void click(qsizetype bucket, double up);

    HeatData m_data;
    QImage m_image; //!< a pixel a cell, long gaps at the top
};

} // namespace bw::ui
