// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/boxplot.h"

#include "playground/fivenumbers.h"
#include "theme/fonts.h"
#include "theme/theme.h"
#include "widgets/accessiblerole.h"
#include "widgets/scaledsize.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int PlotLabelHeight = 16; //!< at a text of 100 %
constexpr int PlotHeight = 52; //!< without its labels
constexpr int UsualPlotWidth = 190;
constexpr int LeastPlotWidth = 130;
constexpr qreal PlotBoxHeight = 22;
constexpr qreal PlotDotRadius = 2.5;
constexpr int PlotPadding = 8;

int labelHeight()
{
    return scaledPixels(PlotLabelHeight);
}

} // namespace

BoxPlot::BoxPlot(const Theme& theme, const QString& title, Formatter format, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_title(title), m_format(std::move(format))
{
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setAccessibleRole(*this, QAccessible::Chart);
    keepScaled(*this, [this] { updateGeometry(); });
    describe();
}

QSize BoxPlot::sizeHint() const
{
    return {scaledPixels(UsualPlotWidth), PlotHeight + 2 * labelHeight()};
}

QSize BoxPlot::minimumSizeHint() const
{
    return {scaledPixels(LeastPlotWidth), sizeHint().height()};
}

void BoxPlot::setValues(const QList<double>& values)
{
    if (m_values == values)
        return;
    m_values = values;
    describe();
    update();
}

void BoxPlot::describe()
{
    setAccessibleName(m_title);
    const auto numbers = fiveNumbers(m_values);
    const QString words = !numbers
        ? tr("There are no values yet.")
        : tr("%n value(s): quartiles %1, %2 and %3; from %4 to %5.", nullptr, int(m_values.size()))
              .arg(m_format(numbers->lowQuartile), m_format(numbers->median), m_format(numbers->highQuartile),
                   m_format(*std::ranges::min_element(m_values)), m_format(*std::ranges::max_element(m_values)));
    setAccessibleDescription(words);
    setToolTip(m_title + u'\n' + words);
}

void BoxPlot::paintEvent(QPaintEvent*)
{
    const Colors& colors = m_theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont small = font();
    small.setPixelSize(scaledPixels(SmallPixels));
    painter.setFont(small);
    painter.setPen(colors.muted);
    const QRectF area = QRectF(rect()).adjusted(PlotPadding, 0, -PlotPadding, 0);
    painter.drawText(QRectF(area.left(), 0, area.width(), labelHeight()), Qt::AlignLeft | Qt::AlignVCenter, m_title);
    if (m_values.isEmpty())
        return painter.drawText(area, Qt::AlignCenter, u"—"_s);
    paintPlot(painter, area);
    const QRectF foot(area.left(), height() - labelHeight(), area.width(), labelHeight());
    painter.setPen(colors.muted);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, m_format(*std::ranges::min_element(m_values)));
    painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, m_format(*std::ranges::max_element(m_values)));
    painter.setPen(colors.text);
    painter.drawText(foot, Qt::AlignCenter, tr("median %1").arg(m_format(fiveNumbers(m_values)->median)));
}

void BoxPlot::paintPlot(QPainter& painter, const QRectF& area) const
{
    const Colors& colors = m_theme.colors();
    const FiveNumbers numbers = *fiveNumbers(m_values);
    const auto ends = std::ranges::minmax(m_values);
    const double span = ends.max - ends.min;
    const double left = area.left() + PlotDotRadius;
    const double width = area.width() - 2 * PlotDotRadius;
    const auto x = [&](double value) { return span > 0 ? left + (value - ends.min) / span * width : area.center().x(); };
    const double middle = height() / 2.0;
    painter.setPen(QPen(colors.secondary, 1));
    painter.drawLine(QPointF(x(numbers.lowWhisker), middle), QPointF(x(numbers.highWhisker), middle));
    QColor fill = colors.series[0];
    fill.setAlpha(70);
    painter.setBrush(fill);
    painter.setPen(QPen(colors.series[0], 1));
    const double from = x(numbers.lowQuartile);
    painter.drawRect(QRectF(from, middle - PlotBoxHeight / 2, std::max(1.0, x(numbers.highQuartile) - from), PlotBoxHeight));
    painter.setPen(QPen(colors.text, 2));
    painter.drawLine(QPointF(x(numbers.median), middle - PlotBoxHeight / 2), QPointF(x(numbers.median), middle + PlotBoxHeight / 2));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.accent);
    for (const double value : m_values)
        painter.drawEllipse(QPointF(x(value), middle), PlotDotRadius, PlotDotRadius);
}

} // namespace bw::ui
