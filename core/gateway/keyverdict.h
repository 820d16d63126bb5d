// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayclient.h"

namespace bw::gateway {

//! A key check in plain words: what it says of the key first, why and what to do after it. Never repeats the key.
[[nodiscard]] QStringList keyVerdict(const KeyCheckResult& result, const GatewayProfile& profile, const SecretString& key);

//! The phases of a request and what came of it: "DNS 12 ms → TCP 30 ms → TLS 45 ms → sent → first byte after 220 ms → 401".
//! A kept connection has no DNS, TCP or TLS.
[[nodiscard]] QString phasesInWords(const record::RequestRecord& record);

} // namespace bw::gateway
