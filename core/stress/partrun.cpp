// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/partrun.h"

#include <algorithm>

namespace bw::stress {

namespace {

using namespace std::chrono_literals;

constexpr Nanoseconds Lead = 10ms; //!< until the first request: long enough for the pacer to be awake

//! With the level of a search in place of the plan's own.
Load loadOf(Load load, const Part& part)
{
    if (part.level) {
        load.level = *part.level;
        load.stages.clear();
    }
    return load;
}

} // namespace

PartRun::PartRun(const Part& part, PartContext context)
    : m_part(part), m_context(std::move(context)), m_start(systemClock().now() + Lead)
{
    m_context.load = loadOf(m_context.load, part);
    if (!isSet(m_context.runStart))
        m_context.runStart = m_start;
    m_window.from = m_start + part.warmUp;
    m_window.to = part.length > Nanoseconds(0) ? m_start + part.length - part.coolDown : NoInstant;
    m_level = levelCurve(m_context.load);
    if (isOpenLoop(m_context.load))
        makeSchedule();
    m_gate = std::make_shared<Gate>(Gate::Limits{.cap = inFlightCap(m_context.load),
                                                 .requests = part.requests,
                                                 .window = m_window,
                                                 .firstNumber = m_part.firstNumber,
                                                 .openLoop = isOpenLoop(m_context.load),
                                                 .stretch = blocks().requests,
                                                 .stretches = m_part.blocks},
                                    m_context.drained);
    m_context.segment.gate = m_gate;
    m_context.segment.openLoop = isOpenLoop(m_context.load);
    m_context.segment.rules = rules();
    const auto segment = std::make_shared<const Segment>(m_context.segment);
    for (const auto& worker : m_context.workers) {
        worker->begin(segment);
        m_cpuBefore.push_back(worker->cpu());
        m_lagsSeen.push_back(0);
        static_cast<void>(worker->lagsSince(m_lagsSeen.back()));
    }
    m_progressed.workers = m_context.before.workers;
    m_progressed.workers.resize(m_context.workers.size());
    m_healthWithDrain = m_progressed.workers;
    m_pacer = std::make_unique<Pacer>(pacerJob());
    m_pacer->start();
}

PartRun::~PartRun() = default;

//! Rounds go on where the variant's round before ended: by the time where that ends a round, else by the number.
void PartRun::makeSchedule()
{
    std::vector<Nanoseconds> traceTimes;
    for (const TraceEntry& entry : m_context.segment.prompts->trace())
        traceTimes.push_back(entry.at);
    const quint64 round = m_part.level ? quint64(m_part.round) : 0; // a step of a search is a load of its own
    m_schedule = stress::makeSchedule(m_context.load, m_context.segment.seed + round, std::move(traceTimes));
    const bool byTime = m_part.length > Nanoseconds(0);
    Nanoseconds& planTime = m_context.before.planTime;
    const qint64 skipped = m_part.level ? 0 : skip(*m_schedule, byTime ? planTime : Nanoseconds(0), byTime ? 0 : m_part.firstNumber);
    if (skipped > 0 && !byTime)
        planTime = m_schedule->due().value_or(planTime);
    if (m_context.load.kind == Load::Kind::Replay)
        m_part.firstNumber = skipped; // what an entry asks belongs to its time
}

BookRules PartRun::rules() const
{
    BookRules rules;
    rules.window = m_window;
    rules.slos = m_context.slos;
    rules.runStart = m_context.runStart;
    rules.span = Timeline::Finest;
    rules.seed = m_context.segment.seed;
    rules.blocks = blocks();
    return rules;
}

Blocks PartRun::blocks() const
{
    Blocks blocks;
    blocks.first = m_part.blocks > 1 ? 0 : m_part.round;
    blocks.count = m_part.blocks;
    blocks.firstNumber = m_part.firstNumber;
    if (m_part.blocks > 1 && isSet(m_window.to))
        blocks.length = (m_window.to - m_window.from) / m_part.blocks;
    else if (m_part.blocks > 1)
        blocks.requests = std::max<qint64>(1, m_part.requests / m_part.blocks);
    return blocks;
}

PacerJob PartRun::pacerJob()
{
    PacerJob job;
    job.gate = m_gate;
    job.level = m_level;
    job.schedule = std::move(m_schedule);
    job.start = m_start;
    job.origin = m_start - m_context.before.planTime;
    job.end = m_part.length > Nanoseconds(0) ? m_start + m_part.length : NoInstant;
    job.send = [this](const Ticket& ticket) { idlest().send(ticket); };
    return job;
}

LoadThread& PartRun::idlest() const
{
    return **std::ranges::min_element(m_context.workers, {}, [](const auto& worker) { return worker->load(); });
}

void PartRun::halt()
{
    m_pacer->halt();
}

void PartRun::cutOff()
{
    halt();
    for (const auto& worker : m_context.workers)
        worker->cancelAll();
}

void PartRun::setPaused(bool paused)
{
    if (paused == isSet(m_pausedAt))
        return;
    const Instant now = systemClock().now();
    if (!paused) {
        const Window::Pause pause{m_pausedAt, now};
        m_paused += now - m_pausedAt;
        m_window.skip(pause);
        for (const auto& worker : m_context.workers)
            worker->goOn(pause);
    } else {
        for (const auto& worker : m_context.workers)
            worker->pause();
    }
    m_pausedAt = paused ? now : NoInstant;
    m_pacer->setPaused(paused, now);
}

//! Measured time up to `end`; a pause that is on does not count.
Nanoseconds PartRun::measuredTo(Instant end) const
{
    return m_window.lengthTo(isSet(m_pausedAt) ? std::min(end, m_pausedAt) : end);
}

//! The same as a window, of which nothing after `end` counts.
Window PartRun::measuredWindow(Instant end) const
{
    Window window = m_window;
    const Instant last = isSet(m_pausedAt) ? std::min(end, m_pausedAt) : end;
    window.to = isSet(window.to) ? std::min(window.to, last) : last;
    return window;
}

//! How far the part has come; it stands still in a pause.
Nanoseconds PartRun::elapsed(Instant now) const
{
    return (isSet(m_pausedAt) ? m_pausedAt : now) - m_start - m_paused;
}

Progressed PartRun::progressed() const
{
    Progressed progressed = m_progressed;
    const Instant ended = m_gate->sendingEnded();
    const bool byTime = m_part.length > Nanoseconds(0);
    progressed.planTime = m_context.before.planTime + (byTime || !isSet(ended) ? m_part.length : ended - m_start - m_paused);
    return progressed;
}

bool PartRun::holdUntil(Instant until)
{
    const bool begins = systemClock().now() >= m_heldUntil;
    m_heldUntil = std::max(m_heldUntil, until);
    m_pacer->holdUntil(until);
    return begins;
}

void PartRun::setLevel(double level)
{
    m_level.change(planTime(systemClock().now()), level);
    m_pacer->setLevel(level);
}

void PartRun::collect(VariantResult& result, const VariantResult& before, Instant now)
{
    const GateCounts counts = m_gate->counts(now);
    collectLedgers(result);
    result.flow = before.flow;
    result.flow += m_flow;
    collectFlow(result, counts, now);
    result.planned = before.planned + counts.planned;
    result.neverSent = before.neverSent + (isSet(counts.sendingEnded) ? counts.neverSent() : 0);

    const Instant sendingEnd = isSet(counts.sendingEnded) ? counts.sendingEnded : now;
    result.window = before.window + measuredTo(sendingEnd);
    result.length = before.length + std::max(sendingEnd, m_lastEnd) - m_start;
    const double area = before.meanInFlight * toSeconds(before.window) + counts.meanInFlight * toSeconds(measuredTo(sendingEnd));
    result.meanInFlight = result.window > Nanoseconds(0) ? area / toSeconds(result.window) : 0;
    result.peakInFlight = std::max(before.peakInFlight, counts.peakInFlight);
    if (isOpenLoop(m_context.load))
        collectOffered(result, counts, sendingEnd);
    if (m_part.blocks > 1)
        collectStretches(result, sendingEnd);
    collectHealth(result, sendingEnd, now);
    if (isSet(counts.sendingEnded) && counts.taken == 0)
        settleShortWindow(result, before);
    m_collectedAt = now;
}

void PartRun::collectOffered(VariantResult& result, const GateCounts& counts, Instant end)
{
    m_progressed.planned = m_context.before.planned + double(counts.plannedInWindow);
    m_progressed.over = m_context.before.over + offeredOver(counts, end);
    result.offeredRate = m_progressed.over > Nanoseconds(0) ? m_progressed.planned / toSeconds(m_progressed.over) : 0;
}

//! The time that what was planned so far is for. A part that ends by its number is planned to the end long before a slow
//! gateway has taken all of it: then it is from the first to the last, and the gap behind that.
Nanoseconds PartRun::offeredOver(const GateCounts& counts, Instant end) const
{
    const bool allPlanned = m_part.requests > 0 && counts.planned >= m_part.requests;
    if (!allPlanned || counts.plannedInWindow < 2)
        return measuredTo(end);
    const Nanoseconds span = m_window.lengthTo(counts.lastInWindow) - m_window.lengthTo(counts.firstInWindow);
    if (m_context.load.kind == Load::Kind::Burst)
        return span + std::chrono::round<Nanoseconds>(m_context.load.burstEvery);
    return span + span / (counts.plannedInWindow - 1);
}

//! A stretch in which nothing came or went is one, too.
void PartRun::collectStretches(VariantResult& result, Instant end) const
{
    const std::vector<Nanoseconds> ends = stretchEnds(end);
    result.blocks.resize(std::max(result.blocks.size(), qsizetype(ends.size())));
    for (size_t i = 0; i < ends.size(); ++i)
        result.blocks[qsizetype(i)].length = ends[i] - (i > 0 ? ends[i - 1] : Nanoseconds(0));
}

//! Of those that have begun, in measured time.
std::vector<Nanoseconds> PartRun::stretchEnds(Instant end) const
{
    const Blocks& blocks = m_context.segment.rules.blocks;
    const Nanoseconds whole = measuredTo(end);
    std::vector<Nanoseconds> ends;
    if (blocks.length > Nanoseconds(0)) {
        while (ends.size() < size_t(blocks.count) && blocks.length * qint64(ends.size()) < whole)
            ends.push_back(std::min<Nanoseconds>(whole, blocks.length * qint64(ends.size() + 1)));
        return ends;
    }
    const auto sending = m_gate->sendingTimes();
    const std::vector<Instant>& starts = sending->stretches;
    for (size_t i = 1; i < std::min(starts.size(), size_t(blocks.count)); ++i)
        ends.push_back(measuredTo(starts[i]));
    if (!starts.empty())
        ends.push_back(whole);
    return ends;
}

void PartRun::collectLedgers(VariantResult& result)
{
    for (const auto& worker : m_context.workers) {
        const Ledger ledger = worker->takeLedger();
        for (const Ledger::Sheet& sheet : ledger.sheets) {
            result.timeline.add(sheet.span, sheet.tally);
            m_sent += sheet.tally.totals;
            if (sheet.block == Ledger::Unmeasured)
                continue;
            result.tally.merge(sheet.tally);
            result.blocks.resize(std::max<qsizetype>(result.blocks.size(), sheet.block + 1));
            result.blocks[sheet.block].merge(sheet.tally);
        }
        m_flow += ledger.flow;
        m_drain += ledger.drain;
        result.blocks.resize(std::max(result.blocks.size(), qsizetype(ledger.stretches.size())));
        for (size_t i = 0; i < ledger.stretches.size(); ++i)
            result.blocks[qsizetype(i)].flow += ledger.stretches[i];
        m_lastEnd = std::max(m_lastEnd, ledger.lastEnd);
        result.exemplars.merge(ledger.exemplars);
    }
}

//! What went through the gate since the last time belongs to the newest span.
void PartRun::collectFlow(VariantResult& result, const GateCounts& counts, Instant now)
{
    if (now <= m_start)
        return;
    const Instant from = std::max(isSet(m_collectedAt) ? m_collectedAt : m_start, m_start);
    TimelineSpan& span = result.timeline.at((now - m_context.runStart) / Timeline::Finest);
    span.planned += isOpenLoop(m_context.load) ? counts.planned - m_lastCounts.planned : 0;
    span.sent += counts.started - m_lastCounts.started;
    span.inFlight += (counts.inFlight + m_lastCounts.inFlight) / 2.0 * toSeconds(now - from);
    span.peakInFlight = std::max(span.peakInFlight, counts.inFlight);
    m_lastCounts = counts;
    if (m_part.blocks > 1)
        return;
    result.blocks.resize(std::max<qsizetype>(result.blocks.size(), m_part.round + 1));
    Block& block = result.blocks[m_part.round];
    block.flow = m_flow;
    block.length = measuredTo(isSet(counts.sendingEnded) ? counts.sendingEnded : now);
}

//! The time line has warm-up and drain, too; what is judged has not.
void PartRun::collectHealth(VariantResult& result, Instant sendingEnd, Instant now)
{
    const Window measured = measuredWindow(sendingEnd);
    const Window withDrain = measuredWindow(now);
    metrics::Histogram fresh;
    for (size_t i = 0; i < m_context.workers.size(); ++i) {
        const auto beats = m_context.workers[i]->lagsSince(m_lagsSeen[i]);
        const CpuReading cpu = m_context.workers[i]->cpu();
        m_progressed.workers[i].add(beats, measured);
        m_progressed.workers[i].add(m_cpuBefore[i], cpu, measured);
        m_healthWithDrain[i].add(beats, withDrain);
        m_healthWithDrain[i].add(m_cpuBefore[i], cpu, withDrain);
        m_cpuBefore[i] = cpu;
        for (const net::LoopLag::Late& beat : beats)
            fresh.record(beat.lag);
    }
    describeWorst(m_progressed.workers, result.client);
    if (const auto late = fresh.percentile(99); late && now > m_start) {
        TimelineSpan& span = result.timeline.at((now - m_context.runStart) / Timeline::Finest);
        span.loopLag = std::max(span.loopLag, *late);
    }
}

//! Requests so few that the last was sent before the first had ended: the time they took in all is the measure, and there
//! are no stretches to compare.
void PartRun::settleShortWindow(VariantResult& result, const VariantResult& before)
{
    const Nanoseconds whole = m_window.lengthTo(m_lastEnd);
    // Not the longest: one straggler is no measure. Where all failed nothing but the whole is known.
    const Nanoseconds usual = result.tally[metrics::Latency::ServiceE2e].percentile(50).value_or(whole / 2);
    const bool isLong = result.window - before.window >= usual && m_flow.completed > 0;
    if (isSet(m_window.to) || !isSet(m_lastEnd) || isLong)
        return;
    Flow flow = m_flow;
    flow += m_drain;
    result.window = before.window + whole;
    result.flow = before.flow;
    result.flow += flow;
    m_progressed.workers = m_healthWithDrain;
    describeWorst(m_progressed.workers, result.client);
    for (Block& block : result.blocks) {
        if (m_part.blocks > 1)
            block.length = Nanoseconds(0);
    }
    if (m_part.blocks == 1) {
        result.blocks[m_part.round].flow = flow;
        result.blocks[m_part.round].length = whole;
    }
}

double PartRun::share(Instant now) const
{
    const double time = m_part.length > Nanoseconds(0) ? double(elapsed(now).count()) / double(m_part.length.count()) : 0;
    const double requests = m_part.requests > 0 ? double(m_gate->counts(now).started) / double(m_part.requests) : 0;
    return std::clamp(std::max(time, requests), 0.0, 1.0);
}

double PartRun::levelAt(Instant now) const
{
    return m_level.levelAt(std::max(Nanoseconds(0), planTime(now)));
}

} // namespace bw::stress
