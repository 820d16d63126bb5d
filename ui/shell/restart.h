// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bw::ui {

//! Exit codes of the event loop. The program's main() knows by it that it is to be started again.
inline constexpr int RestartCode = 75;

//! That it ends at once, without waiting for the threads of the databases: a person does not want to, and what SQLite was at is
//! undone by the next start.
inline constexpr int AbandonCode = 76;

} // namespace bw::ui
