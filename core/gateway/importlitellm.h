// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/importedgateway.h"

#include <QJsonObject>

namespace bw::gateway {

//! A LiteLLM proxy configuration (config.yaml as JSON) becomes one gateway that does what the proxy does: an endpoint
//! for each address and key of `model_list`, with its models and their names there; weights, fallbacks, retries,
//! timeouts, the cache and prices where they are given. Notes name what has no place here. NotFound if no model of the
//! list speaks OpenAI's API.
[[nodiscard]] Result<Import> importLiteLlm(const QJsonObject& config, const VariableLookup& environment);

} // namespace bw::gateway
