// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartdata.h"

#include "theme/colors.h"

#include <QBrush>
#include <QHash>

namespace bw::ui {

class Theme;

//! A value of a chart in full: "412 ms", "42.1/s", "$0.214", "18 422", "0.3 %".
[[nodiscard]] QString valueText(double value, Unit unit);
[[nodiscard]] QString valueText(std::optional<double> value, Unit unit); //!< "—" if there is none

//! The colours of the names in a stack of bars: as long as there are enough of them each differs from all that are shown with
//! it, and a name has the one it had before where that is free, whatever was shown meanwhile. Each fill has a pattern, too.
class SeriesColors
{
public:
    using Palette = std::array<QColor, 6> (*)(const Colors&);

    explicit SeriesColors(Palette palette = &ofStacks) : m_palette(palette) {}

    void show(QStringList names); //!< these together, from now on
    [[nodiscard]] QColor color(const QString& name, const Theme& theme) const;
    [[nodiscard]] QBrush fill(const QString& name, const Theme& theme);

private:
    struct Fill
    {
        QColor color, ground;
        QBrush brush;
    };

    static std::array<QColor, 6> ofStacks(const Colors& colors);
    [[nodiscard]] int freePlace(const QList<int>& taken) const;

    Palette m_palette;
    QHash<QString, int> m_places; //!< of every name that was ever shown
    QHash<int, Fill> m_fills; //!< made once: a brush with a picture equals no other
};

} // namespace bw::ui
