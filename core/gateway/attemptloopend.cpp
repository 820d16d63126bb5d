// SPDX-License-Identifier: GPL-3.0-or-later
// The half of AttemptLoop that looks at how attempts ended: what follows, and the end of the call.
#include "gateway/hedge.h"
#include "gateway/redaction.h"
#include "gateway/refusal.h"
#include "openai/responseheaders.h"

#include <algorithm>

namespace bw::gateway {

AttemptOutcome AttemptLoop::cleaned(AttemptOutcome outcome) const
{
    Failure& failure = outcome.failure;
    for (QString* const text : {&failure.message, &failure.code, &failure.type, &failure.reason})
        *text = redacted(*text, m_settings.keys);
    return outcome;
}

void AttemptLoop::onEnded(const AttemptOutcome& ended)
{
    const AttemptOutcome outcome = cleaned(ended);
    learn(*m_flight, outcome.failure);
    if (isHedged() && outcome.failure.errorClass != ErrorClass::Ok && !m_flight->reader().delivered()) {
        yieldToHedge(outcome);
        return;
    }
    const std::optional<QString> adapted = outcome.failure.errorClass == ErrorClass::BadRequest
        ? m_operation.adapt(m_flight->reader(), m_flight->whom())
        : std::nullopt;
    const NextStep step = adapted ? NextStep{Verdict::RetrySame, {}, {}} : decide(outcome);
    holdIfAsked(*m_flight, outcome.failure, step.verdict);
    record::Attempt attempt = m_flight->attempt(outcome, step.verdict);
    attempt.adapted = adapted.value_or(QString());
    note(attempt);
    m_last = outcome;
    const bool goesOn = step.verdict == Verdict::RetrySame || step.onward;
    if (goesOn && m_cancelled) {
        endSoonCancelled();
    } else if (step.verdict == Verdict::RetrySame) {
        m_door.turnTo(m_itinerary->stop());
        m_waitBefore = step.wait;
        wait(step.wait);
    } else if (step.onward) {
        goOn(*step.onward);
        approach();
    } else {
        end(outcome, step.verdict);
    }
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
        return m_settings.usesBreaker() && guard.lane->refusesUntil(m_worker.clock.now() + wait);
    };
    question.mayRetry = [&] { return guard.endpoint->allowsRetry() && m_worker.safeguards.tryRetry(); };
    return nextStep(question);
}

//! What one of two requests brought to light counts for the way of both: the call may go on with either.
void AttemptLoop::learn(const Flight& flight, const Failure& failure)
{
    if (failure.errorClass == ErrorClass::Auth) {
        m_itinerary->onKeyRefused(flight.whom().key.id);
        if (m_hedge && m_hedge->itinerary)
            m_hedge->itinerary->onKeyRefused(flight.whom().key.id);
    }
    if (isModelMissing(failure) && flight.guard().endpoint)
        flight.guard().endpoint->refuseModel(flight.whom().model);
}

//! A server that asked to be left alone for longer than a call waits is left alone by all calls.
void AttemptLoop::holdIfAsked(const Flight& flight, const Failure& failure, Verdict verdict)
{
    if (!failure.serverDelay || verdict == Verdict::RetrySame || verdict == Verdict::Ok)
        return;
    const AttemptGuard& guard = flight.guard();
    if (guard.lane && m_settings.usesLimiter())
        guard.lane->hold(*failure.serverDelay);
    const bool keyOnly = verdict == Verdict::NextKey && m_settings.usesLimiter(); // its other keys may be asked
    if (!keyOnly && guard.endpoint && *failure.serverDelay > m_settings.profile->retry.longestServerDelay)
        guard.endpoint->rest(*failure.serverDelay);
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
    m_record.requestIdAtProvider = withoutKeys(openai::providerRequestId(m_flight->reader().head().headers), m_settings.keys);
    // The wait for the end of the message after the answer's own end is not the caller's time.
    const bool answered = outcome.failure.errorClass == ErrorClass::Ok && isSet(outcome.timings.lastByte);
    m_record.end = answered ? outcome.timings.lastByte : m_worker.clock.now();
    finish(withReason(outcome.failure, verdict));
}

//! Cancelled where nothing runs and nothing waits.
void AttemptLoop::endSoonCancelled()
{
    m_worker.deadlines.clear(*this);
    m_resumeAt = m_worker.clock.now();
    QMetaObject::invokeMethod(this, &AttemptLoop::endWaiting, Qt::QueuedConnection);
}

//! Cancelled while waiting: what the last attempt brought is the answer so far.
void AttemptLoop::endWaiting()
{
    if (!isSet(std::exchange(m_resumeAt, NoInstant))) {
        cancel(); // the wait was over first
        return;
    }
    m_record.limiterWait += m_door.waited();
    AttemptOutcome outcome = m_last.value_or(AttemptOutcome());
    outcome.failure.errorClass = ErrorClass::Cancelled;
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
    if (m_hedge)
        dropHedge(tr("Another request answered first."));
    m_door.leave();
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
