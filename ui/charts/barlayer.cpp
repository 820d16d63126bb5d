// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/barlayer.h"

#include "charts/plot.h"
#include "theme/theme.h"

#include <QAreaSeries>
#include <QLineSeries>

#include <cmath>

namespace bw::ui {

namespace {

constexpr double RoomForAGap = 4; //!< pixels a bar; narrower ones touch

void append(BarOutline& outline, const BarEdges& edges, double from, double to)
{
    outline.lower << QPointF(edges.left, from) << QPointF(edges.right, from);
    outline.upper << QPointF(edges.left, from) << QPointF(edges.left, to) << QPointF(edges.right, to) << QPointF(edges.right, from);
}

} // namespace

QList<BarOutline> stackedBars(const QList<BarSet>& sets, const std::function<BarEdges(qsizetype)>& edges, double lowest)
{
    QList<BarOutline> outlines(sets.size());
    qsizetype buckets = 0;
    for (const BarSet& set : sets)
        buckets = std::max(buckets, set.values.size());
    for (qsizetype bucket = 0; bucket < buckets; ++bucket) {
        const double total = totalAt(sets, bucket);
        if (total <= 0)
            continue;
        const double stretch = std::max(total, lowest) / total;
        const BarEdges at = edges(bucket);
        double foot = 0;
        for (qsizetype i = 0; i < sets.size(); ++i) {
            const double height = sets[i].values.value(bucket) * stretch;
            if (height > 0)
                append(outlines[i], at, foot, foot + height);
            foot += height;
        }
    }
    return outlines;
}

BarLayer::BarLayer(Plot& plot, FillOf fillOf) : QObject(&plot), m_plot(plot), m_fillOf(std::move(fillOf))
{
    connect(&plot.theme(), &Theme::changed, this, &BarLayer::color);
    connect(&plot, &Plot::arranged, this, &BarLayer::draw);
}

void BarLayer::setSets(const QList<BarSet>& sets)
{
    m_sets = sets;
    color();
    draw();
}

void BarLayer::prepare(qsizetype sets)
{
    while (m_areas.size() < sets)
        area(m_areas.size());
    for (const Area& each : std::as_const(m_areas))
        each.area->setVisible(false);
}

BarLayer::Area& BarLayer::area(qsizetype index)
{
    while (m_areas.size() <= index) {
        Area made{new QLineSeries(this), new QLineSeries(this), nullptr};
        made.area = new QAreaSeries(made.upper, made.lower);
        made.area->setPen(Qt::NoPen);
        m_plot.addSeries(made.area);
        m_areas.append(made);
    }
    return m_areas[index];
}

void BarLayer::draw()
{
    const double ratio = m_plot.devicePixelRatioF();
    const TimeGrid& grid = m_plot.grid();
    const auto pixel = [&](WallTime time) { return std::round(m_plot.pixelOf(toAxis(time), 0).x() * ratio) / ratio; };
    const double width = m_plot.plotArea().width() * static_cast<double>(grid.step.count()) / std::max<double>(1, static_cast<double>(grid.range.span().count()));
    const double gap = width >= RoomForAGap ? 1 : 0;
    const auto edges = [&](qsizetype bucket) {
        const double left = pixel(grid.at(bucket));
        const double right = std::max(left + 1, pixel(grid.at(bucket + 1)) - gap);
        return BarEdges{m_plot.acrossAt(left), m_plot.acrossAt(right)};
    };
    const double onePixel = m_plot.up().to / std::max(1.0, m_plot.plotArea().height());
    const QList<BarOutline> outlines = stackedBars(m_sets, edges, m_lowest * onePixel);
    for (qsizetype i = 0; i < std::max(outlines.size(), m_areas.size()); ++i) {
        const BarOutline outline = outlines.value(i);
        area(i).lower->replace(outline.lower);
        area(i).upper->replace(outline.upper);
        area(i).area->setVisible(!outline.lower.isEmpty());
    }
    m_plot.drawAnew();
}

void BarLayer::color()
{
    for (qsizetype i = 0; i < m_sets.size(); ++i)
        area(i).area->setBrush(m_fillOf(m_sets[i].name));
    m_plot.drawAnew();
}

} // namespace bw::ui
