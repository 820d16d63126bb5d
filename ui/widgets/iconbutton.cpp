// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/iconbutton.h"

#include "theme/fonts.h"
#include "theme/theme.h"
#include "widgets/scaledsize.h"

namespace bw::ui {

IconButton::IconButton(const Theme& theme, const QString& icon, const QString& name, QWidget* parent) : QToolButton(parent)
{
    keepScaled(*this, [this] { setIconSize({scaledPixels(m_iconSide), scaledPixels(m_iconSide)}); });
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    set(theme, icon, name);
}

void IconButton::set(const Theme& theme, const QString& icon, const QString& name, IconTone tone)
{
    setIcon(theme.icon(icon, tone));
    setAccessibleName(name);
    setToolTip(name);
}

void IconButton::setIconSide(int pixels)
{
    m_iconSide = pixels;
    setIconSize({scaledPixels(pixels), scaledPixels(pixels)});
}

} // namespace bw::ui
