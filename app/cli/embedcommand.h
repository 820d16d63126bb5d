// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bw::cli {

//! `bellwether-cli embed`: vectors of texts. Returns the exit code. Needs a QCoreApplication.
[[nodiscard]] int runEmbed(const QStringList& arguments);

} // namespace bw::cli
