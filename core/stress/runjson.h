// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/runresult.h"

#include <QJsonObject>

namespace bw::stress {

//! The document of `bellwether-cli stress --json`: keys as documented, each always present, null where unknown. One
//! variant: its numbers; several: {"variants": […], "comparison": […]}.
[[nodiscard]] QJsonObject summaryJson(const RunResult& result);

} // namespace bw::stress
