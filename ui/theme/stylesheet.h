// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/colors.h"

#include <QString>

namespace bw::ui {

//! `text` with every @name replaced by the colour of that name ("#rrggbb") and @look by "dark" or "light". A name that
//! does not exist stays as it is.
[[nodiscard]] QString filledStyleSheet(const QString& text, const Colors& colors, bool dark);

//! `sheet` with every size of text, and every height that holds a line of it, at `percent`.
[[nodiscard]] QString scaledStyleSheet(const QString& sheet, int percent);

//! The program's own sheet (resources/theme/bellwether.qss.in), filled in.
[[nodiscard]] QString programStyleSheet(const Colors& colors, bool dark);

//! What stands after it where there is to be less room around things (resources/theme/compact.qss).
[[nodiscard]] QString compactStyleSheet();

} // namespace bw::ui
