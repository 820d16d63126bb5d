// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/shared.h"
#include "metrics/compacthistogram.h"
#include "stress/tally.h"

#include <vector>

namespace bw::stress {

//! A span of a run's time line. Requests are in it by their end, warm-up and cool-down included.
struct TimelineSpan
{
    metrics::Totals totals;
    qint64 good = 0;
    metrics::CompactHistogram user;    //!< TTFT of streams, E2E of the others; of those that went well
    metrics::CompactHistogram service; //!< the same from the sending on
    qint64 planned = 0;                //!< open loop: due in it
    qint64 sent = 0;
    double inFlight = 0; //!< seconds of requests; / length: mean
    int peakInFlight = 0;
    Nanoseconds loopLag{0};     //!< p99 of the client's event loops, in the worst tenth of a second
    Nanoseconds scheduleLag{0}; //!< p99 of how late was sent what no cap held, in the worst second

    void merge(const TimelineSpan& other);
    void seal(); //!< it is over: only read from now on, or nearly
    bool operator==(const TimelineSpan&) const = default;
};

//! A run over time in at most MostSpans equal spans: when it grows too long, neighbours are joined, so that a run of any
//! length takes the same memory. Counted from the start of the run. A value.
class Timeline
{
public:
    static constexpr qint64 MostSpans = 300; //!< what a chart draws
    static constexpr Nanoseconds Finest = std::chrono::seconds(1);

    //! `second`: whole seconds since the start of the run.
    [[nodiscard]] TimelineSpan& at(qint64 second);
    void add(qint64 second, const Tally& tally);

    [[nodiscard]] Nanoseconds width() const noexcept { return Finest * m_join; }
    [[nodiscard]] const std::vector<Shared<TimelineSpan>>& spans() const noexcept { return m_spans; }
    //! As it was, for who read it back.
    static Timeline restored(qint64 join, std::vector<TimelineSpan> spans);

    bool operator==(const Timeline& other) const { return m_join == other.m_join && m_spans == other.m_spans; }

private:
    void joinNeighbours();
    void sealBefore(size_t newest);

    std::vector<Shared<TimelineSpan>> m_spans; //!< a run is copied ten times a second, and only its last span changes
    qint64 m_join = 1; //!< seconds a span
    size_t m_sealed = 0; //!< so many spans are
};

} // namespace bw::stress
