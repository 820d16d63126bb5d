// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/timeshare.h"

namespace bw::metrics {

namespace {

//! The spans that a request meets, walked in the order of time.
class Spans
{
public:
    Spans(const record::RequestRecord& record, Milliseconds width)
        : m_begun(wallTimeOf(record.startedAt)), m_intended(record.intended), m_width(width)
    {
    }

    [[nodiscard]] WallTime startAt(Instant at) const { return floorTo(placed(at), m_width); }
    //! The first instant after `at` that is in another span.
    [[nodiscard]] Instant nextAfter(Instant at) const { return at + (startAt(at) + m_width - placed(at)); }

    [[nodiscard]] TimeShare& share(WallTime from)
    {
        const auto at = std::ranges::lower_bound(m_shares, from, {}, &TimeShare::from);
        if (at != m_shares.end() && at->from == from)
            return *at;
        return *m_shares.insert(at, TimeShare{from, Nanoseconds(0), 0});
    }
    [[nodiscard]] std::vector<TimeShare> take() { return std::move(m_shares); }

private:
    [[nodiscard]] WallTime placed(Instant at) const
    {
        return m_begun + std::chrono::floor<Milliseconds>(at - m_intended);
    }

    WallTime m_begun;
    Instant m_intended;
    Milliseconds m_width;
    std::vector<TimeShare> m_shares;
};

void shareTime(const record::RequestRecord& record, Milliseconds width, Spans& spans)
{
    if (!isSet(record.sent) || record.end <= record.sent)
        return;
    const Instant earliest = record.end - MostShares * Nanoseconds(width);
    for (Instant at = std::max(record.sent, earliest); at < record.end;) {
        const Instant next = std::min(record.end, spans.nextAfter(at));
        spans.share(spans.startAt(at)).inFlight += next - at;
        at = next;
    }
}

void shareTokens(const record::RequestRecord& record, Spans& spans)
{
    const auto tokens = static_cast<double>(record::tokensOut(record));
    const qint64 deltas = record::deltasOf(record);
    if (tokens <= 0)
        return;
    if (deltas == 0) {
        spans.share(spans.startAt(record.end)).tokens += tokens;
        return;
    }
    for (qint64 i = 0; i < deltas;) {
        const qint64 first = i;
        const Instant begun = record::deltaTime(record, first);
        const Instant next = spans.nextAfter(begun);
        while (i < deltas && record::deltaTime(record, i) < next)
            ++i;
        spans.share(spans.startAt(begun)).tokens += tokens * static_cast<double>(i - first) / static_cast<double>(deltas);
    }
}

} // namespace

std::vector<TimeShare> sharesOf(const record::RequestRecord& record, Milliseconds width)
{
    Spans spans(record, width);
    shareTime(record, width, spans);
    shareTokens(record, spans);
    return spans.take();
}

} // namespace bw::metrics
