// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/waterfall.h"

#include "theme/fonts.h"
#include "theme/theme.h"
#include "widgets/accessiblerole.h"
#include "widgets/format.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int RowHeight = 16;
constexpr double BarHeight = 9;
constexpr double ShortestBar = 3;
constexpr double LabelGap = 6;

} // namespace

Waterfall::Waterfall(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleRole(*this, QAccessible::Chart);
    setAccessibleName(tr("Phases"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Waterfall::setBars(const QList<PhaseBar>& bars)
{
    m_bars = bars;
    m_whole = Nanoseconds(1);
    QStringList words;
    for (const PhaseBar& bar : bars) {
        m_whole = std::max(m_whole, bar.to);
        words.append(bar.name + u' ' + durationText(bar.span()));
    }
    setAccessibleDescription(words.join(u", "_s));
    updateGeometry();
    update();
}

QSize Waterfall::sizeHint() const
{
    return {240, RowHeight * static_cast<int>(std::max<qsizetype>(1, m_bars.size()))};
}

QColor Waterfall::colorOf(PhaseKind kind) const
{
    const Colors& colors = m_theme.colors();
    switch (kind) {
    case PhaseKind::Queue:
    case PhaseKind::Pool:
    case PhaseKind::Rest:
        return colors.muted;
    case PhaseKind::Limiter:
    case PhaseKind::Backoff:
        return colors.warning;
    case PhaseKind::FailedAttempt:
        return colors.bad;
    case PhaseKind::Dns:
        return colors.series[4];
    case PhaseKind::Connect:
    case PhaseKind::Send:
        return colors.series[0];
    case PhaseKind::Tls:
        return colors.series[5];
    case PhaseKind::Wait:
        return colors.series[1];
    case PhaseKind::FirstToken:
        return colors.series[2];
    case PhaseKind::Stream:
        return colors.series[3];
    }
    return colors.muted;
}

double Waterfall::widestLabel(const QFontMetricsF& metrics) const
{
    double widest = 0;
    for (const PhaseBar& bar : m_bars)
        widest = std::max(widest, metrics.horizontalAdvance(bar.name + u' ' + durationText(bar.span())));
    return widest;
}

void Waterfall::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont small = font();
    small.setPixelSize(scaledPixels(SmallPixels));
    painter.setFont(small);
    if (m_bars.isEmpty()) {
        painter.setPen(m_theme.colors().muted);
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, tr("It was never sent."));
        return;
    }
    double top = 0;
    for (const PhaseBar& bar : m_bars) {
        paintBar(painter, bar, top);
        top += RowHeight;
    }
}

//! Each label stands behind its bar: the bars leave room for the longest one.
void Waterfall::paintBar(QPainter& painter, const PhaseBar& bar, double top) const
{
    const QFontMetricsF metrics(painter.font());
    const double room = std::max(20.0, width() - widestLabel(metrics) - LabelGap);
    const auto pixel = [this, room](Nanoseconds time) { return static_cast<double>(time.count()) / static_cast<double>(m_whole.count()) * room; };
    const double length = std::max(ShortestBar, pixel(bar.to) - pixel(bar.from));
    const double left = std::min(pixel(bar.from), room - length);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorOf(bar.kind));
    painter.drawRoundedRect(QRectF(left, top + (RowHeight - BarHeight) / 2, length, BarHeight), 2, 2);

    const QString span = durationText(bar.span());
    double x = left + length + LabelGap;
    const QRectF row(0, top, width(), RowHeight);
    painter.setPen(m_theme.colors().secondary);
    painter.drawText(row.adjusted(x, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, bar.name);
    x += metrics.horizontalAdvance(bar.name + u' ');
    painter.setPen(m_theme.colors().muted);
    painter.drawText(row.adjusted(x, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, span);
}

bool Waterfall::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const qsizetype row = help->pos().y() / RowHeight;
    if (row >= 0 && row < m_bars.size()) {
        const PhaseBar& bar = m_bars[row];
        QToolTip::showText(help->globalPos(), tr("%1: %2, from %3 on\n%4").arg(bar.name, durationText(bar.span()), durationText(bar.from), bar.note), this);
    } else {
        QToolTip::hideText();
    }
    return true;
}

} // namespace bw::ui
