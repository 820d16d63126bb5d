// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingssection.h"

namespace bw::ui {

[[nodiscard]] SettingsSection secretsSection(); //!< where keys are, and the audit of files

} // namespace bw::ui
