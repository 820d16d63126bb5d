// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bw::cli {

//! `bellwether-cli diagnose`: why is it slow, or why does it fail? Returns the exit code. Needs a QCoreApplication.
[[nodiscard]] int runDiagnose(const QStringList& arguments);

} // namespace bw::cli
