// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/bookkeeper.h"

#include "base/seededrandom.h"

#include <algorithm>

namespace bw::stress {

Instant sentAt(const record::RequestRecord& record)
{
    return isSet(record.sent) ? record.sent : isSet(record.admitted) ? record.admitted : record.intended;
}

Ledger::Sheet& Ledger::sheet(int block, qint64 span)
{
    // From the newest on: nearly always it is the one.
    const auto found = std::find_if(sheets.rbegin(), sheets.rend(), [=](const Sheet& each) { return each.block == block && each.span == span; });
    if (found != sheets.rend())
        return *found;
    return sheets.emplace_back(Sheet{block, span, NoInstant, {}});
}

void Ledger::merge(const Ledger& other)
{
    for (const Sheet& each : other.sheets) {
        Sheet& mine = sheet(each.block, each.span);
        mine.tally.merge(each.tally);
        mine.lastSent = std::max(mine.lastSent, each.lastSent);
    }
    flow += other.flow;
    exemplars.merge(other.exemplars);
    lastEnd = std::max(lastEnd, other.lastEnd);
}

int Blocks::blockOf(Nanoseconds sentAfter, qint64 number) const
{
    qint64 block = 0;
    if (length > Nanoseconds(0))
        block = sentAfter / length;
    else if (requests > 0)
        block = number / requests;
    return first + int(std::clamp<qint64>(block, 0, count - 1));
}

bool Bookkeeper::isGood(const record::RequestRecord& record) const
{
    return record.failure.errorClass == ErrorClass::Ok && !record.truncated
        && std::all_of(m_rules.slos.begin(), m_rules.slos.end(), [&record](const Slo& slo) { return slo.isKept(record); });
}

void Bookkeeper::enter(Ledger& ledger, const record::RequestRecord& record, const Ticket& ticket, Instant sendingEnded)
{
    const bool good = isGood(record);
    const Instant sent = sentAt(record);
    const bool counts = m_rules.window.contains(sent);
    const int block = counts ? m_rules.blocks.blockOf(m_rules.window.lengthTo(sent), ticket.number) : Ledger::Unmeasured;
    const qint64 span = (record.end - m_rules.runStart) / m_rules.span;
    Ledger::Sheet& sheet = ledger.sheet(block, std::max<qint64>(0, span));
    enterRequest(sheet.tally, record, ticket, good);
    sheet.lastSent = std::max(sheet.lastSent, sent);
    enterFlow(ledger.flow, record, sendingEnded, good);
    ledger.lastEnd = std::max(ledger.lastEnd, record.end);
    if (counts)
        ledger.exemplars.offer(record, SeededRandom(m_rules.seed, quint64(ticket.number)).next());
}

void Bookkeeper::enterRequest(Tally& tally, const record::RequestRecord& record, const Ticket& ticket, bool good)
{
    tally.totals.add(record);
    tally.good += good ? 1 : 0;
    tally.events += record.events;
    tally.retries += std::max<qsizetype>(0, record::attemptsMade(record) - 1);
    // Not by the record's admission: that is after a cache was asked, which may wait for another's answer.
    if (!ticket.held)
        tally.scheduleLag.record((isSet(ticket.taken) ? ticket.taken : record.admitted) - record.intended);
    metrics::samplesOf(record, m_samples);
    for (const metrics::Sample& sample : m_samples)
        tally[sample.latency].record(sample.value);
    if (const auto gap = record::longestGap(record); gap && record.failure.errorClass == ErrorClass::Ok)
        tally.longestGap.record(*gap);
}

//! The window of a run that ends by its number of requests is over when the last was sent: what is still in flight then
//! drains outside it.
void Bookkeeper::enterFlow(Flow& flow, const record::RequestRecord& record, Instant sendingEnded, bool good) const
{
    Window window = m_rules.window;
    if (isSet(sendingEnded))
        window.to = isSet(window.to) ? std::min(window.to, sendingEnded) : sendingEnded;
    if (window.contains(record.end)) {
        flow.completed += 1;
        flow.good += good ? 1 : 0;
    }
    const auto tokens = double(record::tokensOut(record));
    const auto enter = [&](Instant at, double part) {
        if (!window.contains(at))
            return;
        flow.tokens += part;
        flow.perSecond.add((at - m_rules.runStart) / std::chrono::seconds(1), part);
    };
    const qint64 deltas = record::deltasOf(record);
    if (deltas == 0)
        enter(record.end, tokens);
    for (qint64 i = 0; i < deltas; ++i)
        enter(record::deltaTime(record, i), tokens / double(deltas));
}

} // namespace bw::stress
