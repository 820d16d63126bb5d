// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bw::app {

//! What the desktop gave this start, so that its window may come to the front; empty: nothing. Before the application object is
//! made, which takes it out of the environment.
[[nodiscard]] QString activationToken();

//! The next activateWindow() of this process is allowed by what a later start was given.
void useActivationToken(const QString& token);

//! Windows lets nobody come to the front but whom the program that is there allows: that process, from now on.
void allowForeground(qint64 process);

} // namespace bw::app
