// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bw::test {

// The folders are known to one source file only: compile results of all others can be shared between clones.
[[nodiscard]] QString dataPath(const QString& relative);   //!< below tests/data
[[nodiscard]] QString sourcePath(const QString& relative); //!< below the top level

} // namespace bw::test
