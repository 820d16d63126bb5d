// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bw::cli {

//! `stress`: the exit code.
[[nodiscard]] int runStress(const QStringList& arguments);

} // namespace bw::cli
