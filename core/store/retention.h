// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/exchangeblob.h"
#include "store/rollup.h"
#include "store/sql.h"

namespace bw::store {

//! How much history is kept. What goes first is the oldest.
struct RetentionLimits
{
    std::chrono::days requests{30};
    qint64 bytes = qint64{1024} * 1024 * 1024; //!< of the file, with all that is in it
    std::chrono::days tenSeconds{2};           //!< roll-ups for charts, by their width
    std::chrono::days minutes{31};
    std::chrono::days hours{400};
    ExchangeLimits exchange;

    bool operator==(const RetentionLimits&) const = default;
};

//! A clock that was set ahead must not cost the history. Until it is proven, no more is old than what the newest entry makes
//! so, and a day.
enum class ClockTrust { Proven, Fresh };

//! Deletes some of what is over the limits, in a transaction; at most RowsAStep requests, so that nobody waits long for
//! it. Of a file that is too large the oldest goes, a twentieth at a time, until it fits. `more`: there is still some left.
inline constexpr int RowsAStep = 5'000;
[[nodiscard]] Result<void> deleteOld(QSqlDatabase& database, const RetentionLimits& limits, WallTime now, ClockTrust trust, bool* more);

[[nodiscard]] Result<void> deleteAllHistory(QSqlDatabase& database);
[[nodiscard]] Result<qint64> usedBytes(QSqlDatabase& database); //!< of the file, less what is free for reuse

} // namespace bw::store
