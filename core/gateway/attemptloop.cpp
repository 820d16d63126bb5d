// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/attemptloop.h"

#include "gateway/hedge.h"
#include "gateway/refusal.h"

namespace bw::gateway {

AttemptLoop::AttemptLoop(const WorkerContext& worker, LoopSettings settings, Random random, record::RequestRecord record,
                         Operation& operation)
    : m_worker(worker),
      m_settings(std::move(settings)),
      m_random(std::move(random)),
      m_record(std::move(record)),
      m_operation(operation),
      m_door(m_worker, m_settings)
{
}

AttemptLoop::~AttemptLoop() = default;

void AttemptLoop::start()
{
    m_record.admitted = m_worker.clock.now();
    if (m_settings.deadline > Milliseconds(0))
        m_deadline = (isSet(m_settings.begun) ? m_settings.begun : m_record.admitted) + m_settings.deadline;
    if (const QString note = m_worker.switches.note(*m_settings.profile); !note.isEmpty())
        m_record.note = m_record.note.isEmpty() ? note : m_record.note + u' ' + note;
    m_itinerary.emplace(*m_settings.profile, m_settings.keys, hops(), [this](const Endpoint& endpoint, const KeyId& key) {
        return m_worker.safeguards.endpoint(endpoint.id)->refusesKey(key);
    });
    if (m_itinerary->isEmpty())
        refuseSoon(nobodyToAsk(*m_settings.profile, m_worker.switches, m_settings.models.constFirst()));
    else if (remaining() && *remaining() <= Nanoseconds::zero())
        refuseSoon(outOfTime());
    else {
        arrive();
        approach();
    }
}

QList<Hop> AttemptLoop::hops() const
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
    m_cancelled = true;
    dropHedge(tr("The request was cancelled."));
    if (m_flight && m_flight->isRunning())
        m_flight->stop(ErrorClass::Cancelled);
    else if (isSet(m_resumeAt))
        QMetaObject::invokeMethod(this, &AttemptLoop::endWaiting, Qt::QueuedConnection);
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

//! The call stands somewhere new.
void AttemptLoop::arrive()
{
    m_policy.reset();
    m_waitBefore = Nanoseconds::zero();
    m_door.turnTo(m_itinerary->stop());
}

//! Asks at the current stop or, where the door is shut, at the first one later that lets the call in.
void AttemptLoop::approach()
{
    m_resumeAt = NoInstant;
    while (!enter()) {
        if (m_cancelled) {
            endSoonCancelled();
            return;
        }
        if (const NextStep step = pastDoor(); step.onward)
            goOn(*step.onward);
        else if (!forceProbe()) {
            refuse();
            return;
        }
    }
}

//! False if the door is shut.
bool AttemptLoop::enter()
{
    const Doorkeeper::Answer answer = m_door.ask(remaining());
    switch (answer.door) {
    case Doorkeeper::Door::Open:
        launch();
        break;
    case Doorkeeper::Door::Later:
        wait(answer.wait);
        break;
    case Doorkeeper::Door::Shut:
        noteShut(answer);
        return false;
    }
    return true;
}

//! Everybody's breaker is open and nobody was asked: one of the few probes, there where it would be tried first anyway.
bool AttemptLoop::forceProbe()
{
    if (!m_settings.profile->probeWhenAllOpen || m_last || !m_earliest)
        return false;
    m_itinerary->returnTo(*std::exchange(m_earliest, std::nullopt));
    arrive();
    return m_door.forceProbe();
}

void AttemptLoop::launch()
{
    if (!m_last && m_settings.guards.retries)
        m_worker.safeguards.onFirstAttempt();
    m_itinerary->onAsked();
    const Nanoseconds limiterWait = m_door.waited();
    m_record.limiterWait += limiterWait;
    if (m_flight)
        retire(std::move(m_flight));
    m_flight = makeFlight({m_itinerary->stop(), m_door.take(), m_operation.newReader(), m_waitBefore, limiterWait});
    watchDeadline();
    send(*m_flight);
    armHedge();
}

std::unique_ptr<Flight> AttemptLoop::makeFlight(Flight::Plan plan)
{
    return std::make_unique<Flight>(m_worker, std::move(plan), static_cast<FlightListener&>(*this));
}

void AttemptLoop::retire(std::unique_ptr<Flight> flight)
{
    Q_UNUSED(flight->takeRaw()); // nobody reads it, and it may be megabytes
    m_retired.push_back(std::move(flight));
}

void AttemptLoop::flightHead(const net::ResponseHead& head)
{
    m_operation.headReceived(head);
}

void AttemptLoop::flightEnded(const Flight& flight, const AttemptOutcome& outcome)
{
    if (&flight == m_flight.get())
        onEnded(outcome);
    else
        onHedgeEnded(outcome);
}

void AttemptLoop::send(Flight& flight)
{
    flight.start(m_operation.request(flight.whom()), m_settings.timeouts,
                 m_settings.keepRaw ? std::make_unique<RawCapture>(m_settings.keys) : nullptr);
}

bool AttemptLoop::canGo(Onward onward) const
{
    return m_settings.guards.fallback && m_itinerary->has(onward);
}

void AttemptLoop::goOn(Onward onward)
{
    m_itinerary->go(onward);
    arrive();
}

void AttemptLoop::note(const record::Attempt& attempt)
{
    m_record.attempts.append(attempt);
    m_operation.attemptEnded(attempt);
}

//! A door that is shut is a row of the record, though no attempt: people want to see why somebody else answered.
void AttemptLoop::noteShut(const Doorkeeper::Answer& answer)
{
    m_door.leave();
    m_shut = answer.why;
    const bool breaker = answer.why == ErrorClass::BreakerOpen;
    if (breaker && answer.until && (!m_earliest || *answer.until < m_earliestUntil)) {
        m_earliest = m_itinerary->place();
        m_earliestUntil = *answer.until;
    }
    const Stop& stop = m_itinerary->stop();
    record::Attempt row;
    row.endpoint = stop.endpoint->id;
    row.endpointName = stop.endpoint->name;
    row.keyLabel = stop.key.label;
    row.model = stop.modelThere;
    row.startedAt = m_worker.clock.now();
    row.failure = shutDoor(answer.why, stop.endpoint->name, answer.until ? std::optional(*answer.until - row.startedAt) : std::nullopt);
    row.verdict = breaker ? Verdict::BreakerOpen : pastDoor().verdict;
    note(row);
}

NextStep AttemptLoop::pastDoor() const
{
    return pastShutDoor(m_shut, [this](Onward onward) { return canGo(onward); });
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
        m_retired.clear(); // none of them is on the stack here
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

} // namespace bw::gateway
