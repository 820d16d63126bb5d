// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/linelayer.h"

#include "charts/plot.h"
#include "theme/theme.h"

#include <QAreaSeries>
#include <QLineSeries>
#include <QPainter>

namespace bw::ui {

namespace {

constexpr double DotRadius = 2.25;
constexpr int FillAlpha = 64;

}

QList<QList<QPointF>> runsOf(const QList<QPointF>& points, double gap)
{
    QList<QList<QPointF>> runs;
    for (const QPointF& point : points) {
        if (runs.isEmpty() || point.x() - runs.constLast().constLast().x() > gap)
            runs.append(QList<QPointF>());
        runs.last().append(point);
    }
    return runs;
}

LineLayer::LineLayer(Plot& plot, const Look& look) : QObject(&plot), m_plot(plot), m_look(look)
{
    connect(&plot.theme(), &Theme::changed, this, &LineLayer::color);
    plot.addOver([this](QPainter& painter) { paintDots(painter); });
}

void LineLayer::setLook(const Look& look)
{
    if (look == m_look)
        return;
    m_look = look;
    color();
}

void LineLayer::setPoints(const QList<QPointF>& points, double gap)
{
    m_used = 0;
    m_dots.clear();
    const QList<QList<QPointF>> runs = runsOf(points, gap);
    for (const QList<QPointF>& each : runs) {
        if (m_look.dots || each.size() == 1)
            m_dots += each;
        if (each.size() > 1)
            run(m_used++).line->replace(each);
    }
    for (qsizetype i = m_used; i < m_runs.size(); ++i)
        m_runs[i].line->replace(QList<QPointF>());
    setShown(m_shown);
}

void LineLayer::setShown(bool shown)
{
    m_shown = shown;
    for (qsizetype i = 0; i < m_runs.size(); ++i) {
        m_runs[i].line->setVisible(shown && i < m_used);
        if (m_runs[i].area)
            m_runs[i].area->setVisible(shown && i < m_used);
    }
    m_plot.drawAnew();
}

LineLayer::Run& LineLayer::run(qsizetype index)
{
    if (index < m_runs.size())
        return m_runs[index];
    Run made{new QLineSeries(this), nullptr};
    if (m_look.filled) {
        made.area = new QAreaSeries(made.line);
        m_plot.addSeries(made.area);
    }
    m_plot.addSeries(made.line);
    colorRun(made);
    m_runs.append(made);
    return m_runs.last();
}

QColor LineLayer::ink() const
{
    const Colors& colors = m_plot.theme().colors();
    return m_look.plain ? colors.secondary : colors.series[static_cast<size_t>(m_look.color) % colors.series.size()];
}

void LineLayer::color()
{
    for (const Run& each : m_runs)
        colorRun(each);
    m_plot.drawAnew();
}

//! Dashed is what is less sure; in a stroke that has gaps by itself it is thin.
QPen LineLayer::pen() const
{
    constexpr std::array Strokes = {Qt::SolidLine, Qt::DashDotLine, Qt::DashDotDotLine, Qt::DotLine};
    const Qt::PenStyle stroke = Strokes[static_cast<size_t>(m_look.stroke) % Strokes.size()];
    const bool whole = stroke == Qt::SolidLine;
    QPen pen(ink(), m_look.dashed && !whole ? m_look.width / 2 : m_look.width, m_look.dashed && whole ? Qt::DashLine : stroke, Qt::RoundCap, Qt::RoundJoin);
    pen.setCosmetic(true);
    return pen;
}

void LineLayer::colorRun(const Run& run) const
{
    run.line->setPen(pen());
    if (!run.area)
        return;
    QColor fill = ink();
    fill.setAlpha(FillAlpha);
    run.area->setBrush(fill);
    run.area->setPen(Qt::NoPen);
}

void LineLayer::paintDots(QPainter& painter) const
{
    if (!m_shown || m_dots.isEmpty())
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink());
    for (const QPointF& dot : m_dots)
        painter.drawEllipse(m_plot.pixelOf(dot.x(), dot.y()), DotRadius, DotRadius);
}

} // namespace bw::ui
