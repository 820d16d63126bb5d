// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bw::ui {

//! The exit code by which the program's main() knows that it is to be started again.
inline constexpr int RestartCode = 75;

} // namespace bw::ui
