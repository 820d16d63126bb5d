// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartdata.h"

#include <QColor>

namespace bw::ui {

class Theme;

//! A value of a chart in full: "412 ms", "42.1/s", "$0.214", "18 422", "0.3 %".
[[nodiscard]] QString valueText(double value, Unit unit);
[[nodiscard]] QString valueText(std::optional<double> value, Unit unit); //!< "—" if there is none

//! The place of a name among the colours, the same for as long as the program shows it however the order changes.
class SeriesColors
{
public:
    [[nodiscard]] QColor color(const QString& name, const Theme& theme); //!< a new name takes the next colour

private:
    QStringList m_names;
};

} // namespace bw::ui
