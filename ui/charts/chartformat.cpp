// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartformat.h"

#include "theme/theme.h"
#include "widgets/format.h"

#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr double NanosecondsPerMs = 1e6;

//! Blue, orange, pink, green, dark blue, vermilion: neighbours in a stack differ for every eye.
constexpr std::array Order{0, 1, 4, 3, 5, 2};

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

QColor SeriesColors::color(const QString& name, const Theme& theme)
{
    if (!m_names.contains(name))
        m_names.append(name);
    const auto place = static_cast<size_t>(m_names.indexOf(name));
    return theme.colors().series[static_cast<size_t>(Order[place % Order.size()])];
}

} // namespace bw::ui
