// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace bw::ui {

inline constexpr int TextPixels = 13;
inline constexpr int SmallPixels = 11;
inline constexpr int CodePixels = 12;

// Both draw Chinese as it is written where QLocale() is, if that is Chinese.

//! `pixels` of a text, or of something that is as high as a line of it, at the size of text that the person chose: so
//! large as the application's font is beside TextPixels. For what paints itself.
[[nodiscard]] int scaledPixels(int pixels);

//! The desktop's own font at 13 px, figures of one width where the font has them (Qt ≥ 6.7).
[[nodiscard]] QFont textFont();

//! The desktop's fixed font at 12 px.
[[nodiscard]] QFont codeFont();

} // namespace bw::ui
