// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace bw::net {

//! Raises this process's soft limit of open files to its hard limit, at most a million: a shell's usual 1 024 is too few for
//! 2 000 streams. Returns the limit now in force; -1 where the system has none to ask for. Call once, from main().
qint64 raiseFileLimit();

} // namespace bw::net
