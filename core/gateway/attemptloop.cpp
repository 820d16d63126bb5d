// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/attemptloop.h"

#include "gateway/hedge.h"
#include "gateway/redaction.h"
#include "gateway/refusal.h"
#include "openai/responseheaders.h"

#include <algorithm>

namespace bw::gateway {

AttemptLoop::AttemptLoop(const WorkerContext& worker, LoopSettings settings, Random random, record::RequestRecord record,
                         Operation& operation)
    : m_worker(worker),
      m_settings(std::move(settings)),
      m_random(std::move(random)),
      m_record(std::move(record)),
      m_operation(operation)
{
}

AttemptLoop::~AttemptLoop() = default;

void AttemptLoop::start()
{
    m_record.admitted = m_worker.clock.now();
    if (m_settings.deadline > Milliseconds(0))
        m_deadline = (isSet(m_settings.begun) ? m_settings.begun : m_record.admitted) + m_settings.deadline;
    m_record.note = QStringList{m_record.note, m_worker.switches.note(*m_settings.profile)}.join(u' ').trimmed();
    m_itinerary.emplace(*m_settings.profile, m_settings.keys, plan(), [this](const Endpoint& endpoint, const KeyId& key) {
        return m_worker.safeguards.endpoint(endpoint.id)->refusesKey(key);
    });
    if (m_itinerary->isEmpty())
        refuseSoon(nobodyToAsk(*m_settings.profile, m_worker.switches, m_settings.models.constFirst()));
    else if (remaining() && *remaining() <= Nanoseconds::zero())
        refuseSoon(outOfTime());
    else
        approach();
}

QList<Hop> AttemptLoop::plan() const
{
    RouteNews news;
    news.isAllowed = [this](const Endpoint& endpoint) { return m_worker.switches.allows(*m_settings.profile, endpoint); };
    if (m_settings.guards.fallback) {
        news.isBenched = [this](const Endpoint& endpoint) { return m_worker.safeguards.endpoint(endpoint.id)->isBenched(); };
        news.refuses = [this](const Endpoint& endpoint, const QString& model) {
            return m_worker.safeguards.endpoint(endpoint.id)->refusesModel(model);
        };
    }
    QList<Hop> hops = route(*m_settings.profile, m_settings.models, news, m_random);
    if (!m_settings.guards.fallback && hops.size() > 1)
        hops.resize(1);
    return hops;
}

void AttemptLoop::cancel()
{
    dropHedge(tr("The request was cancelled."));
    if (m_flight && m_flight->isRunning())
        m_flight->stop(ErrorClass::Cancelled);
    else if (isSet(m_resumeAt))
        QMetaObject::invokeMethod(this, [this] { endWaiting(ErrorClass::Cancelled); }, Qt::QueuedConnection);
}

void AttemptLoop::deltaDelivered()
{
    if (m_settings.deadlineEndsAtDelta) {
        m_deadline = NoInstant;
        m_worker.deadlines.clear(*this);
    }
    settleHedge();
    m_flight->onFirstDelta(m_hedge != nullptr);
}

//! Asks at the current stop or, where the door is shut, at the first one later that lets the call in.
void AttemptLoop::approach()
{
    m_resumeAt = NoInstant;
    for (;;) {
        switch (enter()) {
        case Door::Open:
            launch();
            return;
        case Door::Later:
            return;
        case Door::Shut:
            break;
        }
        if (canGo(Onward::NextHop))
            goOn(Onward::NextHop);
        else if (!forceProbe())
            break;
    }
    refuse();
}

AttemptLoop::Door AttemptLoop::enter()
{
    openDoor();
    if (!m_next.permitted && usesBreaker()) {
        std::optional<LanePermit> permit = m_next.guard.lane->permit();
        if (!permit) {
            noteShut(ErrorClass::BreakerOpen);
            return Door::Shut;
        }
        m_next.guard.permit = std::move(*permit);
    }
    m_next.permitted = true;
    return passLimiter();
}

AttemptLoop::Door AttemptLoop::passLimiter()
{
    if (!usesLimiter())
        return Door::Open;
    const Instant now = m_worker.clock.now();
    Lane& lane = *m_next.guard.lane;
    const Nanoseconds wait = lane.pass(m_settings.tokens, m_next.place);
    if (wait <= Nanoseconds::zero()) {
        m_next.guard.reserved = m_settings.tokens;
        return Door::Open;
    }
    const bool heldTooLong = lane.heldUntil() - now > m_settings.profile->retry.longestServerDelay;
    if (heldTooLong || (remaining() && wait >= *remaining())) {
        noteShut(ErrorClass::LimiterTimeout);
        return Door::Shut;
    }
    if (!isSet(m_next.limiterSince))
        m_next.limiterSince = now;
    this->wait(wait);
    return Door::Later;
}

void AttemptLoop::openDoor()
{
    if (std::exchange(m_next.opened, true))
        return;
    m_next.guard = guardFor(m_itinerary->stop());
    m_next.place = LimiterPlace(m_next.guard.lane);
}

//! Every stop has its own.
resilience::RetryPolicy& AttemptLoop::policy()
{
    if (!m_policy) {
        resilience::RetrySettings retry = m_settings.profile->retry;
        if (!m_settings.guards.retries)
            retry.maxAttempts = 1;
        m_policy.emplace(retry, m_random);
    }
    return *m_policy;
}

AttemptGuard AttemptLoop::guardFor(const Stop& stop) const
{
    const GatewayProfile& profile = *m_settings.profile;
    const Guards& guards = m_settings.guards;
    AttemptGuard guard;
    if (usesBreaker() || usesLimiter() || profile.hedge.enabled) {
        resilience::BreakerSettings breaker = profile.breaker;
        if (profile.timeouts.read > Milliseconds(0))
            breaker.permitLifetime = 2 * profile.timeouts.read;
        guard.lane = m_worker.safeguards.lane({stop.endpoint->id, stop.key.id, stop.modelThere}, {breaker, profile.limits});
    }
    if (guards.retries || guards.fallback)
        guard.endpoint = m_worker.safeguards.endpoint(stop.endpoint->id);
    return guard;
}

//! Everybody's breaker is open and nobody was asked: one of the few probes, there where it would be tried first anyway.
bool AttemptLoop::forceProbe()
{
    if (!m_settings.profile->probeWhenAllOpen || m_last || !m_earliest)
        return false;
    m_itinerary->returnTo(*std::exchange(m_earliest, std::nullopt));
    m_next = {};
    m_policy.reset();
    openDoor();
    std::optional<LanePermit> permit = m_next.guard.lane->forcedProbe();
    if (!permit)
        return false;
    m_next.guard.permit = std::move(*permit);
    m_next.permitted = true;
    return true;
}

void AttemptLoop::launch()
{
    const Instant now = m_worker.clock.now();
    if (!m_last && m_settings.guards.retries)
        m_worker.safeguards.onFirstAttempt();
    m_itinerary->onAsked();
    Next next = std::exchange(m_next, {});
    const Nanoseconds limiterWait = isSet(next.limiterSince) ? now - next.limiterSince : Nanoseconds::zero();
    m_record.limiterWait += limiterWait;
    if (m_flight)
        m_flight.release()->deleteLater(); // it may be telling us of its end
    m_flight = makeFlight({m_itinerary->stop(), std::move(next.guard), m_operation.newReader(), next.waitBefore, limiterWait});
    watchDeadline();
    send(*m_flight);
    armHedge();
}

std::unique_ptr<Flight> AttemptLoop::makeFlight(Flight::Plan plan)
{
    auto flight = std::make_unique<Flight>(m_worker, std::move(plan));
    connect(flight.get(), &Flight::headReceived, this, [this](const net::ResponseHead& head) { m_operation.headReceived(head); });
    connect(flight.get(), &Flight::ended, this, [this, ended = flight.get()](const AttemptOutcome& outcome) {
        if (ended == m_flight.get())
            onEnded(outcome);
        else
            onHedgeEnded(outcome);
    });
    return flight;
}

void AttemptLoop::send(Flight& flight)
{
    flight.start(m_operation.request(flight.whom()), m_settings.timeouts,
                 m_settings.keepRaw ? std::make_unique<RawCapture>(m_settings.keys) : nullptr);
}

void AttemptLoop::onEnded(const AttemptOutcome& ended)
{
    AttemptOutcome outcome = ended;
    outcome.failure.message = redacted(outcome.failure.message, m_settings.keys);
    learn(outcome.failure);
    if (isHedged() && outcome.failure.errorClass != ErrorClass::Ok && !m_flight->reader().delivered()) {
        yieldToHedge(outcome);
        return;
    }
    const bool adapted = outcome.failure.errorClass == ErrorClass::BadRequest
        && m_operation.adapt(m_flight->reader(), m_flight->whom());
    const NextStep step = adapted ? NextStep{Verdict::RetrySame, {}, {}} : decide(outcome);
    holdIfAsked(outcome.failure, step);
    note(m_flight->attempt(outcome, step.verdict));
    m_last = outcome;
    if (step.verdict == Verdict::RetrySame) {
        m_next.waitBefore = step.wait;
        wait(step.wait);
    } else if (step.onward) {
        goOn(*step.onward);
        approach();
    } else {
        end(outcome, step.verdict);
    }
}

NextStep AttemptLoop::decide(const AttemptOutcome& outcome)
{
    const ResponseReader& reader = m_flight->reader();
    const AttemptGuard& guard = m_flight->guard();
    StepQuestion question;
    question.end = {outcome.failure, reader.delivered(), openai::shouldRetry(reader.head().headers)};
    question.retry = policy().decide(question.end, remaining());
    question.contentFilterFallsBack = m_settings.profile->contentFilterFallsBack;
    question.canGo = [this](Onward onward) { return canGo(onward); };
    question.isShutAfter = [&](Nanoseconds wait) {
        return usesBreaker() && guard.lane->refusesUntil(m_worker.clock.now() + wait);
    };
    question.mayRetry = [&] { return guard.endpoint->allowsRetry() && m_worker.safeguards.tryRetry(); };
    return nextStep(question);
}

void AttemptLoop::learn(const Failure& failure)
{
    if (failure.errorClass == ErrorClass::Auth)
        m_itinerary->onKeyRefused();
    if (isModelMissing(failure) && m_flight->guard().endpoint)
        m_flight->guard().endpoint->refuseModel(m_flight->whom().model);
}

//! A server that asked to be left alone for longer than a call waits is left alone by all calls.
void AttemptLoop::holdIfAsked(const Failure& failure, const NextStep& step)
{
    if (!failure.serverDelay || step.verdict == Verdict::RetrySame || step.verdict == Verdict::Ok)
        return;
    const AttemptGuard& guard = m_flight->guard();
    if (guard.lane && usesLimiter())
        guard.lane->hold(*failure.serverDelay);
    if (guard.endpoint && *failure.serverDelay > m_settings.profile->retry.longestServerDelay)
        guard.endpoint->rest(*failure.serverDelay);
}

bool AttemptLoop::canGo(Onward onward) const
{
    return m_settings.guards.fallback && m_itinerary->has(onward);
}

void AttemptLoop::goOn(Onward onward)
{
    m_itinerary->go(onward);
    m_policy.reset();
    m_next = {};
}

void AttemptLoop::note(const record::Attempt& attempt)
{
    m_record.attempts.append(attempt);
    m_operation.attemptEnded(attempt);
}

//! A door that is shut is a row of the record, though no attempt: people want to see why somebody else answered.
void AttemptLoop::noteShut(ErrorClass why)
{
    m_shut = why;
    const Stop& stop = m_itinerary->stop();
    const Instant now = m_worker.clock.now();
    const Lane& lane = *m_next.guard.lane;
    const Instant until = why == ErrorClass::BreakerOpen ? lane.openUntil() : lane.heldUntil();
    if (why == ErrorClass::BreakerOpen && isSet(until) && (!m_earliest || until < m_earliestUntil)) {
        m_earliest = m_itinerary->place();
        m_earliestUntil = until;
    }
    record::Attempt row;
    row.endpoint = stop.endpoint->id;
    row.endpointName = stop.endpoint->name;
    row.keyLabel = stop.key.label;
    row.model = stop.modelThere;
    row.failure = shutDoor(why, stop.endpoint->name, isSet(until) ? std::optional(until - now) : std::nullopt);
    row.verdict = why == ErrorClass::BreakerOpen ? Verdict::BreakerOpen
        : canGo(Onward::NextHop)                 ? Verdict::NextEndpoint
                                                 : Verdict::Exhausted;
    row.startedAt = now;
    note(row);
    m_next = {};
}

void AttemptLoop::wait(Nanoseconds span)
{
    if (span <= Nanoseconds::zero()) {
        approach();
        return;
    }
    m_resumeAt = m_worker.clock.now() + span;
    m_worker.deadlines.set(*this, m_resumeAt); // the deadline is later: no wait that would not fit is begun
}

void AttemptLoop::expired()
{
    if (isSet(m_resumeAt)) {
        approach();
        return;
    }
    dropHedge(tr("The time for the whole request was over."));
    m_flight->stop(ErrorClass::Deadline);
}

void AttemptLoop::watchDeadline()
{
    if (isSet(m_deadline))
        m_worker.deadlines.set(*this, m_deadline);
}

std::optional<Nanoseconds> AttemptLoop::remaining() const
{
    return isSet(m_deadline) ? std::optional(m_deadline - m_worker.clock.now()) : std::nullopt;
}

//! Nobody else may be asked. What an attempt brought is said, not that there was no further one.
void AttemptLoop::refuse()
{
    if (m_last)
        end(*m_last, m_shut == ErrorClass::BreakerOpen ? Verdict::BreakerOpen : Verdict::Exhausted);
    else
        refuseSoon(m_record.attempts.constLast().failure);
}

void AttemptLoop::refuseSoon(Failure failure)
{
    QMetaObject::invokeMethod(
        this,
        [this, failure = std::move(failure)] {
            m_record.end = m_worker.clock.now();
            finish(failure);
        },
        Qt::QueuedConnection);
}

void AttemptLoop::end(const AttemptOutcome& outcome, Verdict verdict)
{
    m_record.timings = outcome.timings;
    m_record.connection = outcome.connection;
    m_record.sent = outcome.timings.sent;
    m_record.headers = outcome.timings.headers;
    m_record.firstByte = outcome.timings.firstByte;
    m_record.httpStatus = outcome.httpStatus;
    m_record.servedByEndpoint = m_flight->whom().endpoint->id;
    m_record.servedByEndpointName = m_flight->whom().endpoint->name;
    m_record.keyLabel = m_flight->whom().key.label;
    m_record.requestIdAtProvider = openai::providerRequestId(m_flight->reader().head().headers);
    // The wait for the end of the message after the answer's own end is not the caller's time.
    const bool answered = outcome.failure.errorClass == ErrorClass::Ok && isSet(outcome.timings.lastByte);
    m_record.end = answered ? outcome.timings.lastByte : m_worker.clock.now();
    finish(withReason(outcome.failure, verdict));
}

//! While waiting: what the last attempt brought is the answer so far.
void AttemptLoop::endWaiting(ErrorClass why)
{
    if (!isSet(std::exchange(m_resumeAt, NoInstant)))
        return;
    if (isSet(m_next.limiterSince))
        m_record.limiterWait += m_worker.clock.now() - m_next.limiterSince;
    AttemptOutcome outcome = m_last.value_or(AttemptOutcome());
    outcome.failure.errorClass = why;
    outcome.failure.message = tr("The request was cancelled while it waited for the next attempt.");
    if (m_last) {
        end(outcome, Verdict::FailFast);
        return;
    }
    m_record.end = m_worker.clock.now();
    finish(outcome.failure);
}

void AttemptLoop::finish(Failure failure)
{
    m_worker.deadlines.clear(*this);
    dropHedge(tr("Another request answered first."));
    m_next = {};
    m_record.failure = std::move(failure);
    m_record.maybeBilled = std::ranges::any_of(m_record.attempts, [](const record::Attempt& attempt) {
        return attempt.failure.maybeBilled;
    });
    Remains remains;
    if (m_flight) {
        remains.reader = &m_flight->reader();
        remains.raw = m_flight->takeRaw();
        remains.model = m_flight->whom().model;
    }
    m_operation.ended(std::move(m_record), std::move(remains));
}

} // namespace bw::gateway
