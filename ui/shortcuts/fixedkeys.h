// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shortcuts/keybindings.h"

namespace bw::ui {

//! Deletes what is chosen in a list. Two keys: a single one is hit by chance, by who thinks to be in a text.
[[nodiscard]] QKeySequence deletionKeys();

//! Ctrl+Enter as this system writes it, for sentences.
[[nodiscard]] QString controlEnterText();

//! Keys that belong to a place and not to a command, for a sheet of all keys: they cannot be changed here.
[[nodiscard]] QList<CommandRow> fixedKeys(const Settings& settings);

} // namespace bw::ui
