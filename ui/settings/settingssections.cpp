// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingssection.h"

namespace bw::ui {

QList<SettingsSection> settingsSections()
{
    return {};
}

} // namespace bw::ui
