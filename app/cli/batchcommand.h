// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bw::cli {

//! `batch`: the exit code.
[[nodiscard]] int runBatch(const QStringList& arguments);

} // namespace bw::cli
