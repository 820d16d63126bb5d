// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/timeline.h"

#include <algorithm>

namespace bw::stress {

void TimelineSpan::merge(const TimelineSpan& other)
{
    totals += other.totals;
    good += other.good;
    user.merge(other.user);
    service.merge(other.service);
    planned += other.planned;
    sent += other.sent;
    inFlight += other.inFlight;
    peakInFlight = std::max(peakInFlight, other.peakInFlight);
    loopLag = std::max(loopLag, other.loopLag);
    scheduleLag = std::max(scheduleLag, other.scheduleLag);
}

void TimelineSpan::seal()
{
    user.seal();
    service.seal();
}

TimelineSpan& Timeline::at(qint64 second)
{
    const qint64 wanted = std::max<qint64>(0, second);
    while (wanted / m_join >= MostSpans)
        joinNeighbours();
    const auto index = size_t(wanted / m_join);
    if (index >= m_spans.size()) {
        m_spans.resize(index + 1);
        sealBefore(index);
    }
    return m_spans[index].edit();
}

//! The span before the newest still gets what comes late.
void Timeline::sealBefore(size_t newest)
{
    for (; m_sealed + 1 < newest; ++m_sealed)
        m_spans[m_sealed].edit().seal();
}

void Timeline::add(qint64 second, const Tally& tally)
{
    using metrics::Latency;
    TimelineSpan& span = at(second);
    span.totals += tally.totals;
    span.good += tally.good;
    span.scheduleLag = std::max(span.scheduleLag, tally.scheduleLag.percentile(99).value_or(Nanoseconds(0)));
    const bool streams = !tally[Latency::Ttft].isEmpty();
    span.user.merge(tally[streams ? Latency::Ttft : Latency::E2e]);
    span.service.merge(tally[streams ? Latency::ServiceTtft : Latency::ServiceE2e]);
}

Timeline Timeline::restored(qint64 join, std::vector<TimelineSpan> spans)
{
    Timeline timeline;
    timeline.m_join = std::max<qint64>(1, join);
    timeline.m_spans.assign(std::make_move_iterator(spans.begin()), std::make_move_iterator(spans.end()));
    return timeline;
}

void Timeline::joinNeighbours()
{
    const size_t half = (m_spans.size() + 1) / 2;
    for (size_t i = 0; i < half; ++i) {
        TimelineSpan joined = m_spans[2 * i];
        if (2 * i + 1 < m_spans.size())
            joined.merge(m_spans[2 * i + 1]);
        joined.seal();
        m_spans[i] = std::move(joined);
    }
    m_sealed = half - 1; // its last may still be filled
    m_spans.resize(half);
    m_join *= 2;
}

} // namespace bw::stress
