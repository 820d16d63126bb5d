// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/loopbackserver.h"

#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

namespace bw::net {

namespace {

using namespace std::chrono_literals;

constexpr auto MostTime = 10s; //!< for a request to come and be answered

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    default:
        return "Error";
    }
}

void send(QTcpSocket& socket, const LoopbackServer::Answer& answer)
{
    socket.write("HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonOf(answer.status) + "\r\nContent-Type: " +
                 answer.contentType + "\r\nContent-Length: " + QByteArray::number(answer.body.size()) +
                 "\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n" + answer.body);
    socket.disconnectFromHost();
}

void refuse(QTcpSocket& socket, int status)
{
    send(socket, {status, "text/plain; charset=utf-8", reasonOf(status) + '\n'});
}

//! What stands before `mark`; all of it if there is none.
QByteArray before(char mark, const QByteArray& text)
{
    const qsizetype at = text.indexOf(mark);
    return at < 0 ? text : text.left(at);
}

//! Without its port.
QByteArray hostIn(const QByteArray& head)
{
    for (const QByteArray& line : head.split('\n')) {
        if (line.size() < 5 || line.left(5).toLower() != "host:")
            continue;
        const QByteArray value = line.mid(5).trimmed().toLower();
        return value.startsWith('[') ? before(']', value) + ']' : before(':', value);
    }
    return {};
}

bool isThisMachine(const QByteArray& host)
{
    return host == "localhost" || host == "127.0.0.1" || host == "[::1]";
}

} // namespace

LoopbackServer::LoopbackServer(Handler handler, QObject* parent) : QObject(parent), m_handler(std::move(handler))
{
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackServer::accept);
}

Result<void> LoopbackServer::start(quint16 port)
{
    stop();
    if (m_server.listen(QHostAddress::LocalHost, port))
        return {};
    return failure(ErrorCode::Unavailable,
                   tr("Port %1 of this machine could not be opened: %2. Usually another program uses it. Choose another port.")
                       .arg(port)
                       .arg(m_server.errorString()));
}

void LoopbackServer::stop()
{
    m_server.close();
}

void LoopbackServer::accept()
{
    while (QTcpSocket* const socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (m_connections >= MostConnections) {
            socket->abort();
            continue;
        }
        ++m_connections;
        connect(socket, &QObject::destroyed, this, [this] { --m_connections; });
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        QTimer::singleShot(MostTime, socket, [socket] { socket->abort(); });
    }
}

void LoopbackServer::read(QTcpSocket* socket)
{
    const QByteArray head = socket->peek(MostHeadBytes);
    if (head.contains("\r\n\r\n")) {
        disconnect(socket, &QTcpSocket::readyRead, this, nullptr);
        answer(socket, socket->readAll());
    } else if (head.size() >= MostHeadBytes) {
        socket->abort();
    }
}

void LoopbackServer::answer(QTcpSocket* socket, const QByteArray& head)
{
    const QList<QByteArray> request = head.left(head.indexOf("\r\n")).split(' ');
    if (request.size() != 3 || request.first() != "GET")
        return refuse(*socket, 405);
    if (!isThisMachine(hostIn(head)))
        return refuse(*socket, 403);
    const QByteArray path = before('?', request.at(1));
    m_handler(path, [target = QPointer(socket)](const Answer& answer) {
        if (target)
            send(*target, answer);
    });
}

} // namespace bw::net
