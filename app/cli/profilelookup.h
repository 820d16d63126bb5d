// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commonoptions.h"

namespace bw::cli {

//! The profile that `--gateway` names, without asking for its keys.
[[nodiscard]] Result<gateway::GatewayProfile> lookUpProfile(const QString& nameOrFile);

//! Whether `--gateway` means an exported file by this, and no gateway that the app saved: it ends like one, or is the path of one.
[[nodiscard]] bool isProfileFile(const QString& nameOrFile);

//! Adds what the keychain has of the keys that the profile names and `keys` lacks. Unavailable, with a sentence that says what
//! to do, if it cannot be reached; it is not asked if nothing is lacking.
[[nodiscard]] Result<void> addKeptKeys(const gateway::GatewayProfile& profile, secrets::KeyRing& keys);

} // namespace bw::cli
