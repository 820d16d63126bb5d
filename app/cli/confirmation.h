// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bw::cli {

//! Asks on the terminal; false without one, and for anything but a yes.
[[nodiscard]] bool confirmed(const QString& question);

} // namespace bw::cli
