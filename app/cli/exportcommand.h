// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bw::cli {

//! `export curl|python|node|nginx …`; returns the exit code.
[[nodiscard]] int runExport(const QStringList& arguments);

} // namespace bw::cli
