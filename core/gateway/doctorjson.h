// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/doctorreport.h"

#include <QJsonObject>

namespace bw::gateway {

//! The doctor's report for programs: every key always there, null where unknown, times in milliseconds with 3 decimals.
[[nodiscard]] QJsonObject toJson(const DoctorReport& report);

//! Milliseconds with 3 decimals, or null.
[[nodiscard]] QJsonValue msOrNull(std::optional<Nanoseconds> span);

} // namespace bw::gateway
