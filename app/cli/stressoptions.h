// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandline.h"
#include "gateway/gatewayprofile.h"
#include "stress/plan.h"

namespace bw::cli {

//! The options of `stress` that make its plan.
void addStressOptions(CommandLine& line);

//! InvalidInput for what is missing or wrong; the message is for people.
[[nodiscard]] Result<stress::Plan> readPlan(const CommandLine& line, const gateway::GatewayProfile& profile);

} // namespace bw::cli
