// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bw::ui {

//! A dynamic property (bool) of a QHeaderView that has a name: true while the program and not the person arranges its
//! columns. Then there is nothing to remember of them.
inline constexpr char AsAtFirst[] = "asAtFirst";

} // namespace bw::ui
