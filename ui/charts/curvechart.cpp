// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/curvechart.h"

#include "charts/axis.h"
#include "charts/chartformat.h"
#include "charts/chartlegend.h"
#include "charts/linelayer.h"
#include "charts/plot.h"
#include "theme/theme.h"
#include "widgets/format.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr double EdgeRoom = 0.3; //!< of a step, at both ends
constexpr double Gap = 1.5;

} // namespace

CurveChart::CurveChart(const Theme& theme, const QString& caption, const QString& title, QWidget* parent)
    : ChartCard(theme, nullptr, caption, title, LegendPlace::Heading, parent)
{
    plot().setReadOut([this](qsizetype place) { return readOut(place); });
}

void CurveChart::setData(const CurveData& data)
{
    m_data = data;
    draw();
}

void CurveChart::legendToggled()
{
    draw();
}

bool CurveChart::isSure(qsizetype curve, qsizetype place) const
{
    return curve >= m_data.trusted.size() || place < m_data.trusted[curve];
}

void CurveChart::draw()
{
    Axis across{.from = -EdgeRoom, .to = std::max<double>(1, static_cast<double>(m_data.places.size()) - 1) + EdgeRoom, .logarithmic = false, .ticks = {}};
    for (qsizetype i = 0; i < m_data.places.size(); ++i)
        across.ticks.append({static_cast<double>(i), m_data.labels.isEmpty() ? m_data.places[i] : m_data.labels[i]});
    plot().setAcross(across);
    scale();
    for (qsizetype i = 0; i < m_data.curves.size(); ++i)
        drawCurve(i);
    for (qsizetype i = m_data.curves.size(); i < m_layers.size(); ++i) {
        m_layers[i].sure->setShown(false);
        m_layers[i].unsure->setShown(false);
    }
    tell();
}

void CurveChart::scale()
{
    if (m_data.unit == Unit::Ratio)
        return plot().setUp(linearAxis(1, Unit::Ratio));
    double lowest = std::numeric_limits<double>::max();
    double highest = 0;
    for (const Line& curve : m_data.curves) {
        if (legend().isHidden(curve.name))
            continue;
        for (const auto& value : curve.values) {
            if (value && *value > 0) {
                lowest = std::min(lowest, *value);
                highest = std::max(highest, *value);
            }
        }
    }
    plot().setUp(highest > 0 ? logAxis(lowest, highest, m_data.unit) : linearAxis(1, m_data.unit));
}

//! The dashed part begins at the last sure point, so that the curve is whole.
void CurveChart::drawCurve(qsizetype index)
{
    const Line& curve = m_data.curves[index];
    QList<QPointF> sure, unsure;
    for (qsizetype place = 0; place < curve.values.size(); ++place) {
        const bool fits = curve.values[place] && (*curve.values[place] > 0 || m_data.unit == Unit::Ratio);
        if (!fits)
            continue;
        const QPointF point(static_cast<double>(place), *curve.values[place]);
        if (isSure(index, place)) {
            sure.append(point);
            continue;
        }
        if (unsure.isEmpty() && !sure.isEmpty())
            unsure.append(sure.constLast());
        unsure.append(point);
    }
    if (index >= m_layers.size())
        m_layers.append(Layers{new LineLayer(plot(), {}), new LineLayer(plot(), {})});
    const bool shown = !legend().isHidden(curve.name);
    const bool dots = m_data.labels.isEmpty(); // many places make a line by themselves
    m_layers[index].sure->setLook({.color = curve.color, .dashed = curve.dashed, .filled = false, .dots = dots, .stroke = curve.stroke});
    m_layers[index].unsure->setLook({.color = curve.color, .dashed = true, .filled = false, .dots = dots, .width = 1, .stroke = curve.stroke});
    m_layers[index].sure->setPoints(sure, Gap);
    m_layers[index].unsure->setPoints(unsure, Gap);
    m_layers[index].sure->setShown(shown);
    m_layers[index].unsure->setShown(shown);
}

void CurveChart::tell()
{
    QList<LegendItem> items;
    QStringList words;
    bool empty = true;
    for (const Line& curve : m_data.curves) {
        items.append({curve.name, curve.current, theme().colors().series[static_cast<size_t>(curve.color) % theme().colors().series.size()], curve.weak, {}});
        words.append(curve.name + u' ' + curve.current);
        empty = empty && std::ranges::none_of(curve.values, [](const auto& value) { return value.has_value(); });
    }
    legend().setItems(items, theme().colors().muted);
    setSummary(words.join(u", "_s));
    showData(empty);
}

QStringList CurveChart::readOut(qsizetype place) const
{
    if (place < 0 || place >= m_data.places.size())
        return {};
    QStringList lines{m_data.places[place]};
    for (qsizetype i = 0; i < m_data.curves.size(); ++i) {
        const auto value = m_data.curves[i].values.value(place);
        if (!value)
            continue;
        const QString text = m_data.curves[i].name + u"  "_s + valueText(*value, m_data.unit);
        lines.append(isSure(i, place) ? text : tr("%1, of too few samples").arg(text));
    }
    return lines.size() > 1 ? lines : QStringList();
}

ChartTable::Source CurveChart::tableSource() const
{
    ChartTable::Source source{{u" "_s}, static_cast<int>(m_data.places.size()), {}};
    for (const Line& curve : m_data.curves)
        source.headers.append(curve.name);
    source.cell = [this](int row, int column) {
        return column == 0 ? m_data.places.value(row) : valueText(m_data.curves.value(column - 1).values.value(row), m_data.unit);
    };
    return source;
}

} // namespace bw::ui
