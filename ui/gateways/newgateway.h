// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayprofile.h"

namespace bw {
class Settings;
}

namespace bw::ui {

//! The provider's template with the person's own defaults for the network.
[[nodiscard]] gateway::GatewayProfile newGateway(gateway::Provider provider, const Settings& settings);

} // namespace bw::ui
