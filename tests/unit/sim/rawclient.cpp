// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawclient.h"

#include <QJsonDocument>

namespace bw::test {

namespace {

constexpr int PatienceMs = 10'000;

} // namespace

QByteArray RawAnswer::header(const QByteArray& name) const
{
    for (const QByteArray& line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

QJsonObject RawAnswer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QList<QByteArray> RawAnswer::events() const
{
    QList<QByteArray> data;
    for (const QByteArray& line : body.split('\n')) {
        if (line.startsWith("data: "))
            data.append(line.mid(6));
    }
    return data;
}

RawClient::RawClient(const QUrl& baseUrl)
{
    m_socket.connectToHost(baseUrl.host(), static_cast<quint16>(baseUrl.port()));
    m_socket.waitForConnected(PatienceMs);
}

void RawClient::send(const QByteArray& bytes)
{
    m_socket.write(bytes);
    m_socket.flush();
}

RawAnswer RawClient::receive()
{
    RawAnswer answer;
    for (auto line = takeLine(); line && !line->isEmpty(); line = takeLine())
        answer.head += *line + '\n';
    answer.status = answer.head.split(' ').value(1).toInt();
    if (answer.status == 0)
        return answer;
    if (answer.header("Transfer-Encoding") == "chunked") {
        receiveChunks(answer);
    } else if (const QByteArray length = answer.header("Content-Length"); !length.isEmpty()) {
        const auto body = takeBytes(length.toLongLong());
        answer.complete = body.has_value();
        answer.body = body.value_or(m_input);
    } else {
        while (readMore()) { }
        answer.body = m_input;
        answer.complete = true;
    }
    return answer;
}

void RawClient::receiveChunks(RawAnswer& answer)
{
    for (auto line = takeLine(); line; line = takeLine()) {
        const qsizetype size = line->toLongLong(nullptr, 16);
        const auto chunk = takeBytes(size);
        if (!chunk || takeLine() != QByteArray())
            return;
        answer.body += *chunk;
        if (size == 0) {
            answer.complete = true;
            return;
        }
    }
}

RawAnswer RawClient::get(const QByteArray& path)
{
    send("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
    return receive();
}

RawAnswer RawClient::post(const QByteArray& path, const QByteArray& body, const QByteArray& headers)
{
    send(request(path, body, headers));
    return receive();
}

QByteArray RawClient::request(const QByteArray& path, const QByteArray& body, const QByteArray& headers)
{
    return "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
}

bool RawClient::waitForClose(int ms)
{
    return m_socket.state() == QAbstractSocket::UnconnectedState || m_socket.waitForDisconnected(ms);
}

bool RawClient::readMore()
{
    if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(PatienceMs))
        return false;
    m_input += m_socket.readAll();
    return true;
}

std::optional<QByteArray> RawClient::takeLine()
{
    while (!m_input.contains("\r\n")) {
        if (!readMore())
            return {};
    }
    const qsizetype end = m_input.indexOf("\r\n");
    const QByteArray line = m_input.first(end);
    m_input.remove(0, end + 2);
    return line;
}

std::optional<QByteArray> RawClient::takeBytes(qsizetype count)
{
    while (m_input.size() < count) {
        if (!readMore())
            return {};
    }
    const QByteArray bytes = m_input.first(count);
    m_input.remove(0, count);
    return bytes;
}

QByteArray chatBody(const QByteArray& prompt, const QByteArray& members)
{
    return R"({"model":"gpt-4.1","messages":[{"role":"user","content":")" + prompt + R"("}])" + members + '}';
}

} // namespace bw::test
