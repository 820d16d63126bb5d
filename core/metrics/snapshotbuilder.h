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

//! Makes snapshots of cells, whether they come from memory or from the store: the one place where cells become the
//! numbers of a chart. Not cheap to make (300 kB), cheap to use again. One thread.
class SnapshotBuilder
{
public:
    [[nodiscard]] BuiltPoint point(std::span<const PlacedCell> cells);
    [[nodiscard]] std::array<Percentiles, LatencyCount> latencies(std::span<const PlacedCell> cells);

    //! Fills points, totals, spend and gaps; `points` has one for each of the axis.
    static void assemble(Snapshot& snapshot, std::span<const BuiltPoint* const> points);
    //! Fills the lists of parts and the latencies of the whole range: most of the work of a snapshot.
    void breakDown(Snapshot& snapshot, std::span<const PlacedCell> cells);

    //! All of it, from nothing: cells outside the axis and of other series are left out.
    [[nodiscard]] Snapshot build(const Question& question, const Axis& axis, std::span<const PlacedCell> cells);

private:
    [[nodiscard]] std::array<qint64, HeatMap::Rows> gapRows(std::span<const PlacedCell> cells);
    void merge(std::span<const PlacedCell> cells, Latency latency);

    HistogramMerger m_merger;
};

} // namespace bw::metrics
