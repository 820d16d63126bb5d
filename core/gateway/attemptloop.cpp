// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/attemptloop.h"

#include "gateway/redaction.h"
#include "openai/responseheaders.h"

namespace bw::gateway {

AttemptLoop::AttemptLoop(const WorkerContext& worker, LoopSettings settings, Random random, record::RequestRecord record,
                         Operation& operation)
    : m_worker(worker),
      m_settings(std::move(settings)),
      m_policy(m_settings.retry, std::move(random)),
      m_record(std::move(record)),
      m_operation(operation),
      m_runner(worker)
{
    connect(&m_runner, &AttemptRunner::headReceived, this, [this](const net::ResponseHead& head) { m_operation.headReceived(head); });
    connect(&m_runner, &AttemptRunner::ended, this, &AttemptLoop::onEnded);
    if (m_settings.keepBytes)
        connect(&m_runner, &AttemptRunner::bytesReceived, this, [this](const QByteArray& bytes) { m_operation.bytesReceived(bytes); });
}

void AttemptLoop::start()
{
    m_record.admitted = m_worker.clock.now();
    if (m_settings.deadline > Milliseconds(0))
        m_deadline = m_record.admitted + m_settings.deadline;
    attempt();
}

void AttemptLoop::cancel()
{
    if (m_runner.isRunning())
        m_runner.stop(ErrorClass::Cancelled);
    else if (isSet(m_resumeAt))
        QMetaObject::invokeMethod(this, [this] { endWaiting(ErrorClass::Cancelled); }, Qt::QueuedConnection);
}

void AttemptLoop::deltaDelivered()
{
    if (!m_settings.deadlineEndsAtDelta)
        return;
    m_deadline = NoInstant;
    m_worker.deadlines.clear(*this);
}

void AttemptLoop::attempt()
{
    m_resumeAt = NoInstant;
    watchDeadline();
    m_reader = &m_operation.newReader();
    m_runner.start(m_operation.request(m_settings.endpoint), *m_reader, m_settings.stream);
}

void AttemptLoop::onEnded(const AttemptOutcome& ended)
{
    AttemptOutcome outcome = ended;
    outcome.failure.message = redacted(outcome.failure.message, m_settings.keys);
    const bool again = outcome.failure.errorClass == ErrorClass::BadRequest && m_operation.adapt(*m_reader);
    const resilience::RetryDecision decision = again ? resilience::RetryDecision{Verdict::RetrySame, {}} : decide(outcome);
    m_record.attempts.append(recorded(outcome, decision.verdict));
    m_operation.attemptEnded(m_record.attempts.constLast());
    m_waitBefore = decision.wait;
    if (decision.verdict == Verdict::RetrySame)
        wait(decision.wait);
    else
        end(outcome);
}

resilience::RetryDecision AttemptLoop::decide(const AttemptOutcome& outcome)
{
    return m_policy.decide({outcome.failure, m_reader->delivered(), openai::shouldRetry(m_reader->head().headers)}, remaining());
}

record::Attempt AttemptLoop::recorded(const AttemptOutcome& outcome, Verdict verdict) const
{
    record::Attempt attempt;
    attempt.endpoint = m_settings.endpoint.id;
    attempt.endpointName = m_settings.endpoint.name;
    attempt.model = m_record.model;
    attempt.failure = outcome.failure;
    attempt.httpStatus = outcome.httpStatus;
    attempt.verdict = verdict;
    attempt.waitBefore = m_waitBefore;
    attempt.startedAt = outcome.startedAt;
    attempt.duration = outcome.endedAt - outcome.startedAt;
    attempt.timings = outcome.timings;
    attempt.connection = outcome.connection;
    attempt.usage = m_reader->usage();
    return attempt;
}

void AttemptLoop::wait(Nanoseconds span)
{
    if (span <= Nanoseconds::zero()) {
        attempt();
        return;
    }
    m_resumeAt = m_worker.clock.now() + span;
    m_worker.deadlines.set(*this, m_resumeAt); // the deadline is later: the policy begins no wait that would not fit
}

void AttemptLoop::expired()
{
    if (isSet(m_resumeAt))
        attempt();
    else
        m_runner.stop(ErrorClass::Deadline);
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

void AttemptLoop::end(const AttemptOutcome& outcome)
{
    m_record.timings = outcome.timings;
    m_record.connection = outcome.connection;
    m_record.sent = outcome.timings.sent;
    m_record.headers = outcome.timings.headers;
    m_record.firstByte = outcome.timings.firstByte;
    m_record.httpStatus = outcome.httpStatus;
    m_record.servedByEndpoint = m_settings.endpoint.id;
    m_record.servedByEndpointName = m_settings.endpoint.name;
    m_record.requestIdAtProvider = openai::providerRequestId(m_reader->head().headers);
    // The wait for the end of the message after the answer's own end is not the caller's time.
    const bool answered = outcome.failure.errorClass == ErrorClass::Ok && isSet(outcome.timings.lastByte);
    m_record.end = answered ? outcome.timings.lastByte : m_worker.clock.now();
    finish(outcome.failure);
}

//! Between two attempts: what the last one brought is the answer so far.
void AttemptLoop::endWaiting(ErrorClass why)
{
    if (!isSet(std::exchange(m_resumeAt, NoInstant)))
        return;
    const record::Attempt& last = m_record.attempts.constLast();
    AttemptOutcome outcome{last.failure, last.httpStatus, last.startedAt, last.startedAt + last.duration, last.timings, last.connection};
    outcome.failure.errorClass = why;
    outcome.failure.message = tr("The request was cancelled while it waited for the next attempt.");
    end(outcome);
}

void AttemptLoop::finish(Failure failure)
{
    m_worker.deadlines.clear(*this);
    m_record.failure = std::move(failure);
    m_record.maybeBilled = std::ranges::any_of(m_record.attempts, [](const record::Attempt& attempt) {
        return attempt.failure.maybeBilled;
    });
    m_operation.ended(std::move(m_record));
}

} // namespace bw::gateway
