// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/uptimestrip.h"

#include "theme/theme.h"
#include "widgets/accessiblerole.h"
#include "widgets/format.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bw::ui {

namespace {

constexpr int StripHeight = 16;
constexpr qreal Gap = 1.5;
constexpr qreal EmptyShare = 0.25; //!< of the height, where nothing was asked
constexpr qreal WorstShare = 0.5;  //!< of the height, where everything failed

struct UptimeStripText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::UptimeStrip)
};

struct Bar
{
    QColor color;
    qreal share = 1;
};

Bar barOf(const UptimeSlice& slice, const Colors& colors)
{
    const qint64 all = slice.ok + slice.failed;
    if (all == 0)
        return {colors.controlBorder, EmptyShare};
    const double failed = static_cast<double>(slice.failed) / static_cast<double>(all);
    const QColor color = slice.failed == 0 ? colors.good : failed < 0.5 ? colors.warning : colors.bad;
    return {color, 1 - failed * (1 - WorstShare)};
}

} // namespace

std::optional<double> uptimeOf(const QList<UptimeSlice>& slices)
{
    UptimeSlice sum;
    for (const UptimeSlice& slice : slices) {
        sum.ok += slice.ok;
        sum.failed += slice.failed;
    }
    if (sum.ok + sum.failed == 0)
        return std::nullopt;
    return static_cast<double>(sum.ok) / static_cast<double>(sum.ok + sum.failed);
}

QString uptimeText(std::optional<double> uptime)
{
    if (!uptime)
        return UptimeStripText::tr("up %1").arg(unknownText());
    const double percent = std::floor(*uptime * 10'000) / 100; // 99.999 is not 100
    return UptimeStripText::tr("up %1 %").arg(QLocale().toString(percent, 'f', percent == std::floor(percent) ? 0 : 2));
}

void paintUptime(QPainter& painter, const QRectF& area, const QList<UptimeSlice>& slices, const Colors& colors)
{
    if (slices.isEmpty())
        return;
    const qreal pitch = area.width() / static_cast<qreal>(slices.size());
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setRenderHint(QPainter::Antialiasing);
    for (qsizetype at = 0; at < slices.size(); ++at) {
        const Bar bar = barOf(slices[at], colors);
        const qreal height = area.height() * bar.share;
        painter.setBrush(bar.color);
        painter.drawRect(QRectF(area.left() + pitch * static_cast<qreal>(at), area.bottom() - height, std::max(1.0, pitch - Gap), height));
    }
    painter.restore();
}

UptimeStrip::UptimeStrip(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setAccessibleRole(*this, QAccessible::Chart);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void UptimeStrip::setSlices(const QList<UptimeSlice>& slices, const TimeRange& range)
{
    m_range = range;
    if (slices == m_slices)
        return;
    m_slices = slices;
    setAccessibleName(uptimeText(uptimeOf(slices)));
    update();
}

QSize UptimeStrip::sizeHint() const
{
    return {220, StripHeight};
}

void UptimeStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintUptime(painter, rect(), m_slices, m_theme.colors());
}

bool UptimeStrip::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || m_slices.isEmpty() || m_range.span().count() <= 0)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const qsizetype slice = help->pos().x() * m_slices.size() / std::max(1, width());
    QToolTip::showText(help->globalPos(), hintOf(std::clamp<qsizetype>(slice, 0, m_slices.size() - 1)), this);
    return true;
}

QString UptimeStrip::hintOf(qsizetype slice) const
{
    const QDateTime from = dateTimeOf(m_range.from + m_range.span() * slice / m_slices.size()).toLocalTime();
    const QString at = dateText(from, m_range.span() <= 24h ? u"HH:mm:ss"_s : u"d MMM HH:mm"_s);
    return UptimeStripText::tr("%1: %2 ok, %3 failed")
        .arg(at, countText(m_slices[slice].ok), countText(m_slices[slice].failed));
}

} // namespace bw::ui
