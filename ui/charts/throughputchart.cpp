// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/throughputchart.h"

#include "charts/barlayer.h"
#include "charts/chartlegend.h"
#include "charts/linelayer.h"
#include "charts/plot.h"
#include "theme/theme.h"

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int RateColor = 3;
constexpr double SmallestBar = 4; //!< pixels: one failure among many requests must be seen

//! Nothing sent is a rate of zero, not a gap.
constexpr double NoGap = std::numeric_limits<double>::max();

//! Reds and ambers first: a failure looks like one.
std::array<QColor, 6> ofFailures(const Colors& colors)
{
    return {colors.bad, colors.warning, colors.series[4], colors.series[2], colors.series[0], colors.series[5]};
}

} // namespace

ThroughputChart::ThroughputChart(const Theme& theme, TimeSelection& selection, const QString& caption, QWidget* parent)
    : ChartCard(theme, &selection, caption, {}, LegendPlace::Heading, parent), m_colors(&ofFailures)
{
    m_rate = new LineLayer(plot(), {.color = RateColor, .filled = true, .width = 1.2});
    m_errors = new BarLayer(plot(), [this](const QString& name) { return m_colors.fill(name, this->theme()); });
    m_errors->setLowest(SmallestBar);
    m_plan = new LineLayer(plot(), {.dashed = true, .width = 1.2, .plain = true});
    plot().setReadOut([this](qsizetype bucket) { return readOut(bucket); });
    connect(&plot(), &Plot::pointClicked, this, &ThroughputChart::click);
}

void ThroughputChart::setData(const ThroughputData& data)
{
    m_data = data;
    m_colors.show(namesOf(data.errors));
    draw();
}

void ThroughputChart::legendToggled()
{
    draw();
}

QList<QPointF> ThroughputChart::points(const QList<std::optional<double>>& values) const
{
    QList<QPointF> points;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (values[i])
            points.append({toAxis(m_data.grid.middle(i)), *values[i]});
    }
    return points;
}

void ThroughputChart::draw()
{
    plot().setGrid(m_data.grid);
    double highest = 0;
    const bool rateShown = !legend().isHidden(tr("requests"));
    if (rateShown) {
        for (const double value : m_data.perSecond)
            highest = std::max(highest, value);
    }
    for (const auto& value : m_data.planned)
        highest = std::max(highest, value.value_or(0));
    QList<BarSet> errors;
    for (const BarSet& set : m_data.errors) {
        if (!legend().isHidden(set.name))
            errors.append(set);
    }
    for (const BarSet& set : errors) {
        for (const double value : set.values)
            highest = std::max(highest, value);
    }
    plot().setUp(linearAxis(highest, Unit::PerSecond));
    m_rate->setPoints(points({m_data.perSecond.cbegin(), m_data.perSecond.cend()}), NoGap);
    m_rate->setShown(rateShown);
    m_errors->setSets(errors);
    m_plan->setPoints(points(m_data.planned), NoGap);
    tell();
}

void ThroughputChart::tell()
{
    QList<LegendItem> items{{tr("requests"), m_data.rate, theme().colors().series[RateColor], false, {}}};
    for (const BarSet& set : m_data.errors)
        items.append({set.name, set.current, m_colors.color(set.name, theme()), false, {}, m_colors.fill(set.name, theme())});
    legend().setItems(items, theme().colors().muted);
    setHeadline(m_data.errorRate);
    setSummary(tr("%1 requests, %2 of them failed").arg(m_data.rate, m_data.errorRate));
    const auto some = [](double value) { return value > 0; };
    showData(std::ranges::none_of(m_data.perSecond, some) && m_data.planned.isEmpty());
}

QStringList ThroughputChart::readOut(qsizetype bucket) const
{
    if (bucket < 0 || bucket >= m_data.perSecond.size())
        return {};
    QStringList lines{timeLabel(m_data.grid.at(bucket), m_data.grid.step, QTimeZone::systemTimeZone()),
                      tr("requests  %1").arg(valueText(m_data.perSecond[bucket], Unit::PerSecond))};
    for (const BarSet& set : m_data.errors) {
        if (set.values.value(bucket) > 0)
            lines.append(set.name + u"  "_s + valueText(set.values[bucket], Unit::PerSecond));
    }
    if (const auto planned = m_data.planned.value(bucket))
        lines.append(tr("planned  %1").arg(valueText(*planned, Unit::PerSecond)));
    return lines;
}

ChartTable::Source ThroughputChart::tableSource() const
{
    ChartTable::Source source{{tr("Time"), tr("Requests/s")}, static_cast<int>(m_data.perSecond.size()), {}};
    for (const BarSet& set : m_data.errors)
        source.headers.append(set.name);
    if (!m_data.planned.isEmpty())
        source.headers.append(tr("Planned"));
    source.cell = [this](int row, int column) { return cell(m_data.perSecond.size() - 1 - row, column); };
    return source;
}

QString ThroughputChart::cell(qsizetype bucket, int column) const
{
    if (column == 0)
        return timeLabel(m_data.grid.at(bucket), m_data.grid.step, QTimeZone::systemTimeZone());
    if (column == 1)
        return valueText(m_data.perSecond.value(bucket), Unit::PerSecond);
    if (column - 2 < m_data.errors.size())
        return valueText(m_data.errors[column - 2].values.value(bucket), Unit::PerSecond);
    return valueText(m_data.planned.value(bucket), Unit::PerSecond);
}

//! A click low in a bucket with failures asks for one of them, any other for a request.
void ThroughputChart::click(qsizetype bucket, double up)
{
    if (bucket < 0 || bucket >= m_data.perSecond.size())
        return;
    ChartPoint point{{m_data.grid.at(bucket), m_data.grid.at(bucket + 1)}, {}, m_data.perSecond[bucket]};
    const double slack = plot().up().to / 10;
    double top = 0;
    for (const BarSet& set : m_data.errors) {
        const double value = legend().isHidden(set.name) ? 0 : set.values.value(bucket);
        if (value <= 0)
            continue;
        top += value;
        if (up <= top + slack) {
            point.series = set.name;
            point.value = value;
            break;
        }
    }
    emit pointClicked(point);
}

} // namespace bw::ui
