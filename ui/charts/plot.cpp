// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/plot.h"

#include "charts/timeselection.h"
#include "theme/fonts.h"
#include "theme/theme.h"
#include "widgets/accessiblerole.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QLogValueAxis>
#include <QValueAxis>

#include <cmath>

namespace bw::ui {

namespace {

constexpr int LabelPixels = 10;
constexpr double LabelGap = 6;      //!< between the plot and the numbers beside it
constexpr double SmallestEdge = 38; //!< room for numbers: plots above each other line up
constexpr int TimeLabelRoom = 76;

double widthOf(const QList<Tick>& ticks, const QFontMetricsF& metrics)
{
    double widest = 0;
    for (const Tick& tick : ticks)
        widest = std::max(widest, metrics.horizontalAdvance(tick.label));
    return std::ceil(widest);
}

QChart* bareChart()
{
    auto* chart = new QChart;
    chart->legend()->hide();
    chart->setBackgroundVisible(false);
    chart->setMargins({});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setAnimationOptions(QChart::NoAnimation);
    return chart;
}

} // namespace

Plot::Plot(const Theme& theme, TimeSelection* selection, QWidget* parent)
    : QChartView(bareChart(), parent), m_theme(theme), m_selection(selection), m_axisAcross(new QValueAxis(this)),
      m_axisUp(new QValueAxis(this)), m_axisUpLog(new QLogValueAxis(this))
{
    for (QAbstractAxis* axis : {static_cast<QAbstractAxis*>(m_axisAcross), static_cast<QAbstractAxis*>(m_axisUp),
                                static_cast<QAbstractAxis*>(m_axisUpLog)}) {
        axis->setVisible(false);
        chart()->addAxis(axis, axis == m_axisAcross ? Qt::AlignBottom : Qt::AlignRight);
    }
    setAccessibleRole(*this, QAccessible::Chart);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportUpdateMode(NoViewportUpdate); // a change of the scene shows when drawAnew() says so
    viewport()->setMouseTracking(true);
    viewport()->setCursor(selection ? Qt::CrossCursor : Qt::ArrowCursor);
    setFocusPolicy(Qt::StrongFocus);
    setUp(linearAxis(1, Unit::Count));
    connect(&theme, &Theme::changed, this, &Plot::drawAnew);
    if (selection) {
        connect(selection, &TimeSelection::changed, viewport(), qOverload<>(&QWidget::update));
        connect(selection, &TimeSelection::pointerMoved, viewport(), qOverload<>(&QWidget::update));
    }
}

void Plot::setGrid(const TimeGrid& grid)
{
    if (grid == m_grid)
        return;
    m_grid = grid;
    m_across.from = toAxis(grid.range.from);
    m_across.to = toAxis(grid.range.to);
    m_axisAcross->setRange(m_across.from, m_across.to);
    arrange();
}

void Plot::setAcross(const Axis& axis)
{
    if (axis == m_across)
        return;
    m_across = axis;
    m_axisAcross->setRange(axis.from, axis.to);
    arrange();
}

void Plot::setUp(const Axis& axis)
{
    if (axis == m_up)
        return;
    const bool otherKind = axis.logarithmic != m_up.logarithmic;
    m_up = axis;
    if (axis.logarithmic)
        m_axisUpLog->setRange(axis.from, axis.to);
    else
        m_axisUp->setRange(axis.from, axis.to);
    if (otherKind)
        applyUp();
    arrange();
}

void Plot::setLeft(const Axis& axis)
{
    if (axis == m_left)
        return;
    m_left = axis;
    arrange();
}

void Plot::addSeries(QAbstractSeries* series)
{
    chart()->addSeries(series);
    series->attachAxis(m_axisAcross);
    series->attachAxis(m_up.logarithmic ? static_cast<QAbstractAxis*>(m_axisUpLog) : m_axisUp);
    drawAnew();
}

void Plot::applyUp()
{
    QAbstractAxis* next = m_axisUp;
    QAbstractAxis* last = m_axisUpLog;
    if (m_up.logarithmic)
        std::swap(next, last);
    for (QAbstractSeries* series : chart()->series()) {
        series->detachAxis(last);
        series->attachAxis(next);
    }
}

void Plot::drawAnew()
{
    m_stale = true;
    viewport()->update();
}

void Plot::arrange()
{
    const QFontMetricsF metrics(labelFont());
    const double right = std::max(SmallestEdge, widthOf(m_up.ticks, metrics)) + LabelGap;
    const double left = m_left.ticks.isEmpty() ? 0 : widthOf(m_left.ticks, metrics) + LabelGap;
    const double foot = std::ceil(metrics.height()) + 4;
    const double head = std::ceil(metrics.height() / 2);
    const QRectF area(left, head, std::max(1.0, width() - left - right), std::max(1.0, height() - head - foot));
    const bool moved = std::exchange(m_area, area) != area;
    if (m_selection)
        m_across.ticks = timeTicks(m_grid.range, std::max(2, static_cast<int>(area.width() / TimeLabelRoom)), QTimeZone::systemTimeZone());
    drawAnew();
    if (!moved)
        return;
    chart()->setPlotArea(area);
    emit arranged();
}

QFont Plot::labelFont() const
{
    QFont small = font();
    small.setPixelSize(scaledPixels(LabelPixels));
    return small;
}

QPointF Plot::pixelOf(double across, double up) const
{
    return {m_area.left() + m_across.positionOf(across) * m_area.width(),
            m_area.bottom() - m_up.positionOf(up) * m_area.height()};
}

double Plot::acrossAt(double pixel) const
{
    return m_across.valueAt((pixel - m_area.left()) / m_area.width());
}

double Plot::upAt(double pixel) const
{
    return m_up.valueAt((m_area.bottom() - pixel) / m_area.height());
}

void Plot::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    arrange();
}

void Plot::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LocaleChange)
        arrange();
}

} // namespace bw::ui
