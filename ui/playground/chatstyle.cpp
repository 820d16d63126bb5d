// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/chatstyle.h"

#include "theme/fonts.h"

#include <QApplication>

namespace bw::ui {

ChatStyle ChatStyle::from(const Theme& theme)
{
    ChatStyle style{.colors = theme.colors(),
                    .text = QApplication::font(),
                    .small = QApplication::font(),
                    .code = theme.monospace()};
    style.text.setPixelSize(TextPixels);
    style.small.setPixelSize(SmallPixels);
    style.code.setPixelSize(CodePixels);
    return style;
}

} // namespace bw::ui
