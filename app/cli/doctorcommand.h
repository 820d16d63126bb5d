// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bw::cli {

//! `bellwether-cli doctor`: what the connection to each endpoint is like. Returns the exit code. Needs a QCoreApplication.
[[nodiscard]] int runDoctor(const QStringList& arguments);

} // namespace bw::cli
