// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bw::ui {

//! Makes the translations that are part of the program known, for Translators. Once, before the first use; without it
//! the program speaks English.
void addTranslations();

} // namespace bw::ui
