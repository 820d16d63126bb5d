// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/chatstyle.h"

#include "theme/fonts.h"

#include <QApplication>

namespace bw::ui {

ChatStyle ChatStyle::from(const Theme& theme, int zoom)
{
    ChatStyle style{.colors = theme.colors(),
                    .text = QApplication::font(),
                    .small = QApplication::font(),
                    .code = theme.monospace(),
                    .zoom = zoom * theme.textSize() / 10'000.0};
    style.text.setPixelSize(qRound(TextPixels * style.zoom));
    style.small.setPixelSize(qRound(SmallPixels * style.zoom));
    style.code.setPixelSize(qRound(CodePixels * style.zoom));
    return style;
}

} // namespace bw::ui
