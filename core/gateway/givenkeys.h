// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayprofile.h"

namespace bw::gateway {

// Keys that come from elsewhere than the keychain, and whom of a profile they are for. Any thread.

//! Whom a key is for that comes without a name: the profile's first key if an endpoint in use uses it, else the first that one
//! does use. Empty: the endpoints that name none.
[[nodiscard]] KeyId loneKeyId(const GatewayProfile& profile);

//! Enters `key` for what is called `name`, whatever the case: a key's label, an endpoint, a secret header, the gateway, or
//! "proxy" and "redis" for their logins. An endpoint without keys of its own has one then. False: nothing is called so.
bool giveKey(GatewayProfile& profile, secrets::KeyRing& ring, const QString& name, const SecretString& key);

//! The endpoints in use that name keys of which the ring has none, in order.
[[nodiscard]] QList<Endpoint> endpointsWithoutKey(const GatewayProfile& profile, const secrets::KeyRing& ring);

} // namespace bw::gateway
