// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commonoptions.h"

namespace bw::cli {

//! The profile that `--gateway` names, without asking for its keys.
[[nodiscard]] Result<gateway::GatewayProfile> lookUpProfile(const QString& nameOrFile);

//! Whether `--gateway` means an exported file by this, and no gateway that the app saved: it ends like one, or is the path of one.
[[nodiscard]] bool isProfileFile(const QString& nameOrFile);

//! All keys that the profile names, from the keychain; `otherwise` stands for its first where the keychain has none or cannot
//! be reached. Unavailable if it cannot be reached and there is no other key.
[[nodiscard]] Result<secrets::KeyRing> keptKeys(const gateway::GatewayProfile& profile, const SecretString& otherwise);

//! The same with its keys: an exported file, with the environment's `key`, or one saved in the app, by its
//! name, with its key from the keychain unless the environment's was named or the keychain has none.
[[nodiscard]] Result<Target> findProfile(const QString& nameOrFile, const SecretString& key, bool keyWasNamed);

} // namespace bw::cli
