// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/rangestrip.h"

#include "charts/axis.h"
#include "theme/theme.h"
#include "widgets/format.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr double TickGap = 2;

}

RangeStrip::RangeStrip(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Successes over time"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void RangeStrip::setSlots(const QList<metrics::Part::Slot>& parts, const TimeRange& range)
{
    if (parts == m_slots && range == m_range)
        return;
    m_slots = parts;
    m_range = range;
    const auto up = uptime(parts);
    setAccessibleDescription(up ? tr("up %1").arg(percentText(*up)) : tr("nothing was asked"));
    update();
}

std::optional<double> RangeStrip::uptime(const QList<metrics::Part::Slot>& parts)
{
    int asked = 0;
    int up = 0;
    for (const metrics::Part::Slot& slot : parts) {
        asked += slot.ok + slot.failed > 0 ? 1 : 0;
        up += slot.ok + slot.failed > 0 && slot.ok >= slot.failed ? 1 : 0;
    }
    return asked > 0 ? std::optional(static_cast<double>(up) / asked) : std::nullopt;
}

QColor RangeStrip::colorOf(const metrics::Part::Slot& slot) const
{
    const Colors& colors = m_theme.colors();
    if (slot.ok + slot.failed == 0)
        return colors.controlBorder;
    if (slot.failed > slot.ok)
        return colors.bad;
    return slot.failed > 0 ? colors.warning : colors.series[3];
}

void RangeStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const double step = width() / static_cast<double>(std::max<qsizetype>(1, m_slots.size()));
    const double gap = step >= 4 ? TickGap : 1;
    for (qsizetype i = 0; i < m_slots.size(); ++i) {
        const bool empty = m_slots[i].ok + m_slots[i].failed == 0;
        const double inset = empty ? height() / 3.0 : 0; // a shape of its own, not only a colour
        painter.fillRect(QRectF(static_cast<double>(i) * step, inset, std::max(1.0, step - gap), height() - 2 * inset), colorOf(m_slots[i]));
    }
}

bool RangeStrip::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || m_slots.isEmpty())
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const qsizetype at = std::clamp<qsizetype>(help->pos().x() * m_slots.size() / std::max(1, width()), 0, m_slots.size() - 1);
    const Milliseconds step = m_range.span() / m_slots.size();
    const metrics::Part::Slot& slot = m_slots[at];
    QToolTip::showText(help->globalPos(),
                       tr("%1: %2 ok, %3 failed").arg(timeLabel(m_range.from + at * step, step, QTimeZone::systemTimeZone()), countText(slot.ok), countText(slot.failed)),
                       this);
    return true;
}

} // namespace bw::ui
