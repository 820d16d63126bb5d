// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QTcpSocket>
#include <QUrl>

#include <optional>

namespace bw::test {

//! An answer as it stood on the wire.
struct RawAnswer
{
    int status = 0; //!< 0: the connection ended before a head was complete
    QByteArray head;
    QByteArray body; //!< without chunk framing
    bool complete = false; //!< ended as framed

    [[nodiscard]] QByteArray header(const QByteArray& name) const; //!< empty: not there
    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QList<QByteArray> events() const; //!< the data of each server-sent event
};

//! A client that sends exactly the bytes it is told and reads answers with their framing. Blocks; 10 s at most.
class RawClient
{
public:
    explicit RawClient(const QUrl& baseUrl);

    void send(const QByteArray& bytes);
    [[nodiscard]] RawAnswer receive();
    [[nodiscard]] RawAnswer get(const QByteArray& path);
    [[nodiscard]] RawAnswer post(const QByteArray& path, const QByteArray& body, const QByteArray& headers = {});
    [[nodiscard]] RawAnswer chat(const QByteArray& body) { return post("/v1/chat/completions", body); }

    [[nodiscard]] bool waitForClose(int ms = 10'000);
    [[nodiscard]] QTcpSocket& socket() { return m_socket; }

    [[nodiscard]] static QByteArray request(const QByteArray& path, const QByteArray& body, const QByteArray& headers = {});

private:
    [[nodiscard]] bool readMore();
    [[nodiscard]] std::optional<QByteArray> takeLine();
    [[nodiscard]] std::optional<QByteArray> takeBytes(qsizetype count);
    void receiveChunks(RawAnswer& answer);

    QTcpSocket m_socket;
    QByteArray m_input;
};

//! {"model": "gpt-4.1", "messages": […one user message…]} with further members.
[[nodiscard]] QByteArray chatBody(const QByteArray& prompt, const QByteArray& members = {});

} // namespace bw::test
