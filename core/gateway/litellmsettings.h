// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/importedgateway.h"

#include <QJsonObject>

namespace bw::gateway {

//! What `router_settings` and `litellm_settings` say that a gateway's settings can say too: fallbacks, retries,
//! timeouts, cool-down, the response cache.
void takeLiteLlmSettings(ImportedGateway& gateway, const QJsonObject& config, const VariableLookup& environment);

} // namespace bw::gateway
