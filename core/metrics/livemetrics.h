// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/seriestable.h"
#include "metrics/snapshot.h"
#include "metrics/window.h"

namespace bw::metrics {

//! Limits of what is held in memory. What is over them is counted and said in every snapshot, and is in the store.
struct LiveLimits
{
    int series = 256;                       //!< further ones count as one "other" of their source
    size_t bytesPerWindow = 8 * 1024 * 1024; //!< the oldest spans go early

    bool operator==(const LiveLimits&) const = default;
};

//! The last minutes and hours in rolling windows: 25 min of seconds, 3 h of 10 s, a day of minutes, 31 days of hours.
//! Fed from the record stream and asked in one thread; no network thread ever waits for it. Views look at it through a
//! SnapshotWatch.
class LiveMetrics
{
public:
    explicit LiveMetrics(WallTime now, LiveLimits limits = {});
    Q_DISABLE_COPY_MOVE(LiveMetrics)

    void add(const record::RequestRecord& record);
    void setHealth(const HealthSample& sample); //!< about once a second
    void forget(WallTime now);                  //!< what is older than its window keeps; about once a second

    //! Takes back what an earlier run left: a cell of the 10 s, 1 min or 1 h window, from before this object was made.
    void restore(Milliseconds width, WallTime from, const SeriesKey& key, const Cell& cell);
    //! After the last restore(): everything from `from` on is known, even if it was nothing.
    void restored(WallTime from);

    //! The finest axis that a window still knows from its beginning; failing that, the one that is known longest.
    [[nodiscard]] Axis axisFor(const Question& question, WallTime now) const;
    [[nodiscard]] const Window& windowOf(const Axis& axis) const; //!< the coarsest that its points can be made of
    [[nodiscard]] std::span<const Window> windows() const noexcept { return m_windows; }
    [[nodiscard]] const SeriesTable& series() const noexcept { return m_series; }
    [[nodiscard]] const Health& health() const noexcept { return m_health; }
    [[nodiscard]] size_t bytes() const;

    //! Everything since the program began, by number of the series: for exporters, whose counters only grow.
    [[nodiscard]] const Slice& sinceStart() const noexcept { return m_sinceStart; }

private:
    LiveLimits m_limits;
    SeriesTable m_series;
    std::vector<Window> m_windows; //!< finest first
    Slice m_sinceStart;
    Health m_health;
    std::vector<Sample> m_samples; //!< of the newest record, kept for its memory
};

} // namespace bw::metrics
