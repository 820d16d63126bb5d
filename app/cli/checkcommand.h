// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bw::cli {

//! `bellwether-cli check`: does the gateway take the key? Returns the exit code. Needs a QCoreApplication.
[[nodiscard]] int runCheck(const QStringList& arguments);

} // namespace bw::cli
