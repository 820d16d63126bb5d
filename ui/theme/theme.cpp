// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme.h"

#include <QFontDatabase>

namespace bw::ui {

Theme::Theme(QObject* parent) : QObject(parent) {}

void Theme::setMode(Mode mode)
{
    m_mode = mode;
    emit changed();
}

QFont Theme::monospace() const
{
    return QFontDatabase::systemFont(QFontDatabase::FixedFont);
}

} // namespace bw::ui
