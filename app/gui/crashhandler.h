// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace bw::app {

//! From now on a crash of this process writes a report to `file` (in the system's encoding; its folder must exist): `head`,
//! what happened, and where, as module and offset. No memory, arguments or environment: they may hold secrets. Then the
//! process ends as it would have. Once a process; the handler can call nothing that takes a lock or memory, so what it
//! needs is laid ready here. One file for each system: crashhandler_unix.cpp, crashhandler_windows.cpp.
void installCrashHandler(const QByteArray& file, const QByteArray& head);

} // namespace bw::app
