// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/axis.h"

#include <QChartView>
#include <QPixmap>

#include <functional>

class QAbstractSeries;
class QLogValueAxis;
class QValueAxis;

namespace bw::ui {

class Theme;
class TimeSelection;

//! The drawing inside a chart's card: series of Qt Charts between axes of our own, which sit at round numbers and times
//! and cost little. The picture is drawn once per change and kept: pointing and marking only copy it. GUI thread.
class Plot : public QChartView
{
    Q_OBJECT

public:
    //! With a `selection` the axis across is time: pointing and marking are shared with every other plot of it.
    explicit Plot(const Theme& theme, TimeSelection* selection, QWidget* parent = nullptr);

    void setGrid(const TimeGrid& grid); //!< the axis across is time
    void setAcross(const Axis& axis);   //!< … or anything else; a tick a value
    void setUp(const Axis& axis);
    void setLeft(const Axis& axis); //!< a second scale at the left edge; without ticks: none

    void addSeries(QAbstractSeries* series); //!< between the axes; the chart owns it
    void drawAnew();                         //!< series or colours are other ones

    //! What to say about the place pointed at, a line each: of a bucket on a time axis, else of a tick.
    void setReadOut(std::function<QStringList(qsizetype index)> readOut) { m_readOut = std::move(readOut); }
    void setGridShown(bool shown) { m_gridShown = shown; }
    //! Drawn above the ground and below the series, or above all of them; in pixels of the viewport.
    void setUnder(std::function<void(QPainter&)> paint) { m_under = std::move(paint); }
    void addOver(std::function<void(QPainter&)> paint) { m_over.append(std::move(paint)); }

    [[nodiscard]] QRectF plotArea() const noexcept { return m_area; }
    [[nodiscard]] QPointF pixelOf(double across, double up) const;
    [[nodiscard]] double acrossAt(double pixel) const;
    [[nodiscard]] double upAt(double pixel) const;
    [[nodiscard]] const TimeGrid& grid() const noexcept { return m_grid; }
    [[nodiscard]] const Axis& across() const noexcept { return m_across; }
    [[nodiscard]] const Axis& up() const noexcept { return m_up; }
    [[nodiscard]] const Theme& theme() const noexcept { return m_theme; }

    [[nodiscard]] QSize sizeHint() const override { return {360, 160}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 72}; }

signals:
    void pointClicked(qsizetype index, double up); //!< bucket or tick, and the value at that height
    void arranged();                               //!< the plot area is another one

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void arrange();
    void applyUp();
    [[nodiscard]] QFont labelFont() const;

    void paintLabels(QPainter& painter) const;
    void paintSelection(QPainter& painter) const;
    void paintPointer(QPainter& painter) const;
    void paintReadOut(QPainter& painter, const QStringList& lines, double x) const;

    [[nodiscard]] std::optional<qsizetype> pointed() const;
    [[nodiscard]] qsizetype indexAt(double pixel) const;
    [[nodiscard]] double middleOf(qsizetype index) const;
    void pointAt(std::optional<qsizetype> index);
    void drag(double pixel);
    void step(int by, bool marking);

    const Theme& m_theme;
    TimeSelection* m_selection = nullptr;
    TimeGrid m_grid;
    Axis m_across;
    Axis m_up;
    Axis m_left;
    QValueAxis* m_axisAcross = nullptr;
    QValueAxis* m_axisUp = nullptr;
    QLogValueAxis* m_axisUpLog = nullptr;
    std::function<QStringList(qsizetype)> m_readOut;
    std::function<void(QPainter&)> m_under;
    QList<std::function<void(QPainter&)>> m_over;
    QRectF m_area;
    QPixmap m_picture;
    bool m_stale = true;
    bool m_gridShown = true;

    std::optional<qsizetype> m_index; //!< pointed at, where the axis is not time
    std::optional<double> m_pressed;  //!< pixel across
    bool m_dragging = false;
    bool m_pointing = false;            //!< the pointer is over this plot: it says what is there
    bool m_ring = false;                //!< focus came by the keyboard
    std::optional<qsizetype> m_anchor;  //!< where marking with the keys began
};

} // namespace bw::ui
