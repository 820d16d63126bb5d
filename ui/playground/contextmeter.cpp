// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/contextmeter.h"

#include "theme/fonts.h"
#include "theme/theme.h"
#include "widgets/accessiblerole.h"
#include "widgets/format.h"

#include <QPainter>

namespace bw::ui {

namespace {

constexpr int MeterHeight = 24; //!< at a text of 100 %
constexpr qreal MeterBarHeight = 3;
constexpr double Tight = 0.8; //!< an answer may not fit any more

QFont smallFont(QFont font)
{
    font.setPixelSize(scaledPixels(SmallPixels));
    return font;
}

} // namespace

ContextMeter::ContextMeter(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleRole(*this, QAccessible::Indicator);
    setFill({}, {});
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ContextMeter::setFill(std::optional<double> fill, const QString& hint)
{
    m_fill = fill;
    m_text = fill ? tr("context %1").arg(percentText(*fill)) : tr("context ?");
    setToolTip(plainTip(hint)); // names of models are in it
    setAccessibleName(m_text);
    setAccessibleDescription(hint);
    updateGeometry();
    update();
}

QSize ContextMeter::sizeHint() const
{
    return {QFontMetrics(smallFont(font())).horizontalAdvance(m_text) + 2, scaledPixels(MeterHeight)};
}

void ContextMeter::paintEvent(QPaintEvent*)
{
    const Colors& colors = m_theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool tight = m_fill && *m_fill >= Tight;
    const QColor color = !tight ? colors.muted : *m_fill > 1 ? colors.bad : colors.warning;
    painter.setFont(smallFont(font()));
    painter.setPen(color);
    painter.drawText(rect().adjusted(0, 0, 0, -int(MeterBarHeight) - 2), Qt::AlignCenter, m_text);
    if (!m_fill)
        return;
    const QRectF bar(0, height() - MeterBarHeight - 2, width(), MeterBarHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.line);
    painter.drawRoundedRect(bar, MeterBarHeight / 2, MeterBarHeight / 2);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(bar.topLeft(), QSizeF(std::max(MeterBarHeight, bar.width() * std::min(1.0, *m_fill)), MeterBarHeight)), MeterBarHeight / 2, MeterBarHeight / 2);
}

} // namespace bw::ui
