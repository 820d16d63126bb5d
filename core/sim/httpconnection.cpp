// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/httpconnection.h"

#include "net/socketreset.h"
#include "sim/errorreply.h"

#include <QSslSocket>

namespace bw::sim {

namespace {

// nginx's default; a client that is not told must not count on more.
constexpr std::chrono::seconds UntoldIdleLimit{75};

} // namespace

HttpConnection::HttpConnection(std::unique_ptr<QTcpSocket> socket, ServerContext& context, QObject* parent)
    : QObject(parent), m_socket(std::move(socket)), m_context(context)
{
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &HttpConnection::onReadyRead);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &HttpConnection::onGone);
    m_ordinal = m_context.counters.connections.load();
    m_lastUse = Pacer::now();
    m_tlsPending = qobject_cast<QSslSocket*>(m_socket.get()) != nullptr;
    if (m_tlsPending)
        schedule(m_lastUse + m_context.scenario.setup + m_context.scenario.tlsDelay);
    else
        awaitNextRequest(m_lastUse);
}

HttpConnection::~HttpConnection()
{
    m_socket->disconnect(this);
}

void HttpConnection::onDue(Instant now)
{
    if (m_tlsPending)
        startTls();
    else if (!m_answer)
        closeIfIdle(now);
    else if (m_answer->due() <= now) {
        advance(now);
        parse();
    }
}

void HttpConnection::startTls()
{
    m_tlsPending = false;
    if (auto* tls = qobject_cast<QSslSocket*>(m_socket.get()))
        tls->startServerEncryption();
    awaitNextRequest(Pacer::now());
}

void HttpConnection::onReadyRead()
{
    if (m_tlsPending)
        return; // the client's first flight: it stays in the socket for the handshake
    const qint64 available = m_socket->bytesAvailable();
    const size_t before = m_input.size();
    m_input.resize(before + static_cast<size_t>(available));
    const qint64 got = m_socket->read(m_input.data() + before, available);
    m_input.resize(before + static_cast<size_t>(std::max<qint64>(got, 0)));
    parse();
}

void HttpConnection::onGone()
{
    logEnd(Outcome::ClientLeft);
    m_answer.reset();
    m_closing = true;
    m_context.pacer.cancel(*this);
    deleteLater();
}

void HttpConnection::parse()
{
    while (!m_answer && !m_closing && !m_input.empty()) {
        if (!m_parser) {
            m_request.clear();
            m_parser.emplace(m_request);
            m_headSeen = false;
        }
        const size_t used = m_parser->feed(m_input.data(), m_input.size());
        m_request.bytes += static_cast<qint64>(used);
        m_input.erase(0, used);
        if (m_parser->refusal() != 0)
            return refuse(m_parser->refusal());
        if (!m_headSeen && m_parser->is_header_done())
            onHead();
        if (!m_parser->is_done())
            return;
        describeConnection();
        begin(m_context.answer(m_request));
    }
}

void HttpConnection::onHead()
{
    m_headSeen = true;
    ++m_requests;
    m_request.ordinal = static_cast<quint64>(++m_context.counters.requests);
    m_context.pacer.startScenario(m_request.received);
    m_request.scenarioTime = m_context.pacer.scenarioTime(m_request.received);
    if (m_request.expectsContinue && !m_parser->is_done() && m_context.pacer.mayWrite(m_request.received)) {
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        m_socket->flush();
    }
}

void HttpConnection::refuse(int status)
{
    m_input.clear();
    m_request.keepAlive = false;
    m_request.received = Pacer::now();
    describeConnection();
    auto answer = errorAnswer(m_request, protocolProblem(status), m_request.received);
    if (m_context.log.isOn()) {
        answer->setFacts(std::make_unique<RequestFacts>(factsOf(m_request)));
        answer->facts()->status = status;
    }
    begin(std::move(answer));
}

//! Whether the connection lives on after this answer, and what the answer's head says about it.
void HttpConnection::describeConnection()
{
    const Scenario& scenario = m_context.scenario;
    const bool first = m_requests <= 1;
    const bool plain = qobject_cast<QSslSocket*>(m_socket.get()) == nullptr;
    m_request.setupDelay = first && plain ? Nanoseconds(scenario.setup) : Nanoseconds(0);
    if (scenario.maxRequestsPerConnection && m_requests >= *scenario.maxRequestsPerConnection)
        m_request.keepAlive = false;
    if (!m_request.keepAlive) {
        m_request.connectionHeaders = "Connection: close\r\n";
        return;
    }
    m_request.connectionHeaders = "Connection: keep-alive\r\n";
    QByteArrayList hints;
    if (scenario.keepAliveTimeout)
        hints.append("timeout=" + QByteArray::number(qint64(scenario.keepAliveTimeout->count())));
    if (scenario.maxRequestsPerConnection)
        hints.append("max=" + QByteArray::number(*scenario.maxRequestsPerConnection - m_requests));
    if (!hints.isEmpty())
        m_request.connectionHeaders += "Keep-Alive: " + hints.join(", ") + "\r\n";
}

void HttpConnection::begin(std::unique_ptr<Answer> answer)
{
    m_answer = std::move(answer);
    const Instant now = Pacer::now(); // long after the head if the body was slow: a stall may have begun since
    if (m_answer->due() <= now && m_context.pacer.mayWrite(now))
        advance(now);
    else
        schedule(m_answer->due());
}

void HttpConnection::advance(Instant now)
{
    m_output.resize(0); // keeps the memory
    const AfterWrite after = m_answer->write(now, m_output);
    if (after != AfterWrite::Reset && !m_output.isEmpty()) {
        m_socket->write(m_output);
        m_socket->flush();
        noteWrite(now);
    }
    settle(after, now);
}

void HttpConnection::settle(AfterWrite after, Instant now)
{
    if (m_closing)
        return; // the client left while its bytes were written
    if (after == AfterWrite::More)
        return schedule(m_answer->due());
    logEnd(after == AfterWrite::Reset ? Outcome::Reset : Outcome::Finished);
    m_answer.reset();
    m_parser.reset();
    if (after == AfterWrite::Reset) {
        m_closing = true;
        net::hardReset(*m_socket);
    } else if (!m_request.keepAlive) {
        m_closing = true;
        m_socket->disconnectFromHost();
    } else {
        awaitNextRequest(now);
    }
}

void HttpConnection::noteWrite(Instant now)
{
    RequestFacts* facts = m_answer ? m_answer->facts() : nullptr;
    if (!facts)
        return;
    facts->bytesOut += m_output.size();
    facts->lastWrite = now;
    if (!isSet(facts->firstWrite))
        facts->firstWrite = now;
}

void HttpConnection::logEnd(Outcome outcome)
{
    RequestFacts* facts = m_answer ? m_answer->facts() : nullptr;
    if (!facts)
        return;
    facts->connection = m_ordinal;
    m_context.log.write(*facts, outcome);
}

void HttpConnection::awaitNextRequest(Instant now)
{
    m_lastUse = now;
    if (m_idleScheduled)
        return; // an idle call that comes too early asks for the next one: cheaper than a new one a request
    schedule(now + m_context.scenario.keepAliveTimeout.value_or(UntoldIdleLimit));
    m_idleScheduled = true;
}

void HttpConnection::closeIfIdle(Instant now)
{
    m_idleScheduled = false;
    const Instant limit = m_lastUse + m_context.scenario.keepAliveTimeout.value_or(UntoldIdleLimit);
    if (now >= limit) {
        m_closing = true;
        m_socket->disconnectFromHost();
        return;
    }
    schedule(limit);
    m_idleScheduled = true;
}

void HttpConnection::schedule(Instant due)
{
    m_idleScheduled = false;
    if (due != Instant::max())
        m_context.pacer.schedule(*this, due);
}

} // namespace bw::sim
