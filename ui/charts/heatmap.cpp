// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/heatmap.h"

#include "charts/chartformat.h"
#include "charts/chartlegend.h"
#include "charts/plot.h"
#include "theme/theme.h"
#include "widgets/format.h"

#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr double RoomForSeams = 5; //!< pixels a cell

double ms(Nanoseconds span)
{
    return toMs(span);
}

QColor mixed(const QColor& from, const QColor& to, double part)
{
    const auto mix = [part](float one, float other) { return one + static_cast<float>(part) * (other - one); };
    return QColor::fromRgbF(mix(from.redF(), to.redF()), mix(from.greenF(), to.greenF()), mix(from.blueF(), to.blueF()));
}

} // namespace

HeatMap::HeatMap(const Theme& theme, TimeSelection& selection, const QString& caption, const QString& title, QWidget* parent)
    : ChartCard(theme, &selection, caption, title, LegendPlace::Heading, parent)
{
    legend().setItems({}, theme.colors().muted);
    plot().setGridShown(false);
    plot().setUnder([this](QPainter& painter) { paint(painter); });
    plot().setReadOut([this](qsizetype bucket) { return readOut(bucket); });
    connect(&plot(), &Plot::pointClicked, this, &HeatMap::click);
    connect(&theme, &Theme::changed, this, &HeatMap::draw);
    setEmptyText(tr("No streamed answers in this time."));
}

void HeatMap::setData(const HeatData& data)
{
    m_data = data;
    draw();
}

void HeatMap::legendToggled() {}

double HeatMap::heat(qint64 count, qint64 most) noexcept
{
    if (count <= 0 || most <= 0)
        return 0;
    return std::log1p(static_cast<double>(count)) / std::log1p(static_cast<double>(most));
}

void HeatMap::draw()
{
    qint64 most = 0;
    for (const QList<qint64>& column : m_data.counts) {
        for (const qint64 count : column)
            most = std::max(most, count);
    }
    m_image = QImage(static_cast<int>(m_data.counts.size()), static_cast<int>(rows()), QImage::Format_RGB32);
    const QColor cold = theme().colors().card;
    const QColor hot = theme().colors().accent;
    for (int x = 0; x < m_image.width(); ++x) {
        for (int row = 0; row < m_image.height(); ++row)
            m_image.setPixelColor(x, m_image.height() - 1 - row, mixed(cold, hot, heat(m_data.counts[x].value(row), most)));
    }
    plot().setGrid(m_data.grid);
    if (rows() > 0) {
        Axis axis = logAxis(ms(m_data.edges.constFirst()), ms(m_data.edges.constLast()), Unit::Duration);
        axis.from = ms(m_data.edges.constFirst());
        axis.to = ms(m_data.edges.constLast());
        axis.ticks.removeIf([&axis](const Tick& tick) { return tick.at < axis.from || tick.at > axis.to; });
        plot().setUp(axis);
    }
    plot().drawAnew();
    setHeadline(m_data.headline);
    setSummary(m_data.headline);
    showData(most == 0);
}

void HeatMap::paint(QPainter& painter) const
{
    if (m_image.isNull())
        return;
    const double left = plot().pixelOf(toAxis(m_data.grid.first), plot().up().to).x();
    const double right = plot().pixelOf(toAxis(m_data.grid.at(m_image.width())), plot().up().to).x();
    const QRectF cells(QPointF(left, plot().plotArea().top()), QPointF(right, plot().plotArea().bottom()));
    painter.setClipRect(plot().plotArea());
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(cells, m_image);
    paintSeams(painter, cells);
}

void HeatMap::paintSeams(QPainter& painter, const QRectF& cells) const
{
    const double width = cells.width() / m_image.width();
    const double height = cells.height() / m_image.height();
    painter.setPen(theme().colors().card);
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (width >= RoomForSeams) {
        for (int x = 1; x < m_image.width(); ++x)
            painter.drawLine(QPointF(cells.left() + x * width, cells.top()), QPointF(cells.left() + x * width, cells.bottom()));
    }
    if (height >= RoomForSeams) {
        for (int row = 1; row < m_image.height(); ++row)
            painter.drawLine(QPointF(cells.left(), cells.top() + row * height), QPointF(cells.right(), cells.top() + row * height));
    }
}

QString HeatMap::rowText(qsizetype row) const
{
    return u"%1 – %2"_s.arg(durationText(m_data.edges[row]), durationText(m_data.edges[row + 1]));
}

QStringList HeatMap::readOut(qsizetype bucket) const
{
    if (bucket < 0 || bucket >= m_data.counts.size())
        return {};
    const QList<qint64>& column = m_data.counts[bucket];
    qint64 gaps = 0;
    qsizetype longest = -1;
    for (qsizetype row = 0; row < std::min(rows(), column.size()); ++row) {
        gaps += column[row];
        if (column[row] > 0)
            longest = row;
    }
    QStringList lines{timeLabel(m_data.grid.at(bucket), m_data.grid.step, QTimeZone::systemTimeZone())};
    if (longest < 0)
        return lines << tr("no gaps");
    const auto most = std::ranges::max_element(column) - column.begin();
    return lines << tr("%1 gaps").arg(countText(gaps)) << tr("most  %1").arg(rowText(most)) << tr("longest  %1").arg(rowText(longest));
}

ChartTable::Source HeatMap::tableSource() const
{
    ChartTable::Source source{{tr("Time")}, static_cast<int>(m_data.counts.size()), {}};
    for (qsizetype row = 0; row < rows(); ++row)
        source.headers.append(rowText(row));
    source.cell = [this](int row, int column) {
        const qsizetype bucket = m_data.counts.size() - 1 - row;
        if (column == 0)
            return timeLabel(m_data.grid.at(bucket), m_data.grid.step, QTimeZone::systemTimeZone());
        return countText(m_data.counts[bucket].value(column - 1));
    };
    return source;
}

void HeatMap::click(qsizetype bucket, double up)
{
    if (bucket < 0 || bucket >= m_data.counts.size())
        return;
    emit pointClicked({{m_data.grid.at(bucket), m_data.grid.at(bucket + 1)}, {}, up});
}

} // namespace bw::ui
