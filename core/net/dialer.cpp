// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/dialer.h"

#include <QNetworkProxy>
#include <QSslSocket>

namespace bw::net {

Dialer::Dialer(QString host, quint16 port, bool secure, const Resolver& resolver, QObject* parent)
    : QObject(parent), m_host(std::move(host)), m_port(port), m_secure(secure), m_resolver(resolver)
{
    m_nextAttempt.setSingleShot(true);
    m_nextAttempt.setInterval(AttemptDelay);
    connect(&m_nextAttempt, &QTimer::timeout, this, [this] { tryNext(); });
}

//! It is deleted later itself, so that no signal of a socket is on the stack: they need not wait once more, for an event loop
//! that may have ended.
Dialer::~Dialer()
{
    for (SocketPtr& socket : m_racing) {
        socket->disconnect(this);
        socket->abort();
        delete socket.release();
    }
    delete m_winner.release();
}

void Dialer::start()
{
    const QHostAddress literal(m_host);
    if (literal.isNull())
        m_resolver.lookUp(m_host, Resolver::Answer::Any, this, [this](const ResolvedHost& result) { lookedUp(result); });
    else
        race({literal});
}

void Dialer::lookedUp(const ResolvedHost& result)
{
    if (result.addresses.isEmpty()) {
        emit failed(QAbstractSocket::HostNotFoundError, result.problem);
        return;
    }
    emit resolved();
    race(interleaved(result.addresses));
}

QList<QHostAddress> Dialer::interleaved(const QList<QHostAddress>& addresses)
{
    if (addresses.isEmpty())
        return {};
    const auto family = addresses.constFirst().protocol();
    QList<QHostAddress> preferred;
    QList<QHostAddress> others;
    for (const QHostAddress& address : addresses)
        (address.protocol() == family ? preferred : others).append(address);
    QList<QHostAddress> order;
    for (qsizetype i = 0; i < std::max(preferred.size(), others.size()); ++i) {
        if (i < preferred.size())
            order.append(preferred[i]);
        if (i < others.size())
            order.append(others[i]);
    }
    return order;
}

void Dialer::race(const QList<QHostAddress>& addresses)
{
    m_waiting = addresses;
    tryNext();
}

void Dialer::tryNext()
{
    if (m_waiting.isEmpty())
        return;
    const QHostAddress address = m_waiting.takeFirst();
    SocketPtr& socket = m_racing.emplace_back(m_secure ? new QSslSocket : new QTcpSocket);
    QTcpSocket* const raw = socket.get();
    raw->setProxy(QNetworkProxy::NoProxy);
    connect(raw, &QTcpSocket::connected, this, [this, raw] { won(raw); });
    connect(raw, &QTcpSocket::errorOccurred, this, [this, raw] { lost(raw); });
    if (!m_waiting.isEmpty())
        m_nextAttempt.start();
    // Unbuffered: reads and writes go straight to the kernel, without a question for the size and a copy each time.
    // QSslSocket keeps its own buffers and must have them.
    const auto mode = m_secure ? QIODevice::ReadWrite : QIODevice::ReadWrite | QIODevice::Unbuffered;
    raw->connectToHost(address, m_port, mode);
}

void Dialer::won(QTcpSocket* socket)
{
    m_nextAttempt.stop();
    m_waiting.clear();
    for (SocketPtr& runner : m_racing) {
        runner->disconnect(this);
        if (runner.get() == socket)
            m_winner = std::move(runner);
        else
            runner->abort();
    }
    m_racing.clear();
    m_winner->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_winner->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    emit connected();
}

void Dialer::lost(QTcpSocket* socket)
{
    if (!m_firstError) {
        m_firstError = socket->error();
        m_firstMessage = socket->errorString();
    }
    socket->disconnect(this);
    std::erase_if(m_racing, [socket](const SocketPtr& runner) { return runner.get() == socket; });
    if (!m_waiting.isEmpty())
        tryNext();
    else if (m_racing.empty())
        emit failed(*m_firstError, m_firstMessage);
}

SocketPtr Dialer::takeSocket()
{
    return std::move(m_winner);
}

} // namespace bw::net
