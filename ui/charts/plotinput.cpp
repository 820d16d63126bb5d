// SPDX-License-Identifier: GPL-3.0-or-later
// Pointing, clicking and marking, with the mouse and with the keys.
#include "charts/plot.h"

#include "charts/timeselection.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>

#include <cmath>

using namespace Qt::StringLiterals;

namespace bw::ui {

qsizetype Plot::indexAt(double pixel) const
{
    const double across = acrossAt(std::clamp(pixel, m_area.left(), m_area.right() - 0.01));
    if (m_selection)
        return m_grid.bucketOf(fromAxis(across));
    const auto nearer = [across](const Tick& one, const Tick& other) { return std::abs(one.at - across) < std::abs(other.at - across); };
    return std::ranges::min_element(m_across.ticks, nearer) - m_across.ticks.begin();
}

double Plot::middleOf(qsizetype index) const
{
    if (m_selection)
        return toAxis(m_grid.middle(index));
    return index >= 0 && index < m_across.ticks.size() ? m_across.ticks[index].at : m_across.from - 1;
}

std::optional<qsizetype> Plot::pointed() const
{
    if (!m_selection)
        return m_index;
    if (!m_selection->pointer() || !m_grid.range.contains(*m_selection->pointer()))
        return std::nullopt;
    return m_grid.bucketOf(*m_selection->pointer());
}

void Plot::pointAt(std::optional<qsizetype> index)
{
    if (m_selection) {
        m_selection->pointAt(index ? std::optional(m_grid.middle(*index)) : std::nullopt);
        return;
    }
    if (std::exchange(m_index, index) != index)
        viewport()->update();
}

void Plot::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        m_pressed = event->position().x();
}

void Plot::mouseMoveEvent(QMouseEvent* event)
{
    const double x = event->position().x();
    if (m_pressed && m_selection && (m_dragging || std::abs(x - *m_pressed) >= QApplication::startDragDistance())) {
        m_dragging = true;
        drag(x);
        return;
    }
    m_pointing = m_area.adjusted(-2, -8, 2, 8).contains(event->position());
    pointAt(m_pointing ? std::optional(indexAt(x)) : std::nullopt);
}

//! Whole buckets: what is marked is what the numbers are of.
void Plot::drag(double pixel)
{
    const auto [first, last] = std::minmax({indexAt(*m_pressed), indexAt(pixel)});
    m_selection->setRange({m_grid.at(first), m_grid.at(last + 1)});
}

void Plot::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_pressed)
        return;
    m_pressed.reset();
    if (std::exchange(m_dragging, false)) {
        viewport()->update();
        return;
    }
    if (!m_area.contains(event->position()))
        return;
    emit pointClicked(indexAt(event->position().x()), upAt(event->position().y()));
}

void Plot::mouseDoubleClickEvent(QMouseEvent* event)
{
    mousePressEvent(event);
}

void Plot::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // the page may want to scroll
}

bool Plot::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave && std::exchange(m_pointing, false))
        pointAt(std::nullopt);
    return QChartView::viewportEvent(event);
}

void Plot::step(int by, bool marking)
{
    const qsizetype lowest = m_selection ? m_grid.bucketOf(m_grid.range.from) : 0;
    const qsizetype highest = m_selection ? m_grid.bucketOf(m_grid.range.to - Milliseconds(1)) : m_across.ticks.size() - 1;
    const qsizetype from = pointed().value_or(by > 0 ? lowest - 1 : highest + 1);
    const qsizetype to = std::clamp(from + by, lowest, highest);
    m_pointing = true;
    pointAt(to);
    if (!marking || !m_selection) {
        m_anchor.reset();
    } else {
        m_anchor = m_anchor.value_or(std::clamp(from, lowest, highest));
        const auto [first, last] = std::minmax({*m_anchor, to});
        m_selection->setRange({m_grid.at(first), m_grid.at(last + 1)});
    }
    if (m_readOut) {
        setAccessibleDescription(m_readOut(to).join(u", "_s));
        QAccessibleEvent told(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&told);
    }
}

void Plot::keyPressEvent(QKeyEvent* event)
{
    const bool marking = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left:
        step(-1, marking);
        return;
    case Qt::Key_Right:
        step(1, marking);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (const auto index = pointed())
            emit pointClicked(*index, m_up.to);
        return;
    case Qt::Key_Escape:
        if (m_selection && m_selection->range()) {
            m_selection->clear();
            return;
        }
        break;
    default:
        break;
    }
    event->ignore(); // QGraphicsView would scroll
}

void Plot::focusInEvent(QFocusEvent* event)
{
    m_ring = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason || event->reason() == Qt::ShortcutFocusReason;
    QChartView::focusInEvent(event);
    viewport()->update();
}

void Plot::focusOutEvent(QFocusEvent* event)
{
    m_ring = false;
    m_anchor.reset();
    QChartView::focusOutEvent(event);
    viewport()->update();
}

} // namespace bw::ui
