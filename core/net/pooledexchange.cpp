// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/pooledexchange.h"

namespace bw::net {

PooledExchange::PooledExchange(const PoolContext& context, HttpRequest request, QObject* parent)
    : Exchange(parent), m_context(context), m_request(std::move(request)), m_readTimeout(m_request.timeouts.read)
{
    stamps().asked = now();
}

PooledExchange::~PooledExchange()
{
    m_context.admission.leave(*this);
}

void PooledExchange::begin(const QString& authority)
{
    m_phase = Phase::PoolWait;
    m_context.admission.enter(*this, {authority, m_request.endpoint.isEmpty() ? authority : m_request.endpoint});
    if (!m_started)
        limit(m_request.timeouts.pool, stamps().asked);
}

void PooledExchange::granted()
{
    m_started = true;
    m_context.deadlines.clear(*this);
    stamps().assigned = now();
    stamps().pool = stamps().assigned - stamps().asked;
    m_mayPublish = false; // somebody else's call may be on the stack: an end from in here waits for the event loop
    start();
    m_mayPublish = true;
}

void PooledExchange::abort()
{
    if (m_ended)
        return;
    m_mayPublish = false; // the caller is on the stack
    fail(ErrorClass::Cancelled, tr("The request was cancelled."));
}

void PooledExchange::setReadTimeout(Milliseconds timeout)
{
    m_readTimeout = timeout;
    if (!m_ended && isSet(stamps().sent))
        limit(timeout, std::max(stamps().sent, stamps().lastByte));
}

void PooledExchange::connecting()
{
    limit(m_request.timeouts.connect, now());
}

Instant PooledExchange::writing()
{
    m_phase = Phase::Sent;
    const Instant at = now();
    limit(m_request.timeouts.write, at);
    return at;
}

void PooledExchange::requestSent()
{
    if (m_phase == Phase::Sent) // a server may answer before it has read everything
        m_phase = Phase::WaitingHeaders;
    stamps().sent = now();
    limit(m_readTimeout, stamps().sent);
}

void PooledExchange::restReadTimeout(bool rest)
{
    if (rest)
        m_context.deadlines.clear(*this);
    else if (isSet(stamps().sent))
        limit(m_readTimeout, now());
}

void PooledExchange::received(qint64 bytes, Instant at)
{
    PhaseTimings& times = stamps();
    if (!isSet(times.firstByte)) {
        times.firstByte = at;
        if (isSet(times.sent))
            times.wait = at - times.sent;
    }
    times.lastByte = at;
    info().bytesReceived += bytes;
    if (m_phase > Phase::WaitingHeaders) // the header must come whole: a byte now and then does not keep it waiting for ever
        limit(m_readTimeout, at);
}

void PooledExchange::deliverHead(const ResponseHead& head)
{
    m_phase = Phase::WaitingFirstEvent;
    m_status = head.status;
    stamps().headers = head.at;
    limit(m_readTimeout, head.at);
    emit headReceived(head);
}

void PooledExchange::deliver(const QByteArray& bytes, Instant at)
{
    m_phase = Phase::Streaming;
    emit bytesReceived(bytes, at);
}

void PooledExchange::fail(ErrorClass errorClass, const QString& message, const QString& code)
{
    Failure failure;
    failure.errorClass = errorClass;
    failure.phase = m_phase;
    failure.httpStatus = m_status;
    failure.message = message;
    failure.code = code;
    end(std::move(failure));
}

void PooledExchange::end(Failure failure)
{
    if (std::exchange(m_ended, true))
        return;
    if (failure.errorClass == ErrorClass::Ok) {
        m_phase = Phase::Done;
        failure.phase = Phase::Done;
        failure.httpStatus = m_status;
    }
    m_end.failure = std::move(failure);
    m_context.deadlines.clear(*this);
    release();
    m_context.admission.leave(*this);
    if (m_mayPublish)
        publish();
    else
        QMetaObject::invokeMethod(this, &PooledExchange::publish, Qt::QueuedConnection);
}

void PooledExchange::publish()
{
    emit finished(m_end);
    deleteLater();
}

void PooledExchange::expired()
{
    static const QHash<ErrorClass, const char*> sentences = {
        {ErrorClass::PoolTimeout, QT_TR_NOOP("No connection of the pool came free in time.")},
        {ErrorClass::Dns, QT_TR_NOOP("The name of the host was not resolved in time.")},
        {ErrorClass::Connect, QT_TR_NOOP("The connection was not established in time.")},
        {ErrorClass::Tls, QT_TR_NOOP("The TLS handshake was not finished in time.")},
        {ErrorClass::WriteTimeout, QT_TR_NOOP("The request could not be written in time.")},
        {ErrorClass::ReadTimeout, QT_TR_NOOP("No byte of the response came in time.")},
    };
    const ErrorClass errorClass = timeoutClass();
    fail(errorClass, tr(sentences.value(errorClass)));
}

ErrorClass PooledExchange::timeoutClass() const
{
    switch (m_phase) {
    case Phase::Queued:
    case Phase::PoolWait:
        return ErrorClass::PoolTimeout;
    case Phase::Dns:
        return ErrorClass::Dns;
    case Phase::Connect:
        return ErrorClass::Connect;
    case Phase::Tls:
        return ErrorClass::Tls;
    case Phase::Sent:
        return ErrorClass::WriteTimeout;
    default:
        return ErrorClass::ReadTimeout;
    }
}

void PooledExchange::limit(Milliseconds timeout, Instant from)
{
    if (timeout > Milliseconds(0))
        m_context.deadlines.set(*this, from + timeout);
    else
        m_context.deadlines.clear(*this);
}

} // namespace bw::net
