// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/flight.h"

namespace bw::gateway {

Flight::Flight(const WorkerContext& worker, Plan plan, FlightListener& listener)
    : m_clock(worker.clock), m_listener(listener), m_plan(std::move(plan)), m_runner(worker, *this)
{
}

Flight::~Flight() = default;

void Flight::start(const net::HttpRequest& request, StreamTimeouts timeouts, std::unique_ptr<RawCapture> capture)
{
    if (capture) {
        m_capture = std::move(capture);
        m_capture->onRequest(request);
    }
    m_runner.start(request, *m_plan.reader, timeouts);
}

void Flight::stop(ErrorClass why)
{
    m_runner.stop(why);
}

AttemptOutcome Flight::abandon(const QString& why)
{
    AttemptOutcome outcome = m_runner.abandon();
    outcome.failure.message = why;
    m_plan.guard.onEnded(outcome, m_plan.reader->usage(), m_plan.stop.key.id);
    return outcome;
}

void Flight::onFirstDelta(bool learn)
{
    const Instant sent = m_runner.sentAt();
    m_plan.guard.onFirstDelta(learn && isSet(sent) ? std::optional(m_clock.now() - sent) : std::nullopt);
}

void Flight::attemptHead(const net::ResponseHead& head)
{
    m_plan.guard.onHead(head, m_clock);
    if (m_capture)
        m_capture->onHead(head);
    m_listener.flightHead(head);
}

void Flight::attemptRead(const QByteArray& bytes)
{
    if (m_capture)
        m_capture->onBytes(bytes);
}

void Flight::attemptEnded(const AttemptOutcome& outcome)
{
    m_plan.guard.onEnded(outcome, m_plan.reader->usage(), m_plan.stop.key.id);
    m_listener.flightEnded(*this, outcome);
}

RawExchange Flight::takeRaw()
{
    return m_capture ? m_capture->take() : RawExchange();
}

record::Attempt Flight::attempt(const AttemptOutcome& outcome, Verdict verdict) const
{
    record::Attempt attempt;
    attempt.endpoint = m_plan.stop.endpoint->id;
    attempt.endpointName = m_plan.stop.endpoint->name;
    attempt.keyLabel = m_plan.stop.key.label;
    attempt.model = m_plan.stop.modelThere;
    attempt.failure = outcome.failure;
    attempt.httpStatus = outcome.httpStatus;
    attempt.verdict = verdict;
    attempt.waitBefore = m_plan.waitBefore;
    attempt.limiterWait = m_plan.limiterWait;
    attempt.startedAt = outcome.startedAt;
    attempt.duration = outcome.endedAt - outcome.startedAt;
    attempt.timings = outcome.timings;
    attempt.connection = outcome.connection;
    attempt.usage = m_plan.reader->usage();
    return attempt;
}

} // namespace bw::gateway
