// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedserver.h"

#include <QRegularExpression>

namespace bw::test {

namespace {

using namespace Qt::StringLiterals;

//! Length of the first complete request in the bytes; 0 if there is none yet.
qsizetype requestLength(const QByteArray& bytes)
{
    static const QRegularExpression length(u"\r\ncontent-length: *(\\d+)"_s, QRegularExpression::CaseInsensitiveOption);
    const qsizetype head = bytes.indexOf("\r\n\r\n");
    if (head < 0)
        return 0;
    const auto match = length.match(QString::fromLatin1(bytes.left(head)));
    const qsizetype total = head + 4 + match.captured(1).toInt();
    return bytes.size() >= total ? total : 0;
}

} // namespace

ScriptedServer::ScriptedServer(QList<Script> scripts, QObject* parent) : QTcpServer(parent), m_scripts(std::move(scripts))
{
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* const socket = nextPendingConnection())
            serve(socket);
    });
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
}

QUrl ScriptedServer::baseUrl() const
{
    return QUrl(u"http://127.0.0.1:%1/v1"_s.arg(serverPort()));
}

QByteArray ScriptedServer::response(const QByteArray& status, const QByteArray& body, const QByteArray& headers)
{
    return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray ScriptedServer::stream(const QList<QByteArray>& events, bool end)
{
    QByteArray bytes = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (const QByteArray& event : events)
        bytes += QByteArray::number(event.size(), 16) + "\r\n" + event + "\r\n";
    return end ? bytes + "0\r\n\r\n" : bytes;
}

QByteArray ScriptedServer::delta(const QByteArray& text, const QByteArray& finish)
{
    const QByteArray reason = finish.isEmpty() ? "null" : "\"" + finish + "\"";
    return R"(data: {"id":"c","model":"gpt-4.1","choices":[{"index":0,"delta":{"content":")" + text
        + R"("},"finish_reason":)" + reason + "}]}\n\n";
}

void ScriptedServer::serve(QTcpSocket* socket)
{
    ++m_connections;
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(socket); });
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
}

void ScriptedServer::answer(QTcpSocket* socket)
{
    const qsizetype length = requestLength(socket->peek(socket->bytesAvailable()));
    if (length == 0)
        return;
    m_requests.append(socket->read(length));
    const Script& script = m_scripts.at(std::min(m_requests.size(), m_scripts.size()) - 1);
    socket->write(script.bytes);
    socket->flush();
    if (script.end == Script::End::Close)
        socket->disconnectFromHost();
    else if (script.end == Script::End::Reset)
        socket->abort();
}

} // namespace bw::test
