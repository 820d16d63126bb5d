// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateways/keytable.h"

namespace bw::ui {

// Whose key is whose in a profile. Pure.

[[nodiscard]] QList<gateway::KeyRef> keysOf(const gateway::GatewayProfile& profile, const EndpointId& endpoint); //!< own ones; empty id: the gateway's
[[nodiscard]] gateway::KeyRef* findKey(gateway::GatewayProfile& profile, const KeyId& key);
void takeKey(gateway::GatewayProfile& profile, const OwnedKey& owned);
void putKey(gateway::GatewayProfile& profile, const OwnedKey& owned, int row);

//! The profile reduced to what one key is used for: for checking it alone.
[[nodiscard]] gateway::GatewayProfile onlyWith(gateway::GatewayProfile profile, const OwnedKey& owned);

//! The hosts that the key is sent to, each once.
[[nodiscard]] QStringList hostsOf(const gateway::GatewayProfile& profile, const OwnedKey& owned);

//! A check that did not take place, because the keychain did not give the key.
[[nodiscard]] gateway::KeyCheckResult unreadKey(const Error& error);

} // namespace bw::ui
