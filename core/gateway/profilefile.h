// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayprofile.h"

namespace bw::gateway {

//! A profile that was exported to a file. InvalidInput with a sentence for people.
[[nodiscard]] Result<GatewayProfile> readProfileFile(const QString& path);

} // namespace bw::gateway
