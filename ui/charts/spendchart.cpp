// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/spendchart.h"

#include "charts/barlayer.h"
#include "charts/chartlegend.h"
#include "charts/linelayer.h"
#include "charts/plot.h"
#include "theme/theme.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr qsizetype MostStacked = 8; // more than there are colours

} // namespace

SpendChart::SpendChart(const Theme& theme, TimeSelection& selection, const QString& caption, const QString& title, QWidget* parent)
    : ChartCard(theme, &selection, caption, title, LegendPlace::OwnLine, parent)
{
    m_bars = new BarLayer(plot(), [this](const QString& name) { return m_colors.fill(name, this->theme()); });
    m_bars->prepare(MostStacked);
    m_sum = new LineLayer(plot(), {.width = 1.5, .plain = true});
    plot().setReadOut([this](qsizetype bucket) { return readOut(bucket); });
    connect(&plot(), &Plot::pointClicked, this, &SpendChart::click);
}

void SpendChart::setData(const SpendData& data)
{
    m_data = data;
    m_colors.show(namesOf(data.models)); // every name has its colour, hidden or not
    draw();
}

void SpendChart::legendToggled()
{
    draw();
}

qsizetype SpendChart::buckets() const
{
    qsizetype most = m_data.cumulative.size();
    for (const BarSet& set : m_data.models)
        most = std::max(most, set.values.size());
    return most;
}

void SpendChart::draw()
{
    QList<BarSet> shown;
    for (const BarSet& set : m_data.models) {
        if (!legend().isHidden(set.name))
            shown.append(set);
    }
    double highest = 0;
    for (qsizetype bucket = 0; bucket < buckets(); ++bucket)
        highest = std::max(highest, totalAt(shown, bucket));
    plot().setGrid(m_data.grid);
    plot().setUp(linearAxis(highest, Unit::Dollars, 3));
    drawSum(plot().up().to);
    m_bars->setSets(shown);
    tell();
}

//! Drawn on the scale of the bars, since a chart of Qt has one for all that is in it; the labels say what it means.
void SpendChart::drawSum(double barsTop)
{
    const double total = m_data.cumulative.isEmpty() ? 0 : m_data.cumulative.constLast();
    Axis axis = linearAxis(total, Unit::Dollars, 3);
    QList<QPointF> points;
    for (qsizetype i = 0; i < m_data.cumulative.size(); ++i)
        points.append({toAxis(m_data.grid.at(i + 1)), m_data.cumulative[i] / axis.to * barsTop});
    if (total <= 0)
        axis.ticks.clear();
    plot().setLeft(axis);
    m_sum->setPoints(points, std::numeric_limits<double>::max());
    m_sum->setShown(!legend().isHidden(tr("total")));
}

void SpendChart::tell()
{
    QList<LegendItem> items;
    bool empty = true;
    for (const BarSet& set : m_data.models) {
        items.append({set.name, set.current, m_colors.color(set.name, theme()), false, {}, m_colors.fill(set.name, theme())});
        empty = empty && std::ranges::none_of(set.values, [](double value) { return value > 0; });
    }
    if (!m_data.cumulative.isEmpty())
        items.append({tr("total"), valueText(m_data.cumulative.constLast(), Unit::Dollars), theme().colors().secondary, false, {}});
    legend().setItems(items, theme().colors().muted);
    setHeadline(m_data.headline);
    setSummary(m_data.headline);
    showData(empty);
}

QStringList SpendChart::readOut(qsizetype bucket) const
{
    if (bucket < 0 || bucket >= buckets())
        return {};
    QStringList lines{timeLabel(m_data.grid.at(bucket), m_data.grid.step, QTimeZone::systemTimeZone())};
    for (const BarSet& set : m_data.models) {
        if (set.values.value(bucket) > 0)
            lines.append(set.name + u"  "_s + valueText(set.values[bucket], Unit::Dollars));
    }
    lines.append(tr("together  %1").arg(valueText(totalAt(m_data.models, bucket), Unit::Dollars)));
    return lines;
}

ChartTable::Source SpendChart::tableSource() const
{
    ChartTable::Source source{{tr("Time")}, static_cast<int>(buckets()), {}};
    for (const BarSet& set : m_data.models)
        source.headers.append(set.name);
    source.headers.append(tr("Together"));
    source.headers.append(tr("Total so far"));
    source.cell = [this](int row, int column) { return cell(buckets() - 1 - row, column); };
    return source;
}

QString SpendChart::cell(qsizetype bucket, int column) const
{
    if (column == 0)
        return timeLabel(m_data.grid.at(bucket), m_data.grid.step, QTimeZone::systemTimeZone());
    if (column <= m_data.models.size())
        return valueText(m_data.models[column - 1].values.value(bucket), Unit::Dollars);
    if (column == m_data.models.size() + 1)
        return valueText(totalAt(m_data.models, bucket), Unit::Dollars);
    return bucket < m_data.cumulative.size() ? valueText(m_data.cumulative[bucket], Unit::Dollars) : valueText(std::nullopt, Unit::Dollars);
}

void SpendChart::click(qsizetype bucket, double up)
{
    double top = 0;
    for (const BarSet& set : m_data.models) {
        const double value = legend().isHidden(set.name) ? 0 : set.values.value(bucket);
        top += value;
        if (value > 0 && up <= top) {
            emit pointClicked({{m_data.grid.at(bucket), m_data.grid.at(bucket + 1)}, set.name, value});
            return;
        }
    }
    if (top > 0)
        emit pointClicked({{m_data.grid.at(bucket), m_data.grid.at(bucket + 1)}, {}, top});
}

} // namespace bw::ui
