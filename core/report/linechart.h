// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>
#include <QString>

namespace bw::report {

//! A line, or a gap in one where y is NaN.
struct ChartSeries
{
    QString name;
    QString cssClass; //!< colours it: "s1" … "s6"
    QList<QPointF> points; //!< x ascending

    bool operator==(const ChartSeries&) const = default;
};

//! A vertical line with a word.
struct ChartMark
{
    double x = 0;
    QString text;

    bool operator==(const ChartMark&) const = default;
};

//! What is drawn where.
struct LineChart
{
    QString title;
    QString xUnit; //!< "s"
    QString yUnit; //!< "ms", "/s"
    bool logarithmic = false; //!< the y axis
    QList<ChartSeries> series;
    QList<ChartMark> marks;
    QList<std::pair<double, QString>> xTicks; //!< empty: by itself

    bool operator==(const LineChart&) const = default;
};

//! The chart as inline SVG: no script, no font, no file besides; its colours are the page's CSS.
[[nodiscard]] QString svg(const LineChart& chart);

//! At most so many round steps from `low` to `high`.
[[nodiscard]] QList<double> roundTicks(double low, double high, int most);

} // namespace bw::report
