// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/attemptrunner.h"

#include "openai/classify.h"

#include <QTimer>

namespace bw::gateway {

AttemptRunner::AttemptRunner(const WorkerContext& worker, AttemptListener& listener) : m_worker(worker), m_listener(listener) {}

AttemptRunner::~AttemptRunner()
{
    if (!m_exchange)
        return;
    m_exchange->disconnect(this);
    m_exchange->abort();
}

void AttemptRunner::start(const net::HttpRequest& request, ResponseReader& reader, StreamTimeouts timeouts)
{
    m_timeouts = timeouts;
    m_reader = &reader;
    m_startedAt = m_worker.clock.now();
    m_lastByte = NoInstant;
    m_stopped = ErrorClass::Ok;
    m_delivering = false;
    m_waiting = Waiting::Nothing;
    m_exchange = m_worker.pool.send(request);
    connect(m_exchange, &net::Exchange::headReceived, this, &AttemptRunner::onHead);
    connect(m_exchange, &net::Exchange::bytesReceived, this, &AttemptRunner::onBytes);
    connect(m_exchange, &net::Exchange::finished, this, &AttemptRunner::onFinished);
    if (request.stream && timeouts.firstToken > Milliseconds(0))
        waitFor(Waiting::FirstDelta, m_startedAt + timeouts.firstToken);
}

void AttemptRunner::stop(ErrorClass why)
{
    if (!isRunning() || m_stopped != ErrorClass::Ok)
        return;
    m_stopped = why;
    m_stoppedIn = m_exchange->phase();
    m_waiting = Waiting::Nothing;
    m_worker.deadlines.clear(*this);
    m_exchange->abort();
}

void AttemptRunner::onHead(const net::ResponseHead& head)
{
    m_reader->begin(head);
    if (head.status >= 300)
        expectErrorBody();
    m_listener.attemptHead(head);
}

//! The status has told what went wrong, and no token will come. Only the sentence to it is missing.
void AttemptRunner::expectErrorBody()
{
    m_exchange->setReadTimeout(m_timeouts.idle);
    waitFor(Waiting::ErrorBody, m_worker.clock.now() + ErrorBodyWait);
}

void AttemptRunner::onBytes(const QByteArray& bytes, Instant at)
{
    if (m_stopped != ErrorClass::Ok)
        return;
    m_lastByte = at;
    m_reader->feed(bytes, at);
    m_listener.attemptRead(bytes);
    if (isRunning() && m_stopped == ErrorClass::Ok)
        follow(at);
}

//! What is waited for now that these bytes were read.
void AttemptRunner::follow(Instant at)
{
    if (!m_delivering && m_reader->delivered()) {
        m_delivering = true;
        if (m_waiting == Waiting::FirstDelta)
            waitFor(Waiting::Nothing, NoInstant);
        m_exchange->setReadTimeout(m_timeouts.idle);
    }
    switch (m_reader->progress()) {
    case ResponseReader::Progress::More:
        if (m_waiting == Waiting::Usage) // another choice began after all that were there had ended
            waitFor(Waiting::Nothing, NoInstant);
        break;
    case ResponseReader::Progress::Settled:
        expectUsage(at);
        break;
    case ResponseReader::Progress::Done:
        if (m_waiting != Waiting::End)
            waitFor(Waiting::End, at + EndWait);
    }
}

//! Any byte shows that the server is still at it, but pings without end must not keep a complete answer from its reader.
void AttemptRunner::expectUsage(Instant at)
{
    if (m_waiting != Waiting::Usage)
        m_usageUntil = at + LongestUsageWait;
    waitFor(Waiting::Usage, std::min<Instant>(at + UsageWait, m_usageUntil));
}

void AttemptRunner::waitFor(Waiting what, Instant due)
{
    m_waiting = what;
    if (what == Waiting::Nothing)
        m_worker.deadlines.clear(*this);
    else
        m_worker.deadlines.set(*this, due);
}

void AttemptRunner::expired()
{
    if (m_waiting == Waiting::FirstDelta)
        expectFirstDelta();
    else if (m_waiting != Waiting::Nothing)
        leave();
}

//! The transport tells when it has sent the request, not before: the deadline was set by the earliest moment possible.
void AttemptRunner::expectFirstDelta()
{
    const Instant now = m_worker.clock.now();
    const Instant sent = m_exchange->timings().sent;
    const Instant due = (isSet(sent) ? sent : now) + m_timeouts.firstToken;
    if (due <= now)
        stop(ErrorClass::FirstTokenTimeout);
    else
        waitFor(Waiting::FirstDelta, due);
}

//! All that counts has come, but the message has not ended: it may do so on its own, so that the connection can be used again.
void AttemptRunner::leave()
{
    constexpr Milliseconds LongestDrain{2'000};
    net::Exchange* const exchange = m_exchange;
    exchange->disconnect(this);
    QTimer::singleShot(LongestDrain, exchange, [exchange] { exchange->abort(); });
    end({}, exchange->timings(), exchange->connection());
}

void AttemptRunner::onFinished(const net::ExchangeEnd& exchangeEnd)
{
    Failure failure = m_stopped == ErrorClass::Ok ? exchangeEnd.failure : forced();
    if (failure.errorClass == ErrorClass::ReadTimeout && m_delivering) {
        failure.errorClass = ErrorClass::IdleTimeout;
        failure.message = tr("No byte of the stream came for %1 s.").arg(toMs(m_timeouts.idle) / 1'000);
    }
    end(failure, exchangeEnd.timings, exchangeEnd.connection);
}

Failure AttemptRunner::forced() const
{
    Failure failure;
    failure.errorClass = m_stopped;
    failure.httpStatus = m_reader->status();
    if (m_stopped == ErrorClass::FirstTokenTimeout)
        failure.message = tr("No token came within %1 s after the request was sent.").arg(toMs(m_timeouts.firstToken) / 1'000);
    else if (m_stopped == ErrorClass::Cancelled)
        failure.message = tr("The request was cancelled.");
    else if (m_stopped == ErrorClass::Deadline)
        failure.message = tr("The time for the whole request was over.");
    return failure;
}

AttemptOutcome AttemptRunner::abandon()
{
    m_stopped = ErrorClass::Cancelled;
    m_stoppedIn = m_exchange->phase();
    net::Exchange* const exchange = m_exchange;
    exchange->disconnect(this);
    // The reader is not asked: it might still hand over what nobody wants any more.
    AttemptOutcome outcome{forced(), m_reader->status(), m_startedAt, m_worker.clock.now(), exchange->timings(), exchange->connection()};
    outcome.failure.phase = m_stoppedIn;
    outcome.failure.maybeBilled = mayBeBilled(outcome, *m_reader);
    waitFor(Waiting::Nothing, NoInstant);
    m_reader = nullptr;
    m_exchange.clear();
    exchange->abort();
    return outcome;
}

Instant AttemptRunner::sentAt() const
{
    return m_exchange ? m_exchange->timings().sent : NoInstant;
}

void AttemptRunner::end(const Failure& transport, const net::PhaseTimings& timings, const net::ConnectionInfo& connection)
{
    waitFor(Waiting::Nothing, NoInstant);
    ResponseReader& reader = *std::exchange(m_reader, nullptr);
    m_exchange.clear();
    AttemptOutcome outcome;
    outcome.startedAt = m_startedAt;
    outcome.endedAt = m_worker.clock.now();
    outcome.timings = timings;
    outcome.connection = connection;
    outcome.httpStatus = reader.status();
    outcome.failure = judged(reader, transport, isSet(m_lastByte) ? m_lastByte : outcome.endedAt);
    outcome.failure.maybeBilled = mayBeBilled(outcome, reader);
    m_listener.attemptEnded(outcome);
}

Failure AttemptRunner::judged(ResponseReader& reader, const Failure& transport, Instant at) const
{
    Failure failure = reader.finish(transport, at);
    if (failure.errorClass == ErrorClass::Ok) {
        failure.phase = Phase::Done;
        failure.httpStatus = reader.status();
        return failure;
    }
    if (m_stopped != ErrorClass::Ok)
        failure = transport;
    failure.phase = phaseOf(reader, transport);
    return failure;
}

Phase AttemptRunner::phaseOf(const ResponseReader& reader, const Failure& transport) const
{
    if (reader.status() >= 300)
        return Phase::Done;
    if (reader.delivered())
        return Phase::Streaming;
    if (reader.anyEvent())
        return Phase::WaitingFirstDelta;
    if (reader.status() != 0)
        return Phase::WaitingFirstEvent;
    return m_stopped == ErrorClass::Ok ? transport.phase : m_stoppedIn;
}

//! It was sent, it was not refused, and nobody said what it cost.
bool AttemptRunner::mayBeBilled(const AttemptOutcome& outcome, const ResponseReader& reader)
{
    return outcome.failure.errorClass != ErrorClass::Ok && isSet(outcome.timings.sent)
        && openai::mayHaveWorked(outcome.httpStatus) && !reader.usage();
}

} // namespace bw::gateway
