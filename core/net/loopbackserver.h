// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QObject>
#include <QTcpServer>

#include <functional>

class QTcpSocket;

namespace bw::net {

//! A tiny HTTP server for programs on this machine that want to read something of ours: GET only, loopback only, one
//! answer a connection. Refuses requests whose Host is another name than this machine's, so that no web page can reach it
//! by way of a browser. One thread.
class LoopbackServer final : public QObject
{
    Q_OBJECT

public:
    struct Answer
    {
        int status = 200;
        QByteArray contentType = "text/plain; charset=utf-8";
        QByteArray body;
    };
    //! Must be called once, in the thread of the server, at once or later.
    using Reply = std::function<void(const Answer&)>;
    using Handler = std::function<void(const QByteArray& path, Reply reply)>;

    static constexpr int MostConnections = 16;
    static constexpr qsizetype MostHeadBytes = 8 * 1024;

    explicit LoopbackServer(Handler handler, QObject* parent = nullptr);

    [[nodiscard]] Result<void> start(quint16 port); //!< 0: any free one
    void stop();
    [[nodiscard]] bool isRunning() const { return m_server.isListening(); }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

private:
    void accept();
    void read(QTcpSocket* socket);
    void answer(QTcpSocket* socket, const QByteArray& head);

    Handler m_handler;
    QTcpServer m_server;
    int m_connections = 0;
};

} // namespace bw::net
