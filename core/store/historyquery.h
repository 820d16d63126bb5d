// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/snapshotbuilder.h"
#include "store/rollup.h"
#include "store/seriescatalog.h"

namespace bw::store {

//! Snapshots from the roll-up table. Needs memory for one point and one series at a time, however long the range.
class HistoryQuery
{
public:
    HistoryQuery(QSqlDatabase& database, const SeriesCatalog& catalog, metrics::SnapshotBuilder& builder);

    //! Points are wider than the question would allow where only coarser cells are left. `keptFrom`: what is older was
    //! deleted, whatever its width.
    [[nodiscard]] Result<metrics::Snapshot> snapshot(const metrics::Question& question, WallTime now, WallTime keptFrom);

private:
    struct Stretch
    {
        RollupLevel level = RollupLevel::Hour;
        TimeRange range;
    };
    struct Row
    {
        RollupKey key;
        metrics::Cell totals; //!< latencies not read yet
        QByteArray latencies;
    };

    [[nodiscard]] Result<metrics::Axis> axisFor(const metrics::Question& question, WallTime now);
    [[nodiscard]] Result<WallTime> knownFrom(RollupLevel level, const TimeRange& range);
    [[nodiscard]] Result<std::vector<Stretch>> stretchesOf(const metrics::Axis& axis);
    [[nodiscard]] Result<std::vector<Row>> rowsOf(const metrics::Question& question, std::span<const Stretch> stretches);
    [[nodiscard]] std::vector<metrics::Cell> cellsOf(std::span<const Row> rows, metrics::LatencySet set) const;
    [[nodiscard]] std::vector<metrics::PlacedCell> placed(std::span<const Row> rows, std::span<const metrics::Cell> cells) const;
    void addPoints(metrics::Snapshot& snapshot, std::span<const Row> rows);
    void addParts(metrics::Snapshot& snapshot, std::vector<Row> rows);

    QSqlDatabase& m_database;
    const SeriesCatalog& m_catalog;
    metrics::SnapshotBuilder& m_builder;
};

//! The hour of the first request that the filter lets through, of all that is known; nullopt: there is none.
[[nodiscard]] Result<std::optional<WallTime>> firstHour(QSqlDatabase& database, const SeriesCatalog& catalog, const metrics::Filter& filter);

//! Every cell of one level since `from`, for metrics that live on from an earlier run.
struct StoredCell
{
    WallTime from{};
    metrics::SeriesKey key;
    metrics::Cell cell;
};
[[nodiscard]] Result<std::vector<StoredCell>> cellsSince(QSqlDatabase& database, const SeriesCatalog& catalog, RollupLevel level,
                                                         WallTime from);

} // namespace bw::store
