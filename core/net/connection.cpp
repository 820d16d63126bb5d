// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/connection.h"

#include "net/certificatereport.h"
#include "net/exchange.h"
#include "net/socketreset.h"
#include "net/tlssetup.h"

#include <QCoreApplication>
#include <QSslCipher>
#include <QSslSocket>

#include <atomic>

namespace bw::net {

namespace {

//! Unique in the process, so that connections of several workers can be told apart in records.
quint64 nextId()
{
    static std::atomic<quint64> last{0};
    return ++last;
}

//! What a paused TLS socket still decrypts; the kernel's buffer then fills and slows the peer down.
constexpr qint64 PausedBuffer = 64 * 1024;

bool hasUnknownIssuer(const QList<QSslError>& errors)
{
    return std::any_of(errors.cbegin(), errors.cend(), [](const QSslError& error) {
        return reported(error).kind == CertificateProblem::Kind::UnknownIssuer;
    });
}

} // namespace

Connection::Connection(OriginPtr origin, const Clock& clock, ReadBatch& batch, const Resolver& resolver)
    : Source(batch), m_origin(std::move(origin)), m_clock(clock), m_resolver(resolver), m_id(nextId())
{
}

Connection::~Connection()
{
    if (m_dialer)
        m_dialer->disconnect();
    if (m_socket) {
        m_socket->disconnect();
        m_socket->abort();
    }
}

void Connection::open()
{
    m_opening.began = m_clock.now();
    m_dialer.reset(new Dialer(m_origin->host, m_origin->port, m_origin->tls, m_resolver));
    Dialer* const dialer = m_dialer.get();
    QObject::connect(dialer, &Dialer::resolved, dialer, [this] {
        m_opening.dns = m_clock.now() - m_opening.began;
        m_user->connectionReached(*this, Step::Connecting);
    });
    QObject::connect(dialer, &Dialer::connected, dialer, [this] { dialled(); });
    QObject::connect(dialer, &Dialer::failed, dialer,
                     [this](QAbstractSocket::SocketError error, const QString& message) { lost(error, message); });
    const bool literal = !QHostAddress(m_origin->host).isNull();
    m_user->connectionReached(*this, literal ? Step::Connecting : Step::Resolving);
    dialer->start();
}

void Connection::dialled()
{
    m_opening.connect = m_clock.now() - m_opening.began - m_opening.dns.value_or(Nanoseconds(0));
    m_socket = m_dialer->takeSocket();
    m_dialer.reset();
    m_secure = qobject_cast<QSslSocket*>(m_socket.get());
    watch();
    if (m_secure)
        startTls();
    else
        opened();
}

void Connection::watch()
{
    QTcpSocket* const socket = m_socket.get();
    QObject::connect(socket, &QTcpSocket::readyRead, socket, [this] { readyRead(); });
    QObject::connect(socket, &QTcpSocket::bytesWritten, socket, [this] { wrote(); });
    QObject::connect(socket, &QTcpSocket::disconnected, socket, [this] {
        lost(QAbstractSocket::RemoteHostClosedError, m_socket->errorString());
    });
    QObject::connect(socket, &QTcpSocket::errorOccurred, socket, [this](QAbstractSocket::SocketError error) {
        lost(error, m_socket->errorString());
    });
    if (!m_secure)
        return;
    QSslSocket* const secure = m_secure;
    QObject::connect(secure, &QSslSocket::encryptedBytesWritten, secure, [this] { wrote(); });
    QObject::connect(secure, &QSslSocket::encrypted, secure, [this] { encrypted(); });
    QObject::connect(secure, &QSslSocket::newSessionTicketReceived, secure, [this] { rememberSession(); });
    QObject::connect(secure, &QSslSocket::sslErrors, secure, [this](const QList<QSslError>& errors) { takeTlsErrors(errors); });
}

void Connection::takeTlsErrors(const QList<QSslError>& errors)
{
    m_retryTrust = hasUnknownIssuer(errors) && m_origin->trustAnother(m_trust);
    if (m_retryTrust)
        return;
    const std::weak_ptr<bool> alive = m_alive;
    const bool skips = m_origin->network.skipVerification;
    const bool accepted = skips || m_user->acceptsTlsErrors(errors);
    if (alive.expired())
        return;
    m_certificateCode = accepted ? QString() : net::certificateCode(errors);
    m_reusable = skips;
    if (accepted)
        m_secure->ignoreSslErrors();
}

void Connection::startTls()
{
    if (!m_origin->tlsSetup) {
        m_certificateCode = ExtraAuthorityUnreadable;
        lost(QAbstractSocket::SslInvalidUserDataError, m_origin->tlsSetup.error().message);
        return;
    }
    m_trust = m_origin->trust;
    m_secure->setSslConfiguration(*m_origin->tlsSetup);
    m_secure->setPeerVerifyName(m_origin->host);
    const std::weak_ptr<bool> alive = m_alive;
    m_user->connectionReached(*this, Step::Handshaking);
    if (!alive.expired())
        m_secure->startClientEncryption();
}

void Connection::encrypted()
{
    const QSslConfiguration tls = m_secure->sslConfiguration();
    if (!matchesPin(tls.peerCertificate(), m_origin->network)) {
        m_certificateCode = net::certificateCode(CertificateProblem::Kind::WrongPin);
        lost(QAbstractSocket::SslHandshakeFailedError,
             QCoreApplication::translate("bw::net", "The server's public key is not the pinned one."));
        return;
    }
    m_opening.tls = m_clock.now() - m_opening.began - *m_opening.connect - m_opening.dns.value_or(Nanoseconds(0));
    m_opening.tlsVersion = tls.sessionCipher().protocolString();
    m_opening.tlsCipher = tls.sessionCipher().name();
    // A resumed handshake carries no certificates: the session remembers the server's own one, not its chain.
    m_opening.resumed = !tls.peerCertificate().isNull() && tls.peerCertificateChain().isEmpty();
    rememberSession();
    opened();
}

void Connection::rememberSession()
{
    const QByteArray ticket = m_secure->sslConfiguration().sessionTicket();
    if (!ticket.isEmpty() && m_reusable)
        m_origin->tlsSetup->setSessionTicket(ticket);
}

void Connection::opened()
{
    m_opening.done = m_clock.now();
    m_user->connectionOpened(*this);
}

bool Connection::write(const QByteArray& bytes)
{
    m_writing = true;
    if (m_socket->write(bytes) < 0)
        return false;
    if (m_secure)
        m_secure->flush();
    wrote();
    return true;
}

void Connection::wrote()
{
    if (!m_writing || m_lost)
        return;
    m_writing = m_socket->bytesToWrite() > 0 || (m_secure && m_secure->encryptedBytesToWrite() > 0);
    m_user->connectionWrote(*this, !m_writing);
}

void Connection::setPaused(bool paused)
{
    if (m_paused == paused)
        return;
    m_paused = paused;
    if (!m_socket)
        return;
    if (m_secure)
        m_secure->setReadBufferSize(paused ? PausedBuffer : 0);
    if (!paused)
        QMetaObject::invokeMethod(m_socket.get(), [this] { readyRead(); }, Qt::QueuedConnection);
}

void Connection::readyRead()
{
    if (m_paused || m_lost)
        return;
    if (m_secure) {
        readTls();
        return;
    }
    const std::weak_ptr<bool> alive = m_alive;
    const std::span<char> room = batch().room();
    if (!alive.expired() && !m_paused && !m_lost)
        readPlain(room);
}

void Connection::readPlain(std::span<char> room)
{
    m_reset = m_reset || (m_watchesReset && takePendingError(*m_socket)); // before the read, which takes the error away
    const qint64 size = m_socket->read(room.data(), qint64(room.size()));
    if (size > 0)
        batch().add(*this, size, m_clock.now());
    else if (size < 0) // unbuffered sockets do not say it by a signal
        lost(m_socket->error(), m_socket->errorString());
}

//! QSslSocket signals once for everything it decrypted.
void Connection::readTls()
{
    const std::weak_ptr<bool> alive = m_alive;
    while (m_secure->bytesAvailable() > 0) {
        const std::span<char> room = batch().room();
        if (alive.expired() || m_paused)
            return;
        const qint64 size = m_secure->read(room.data(), qint64(room.size()));
        if (size <= 0)
            return;
        batch().add(*this, size, m_clock.now());
    }
}

void Connection::handOn(QByteArrayView bytes, Instant at)
{
    m_user->connectionRead(*this, bytes, at);
}

void Connection::handOnEnd()
{
    m_user->connectionLost(*this, m_error, m_errorMessage);
}

void Connection::lost(QAbstractSocket::SocketError error, const QString& message)
{
    if (m_lost)
        return;
    m_paused = false;
    if (error == QAbstractSocket::SslHandshakeFailedError && m_retryTrust) {
        startAgain();
        return;
    }
    const std::weak_ptr<bool> alive = m_alive;
    if (m_secure && isOpen())
        readTls();
    if (alive.expired() || m_lost)
        return;
    m_lost = true;
    m_error = m_reset ? QAbstractSocket::NetworkError : error;
    m_errorMessage = m_reset ? QCoreApplication::translate("bw::net", "The server reset the connection.") : message;
    if (isOpen())
        batch().addEnd(*this);
    else
        handOnEnd();
}

void Connection::startAgain()
{
    m_retryTrust = false;
    m_secure = nullptr;
    m_socket->disconnect();
    m_socket->abort();
    m_socket.reset();
    open();
}

QSslConfiguration Connection::tls() const
{
    return m_secure ? m_secure->sslConfiguration() : QSslConfiguration();
}

} // namespace bw::net
