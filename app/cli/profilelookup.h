// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commonoptions.h"

namespace bw::cli {

//! The profile that `--gateway` names: an exported file, or one saved in the app, by its name. `key` is the one of the
//! environment.
[[nodiscard]] Result<Target> findProfile(const QString& nameOrFile, const SecretString& key, bool keyWasNamed);

} // namespace bw::cli
