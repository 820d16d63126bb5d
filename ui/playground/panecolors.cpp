// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/panecolors.h"

#include "theme/colors.h"

#include <algorithm>

namespace bw::ui {

namespace {

//! Neighbours far apart from each other, also for those who see red and green alike.
constexpr std::array<size_t, MostPanes> SeriesOfPane{0, 3, 1, 4, 2, 5};

} // namespace

QColor paneColor(const Colors& colors, int pane)
{
    return colors.series[SeriesOfPane[size_t(std::clamp(pane, 0, MostPanes - 1))]];
}

} // namespace bw::ui
