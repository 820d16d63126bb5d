// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bw::cli {

//! `bellwether-cli chat`: one chat request. `arguments` come after the command's name. Returns the exit code. Needs a
//! QCoreApplication.
[[nodiscard]] int runChat(const QStringList& arguments);

} // namespace bw::cli
