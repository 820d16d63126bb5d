// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bw::cli {

//! `compare`: the exit code.
[[nodiscard]] int runCompare(const QStringList& arguments);

} // namespace bw::cli
