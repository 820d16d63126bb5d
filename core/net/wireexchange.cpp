// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/wireexchange.h"

#include "net/networkerrors.h"
#include "net/requesthead.h"

using namespace Qt::StringLiterals;

namespace bw::net {

namespace {

//! A dead connection says so after one way there and back. Whoever is silent for longer has read the request, and may have
//! worked on it.
constexpr Nanoseconds StaleWithin = std::chrono::seconds(1);

} // namespace

WireExchange::WireExchange(const PoolContext& context, ConnectionStore& store, OriginPtr origin, HttpRequest request,
                           QObject* parent)
    : PooledExchange(context, std::move(request), parent), m_store(store), m_origin(std::move(origin))
{
}

WireExchange::~WireExchange()
{
    release();
}

void WireExchange::start()
{
    m_entry = m_store.takeIdle(m_origin);
    if (!m_entry) {
        openNew();
        return;
    }
    info().reused = true;
    m_entry->connection->setUser(*this);
    recordConnection();
    sendRequest();
}

void WireExchange::openNew()
{
    m_entry = m_store.make(m_origin);
    info().reused.reset(); // one that cannot be opened is neither new nor kept
    m_entry->connection->setUser(*this);
    connecting();
    emit socketConnecting();
    if (!hasEnded())
        m_entry->connection->open();
}

void WireExchange::connectionReached(Connection&, Connection::Step step)
{
    switch (step) {
    case Connection::Step::Resolving:
        enterPhase(Phase::Dns);
        return;
    case Connection::Step::Connecting:
        enterPhase(Phase::Connect);
        return;
    case Connection::Step::Handshaking:
        enterPhase(Phase::Tls);
        return;
    }
}

void WireExchange::connectionOpened(Connection& connection)
{
    const auto& opening = connection.opening();
    stamps().dns = opening.dns;
    stamps().connect = opening.connect;
    stamps().tls = opening.tls;
    m_store.opened(connection);
    info().reused = false;
    recordConnection();
    if (opening.tls) {
        emit encrypted();
        if (hasEnded())
            return;
    }
    sendRequest();
}

bool WireExchange::acceptsTlsErrors(const QList<QSslError>& errors)
{
    return m_onTlsErrors && m_onTlsErrors(errors);
}

void WireExchange::recordConnection()
{
    const Connection& connection = *m_entry->connection;
    info().id = connection.id();
    info().tlsVersion = connection.opening().tlsVersion;
    info().tlsCipher = connection.opening().tlsCipher;
}

void WireExchange::sendRequest()
{
    const auto bytes = encodeRequest(request(), m_origin->targetFor(request().url), m_origin->hostHeader, !m_store.isCold());
    if (!bytes) {
        fail(ErrorClass::Protocol, bytes.error().message);
        return;
    }
    parser().restart(request().method == "HEAD");
    m_written = false;
    const Instant began = writing();
    ++m_entry->requests;
    info().bytesSent += bytes->size();
    if (!m_entry->connection->write(*bytes)) {
        connectionLost(*m_entry->connection, QAbstractSocket::RemoteHostClosedError, tr("The connection was closed."));
        return;
    }
    if (m_written)
        stamps().send = stamps().sent - began;
}

void WireExchange::connectionWrote(Connection&, bool everything)
{
    if (m_written || hasEnded())
        return;
    if (!everything) {
        if (phase() == Phase::Sent)
            writing();
        return;
    }
    m_written = true;
    requestSent();
    emit requestWritten();
}

void WireExchange::connectionRead(Connection&, QByteArrayView bytes, Instant at)
{
    received(bytes.size(), at);
    parser().feed(bytes);
    handOn(at);
}

//! What the parser has by now goes to the caller, in its order. Each call may end the exchange.
void WireExchange::handOn(Instant at)
{
    const auto state = parser().state();
    if (parser().hasHead() && !std::exchange(m_headAnnounced, true))
        announceHead(at);
    if (hasEnded())
        return;
    const QByteArray body = m_decoding.take(parser().takeBody());
    const QString parseError = state == ResponseParser::State::Failed ? parser().errorString() : QString();
    if (!body.isEmpty())
        deliver(body, at);
    if (hasEnded())
        return;
    if (!m_decoding.error().isEmpty()) {
        fail(ErrorClass::Protocol, m_decoding.error());
    } else if (state == ResponseParser::State::Done) {
        m_messageDone = true;
        finishMessage();
    } else if (state == ResponseParser::State::Failed) {
        fail(m_peerClosed && m_headAnnounced ? ErrorClass::StreamCut : ErrorClass::Protocol, parseError);
    }
}

void WireExchange::finishMessage()
{
    const Result<void> decoded = m_decoding.finish();
    if (decoded)
        complete();
    else
        fail(ErrorClass::Protocol, decoded.error().message);
}

void WireExchange::announceHead(Instant at)
{
    ResponseHead head = parser().head();
    head.at = at;
    info().protocol = u"http/1.1"_s;
    if (!choosesEncoding(request()))
        m_decoding.begin(head);
    if (parser().endsByClose())
        m_entry->connection->watchForReset();
    deliverHead(head);
}

void WireExchange::connectionLost(Connection& connection, QAbstractSocket::SocketError error, const QString& message)
{
    if (hasEnded())
        return;
    m_peerClosed = true;
    if (!connection.isOpen())
        lostWhileOpening(connection, error, message);
    else
        lostWhileWaiting(error, message);
}

void WireExchange::lostWhileOpening(const Connection& connection, QAbstractSocket::SocketError error, const QString& message)
{
    const ErrorClass errorClass = phase() == Phase::Tls ? ErrorClass::Tls : classOfConnecting(error);
    if (errorClass == ErrorClass::Dns)
        enterPhase(Phase::Dns);
    fail(errorClass, message, connection.certificateCode());
}

//! Where the end of the connection is the end of the body, it must have been an orderly one.
void WireExchange::lostWhileWaiting(QAbstractSocket::SocketError error, const QString& message)
{
    if (m_headAnnounced && error != QAbstractSocket::RemoteHostClosedError) {
        fail(ErrorClass::StreamCut, message);
        return;
    }
    if (parser().sawBytes()) {
        parser().end();
        handOn(now());
        return;
    }
    const bool unread = !m_written || now() - stamps().sent < StaleWithin;
    if (unread && info().reused.value_or(false)) {
        resend();
        return;
    }
    fail(unread && info().resent ? ErrorClass::StaleConnection : ErrorClass::Reset, message);
}

//! The server had closed the idle connection when the request went out, so it never read it. Once, as the next connection
//! is a new one.
void WireExchange::resend()
{
    info().resent = true;
    m_peerClosed = false;
    m_store.close(std::move(*m_entry), ConnectionStore::Closed::ByPeer);
    m_entry.reset();
    openNew();
}

void WireExchange::setPaused(bool paused)
{
    if (std::exchange(m_paused, paused) == paused || hasEnded())
        return;
    restReadTimeout(paused);
    if (m_entry)
        m_entry->connection->setPaused(paused);
}

QSslConfiguration WireExchange::tls() const
{
    return m_entry ? m_entry->connection->tls() : QSslConfiguration();
}

bool WireExchange::canBeKept(const ResponseParser& parser) const
{
    return m_messageDone && m_written && !m_peerClosed && parser.keepsAlive() && parser.surplus() == 0;
}

void WireExchange::release()
{
    if (!m_entry)
        return;
    ConnectionStore::Entry entry = std::move(*m_entry);
    m_entry.reset();
    if (canBeKept(*entry.parser)) {
        const auto hint = KeepAliveHint::parse(headerValue(entry.parser->head().headers, "Keep-Alive"));
        m_store.keep(std::move(entry), hint);
        return;
    }
    const bool byPeer = m_peerClosed || (m_messageDone && !entry.parser->keepsAlive());
    m_store.close(std::move(entry), byPeer ? ConnectionStore::Closed::ByPeer : ConnectionStore::Closed::Error);
}

} // namespace bw::net
