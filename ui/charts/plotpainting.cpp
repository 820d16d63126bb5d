// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/plot.h"

#include "charts/timeselection.h"
#include "theme/theme.h"

#include <QPainter>

#include <cmath>

namespace bw::ui {

namespace {

constexpr int SelectionAlpha = 38;
constexpr double ReadOutPadding = 7;

QColor withAlpha(QColor color, int alpha)
{
    color.setAlpha(alpha);
    return color;
}

} // namespace

void Plot::paintEvent(QPaintEvent*)
{
    const double ratio = viewport()->devicePixelRatioF();
    const QSize size = viewport()->size() * ratio;
    if (m_picture.size() != size || m_picture.devicePixelRatio() != ratio) {
        m_picture = QPixmap(size);
        m_picture.setDevicePixelRatio(ratio);
        m_stale = true;
    }
    if (std::exchange(m_stale, false)) {
        QPainter painter(&m_picture);
        painter.setRenderHint(QPainter::Antialiasing);
        render(&painter, QRectF(QPointF(), QSizeF(viewport()->size())), viewport()->rect(), Qt::IgnoreAspectRatio);
    }
    QPainter painter(viewport());
    painter.drawPixmap(0, 0, m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(labelFont());
    paintSelection(painter);
    paintPointer(painter);
    if (m_ring) {
        painter.setPen(m_theme.colors().accent);
        painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

void Plot::drawBackground(QPainter* painter, const QRectF& rect)
{
    painter->fillRect(rect, m_theme.colors().card);
    painter->save();
    if (m_under)
        m_under(*painter);
    painter->restore();
    if (m_gridShown) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(m_theme.colors().line);
        for (const Tick& tick : m_up.ticks) {
            const double y = std::round(pixelOf(m_across.from, tick.at).y());
            painter->drawLine(QPointF(m_area.left(), y), QPointF(m_area.right(), y));
        }
        painter->setRenderHint(QPainter::Antialiasing);
    }
    painter->setFont(labelFont());
    paintLabels(*painter);
}

void Plot::drawForeground(QPainter* painter, const QRectF&)
{
    for (const auto& paint : m_over) {
        painter->save();
        painter->setClipRect(m_area.adjusted(-3, -3, 3, 3));
        paint(*painter);
        painter->restore();
    }
}

void Plot::paintLabels(QPainter& painter) const
{
    const QFontMetricsF metrics(painter.font());
    painter.setPen(m_theme.colors().muted);
    double lastTop = height() + metrics.height();
    for (const Tick& tick : m_up.ticks) {
        const double y = pixelOf(m_across.from, tick.at).y();
        if (y + metrics.height() / 2 > lastTop)
            continue; // a low chart has no room for each
        lastTop = y - metrics.height() / 2;
        painter.drawText(QRectF(m_area.right() + 6, lastTop, width() - m_area.right() - 6, metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, tick.label);
    }
    for (const Tick& tick : m_left.ticks) {
        const double y = m_area.bottom() - m_left.positionOf(tick.at) * m_area.height();
        painter.drawText(QRectF(0, y - metrics.height() / 2, m_area.left() - 6, metrics.height()), Qt::AlignRight | Qt::AlignVCenter,
                         tick.label);
    }
    double lastRight = -1;
    for (const Tick& tick : m_across.ticks) {
        const double label = metrics.horizontalAdvance(tick.label);
        const double x = std::clamp(pixelOf(tick.at, m_up.from).x() - label / 2, 0.0, std::max(0.0, width() - label));
        if (x < lastRight)
            continue;
        lastRight = x + label + 8;
        painter.drawText(QPointF(x, height() - metrics.descent() - 1), tick.label);
    }
}

void Plot::paintSelection(QPainter& painter) const
{
    if (!m_selection || !m_selection->range())
        return;
    const auto& range = *m_selection->range();
    const double from = std::max(m_area.left(), pixelOf(toAxis(range.from), m_up.from).x());
    const double to = std::min(m_area.right(), pixelOf(toAxis(range.to), m_up.from).x());
    if (to <= from)
        return;
    const QColor accent = m_theme.colors().accent;
    painter.fillRect(QRectF(from, m_area.top(), to - from, m_area.height()), withAlpha(accent, SelectionAlpha));
    painter.setPen(withAlpha(accent, 160));
    for (const double x : {from, to})
        painter.drawLine(QPointF(std::round(x) + 0.5, m_area.top()), QPointF(std::round(x) + 0.5, m_area.bottom()));
}

void Plot::paintPointer(QPainter& painter) const
{
    const auto index = pointed();
    if (!index || m_dragging)
        return;
    const double x = std::round(pixelOf(middleOf(*index), m_up.from).x()) + 0.5;
    if (x < m_area.left() || x > m_area.right() + 1)
        return;
    painter.setPen(withAlpha(m_theme.colors().muted, 140));
    painter.drawLine(QPointF(x, m_area.top()), QPointF(x, m_area.bottom()));
    if (!m_pointing || !m_readOut)
        return;
    if (const QStringList lines = m_readOut(*index); !lines.isEmpty())
        paintReadOut(painter, lines, x);
}

void Plot::paintReadOut(QPainter& painter, const QStringList& lines, double x) const
{
    const QFontMetricsF metrics(painter.font());
    double widest = 0;
    for (const QString& line : lines)
        widest = std::max(widest, metrics.horizontalAdvance(line));
    const QSizeF size(widest + 2 * ReadOutPadding, metrics.height() * static_cast<double>(lines.size()) + 2 * ReadOutPadding - 2);
    const bool fitsRight = x + 10 + size.width() < m_area.right();
    const QRectF box(QPointF(fitsRight ? x + 10 : std::max(2.0, x - 10 - size.width()), m_area.top() + 2), size);
    painter.setPen(m_theme.colors().controlBorder);
    painter.setBrush(withAlpha(m_theme.colors().window, 240));
    painter.drawRoundedRect(box, 5, 5);
    double y = box.top() + ReadOutPadding - 1 + metrics.ascent();
    for (const QString& line : lines) {
        painter.setPen(y < box.top() + metrics.height() + 4 ? m_theme.colors().muted : m_theme.colors().text);
        painter.drawText(QPointF(box.left() + ReadOutPadding, y), line);
        y += metrics.height();
    }
}

} // namespace bw::ui
