// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QFont>

namespace bw::ui {

//! How messages look: taken from the theme once, so that laying out and painting ask nobody. A value.
struct ChatStyle
{
    Colors colors;
    QFont text;  //!< 13 px
    QFont small; //!< 11 px, for the line of numbers
    QFont code;

    [[nodiscard]] static ChatStyle from(const Theme& theme);
};

// Pixels, independent of the scale of the screen.
namespace chat {

inline constexpr qreal LineHeight = 19;
inline constexpr qreal BlockGap = 8;
inline constexpr qreal ListIndent = 22;
inline constexpr qreal CodePadding = 11;
inline constexpr qreal QuoteIndent = 13;
inline constexpr qreal BubblePaddingX = 14;
inline constexpr qreal BubblePaddingY = 10;
inline constexpr qreal Radius = 8;
inline constexpr qreal MessageGap = 20;
inline constexpr qreal Margin = 16;        //!< left and right of the column
inline constexpr qreal WidestColumn = 860; //!< longer lines are hard to read

} // namespace chat

} // namespace bw::ui
