// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandline.h"
#include "gateway/gatewayprofile.h"
#include "openai/chatrequest.h"

namespace bw::cli {

//! The options that make up one chat request: model, system message, parameters, streaming.
void addRequestOptions(CommandLine& line);

//! The request that the options and the one positional argument, the prompt ("-": from stdin), describe.
[[nodiscard]] Result<openai::ChatRequest> readRequest(const CommandLine& line, const gateway::GatewayProfile& profile);

} // namespace bw::cli
