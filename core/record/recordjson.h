// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "record/requestrecord.h"

#include <QJsonObject>

namespace bw::record {

//! What a record read from JSON counts its instants from: the monotonic clock of another run means nothing here, only
//! differences do.
inline constexpr Instant RestoredIntended{std::chrono::hours(1)};

//! A record for the store, export and reports. Instants are whole nanoseconds after `intended`, the wall clock is
//! `started_at` (ISO 8601, UTC, ms), money is a decimal string. What is unset is left out. Holds no secret: a record has none.
[[nodiscard]] QJsonObject toJson(const RequestRecord& record);

//! The reverse; `intended` is RestoredIntended. Unknown keys and ids are ignored, so that an older program reads a newer
//! file. InvalidInput without an id.
[[nodiscard]] Result<RequestRecord> recordFromJson(const QJsonObject& json);

} // namespace bw::record
