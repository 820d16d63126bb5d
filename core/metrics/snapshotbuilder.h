// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/histogrammerger.h"
#include "metrics/snapshot.h"

#include <memory>

namespace bw::metrics {

//! A cell where it stands in time. The cell must stay until the snapshot is built.
struct PlacedCell
{
    WallTime from{};
    const SeriesKey* key = nullptr;
    const Cell* cell = nullptr;
};

//! What one point of a snapshot is made of; worth keeping while its cells do not change.
struct BuiltPoint
{
    Point point;
    std::array<qint64, HeatMap::Rows> gaps{};
    struct Spend
    {
        PicoUsd cost;
        qint64 unpriced = 0;
    };
    QHash<QString, Spend> spend; //!< by answering model
};

//! A series over the whole range of a snapshot.
struct SeriesSum
{
    const SeriesKey* key = nullptr;
    Cell cell;
};

//! Makes snapshots of cells, whether they come from memory or from the store: the one place where cells become the
//! numbers of a chart. Not cheap to make (300 kB), cheap to use again. One thread.
class SnapshotBuilder
{
public:
    [[nodiscard]] BuiltPoint point(std::span<const PlacedCell> cells, LatencySet set);
    [[nodiscard]] Cell sum(std::span<const PlacedCell> cells, LatencySet set);
    [[nodiscard]] std::vector<SeriesSum> sumsBySeries(std::span<const PlacedCell> cells, LatencySet set);

    //! Fills points, totals, spend and gaps; `points` has one for each of the axis.
    static void assemble(Snapshot& snapshot, std::span<const BuiltPoint* const> points);
    //! Fills the lists of parts, and the latencies of the whole range: most of the work of a snapshot.
    void breakDown(Snapshot& snapshot, std::span<const SeriesSum> sums);
    //! The uptime strips of the parts that breakDown() made; looks at the totals of the cells only.
    static void addStrips(Snapshot& snapshot, std::span<const PlacedCell> cells);

private:
    [[nodiscard]] std::array<Percentiles, LatencyCount> latencies(std::span<const Cell* const> cells);
    [[nodiscard]] std::array<qint64, HeatMap::Rows> gapRows() const;

    HistogramMerger m_merger;
};

} // namespace bw::metrics
