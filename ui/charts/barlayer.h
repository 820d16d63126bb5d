// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartdata.h"

#include <QBrush>
#include <QObject>
#include <QPointF>

#include <functional>

class QAreaSeries;
class QLineSeries;

namespace bw::ui {

class Plot;

//! The outline of one colour of a stack of bars: between `lower` and `upper`, which run together from one bar to the
//! next. Empty bars are left out.
struct BarOutline
{
    QList<QPointF> lower;
    QList<QPointF> upper;

    bool operator==(const BarOutline&) const = default;
};

//! The left and right edge of a bar.
struct BarEdges
{
    double left = 0;
    double right = 0;
};

//! One outline a set, stacked in the order of `sets`. A bar that is not empty is at least `lowest` high in all.
[[nodiscard]] QList<BarOutline> stackedBars(const QList<BarSet>& sets, const std::function<BarEdges(qsizetype)>& edges,
                                            double lowest);

//! Stacked bars on a time axis, with edges on whole pixels. Each colour is one area of Qt Charts, whose own bars are an
//! item each and too slow to replace ten times a second. The plot owns it.
class BarLayer final : public QObject
{
    Q_OBJECT

public:
    using FillOf = std::function<QBrush(const QString& name)>;

    BarLayer(Plot& plot, FillOf fillOf);

    void setSets(const QList<BarSet>& sets); //!< buckets of the plot's grid
    void prepare(qsizetype sets); //!< what is added to the plot afterwards is drawn above so many
    void setLowest(double pixels) { m_lowest = pixels; } //!< so high is every bar that is not empty: it must be seen

private:
    struct Area
    {
        QLineSeries* lower = nullptr;
        QLineSeries* upper = nullptr;
        QAreaSeries* area = nullptr;
    };

    Area& area(qsizetype index);
    void draw();
    void color();

    Plot& m_plot;
    FillOf m_fillOf;
    QList<BarSet> m_sets;
    QList<Area> m_areas;
    double m_lowest = 0;
};

} // namespace bw::ui
