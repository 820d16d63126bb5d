// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandline.h"
#include "gateway/gatewayprofile.h"

namespace bw::cli {

//! Certificates, proxy, headers, timeouts, attempts: they override the profile.
void addNetworkOptions(CommandLine& line);
[[nodiscard]] Result<void> applyNetworkOptions(const CommandLine& line, gateway::GatewayProfile& profile);

} // namespace bw::cli
