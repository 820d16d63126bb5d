// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QtGlobal>

#include <optional>

// What the operating system knows about this process. The only place that asks it.
namespace bw::app {

//! When the process began, before any code of it ran. nullopt where the system does not say it on the monotonic clock.
//! Linux: in steps of 10 ms, rounded down.
[[nodiscard]] std::optional<Instant> processStart();

//! Resident memory of the process now, in bytes.
[[nodiscard]] std::optional<qint64> residentBytes();

} // namespace bw::app
