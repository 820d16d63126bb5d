// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingssection.h"

namespace bw::ui {

[[nodiscard]] SettingsSection dataSection(); //!< files: where, how long, how large, copies

} // namespace bw::ui
