// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/statspainting.h"

#include "playground/chatstyle.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr qreal StatsGap = 14;
constexpr qreal StatsRowHeight = 18;
constexpr QSizeF PaceSize(52, 11);

QFont strongFont(const ChatStyle& style)
{
    QFont font = style.small;
    font.setWeight(QFont::DemiBold);
    return font;
}

QString labelOf(const Stat& stat)
{
    return stat.label.isEmpty() ? QString() : stat.label + u' ';
}

//! Where each stands, from the upper left corner: x, and y of its row.
class Flow
{
public:
    Flow(const QList<Stat>& stats, qreal width, const ChatStyle& style)
        : m_plain(style.small), m_strong(strongFont(style)), m_width(width), m_row(StatsRowHeight * style.zoom)
    {
        for (const Stat& stat : stats)
            add(stat);
    }

    [[nodiscard]] const QList<QPointF>& places() const noexcept { return m_places; }
    [[nodiscard]] qreal height() const noexcept { return m_y + m_row; }

private:
    void add(const Stat& stat)
    {
        const qreal needed = stat.pace.isEmpty()
            ? m_plain.horizontalAdvance(labelOf(stat)) + (stat.strong ? m_strong : m_plain).horizontalAdvance(stat.value)
            : PaceSize.width();
        if (m_x > 0 && m_x + needed > m_width) {
            m_x = 0;
            m_y += m_row;
        }
        m_places.append({stat.isAction ? std::max(m_x, m_width - needed) : m_x, m_y});
        m_x += needed + StatsGap;
    }

    QFontMetricsF m_plain;
    QFontMetricsF m_strong;
    qreal m_width;
    qreal m_row;
    qreal m_x = 0;
    qreal m_y = 0;
    QList<QPointF> m_places;
};

void paintPace(QPainter& painter, const QRectF& area, const QList<double>& pace, const ChatStyle& style)
{
    const double top = std::max(1e-9, *std::ranges::max_element(pace));
    const qreal step = area.width() / double(pace.size() - 1);
    QPolygonF line;
    for (qsizetype i = 0; i < pace.size(); ++i)
        line.append({area.left() + double(i) * step, area.bottom() - pace[i] / top * area.height()});
    painter.setPen(QPen(style.colors.series[0], 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
}

QColor colorOf(const Stat& stat, const Colors& colors)
{
    if (stat.warning)
        return colors.warning;
    return stat.strong ? colors.text : stat.isAction ? colors.secondary : colors.muted;
}

} // namespace

qreal statsHeight(const QList<Stat>& stats, qreal width, const ChatStyle& style)
{
    return Flow(stats, width, style).height();
}

void paintStats(QPainter& painter, QPointF corner, qreal width, const QList<Stat>& stats, const ChatStyle& style)
{
    const QFont strong = strongFont(style);
    const QFontMetricsF plain(style.small);
    const qreal row = StatsRowHeight * style.zoom;
    const qreal baseline = row / 2 + (plain.ascent() - plain.descent()) / 2;
    const Flow flow(stats, width, style);
    for (qsizetype i = 0; i < stats.size(); ++i) {
        const Stat& stat = stats[i];
        const QPointF place = corner + flow.places()[i];
        if (!stat.pace.isEmpty()) {
            paintPace(painter, QRectF(place + QPointF(0, (row - PaceSize.height()) / 2), PaceSize), stat.pace, style);
            continue;
        }
        const QString label = labelOf(stat);
        painter.setFont(style.small);
        painter.setPen(style.colors.muted);
        painter.drawText(place + QPointF(0, baseline), label);
        painter.setFont(stat.strong ? strong : style.small);
        painter.setPen(colorOf(stat, style.colors));
        painter.drawText(place + QPointF(plain.horizontalAdvance(label), baseline), stat.value);
    }
}

} // namespace bw::ui
