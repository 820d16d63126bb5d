// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/attemptloop.h"
#include "gateway/gatewayprofile.h"
#include "openai/chatrequest.h"

namespace bw::gateway {

// What follows from a profile for one request; the same for every operation.

//! The headers that people set: of the profile, of the model, of the conversation (`own`), the later ones winning. What
//! looks like a credential is taken of none but the profile: there it is from before keys were kept apart.
[[nodiscard]] net::Headers personsHeaders(const GatewayProfile& profile, const QString& model, const net::Headers& own);

//! Headers (with the conversation's `own`), timeouts and network of the profile; method, address and body are the operation's.
[[nodiscard]] net::HttpRequest httpRequest(const GatewayProfile& profile, const secrets::KeyRing& keys, const Stop& stop,
                                           const net::Headers& own = {});

//! The extra parameters of the profile and of the model, which wins, unless the request says otherwise.
[[nodiscard]] openai::ChatRequest withExtraBody(const GatewayProfile& profile, openai::ChatRequest request);

//! Timeouts and the call's deadline; what differs by operation is still to be set. Keeps a pointer to `profile`.
[[nodiscard]] LoopSettings loopSettings(const GatewayProfile& profile, const secrets::KeyRing& keys, bool stream);

//! Who asks for what, from now on (or from `intended`, if set).
[[nodiscard]] record::RequestRecord newRecord(const GatewayProfile& profile, const Clock& clock, Instant intended = NoInstant);

} // namespace bw::gateway
