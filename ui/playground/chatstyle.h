// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QFont>

namespace bw::ui {

class Pictures;

//! How messages look: taken from the theme once, so that laying out and painting ask nobody. A value.
struct ChatStyle
{
    Colors colors;
    QFont text;  //!< 13 px at a zoom of 1
    QFont small; //!< 11 px, for the line of numbers
    QFont code;
    qreal zoom = 1; //!< of the fonts, and of what is as high as a line of them; the size of all text is in it
    bool unfoldThoughts = false; //!< of new items: what a model thought is shown whole
    Pictures* pictures = nullptr; //!< that texts name; null: none are shown

    [[nodiscard]] qreal lineHeight() const noexcept;

    //! `zoom` in percent, on top of the size of all text.
    [[nodiscard]] static ChatStyle from(const Theme& theme, int zoom = 100);
};

// Pixels, independent of the scale of the screen; at a zoom of 1.
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

inline qreal ChatStyle::lineHeight() const noexcept
{
    return chat::LineHeight * zoom;
}

} // namespace bw::ui
