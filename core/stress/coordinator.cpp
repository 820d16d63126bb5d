// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/coordinator.h"

#include "base/ids.h"
#include "gateway/safeguards.h"
#include "stress/variantspec.h"

#include <algorithm>

namespace bw::stress {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! A trace ends a run by the number of its requests, if nothing ends it before.
Plan boundedByTrace(Plan plan, const PromptBook& prompts)
{
    const auto size = qint64(prompts.trace().size());
    if (plan.load.kind == Load::Kind::Replay && plan.duration <= Seconds(0))
        plan.requests = plan.requests > 0 ? std::min(plan.requests, size) : size;
    return plan;
}

//! As a person set it while it ran: for good, whatever the plan had in mind.
Load atLevel(Load load, std::optional<double> level)
{
    if (!level)
        return load;
    load.level = *level;
    load.rampUp = Seconds(0);
    load.stages.clear();
    return load;
}

constexpr auto TickInterval = 100ms;
constexpr Nanoseconds CheckpointInterval = 900ms; //!< so that a kill loses less than a second

} // namespace

Coordinator::Coordinator(RunOrder order, std::shared_ptr<RunBoard> board)
    : m_order(std::move(order)), m_board(std::move(board)), m_watch(m_order.plan)
{
    m_result.id = newUuid();
    m_result.plan = m_order.plan;
    m_result.program = QStringLiteral("bellwether " BELLWETHER_VERSION);
    m_result.switchedOn = switchedOn(m_order.plan);
    for (const Variant& variant : variantsOf(m_order.plan)) {
        VariantResult result;
        result.variant = variant;
        m_result.variants.append(result);
    }
    connect(&m_ticks, &QTimer::timeout, this, &Coordinator::tick);
}

Coordinator::~Coordinator()
{
    m_running.reset();
}

void Coordinator::start()
{
    m_result.startedAt = systemClock().wallTime();
    if (const Result<void> prepared = prepare(); !prepared) {
        finish(RunState::Failed, prepared.error().message);
        return;
    }
    m_parts = makeParts(boundedByTrace(m_order.plan, *m_segments.front().prompts));
    m_progressed.resize(m_segments.size());
    m_result.progress.rounds = m_parts->rounds();
    makeWorkers();
}

Result<void> Coordinator::prepare()
{
    const Plan& plan = m_order.plan;
    auto prompts = PromptBook::make(plan);
    if (!prompts)
        return tl::unexpected(prompts.error());
    m_spend = std::make_shared<SpendGuard>(plan.stop.maxSpend);
    m_caches = std::make_shared<gateway::Caches>(m_folder.filePath(u"cache.sqlite"_s));
    if (!plan.recordsFile.isEmpty()) {
        auto log = RecordLog::open(plan.recordsFile);
        if (!log)
            return tl::unexpected(log.error());
        m_log = *log;
    }
    for (const QString& text : plan.slos) {
        if (const auto slo = parseSlo(text))
            m_slos.append(*slo);
    }
    for (const VariantResult& each : std::as_const(m_result.variants)) {
        auto segment = segmentFor(m_order, each.variant, spend::priceDay());
        if (!segment)
            return tl::unexpected(segment.error());
        segment->prompts = *prompts;
        segment->spend = m_spend;
        segment->log = m_log;
        segment->limits = m_limits;
        segment->variant = int(m_segments.size());
        if (each.variant.cache == true)
            segment->call.cacheScope = u"stress %1 %2"_s.arg(m_result.id, each.variant.name);
        if (plan.guards.polite)
            segment->serverAsksToWait = [this](Instant until) {
                post([this, until] { askedToWait(until); });
            };
        m_segments.push_back(std::move(*segment));
    }
    return {};
}

void Coordinator::makeWorkers()
{
    gateway::ClientContext context;
    context.bus = m_order.bus;
    context.prices = m_order.prices;
    if (m_order.budgets)
        context.budgets = m_order.budgets;
    // Breakers, limits and answers of a run are its own: it neither learns from other requests nor teaches them.
    context.safeguards = std::make_shared<gateway::Safeguards>();
    context.caches = m_caches;
    const int cores = QThread::idealThreadCount();
    const int count = m_order.plan.workers > 0 ? m_order.plan.workers : std::max(std::min(2, cores), cores / 2);
    for (int i = 0; i < std::min(count, mostInFlight(m_order.plan)); ++i)
        m_workers.push_back(std::make_unique<LoadThread>(context));
    for (const auto& worker : m_workers)
        worker->prepare(int(m_segments.size()), [this] { post([this] { workerReady(); }); });
}

void Coordinator::workerReady()
{
    if (++m_ready < m_workers.size() || m_over)
        return;
    m_ticks.start(TickInterval);
    nextPart();
}

void Coordinator::nextPart()
{
    const bool early = m_ending != RunState::Finished || !m_endReason.isEmpty();
    if (const auto part = early ? std::nullopt : m_parts->next(m_result, std::exchange(m_partEnd, PartEnd::Whole))) {
        beginPart(*part);
        return;
    }
    const auto unsent = early ? std::nullopt : RunWatch::judgeEnd(m_result);
    if (unsent)
        finish(unsent->state, unsent->reason);
    else
        finish(m_ending, m_endReason);
}

void Coordinator::beginPart(const Part& part)
{
    VariantResult& result = m_result.variants[part.variant];
    if (part.level) { // a step of a search stands for itself
        const Timeline timeline = result.timeline;
        result = VariantResult{};
        result.variant = variantsOf(m_order.plan)[part.variant];
        result.timeline = timeline;
    }
    m_before = result;
    m_sentBefore = m_result.sent;
    m_watch.partBegan();
    const quint64 number = ++m_partNumber;
    PartContext context{.workers = m_workers,
                        .runStart = m_runStart,
                        .segment = m_segments[size_t(part.variant)],
                        .slos = m_slos,
                        .load = atLevel(m_order.plan.load, m_level),
                        .before = part.level ? Progressed() : m_progressed[size_t(part.variant)],
                        .drained = [this, number] { post([this, number] { partDrained(number); }); }};
    m_running = std::make_unique<PartRun>(part, std::move(context));
    if (!isSet(m_runStart))
        m_runStart = m_running->start();
    if (m_result.state == RunState::Paused)
        m_running->setPaused(true);
}

void Coordinator::tick()
{
    if (!m_running)
        return;
    const Instant now = systemClock().now();
    collect(now);
    if (const auto slept = m_watch.slept())
        mark(Mark::Kind::Slept, tr("The machine slept for %1 s: what was in flight then is not the gateway's doing.")
                                    .arg(toSeconds(*slept), 0, 'f', 1));
    guard(now);
    show();
    if (now - m_checkpointAt < CheckpointInterval)
        return;
    m_checkpointAt = now;
    m_result.limits = m_limits->found(m_result);
    emit checkpoint();
}

void Coordinator::collect(Instant now)
{
    VariantResult& result = m_result.variants[m_running->part().variant];
    m_running->collect(result, m_before, now);
    result.client = judged(m_order.plan, result);
    m_result.sent = m_sentBefore;
    m_result.sent += m_running->sent();
    m_result.progress = progress(now);
}

void Coordinator::guard(Instant now)
{
    if (m_spend->isSpent())
        endEarly({RunState::Guarded, spentText()});
    const GateCounts counts = m_running->counts(now);
    const auto verdict = m_watch.judge({m_result, m_running->sent(), counts.waiting + counts.taken, now});
    if (!verdict)
        return;
    if (verdict->part != PartEnd::Whole && m_running->part().level)
        endPart(*verdict);
    else
        endEarly(*verdict);
}

QString Coordinator::spentText() const
{
    const QString limit = m_spend->limit()->toDecimal();
    if (m_result.sent.requests > 0)
        return tr("The limit of $%1 for this run is reached.").arg(limit);
    return tr("The limit of $%1 for this run is too low for a request that may cost up to $%2. Allow its answer fewer tokens, or raise "
              "the limit.")
        .arg(limit, m_spend->refused().toDecimal());
}

void Coordinator::endEarly(const RunWatch::Verdict& verdict)
{
    if (!m_endReason.isEmpty())
        return;
    m_ending = verdict.state;
    m_endReason = verdict.reason;
    mark(Mark::Kind::Guard, verdict.reason);
    m_running->halt();
}

//! For a search that is an answer: it goes on at another level.
void Coordinator::endPart(const RunWatch::Verdict& verdict)
{
    if (m_partEnd != PartEnd::Whole)
        return;
    m_partEnd = verdict.part;
    mark(Mark::Kind::Guard, verdict.reason);
    m_running->halt();
}

void Coordinator::askedToWait(Instant until)
{
    if (!m_running)
        return;
    const Nanoseconds wait = until - systemClock().now();
    if (m_running->holdUntil(until))
        mark(Mark::Kind::Note, tr("The server asked to wait for %1 s: nothing is sent until then.").arg(toSeconds(wait), 0, 'f', 1));
}

void Coordinator::partDrained(quint64 part)
{
    if (m_over || part != m_partNumber || !m_running)
        return;
    const Instant now = systemClock().now();
    collect(now);
    guard(now);
    m_progressed[size_t(m_running->part().variant)] = m_running->progressed();
    m_running.reset();
    nextPart();
}

void Coordinator::stop()
{
    if (m_over)
        return;
    m_ending = RunState::Stopped;
    m_endReason.clear();
    if (m_running)
        m_running->cutOff();
    else
        finish(RunState::Stopped, {});
}

void Coordinator::setPaused(bool paused)
{
    if (m_over || paused == (m_result.state == RunState::Paused))
        return;
    m_result.state = paused ? RunState::Paused : RunState::Running;
    if (m_running)
        m_running->setPaused(paused);
    mark(paused ? Mark::Kind::Paused : Mark::Kind::Resumed, paused ? tr("Paused") : tr("Went on"));
    show();
}

void Coordinator::setLevel(double level)
{
    if (!m_running || m_over || m_running->part().level) // a search sets the level itself
        return;
    m_level = level;
    m_running->setLevel(level);
    mark(Mark::Kind::LevelChanged, isOpenLoop(m_order.plan.load) ? tr("%1 requests a second from here on").arg(level)
                                                                 : tr("%1 requests in flight from here on").arg(level));
}

void Coordinator::mark(Mark::Kind kind, const QString& text)
{
    const Instant now = systemClock().now();
    m_result.marks.append({kind, isSet(m_runStart) ? now - m_runStart : Nanoseconds(0), text});
}

RunProgress Coordinator::progress(Instant now) const
{
    const Part& part = m_running->part();
    RunProgress progress = m_result.progress;
    progress.variant = part.variant;
    progress.round = part.round;
    const double share = m_running->share(now);
    progress.share = std::min(1.0, (double(m_partNumber) - 1 + share) / std::max(m_parts->partCount(), int(m_partNumber)));
    progress.elapsed = now - m_runStart;
    if (progress.share > 0.01)
        progress.left = std::chrono::duration_cast<Nanoseconds>(progress.elapsed * (1 / progress.share - 1));
    progress.inFlight = m_running->counts(now).inFlight;
    progress.level = m_running->levelAt(now);
    const PicoUsd cost = m_result.sent.cost;
    if (cost > PicoUsd() && progress.share > 0.01)
        progress.projectedCost = PicoUsd(qint64(double(cost.value()) / progress.share));
    return progress;
}

void Coordinator::finish(RunState state, const QString& reason)
{
    if (std::exchange(m_over, true))
        return;
    m_ticks.stop();
    m_running.reset();
    if (const QString trouble = m_log ? m_log->trouble() : QString(); !trouble.isEmpty())
        mark(Mark::Kind::Note, trouble);
    m_result.state = state;
    m_result.reason = reason;
    m_result.limits = m_limits->found(m_result);
    if (state == RunState::Finished)
        m_result.progress.share = 1;
    m_result.progress.left.reset();
    m_result.progress.inFlight = 0;
    show();
    for (const auto& worker : m_workers)
        worker->quit(); // all at once: each join waits for the teardown of its connections
    m_workers.clear();
    emit finished();
}

void Coordinator::show()
{
    m_board->put(std::make_shared<const RunResult>(m_result));
}

} // namespace bw::stress
