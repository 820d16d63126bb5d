// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartdata.h"

#include <QObject>
#include <QPen>
#include <QPointF>

class QAreaSeries;
class QLineSeries;

namespace bw::ui {

class Plot;

//! Points in the order of the axis, cut where nothing happened for longer than `gap`; a value that stands alone between
//! two cuts is a run of one point.
[[nodiscard]] QList<QList<QPointF>> runsOf(const QList<QPointF>& points, double gap);

//! One line of a plot, with a gap where there is no value; what stands alone is a dot. The plot owns it.
class LineLayer final : public QObject
{
    Q_OBJECT

public:
    struct Look
    {
        int color = 0; //!< of Colors::series
        bool dashed = false;
        bool filled = false;
        bool dots = false; //!< a dot at every value
        double width = 1.5;
        bool plain = false; //!< in the colour of text instead: a sum, a plan
        int stroke = 0;     //!< as in Line

        bool operator==(const Look&) const = default;
    };

    LineLayer(Plot& plot, const Look& look);

    void setLook(const Look& look);
    void setPoints(const QList<QPointF>& points, double gap); //!< in the numbers of the axes
    void setShown(bool shown);

private:
    struct Run
    {
        QLineSeries* line = nullptr;
        QAreaSeries* area = nullptr; //!< only where filled
    };

    Run& run(qsizetype index);
    void color();
    void colorRun(const Run& run) const;
    [[nodiscard]] QColor ink() const;
    [[nodiscard]] QPen pen() const;
    void paintDots(QPainter& painter) const;

    Plot& m_plot;
    Look m_look;
    QList<Run> m_runs; //!< kept for the next time when there are fewer
    QList<QPointF> m_dots;
    bool m_shown = true;
    qsizetype m_used = 0;
};

} // namespace bw::ui
