// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartformat.h"

#include "theme/theme.h"
#include "widgets/format.h"

#include <QLocale>
#include <QPainter>
#include <QPixmap>

#include <cmath>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr double NanosecondsPerMs = 1e6;

//! Drawn in the ground over a colour; the one after the last is the first again.
constexpr std::array Patterns{Qt::SolidPattern, Qt::BDiagPattern, Qt::HorPattern, Qt::FDiagPattern, Qt::VerPattern, Qt::DiagCrossPattern};
constexpr int PatternSize = 8; //!< pixels, of Qt's own

//! The same colour a second time has another pattern.
Qt::BrushStyle patternOf(int place, int colors)
{
    return Patterns[static_cast<size_t>(place + place / colors) % Patterns.size()];
}

QBrush patterned(const QColor& color, const QColor& ground, Qt::BrushStyle pattern)
{
    if (pattern == Qt::SolidPattern)
        return color;
    QPixmap tile(PatternSize, PatternSize);
    tile.fill(color);
    QPainter(&tile).fillRect(tile.rect(), QBrush(ground, pattern));
    return tile;
}

QString rateText(double perSecond)
{
    if (perSecond >= 1000)
        return countText(std::llround(perSecond));
    return QLocale().toString(perSecond, 'f', perSecond >= 100 ? 0 : 1);
}

} // namespace

QString valueText(double value, Unit unit)
{
    switch (unit) {
    case Unit::Duration:
        return durationText(Nanoseconds(std::llround(value * NanosecondsPerMs)));
    case Unit::PerSecond:
        return u"%1/s"_s.arg(rateText(value));
    case Unit::Dollars:
        return moneyText(PicoUsd::fromUsd(value));
    case Unit::Ratio:
        return percentText(value);
    case Unit::Count:
        break;
    }
    return countText(std::llround(value));
}

QString valueText(std::optional<double> value, Unit unit)
{
    return value ? valueText(*value, unit) : unknownText();
}

//! Blue, orange, pink, green, dark blue, vermilion: neighbours in a stack differ for every eye.
std::array<QColor, 6> SeriesColors::ofStacks(const Colors& colors)
{
    const auto& series = colors.series;
    return {series[0], series[1], series[4], series[3], series[5], series[2]};
}

void SeriesColors::show(QStringList names)
{
    names.removeDuplicates();
    const auto places = std::max<int>(std::tuple_size_v<decltype(Colors::series)>, int(names.size()));
    QList<int> taken;
    QStringList without;
    for (const QString& name : std::as_const(names)) {
        const int place = m_places.value(name, places);
        if (place < places && !taken.contains(place))
            taken.append(place);
        else
            without.append(name);
    }
    for (const QString& name : std::as_const(without)) {
        m_places.remove(name);
        taken.append(m_places[name] = freePlace(taken));
    }
}

//! Rather one that nobody may come back to.
int SeriesColors::freePlace(const QList<int>& taken) const
{
    const QList<int> known = m_places.values();
    const int colors = std::tuple_size_v<decltype(Colors::series)>;
    for (int place = 0; place < colors; ++place) {
        if (!known.contains(place))
            return place;
    }
    int place = 0;
    while (taken.contains(place))
        ++place;
    return place;
}

QColor SeriesColors::color(const QString& name, const Theme& theme) const
{
    const auto colors = m_palette(theme.colors());
    return colors[static_cast<size_t>(m_places.value(name)) % colors.size()];
}

QBrush SeriesColors::fill(const QString& name, const Theme& theme)
{
    const int place = m_places.value(name);
    const QColor own = color(name, theme);
    const QColor ground = theme.colors().card;
    Fill& kept = m_fills[place];
    if (kept.color != own || kept.ground != ground)
        kept = {own, ground, patterned(own, ground, patternOf(place, std::tuple_size_v<decltype(Colors::series)>))};
    return kept.brush;
}

} // namespace bw::ui
