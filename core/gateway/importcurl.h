// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/importedgateway.h"

namespace bw::gateway {

//! A cURL command as documents show it and browsers copy it: address, key, headers, proxy, timeouts, the model of the
//! body. InvalidInput if there is no curl in the text, or no address in the command.
[[nodiscard]] Result<ImportedGateway> importCurl(const QString& text, const VariableLookup& environment);

} // namespace bw::gateway
