// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace bw::ui {

class Theme;

//! The colour an icon has while its button is idle. Hovered ones turn to the text colour, checked ones to the accent.
enum class IconTone { Secondary, Text, Muted, Accent, OnAccent, OnDanger, Good, Warning, Bad };

//! resources/icons/NAME.svg in the colours of `theme`, sharp at every scale and right again after each change of the
//! look. The icon may outlive the theme, but is empty then.
[[nodiscard]] QIcon themedIcon(const Theme& theme, const QString& name, IconTone tone = IconTone::Secondary);

//! The program's own icon, the same in every look.
[[nodiscard]] QIcon programIcon();

} // namespace bw::ui
