// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandline.h"
#include "gateway/gatewayprofile.h"

namespace bw::cli {

//! Certificates, proxy, headers, timeouts, attempts: they override the profile.
void addNetworkOptions(CommandLine& line);

//! How much of that a gateway gets: all, or nothing that was given for one host alone, which are a certificate that is not
//! checked and a header that is a secret.
enum class Trust { Full, NoSecrets };
[[nodiscard]] Result<void> applyNetworkOptions(const CommandLine& line, gateway::GatewayProfile& profile, Trust trust = Trust::Full);

} // namespace bw::cli
