// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/runresult.h"

#include <memory>

namespace bw::ui {

using KeptRun = std::shared_ptr<const stress::RunResult>;

//! Several runs as one whose variants they are, to be shown beside each other and exported; their names say which is
//! which. What each one was by itself is in RunResult::sides. One run is itself. Pure.
[[nodiscard]] KeptRun sideBySide(const QList<KeptRun>& runs);

} // namespace bw::ui
