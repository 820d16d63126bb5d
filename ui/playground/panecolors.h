// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace bw::ui {

struct Colors;

inline constexpr int MostPanes = 6;

//! The colour of a pane, 0 … 5 from the left: of its dot and of its line in the chart of the pace.
[[nodiscard]] QColor paneColor(const Colors& colors, int pane);

} // namespace bw::ui
