// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bw::cli {

//! `bellwether-cli sim`: runs the simulated gateway until SIGINT or SIGTERM. `arguments` come after the command's name.
//! Returns the exit code: 0, 1 (cannot listen) or 2 (usage). Needs a QCoreApplication.
[[nodiscard]] int runSim(const QStringList& arguments);

} // namespace bw::cli
