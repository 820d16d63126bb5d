// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/iconbutton.h"

#include "theme/theme.h"

namespace bw::ui {

IconButton::IconButton(const Theme& theme, const QString& icon, const QString& name, QWidget* parent) : QToolButton(parent)
{
    setIconSize({16, 16});
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

} // namespace bw::ui
