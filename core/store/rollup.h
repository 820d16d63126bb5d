// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/walltime.h"
#include "metrics/cell.h"

#include <map>
#include <optional>

namespace bw::store {

//! The spans into which the history is rolled up.
enum class RollupLevel { TenSeconds, Minute, Hour };
inline constexpr std::array RollupLevels = {RollupLevel::TenSeconds, RollupLevel::Minute, RollupLevel::Hour};

[[nodiscard]] Milliseconds widthOf(RollupLevel level) noexcept;
//! The coarsest whose spans points of this width can be made of; the finest if there is none.
[[nodiscard]] RollupLevel levelFor(Milliseconds width) noexcept;
[[nodiscard]] std::optional<RollupLevel> coarser(RollupLevel level) noexcept; //!< nullopt: it is the coarsest

//! One cell of the roll-up table. `series` is a row of the series table.
struct RollupKey
{
    RollupLevel level = RollupLevel::TenSeconds;
    WallTime from{};
    qint64 series = 0;

    //! As the id of its row: first the level, then the time, then the series, so that a range of time is a range of ids.
    [[nodiscard]] qint64 id() const noexcept;
    [[nodiscard]] static RollupKey fromId(qint64 id) noexcept;
    auto operator<=>(const RollupKey&) const = default;
};
inline constexpr qint64 MostSeries = (qint64{1} << 20) - 1;

//! What one batch of records adds to the roll-ups; `series` numbers the keys of that batch.
using RollupCells = std::map<RollupKey, metrics::Cell>;
void addTo(RollupCells& cells, const record::RequestRecord& record, qint64 series);

} // namespace bw::store
