// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bw::cli {

//! `bellwether-cli models`: what the gateway offers. Returns the exit code. Needs a QCoreApplication.
[[nodiscard]] int runModels(const QStringList& arguments);

} // namespace bw::cli
