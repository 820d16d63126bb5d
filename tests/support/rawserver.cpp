// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/rawserver.h"

#include <QSslSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace bw::test {

namespace {

void writePieces(QTcpSocket* socket, const QByteArray& bytes, int size, const std::function<void()>& done)
{
    if (bytes.isEmpty()) {
        done();
        return;
    }
    socket->write(bytes.left(size));
    socket->flush();
    QTimer::singleShot(0, socket, [socket, rest = bytes.mid(size), size, done] { writePieces(socket, rest, size, done); });
}

void finishConnection(QTcpSocket& socket, RawReply::Then then)
{
    if (then == RawReply::Then::Close)
        socket.disconnectFromHost();
}

} // namespace

QByteArray RawRequest::target() const
{
    return head.split(' ').value(1);
}

QByteArray RawRequest::header(QByteArrayView name) const
{
    for (const QByteArray& line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

RawReply okReply(const QByteArray& body, const QByteArray& extraHeaders)
{
    return {"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n"
            + extraHeaders + "\r\n" + body};
}

RawServer::RawServer(Handler handler) : m_handler(std::move(handler))
{
    setListenBacklogSize(4096); // a dropped SYN is sent again only after a second
    if (!listen(QHostAddress::LocalHost))
        qFatal("no loopback port to listen on");
}

QUrl RawServer::url(const QString& path) const
{
    return QUrl((m_tls ? u"https://127.0.0.1:"_s : u"http://127.0.0.1:"_s) + QString::number(serverPort()) + path);
}

int RawServer::openConnections() const
{
    return int(std::count_if(m_peers.keyBegin(), m_peers.keyEnd(),
                             [](const QTcpSocket* socket) { return socket->state() == QAbstractSocket::ConnectedState; }));
}

void RawServer::closeAll()
{
    const auto sockets = m_peers.keys();
    for (QTcpSocket* socket : sockets)
        socket->disconnectFromHost();
}

void RawServer::sendToAll(const QByteArray& bytes)
{
    const auto sockets = m_peers.keys();
    for (QTcpSocket* socket : sockets)
        socket->write(bytes);
}

void RawServer::incomingConnection(qintptr descriptor)
{
    auto* const secure = m_tls ? new QSslSocket(this) : nullptr;
    QTcpSocket* const socket = secure ? secure : new QTcpSocket(this);
    socket->setSocketDescriptor(descriptor);
    m_peers.insert(socket, {{}, ++m_accepted, 0});
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_peers.remove(socket);
        socket->deleteLater();
    });
    if (secure) {
        secure->setSslConfiguration(*m_tls);
        secure->startServerEncryption();
    }
}

void RawServer::read(QTcpSocket& socket)
{
    m_peers[&socket].unread += socket.readAll();
    while (m_peers.contains(&socket)) {
        const auto request = takeRequest(m_peers[&socket]);
        if (!request)
            return;
        m_requests.append(*request);
        answer(socket, m_handler(*request));
    }
}

std::optional<RawRequest> RawServer::takeRequest(Peer& peer)
{
    const qsizetype end = peer.unread.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    RawRequest request{peer.unread.left(end), {}, peer.number, peer.requests + 1};
    const qsizetype length = request.header("Content-Length").toLongLong();
    if (peer.unread.size() < end + 4 + length)
        return std::nullopt;
    request.body = peer.unread.mid(end + 4, length);
    peer.unread.remove(0, end + 4 + length);
    ++peer.requests;
    return request;
}

void RawServer::answer(QTcpSocket& socket, const RawReply& reply)
{
    if (reply.pieces > 0) {
        writePieces(&socket, reply.bytes, reply.pieces, [&socket, then = reply.then] { finishConnection(socket, then); });
        return;
    }
    socket.write(reply.bytes);
    finishConnection(socket, reply.then);
}

} // namespace bw::test
