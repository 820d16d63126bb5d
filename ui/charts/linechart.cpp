// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/linechart.h"

#include "charts/chartformat.h"
#include "charts/chartlegend.h"
#include "charts/linelayer.h"
#include "charts/plot.h"
#include "theme/theme.h"
#include "widgets/format.h"

#include <QAction>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr double LongestBridge = 1.0 / 40; //!< of the range: what is missing for less is bridged
constexpr qsizetype FewPoints = 40;        //!< then each has a dot

} // namespace

LineChart::LineChart(const Theme& theme, TimeSelection& selection, Unit unit, const QString& caption, const QString& title,
                     QWidget* parent)
    : ChartCard(theme, &selection, caption, title, LegendPlace::Heading, parent), m_unit(unit)
{
    plot().setReadOut([this](qsizetype bucket) { return readOut(bucket); });
    connect(&plot(), &Plot::pointClicked, this, &LineChart::click);
    m_logarithmic = new QAction(tr("Logarithmic scale"), this);
    m_logarithmic->setCheckable(true);
    connect(m_logarithmic, &QAction::toggled, this, &LineChart::draw);
    plot().addAction(m_logarithmic);
}

void LineChart::setData(const LineData& data)
{
    m_data = data;
    draw();
}

void LineChart::setLogarithmic(bool logarithmic)
{
    m_logarithmic->setChecked(logarithmic);
}

bool LineChart::isLogarithmic() const
{
    return m_logarithmic->isChecked();
}

void LineChart::legendToggled()
{
    draw();
}

QList<QPointF> LineChart::pointsOf(const Line& line) const
{
    QList<QPointF> points;
    points.reserve(line.values.size());
    for (qsizetype i = 0; i < line.values.size(); ++i) {
        if (line.values[i] && (!isLogarithmic() || *line.values[i] > 0))
            points.append({toAxis(m_data.grid.middle(i)), *line.values[i]});
    }
    return points;
}

void LineChart::draw()
{
    plot().setGrid(m_data.grid);
    scale();
    const double gap = std::max(1.5 * static_cast<double>(m_data.grid.step.count()), LongestBridge * static_cast<double>(m_data.grid.range.span().count()));
    for (qsizetype i = 0; i < m_data.lines.size(); ++i) {
        const Line& line = m_data.lines[i];
        const QList<QPointF> points = pointsOf(line);
        const LineLayer::Look look{
            .color = line.color, .dashed = line.dashed, .filled = line.filled, .dots = points.size() <= FewPoints, .stroke = line.stroke};
        if (i >= m_layers.size())
            m_layers.append(new LineLayer(plot(), look));
        m_layers[i]->setLook(look);
        m_layers[i]->setPoints(points, gap);
        m_layers[i]->setShown(!legend().isHidden(line.name));
    }
    for (qsizetype i = m_data.lines.size(); i < m_layers.size(); ++i)
        m_layers[i]->setShown(false);
    tell();
}

void LineChart::scale()
{
    double lowest = std::numeric_limits<double>::max();
    double highest = 0;
    for (const Line& line : m_data.lines) {
        if (legend().isHidden(line.name))
            continue;
        for (const auto& value : line.values) {
            highest = std::max(highest, value.value_or(0));
            if (value && *value > 0)
                lowest = std::min(lowest, *value);
        }
    }
    plot().setUp(isLogarithmic() && highest > 0 ? logAxis(lowest, highest, m_unit) : linearAxis(highest, m_unit));
}

void LineChart::tell()
{
    QList<LegendItem> items;
    QStringList words;
    bool empty = true;
    for (const Line& line : m_data.lines) {
        const QColor color = theme().colors().series[static_cast<size_t>(line.color) % theme().colors().series.size()];
        items.append({line.name, line.current, color, line.weak,
                      line.weak ? tr("Grey: too few samples for this percentile to mean much.") : QString()});
        words.append(line.name + u' ' + line.current);
        empty = empty && std::ranges::none_of(line.values, [](const auto& value) { return value.has_value(); });
    }
    legend().setItems(items, theme().colors().muted);
    setSummary(words.join(u", "_s));
    showData(empty);
}

QStringList LineChart::readOut(qsizetype bucket) const
{
    if (bucket < 0)
        return {};
    QStringList lines{timeLabel(m_data.grid.at(bucket), m_data.grid.step, QTimeZone::systemTimeZone())};
    for (const Line& line : m_data.lines) {
        if (bucket < line.values.size() && line.values[bucket])
            lines.append(line.name + u"  "_s + valueText(*line.values[bucket], m_unit));
    }
    if (lines.size() == 1)
        return {lines.first(), tr("nothing happened")};
    if (bucket < m_data.counts.size())
        lines.append(tr("%1 samples").arg(countText(m_data.counts[bucket])));
    return lines;
}

ChartTable::Source LineChart::tableSource() const
{
    ChartTable::Source source;
    source.headers.append(tr("Time"));
    qsizetype buckets = m_data.counts.size();
    for (const Line& line : m_data.lines) {
        source.headers.append(line.name);
        buckets = std::max(buckets, line.values.size());
    }
    if (!m_data.counts.isEmpty())
        source.headers.append(tr("Samples"));
    source.rows = static_cast<int>(buckets);
    source.cell = [this, buckets](int row, int column) { return cell(buckets - 1 - row, column); };
    return source;
}

QString LineChart::cell(qsizetype bucket, int column) const
{
    if (column == 0)
        return timeLabel(m_data.grid.at(bucket), m_data.grid.step, QTimeZone::systemTimeZone());
    if (column > m_data.lines.size())
        return countText(m_data.counts.value(bucket));
    return valueText(m_data.lines[column - 1].values.value(bucket), m_unit);
}

//! The line nearest to where the click was.
void LineChart::click(qsizetype bucket, double up)
{
    const Line* nearest = nullptr;
    double distance = std::numeric_limits<double>::max();
    for (const Line& line : m_data.lines) {
        const auto value = line.values.value(bucket);
        if (!value || legend().isHidden(line.name))
            continue;
        const double away = std::abs(plot().up().positionOf(*value) - plot().up().positionOf(up));
        if (away < distance) {
            distance = away;
            nearest = &line;
        }
    }
    if (nearest)
        emit pointClicked({{m_data.grid.at(bucket), m_data.grid.at(bucket + 1)}, nearest->name, nearest->values[bucket]});
}

} // namespace bw::ui
