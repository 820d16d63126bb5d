// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/linechart.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace bw::report {

namespace {

using namespace Qt::StringLiterals;

constexpr double Width = 640;
constexpr double Height = 240;
constexpr double Left = 56;
constexpr double Right = 16;
constexpr double Top = 34;
constexpr double Bottom = 28;
constexpr double LegendLine = 16;

struct Range
{
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    void include(double value)
    {
        if (!std::isfinite(value))
            return;
        low = std::min(low, value);
        high = std::max(high, value);
    }
    [[nodiscard]] bool isEmpty() const { return low > high; }
};

QString coordinate(double value)
{
    return QString::number(value, 'f', 1);
}

QString label(double value)
{
    return QString::number(value, 'g', 4);
}

//! Where values of a chart are on the picture.
class Frame
{
public:
    explicit Frame(const LineChart& chart) : m_logarithmic(chart.logarithmic)
    {
        for (const ChartSeries& series : chart.series) {
            for (const QPointF& point : series.points) {
                m_x.include(point.x());
                if (!m_logarithmic || point.y() > 0)
                    m_y.include(point.y());
            }
        }
        settle();
    }

    [[nodiscard]] double x(double value) const { return Left + (value - m_x.low) / (m_x.high - m_x.low) * (Width - Left - Right); }
    [[nodiscard]] double y(double value) const
    {
        const double share = m_logarithmic ? std::log(value / m_y.low) / std::log(m_y.high / m_y.low)
                                           : (value - m_y.low) / (m_y.high - m_y.low);
        return Height - Bottom - std::clamp(share, 0.0, 1.0) * (Height - Top - Bottom);
    }
    [[nodiscard]] bool shows(double value) const { return std::isfinite(value) && (!m_logarithmic || value > 0); }
    [[nodiscard]] const Range& xRange() const { return m_x; }
    [[nodiscard]] QList<double> yTicks() const { return m_logarithmic ? decades() : roundTicks(m_y.low, m_y.high, 5); }

private:
    void settle()
    {
        if (m_x.isEmpty() || m_x.low == m_x.high)
            m_x = {m_x.isEmpty() ? 0 : m_x.low, m_x.isEmpty() ? 1 : m_x.low + 1};
        if (m_y.isEmpty())
            m_y = {m_logarithmic ? 1.0 : 0.0, m_logarithmic ? 10.0 : 1.0};
        if (m_logarithmic) {
            m_y.low = std::pow(10, std::floor(std::log10(m_y.low)));
            m_y.high = std::pow(10, std::ceil(std::log10(m_y.high) + 1e-9));
            return;
        }
        m_y.low = 0;
        const QList<double> ticks = roundTicks(0, m_y.high > 0 ? m_y.high : 1, 5);
        m_y.high = std::max(m_y.high, ticks.last());
    }

    [[nodiscard]] QList<double> decades() const
    {
        QList<double> ticks;
        for (double tick = m_y.low; tick <= m_y.high * 1.001; tick *= 10)
            ticks.append(tick);
        return ticks;
    }

    bool m_logarithmic;
    Range m_x;
    Range m_y;
};

QString line(double x1, double y1, double x2, double y2, const QString& cssClass)
{
    return u"<line class=\"%1\" x1=\"%2\" y1=\"%3\" x2=\"%4\" y2=\"%5\"/>"_s.arg(cssClass, coordinate(x1), coordinate(y1), coordinate(x2),
                                                                                  coordinate(y2));
}

QString text(double x, double y, const QString& anchor, const QString& content, const QString& cssClass = u"tick"_s)
{
    return u"<text class=\"%1\" x=\"%2\" y=\"%3\" text-anchor=\"%4\">%5</text>"_s.arg(cssClass, coordinate(x), coordinate(y), anchor,
                                                                                      content.toHtmlEscaped());
}

QString axes(const LineChart& chart, const Frame& frame)
{
    QString out;
    for (const double tick : frame.yTicks()) {
        out += line(Left, frame.y(tick), Width - Right, frame.y(tick), u"grid"_s);
        out += text(Left - 6, frame.y(tick) + 4, u"end"_s, label(tick));
    }
    QList<std::pair<double, QString>> ticks = chart.xTicks;
    if (ticks.isEmpty()) {
        for (const double tick : roundTicks(frame.xRange().low, frame.xRange().high, 6))
            ticks.append({tick, label(tick)});
    }
    for (const auto& [value, name] : ticks)
        out += text(frame.x(value), Height - Bottom + 16, u"middle"_s, name);
    out += text(Width - Right, Height - 2, u"end"_s, chart.xUnit);
    return out + text(Left - 6, Top - 8, u"end"_s, chart.yUnit);
}

QString path(const ChartSeries& series, const Frame& frame)
{
    QString commands;
    bool drawing = false;
    for (const QPointF& point : series.points) {
        if (!frame.shows(point.y())) {
            drawing = false;
            continue;
        }
        commands += (drawing ? u'L' : u'M') + coordinate(frame.x(point.x())) + u' ' + coordinate(frame.y(point.y()));
        drawing = true;
    }
    return u"<path class=\"line %1\" d=\"%2\"/>"_s.arg(series.cssClass, commands);
}

double widthOf(const QString& name)
{
    return 7.0 * double(name.size()) + 16;
}

QString legendText(double x, double y, const QString& anchor, const ChartSeries& series)
{
    return text(x, y, anchor, series.name, u"legend "_s + series.cssClass);
}

//! Beside the title where there is room for all.
bool fitsBesideTitle(const LineChart& chart)
{
    double width = widthOf(chart.title);
    for (const ChartSeries& series : chart.series)
        width += widthOf(series.name);
    return width <= Width - Right;
}

QString legendBesideTitle(const LineChart& chart)
{
    QString out;
    double x = Width - Right;
    for (auto it = chart.series.rbegin(); it != chart.series.rend(); ++it) {
        out += legendText(x, 16, u"end"_s, *it);
        x -= widthOf(it->name);
    }
    return out;
}

//! In lines below the picture; `height` grows by them.
QString legendBelow(const LineChart& chart, double& height)
{
    QString out;
    double x = 0;
    height += LegendLine;
    for (const ChartSeries& series : chart.series) {
        if (x > 0 && x + widthOf(series.name) > Width) {
            x = 0;
            height += LegendLine;
        }
        out += legendText(x, height - 4, u"start"_s, series);
        x += widthOf(series.name);
    }
    return out;
}

QString marks(const LineChart& chart, const Frame& frame)
{
    QString out;
    for (const ChartMark& mark : chart.marks) {
        const double x = frame.x(mark.x);
        out += u"<g><title>%1</title>"_s.arg(mark.text.toHtmlEscaped());
        out += line(x, Top, x, Height - Bottom, u"mark"_s) + line(x, Top, x, Height - Bottom, u"reach"_s) + u"</g>"_s;
    }
    return out;
}

} // namespace

QList<double> roundTicks(double low, double high, int most)
{
    if (!(high > low) || most < 1)
        return {low};
    const double rough = (high - low) / most;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough) {
            step = factor * power;
            break;
        }
    }
    QList<double> ticks;
    for (double tick = std::ceil(low / step - 1e-9) * step; tick < high + step * (1 - 1e-9); tick += step)
        ticks.append(std::abs(tick) < step * 1e-9 ? 0 : tick);
    while (ticks.size() > 1 && ticks.last() - step >= high)
        ticks.removeLast();
    return ticks;
}

QString svg(const LineChart& chart)
{
    const Frame frame(chart);
    double height = Height;
    const QString legend = fitsBesideTitle(chart) ? legendBesideTitle(chart) : legendBelow(chart, height);
    QString out = u"<svg viewBox=\"0 0 %1 %2\" role=\"img\"><title>%3</title>"_s.arg(Width).arg(height).arg(chart.title.toHtmlEscaped());
    out += u"<text class=\"title\" x=\"0\" y=\"16\">%1</text>"_s.arg(chart.title.toHtmlEscaped());
    out += legend + axes(chart, frame);
    for (const ChartSeries& series : chart.series)
        out += path(series, frame);
    return out + marks(chart, frame) + u"</svg>"_s;
}

} // namespace bw::report
