// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/livemetrics.h"
#include "metrics/snapshotbuilder.h"

namespace bw::metrics {

//! One view's look at the live metrics, many times a second: points that did not change are remembered, and the lists of
//! parts, which are most of the work, are made anew only once a second. In the thread of the metrics.
class SnapshotWatch
{
public:
    static constexpr Milliseconds PartsEvery{1'000};

    //! Both must outlive it. The builder may be shared by all watches of the thread.
    SnapshotWatch(const LiveMetrics& metrics, SnapshotBuilder& builder);

    void ask(const Question& question);
    [[nodiscard]] const Question& question() const noexcept { return m_question; }
    [[nodiscard]] Snapshot look(WallTime now);

private:
    struct Remembered
    {
        quint64 version = 0;
        BuiltPoint built;
    };

    [[nodiscard]] bool shows(int series);
    [[nodiscard]] const BuiltPoint& pointAt(const Window& window, WallTime from);
    void placeCells(const Window& window, const TimeRange& range, std::vector<PlacedCell>& cells);
    void addParts(Snapshot& snapshot, const Window& window);

    const LiveMetrics& m_metrics;
    SnapshotBuilder& m_builder;
    Question m_question;
    Milliseconds m_width{0};
    std::map<WallTime, Remembered> m_points;
    std::vector<bool> m_shown; //!< by number of the series
    Snapshot m_parts;          //!< the newest lists of parts
    std::vector<PlacedCell> m_cells;
};

} // namespace bw::metrics
