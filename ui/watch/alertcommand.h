// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/watchsettings.h"

namespace bw::ui {

//! Runs a rule's command, if it has one, detached and without a shell. What happened stands in its environment:
//! BELLWETHER_ALERT (the title), BELLWETHER_ALERT_STATE ("on" or "off"), BELLWETHER_ALERT_VALUE.
[[nodiscard]] Result<void> runAlertCommand(const watch::AlertRule& rule, const watch::AlertEvent& event);

} // namespace bw::ui
