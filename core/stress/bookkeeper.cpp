// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/bookkeeper.h"

namespace bw::stress {

namespace {

void enter(metrics::Histogram& histogram, std::optional<Nanoseconds> value)
{
    if (value)
        histogram.record(*value);
}

void enterGaps(Tally& tally, const QList<Instant>& times)
{
    Nanoseconds longest{0};
    for (qsizetype i = 1; i < times.size(); ++i) {
        const Nanoseconds gap = times[i] - times[i - 1];
        tally.chunkGap.record(gap);
        longest = std::max(longest, gap);
    }
    if (times.size() > 1)
        tally.longestGap.record(longest);
}

void enterConnections(Tally& tally, const record::RequestRecord& record)
{
    for (const record::Attempt& attempt : record.attempts) {
        if (!attempt.connection.reused)
            continue;
        ++(*attempt.connection.reused ? tally.reused : tally.opened);
        tally.opened += attempt.connection.resent ? 1 : 0;
    }
    tally.retries += std::max<qsizetype>(0, record.attempts.size() - 1);
}

void enterMoney(Tally& tally, const record::RequestRecord& record)
{
    if (record.usage) {
        tally.tokensIn += record.usage->promptTokens;
        tally.tokensOut += record::tokensOut(record);
        tally.estimated = tally.estimated || record.usage->estimated;
    }
    tally.maybeBilled += record.failure.maybeBilled ? 1 : 0;
    if (!record.cost)
        return;
    tally.cost += *record.cost;
    ++tally.priced;
}

void enterCache(Tally& tally, const record::RequestRecord& record)
{
    switch (record.cache) {
    case record::CacheState::Off:
        return;
    case record::CacheState::Hit:
    case record::CacheState::Stale:
        ++tally.cacheHits;
        return;
    case record::CacheState::Miss:
        ++tally.cacheMisses;
        return;
    }
}

} // namespace

Instant sentAt(const record::RequestRecord& record)
{
    return isSet(record.sent) ? record.sent : isSet(record.admitted) ? record.admitted : record.intended;
}

bool Bookkeeper::isGood(const record::RequestRecord& record) const
{
    return record.failure.errorClass == ErrorClass::Ok && !record.truncated
        && std::all_of(m_slos.begin(), m_slos.end(), [&record](const Slo& slo) { return slo.isKept(record); });
}

void Bookkeeper::enter(Tally& tally, const record::RequestRecord& record, const Ticket& ticket, Instant sendingEnded) const
{
    enterFlow(tally, record, sendingEnded);
    const Instant sent = sentAt(record);
    if (!m_window.contains(sent))
        return;
    ++tally.requests;
    tally.firstSent = isSet(tally.firstSent) ? std::min(tally.firstSent, sent) : sent;
    if (!ticket.held)
        tally.scheduleLag.record(record.admitted - record.intended);
    enterConnections(tally, record);
    enterMoney(tally, record);
    enterCache(tally, record);
    tally.events += record.events;
    if (record.failure.errorClass != ErrorClass::Ok) {
        ++tally.failed;
        ++tally.errors[record.failure.errorClass];
        return;
    }
    ++tally.ok;
    tally.good += isGood(record) ? 1 : 0;
    enterTimes(tally, record);
}

void Bookkeeper::enterTimes(Tally& tally, const record::RequestRecord& record) const
{
    stress::enter(tally.ttft, record::ttft(record));
    stress::enter(tally.serviceTtft, record::serviceTtft(record));
    stress::enter(tally.ttfo, record::ttfo(record));
    stress::enter(tally.e2e, record::e2e(record));
    stress::enter(tally.serviceE2e, record::serviceE2e(record));
    stress::enter(tally.tpot, record::tpot(record));
    enterGaps(tally, record.deltaTimes);
}

//! What came in the window, whenever it was asked for. The window of a run that ends by its number of requests is over
//! when the last was sent: what is still in flight then drains outside it.
void Bookkeeper::enterFlow(Tally& tally, const record::RequestRecord& record, Instant sendingEnded) const
{
    Window window = m_window;
    if (!isSet(window.to))
        window.to = sendingEnded;
    tally.lastEnd = std::max(tally.lastEnd, record.end);
    if (window.contains(record.end)) {
        tally.completedInWindow += 1;
        tally.goodInWindow += isGood(record) ? 1 : 0;
    }
    const auto tokens = double(record::tokensOut(record));
    if (record.deltaTimes.isEmpty()) {
        tally.tokensInWindow += window.contains(record.end) ? tokens : 0;
        return;
    }
    const auto inside = std::count_if(record.deltaTimes.begin(), record.deltaTimes.end(), [&](Instant at) { return window.contains(at); });
    tally.tokensInWindow += tokens * double(inside) / double(record.deltaTimes.size());
}

} // namespace bw::stress
