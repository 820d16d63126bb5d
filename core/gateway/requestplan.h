// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/attemptloop.h"
#include "gateway/gatewayprofile.h"
#include "openai/chatrequest.h"

namespace bw::gateway {

// What follows from a profile for one request; the same for every operation.

//! Headers, timeouts and network of the profile; method, path and body are the operation's.
[[nodiscard]] net::HttpRequest httpRequest(const GatewayProfile& profile, const secrets::KeyRing& keys, const Stop& stop,
                                           QStringView path);

//! The profile's extra parameters, unless the request says otherwise.
[[nodiscard]] openai::ChatRequest withExtraBody(const GatewayProfile& profile, openai::ChatRequest request);

//! Timeouts and the call's deadline; what differs by operation is still to be set. Keeps a pointer to `profile`.
[[nodiscard]] LoopSettings loopSettings(const GatewayProfile& profile, const secrets::KeyRing& keys, bool stream);

//! Who asks for what, from now on (or from `intended`, if set).
[[nodiscard]] record::RequestRecord newRecord(const GatewayProfile& profile, const Clock& clock, Instant intended = NoInstant);

} // namespace bw::gateway
