// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingssection.h"

namespace bw::ui {

[[nodiscard]] SettingsSection keyboardSection(); //!< every command's keys

} // namespace bw::ui
