// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <optional>

namespace bw::test {

//! A request as the server read it.
struct RawRequest
{
    QByteArray head; //!< request line and header, without the empty line
    QByteArray body;
    int connection = 0; //!< 1 for the first one accepted
    int onConnection = 0; //!< 1 for the first request on it

    [[nodiscard]] QByteArray target() const;
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

//! What the server does with a request.
struct RawReply
{
    enum class Then { KeepOpen, Close };

    QByteArray bytes; //!< written as they are
    int pieces = 0;   //!< > 0: written that many bytes at a time, each in a turn of the event loop of its own
    Then then = Then::KeepOpen;
};

//! A 200 with Content-Length.
[[nodiscard]] RawReply okReply(const QByteArray& body = "ok", const QByteArray& extraHeaders = {});

//! A server on 127.0.0.1 that answers HTTP/1.1 with exactly the bytes it is told, right or wrong. Runs in the thread of the
//! test, whose event loop must turn.
class RawServer final : public QTcpServer
{
    Q_OBJECT

public:
    using Handler = std::function<RawReply(const RawRequest&)>;

    explicit RawServer(Handler handler);

    //! From now on connections speak TLS.
    void useTls(const QSslConfiguration& tls) { m_tls = tls; }
    [[nodiscard]] QUrl url(const QString& path = QStringLiteral("/")) const;
    [[nodiscard]] const QList<RawRequest>& requests() const noexcept { return m_requests; }
    [[nodiscard]] int connectionCount() const noexcept { return m_accepted; }
    [[nodiscard]] int openConnections() const;
    void closeAll(); //!< closes every connection
    void sendToAll(const QByteArray& bytes); //!< unasked

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    struct Peer
    {
        QByteArray unread;
        int number = 0;
        int requests = 0;
    };

    void read(QTcpSocket& socket);
    [[nodiscard]] std::optional<RawRequest> takeRequest(Peer& peer);
    void answer(QTcpSocket& socket, const RawReply& reply);

    Handler m_handler;
    std::optional<QSslConfiguration> m_tls;
    QHash<QTcpSocket*, Peer> m_peers;
    QList<RawRequest> m_requests;
    int m_accepted = 0;
};

} // namespace bw::test
