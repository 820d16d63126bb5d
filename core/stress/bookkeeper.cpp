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
    return sheets.emplace_back(Sheet{block, span, {}});
}

Flow& Ledger::stretch(int block)
{
    stretches.resize(std::max(stretches.size(), size_t(block) + 1));
    return stretches[size_t(block)];
}

void Ledger::merge(const Ledger& other)
{
    for (const Sheet& each : other.sheets)
        sheet(each.block, each.span).tally.merge(each.tally);
    flow += other.flow;
    drain += other.drain;
    for (size_t i = 0; i < other.stretches.size(); ++i)
        stretch(int(i)) += other.stretches[i];
    exemplars.merge(other.exemplars);
    lastEnd = std::max(lastEnd, other.lastEnd);
}

int Blocks::blockOf(Nanoseconds sentAfter, qint64 number) const
{
    qint64 block = 0;
    if (length > Nanoseconds(0))
        block = sentAfter / length;
    else if (requests > 0)
        block = (number - firstNumber) / requests;
    return first + int(std::clamp<qint64>(block, 0, count - 1));
}

int Blocks::blockAt(Instant at, Nanoseconds after, const std::vector<Instant>& stretches) const
{
    if (requests <= 0)
        return blockOf(after, firstNumber);
    const auto begun = std::ranges::upper_bound(stretches, at) - stretches.begin();
    return first + int(std::clamp<qint64>(begun - 1, 0, count - 1));
}

bool Bookkeeper::isGood(const record::RequestRecord& record) const
{
    return record.failure.errorClass == ErrorClass::Ok && !record.truncated
        && std::all_of(m_rules.slos.begin(), m_rules.slos.end(), [&record](const Slo& slo) { return slo.isKept(record); });
}

void Bookkeeper::enter(Ledger& ledger, const record::RequestRecord& record, const Ticket& ticket, const SendingTimes& sending)
{
    const bool good = isGood(record);
    const Instant sent = sentAt(record);
    const bool counts = m_rules.window.contains(sent);
    const int block = counts ? m_rules.blocks.blockOf(m_rules.window.lengthTo(sent), ticket.number) : Ledger::Unmeasured;
    const qint64 span = (record.end - m_rules.runStart) / m_rules.span;
    Ledger::Sheet& sheet = ledger.sheet(block, std::max<qint64>(0, span));
    enterRequest(sheet.tally, record, ticket, good);
    enterFlow(ledger, record, sending, good);
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
template <typename Add> void Bookkeeper::addFlow(Ledger& ledger, Instant at, const SendingTimes& sending, Add add) const
{
    if (!m_rules.window.contains(at))
        return;
    if (isSet(sending.ended) && at >= sending.ended) {
        if (!isSet(m_rules.window.to))
            add(ledger.drain, true);
        return;
    }
    add(ledger.flow, true);
    if (m_rules.blocks.count > 1)
        add(ledger.stretch(m_rules.blocks.blockAt(at, m_rules.window.lengthTo(at), sending.stretches)), false);
}

void Bookkeeper::enterFlow(Ledger& ledger, const record::RequestRecord& record, const SendingTimes& sending, bool good) const
{
    addFlow(ledger, record.end, sending, [good](Flow& flow, bool /*bySecond*/) {
        flow.completed += 1;
        flow.good += good ? 1 : 0;
    });
    const qint64 deltas = record::deltasOf(record);
    const double part = double(record::tokensOut(record)) / double(std::max<qint64>(1, deltas));
    for (qint64 i = 0; i < std::max<qint64>(1, deltas); ++i) {
        const Instant at = deltas > 0 ? record::deltaTime(record, i) : record.end;
        addFlow(ledger, at, sending, [&](Flow& flow, bool bySecond) {
            flow.tokens += part;
            if (bySecond)
                flow.perSecond.add((at - m_rules.runStart) / std::chrono::seconds(1), part);
        });
    }
}

} // namespace bw::stress
