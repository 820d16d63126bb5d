// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayprofile.h"

namespace bw::ui {

// What the page of gateways does to profiles and files, without a widget.

//! At most as much as an import takes.
[[nodiscard]] Result<QByteArray> readImportFile(const QString& path);
[[nodiscard]] Result<void> writeProfile(const gateway::GatewayProfile& profile, const QString& path); //!< atomic, no keys
//! A whole nginx.conf in front of its endpoints, with the profile's own options; atomic, no keys.
[[nodiscard]] Result<void> writeNginxConfig(const gateway::GatewayProfile& profile, const QString& path);
[[nodiscard]] QString fileNameFor(const gateway::GatewayProfile& profile, const QString& suffix); //!< "holysheep-ai.json"

//! Another name where one of the others has it: "OpenAI 2".
[[nodiscard]] gateway::GatewayProfile withFreeName(gateway::GatewayProfile profile, const QList<gateway::GatewayProfile>& others);

void setEndpointEnabled(gateway::GatewayProfile& profile, const EndpointId& endpoint, bool enabled);

//! Keychain items that `before` names and `after` does not.
[[nodiscard]] QList<KeyId> keysLeftBehind(const gateway::GatewayProfile& before, const gateway::GatewayProfile& after);

} // namespace bw::ui
