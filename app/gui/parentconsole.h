// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bw::app {

//! A program with windows has no console of its own on Windows: what it prints goes to the one it was started from, or to
//! nobody. Never a message box, which nobody could click away where scripts run. Elsewhere this does nothing.
void useConsoleOfParent();

} // namespace bw::app
