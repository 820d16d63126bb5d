// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/comparison.h"

#include <QJsonArray>
#include <QJsonObject>

namespace bw::stress {

//! The document of `bellwether-cli stress --json`: keys as documented, each always present, null where unknown. One
//! variant: its numbers; several: {"variants": […], "comparison": […]}, and of several runs beside each other
//! {"plan_differences": […]} too.
[[nodiscard]] QJsonObject summaryJson(const RunResult& result);

//! The rate limits that the gateway showed: [{"what", "per_minute", "told"}].
[[nodiscard]] QJsonArray limitsJson(const RunResult& run);

//! An element of `compare --json`: times in ms, shares from 0 to 1, money as a decimal text.
[[nodiscard]] QJsonObject differenceJson(const Difference& difference);

} // namespace bw::stress
