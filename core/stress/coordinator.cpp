// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/coordinator.h"

#include <algorithm>

namespace bw::stress {

namespace {

using namespace std::chrono_literals;

constexpr auto TickInterval = 100ms;
constexpr Nanoseconds Lead = 20ms; //!< until the first request: long enough for the pacer to be awake

Nanoseconds whole(Seconds span)
{
    return std::chrono::round<Nanoseconds>(span);
}

//! Its own pool holds what the plan asks for, and nothing of the limits that are meant for other requests.
net::PoolLimits poolFor(net::PoolLimits limits, int cap, bool cold)
{
    limits.maxConnections = limits.maxPerHost = limits.maxPerEndpoint = cap;
    limits.maxIdle = cold ? 0 : cap;
    limits.cold = cold;
    return limits;
}

} // namespace

Coordinator::Coordinator(RunOrder order, std::shared_ptr<RunBoard> board) : m_order(std::move(order)), m_board(std::move(board))
{
    m_result.plan = m_order.plan;
    m_result.variants.append(VariantResult{});
    connect(&m_ticks, &QTimer::timeout, this, [this] {
        collect();
        show();
    });
}

Coordinator::~Coordinator()
{
    m_pacer.reset();
}

void Coordinator::start()
{
    m_result.startedAt = systemClock().wallTime();
    auto prompts = PromptBook::make(m_order.plan);
    if (!prompts) {
        finish(RunState::Failed, prompts.error().message);
        return;
    }
    m_prompts = *prompts;
    makeWorkers();
}

void Coordinator::makeWorkers()
{
    gateway::ClientContext context;
    context.bus = m_order.bus;
    context.prices = m_order.prices;
    const int count = m_order.plan.workers > 0 ? m_order.plan.workers : std::max(1, QThread::idealThreadCount() / 2);
    for (int i = 0; i < std::min(count, inFlightCap(m_order.plan.load)); ++i)
        m_workers.push_back(std::make_unique<LoadThread>(context));
    for (const auto& worker : m_workers)
        worker->prepare(int(m_result.variants.size()), [this] { m_inbox.post([this] { workerReady(); }); });
}

void Coordinator::workerReady()
{
    if (++m_ready < m_workers.size() || m_stopping)
        return;
    m_ticks.start(TickInterval);
    beginPart();
}

void Coordinator::beginPart()
{
    const Plan& plan = m_order.plan;
    m_partStart = systemClock().now() + Lead;
    m_window.from = m_partStart + whole(plan.warmUp);
    m_window.to = plan.duration > Seconds(0) ? m_partStart + whole(plan.duration - plan.coolDown) : NoInstant;
    m_gate = std::make_shared<Gate>(Gate::Limits{inFlightCap(plan.load), plan.requests, m_window.from},
                                    [this] { m_inbox.post([this] { partDrained(); }); });
    const auto part = makeSegment();
    for (const auto& worker : m_workers)
        worker->begin(part);
    m_pacer = std::make_unique<Pacer>(pacerJob());
    m_pacer->start();
}

std::shared_ptr<Segment> Coordinator::makeSegment()
{
    const Plan& plan = m_order.plan;
    auto part = std::make_shared<Segment>();
    part->call.profile = m_order.profile;
    part->call.keys = m_order.keys;
    part->call.source = record::Source::Stress;
    part->call.profile.pool = poolFor(m_order.profile.pool, inFlightCap(plan.load), false);
    if (!plan.guards.retries)
        part->call.profile.retry.maxAttempts = 1;
    part->prompts = m_prompts;
    part->gate = m_gate;
    QList<Slo> slos;
    for (const QString& text : plan.slos) {
        if (const auto slo = parseSlo(text))
            slos.append(*slo);
    }
    part->books = Bookkeeper(m_window, slos);
    return part;
}

PacerJob Coordinator::pacerJob()
{
    const Plan& plan = m_order.plan;
    PacerJob job;
    job.gate = m_gate;
    job.level = levelCurve(plan.load);
    if (isOpenLoop(plan.load))
        job.schedule = makeSchedule(plan.load, plan.seed);
    job.start = m_partStart;
    job.end = plan.duration > Seconds(0) ? m_partStart + whole(plan.duration) : NoInstant;
    job.send = [this](const Ticket& ticket) { idlest().send(ticket); };
    return job;
}

LoadThread& Coordinator::idlest()
{
    return **std::ranges::min_element(m_workers, {}, [](const auto& worker) { return worker->load(); });
}

void Coordinator::collect()
{
    VariantResult& result = m_result.variants.last();
    for (const auto& worker : m_workers)
        result.tally.merge(worker->takeTally());
    const Instant now = systemClock().now();
    const GateCounts counts = m_gate->counts(now);
    result.planned = counts.planned;
    result.neverSent = isSet(counts.sendingEnded) ? counts.neverSent() : 0;
    result.meanInFlight = counts.meanInFlight;
    result.peakInFlight = counts.peakInFlight;
    Instant until = isSet(counts.sendingEnded) ? counts.sendingEnded : now;
    if (isSet(m_window.to))
        until = std::min(until, m_window.to);
    result.window = std::max(Nanoseconds(0), until - m_window.from);
    result.length = (isSet(result.tally.lastEnd) ? std::max(result.tally.lastEnd, until) : until) - m_partStart;
}

void Coordinator::partDrained()
{
    if (m_result.state != RunState::Running)
        return;
    collect();
    finish(m_stopping ? RunState::Stopped : RunState::Finished, {});
}

void Coordinator::stop()
{
    if (std::exchange(m_stopping, true))
        return;
    if (!m_pacer) {
        finish(RunState::Stopped, {});
        return;
    }
    m_pacer->halt();
    for (const auto& worker : m_workers)
        worker->cancelAll();
}

void Coordinator::finish(RunState state, const QString& reason)
{
    m_ticks.stop();
    m_pacer.reset();
    m_result.state = state;
    m_result.reason = reason;
    show();
    m_workers.clear();
    emit finished();
}

void Coordinator::show()
{
    m_board->put(std::make_shared<const RunResult>(m_result));
}

} // namespace bw::stress
