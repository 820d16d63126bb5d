// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bw::cli {

//! `bellwether-cli selfcheck [--json]`: this client's own bias and loop lag, on this machine.
[[nodiscard]] int runSelfCheck(const QStringList& arguments);

} // namespace bw::cli
