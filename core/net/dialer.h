// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "net/resolver.h"

#include <QTcpSocket>
#include <QTimer>

#include <memory>
#include <vector>

namespace bw::net {

using SocketPtr = std::unique_ptr<QTcpSocket, QScopedPointerDeleteLater>;

//! Finds the addresses of a host and connects to the first that answers: IPv6 and IPv4 in turn, the next one started when
//! one fails or after 250 ms (RFC 8305, "happy eyeballs"), so that a broken IPv6 route costs a quarter of a second.
class Dialer final : public QObject
{
    Q_OBJECT

public:
    static constexpr Milliseconds AttemptDelay{250};

    //! `secure`: the sockets are QSslSockets, still plain.
    Dialer(QString host, quint16 port, bool secure, const Resolver& resolver = systemResolver(), QObject* parent = nullptr);
    ~Dialer() override;

    void start();

    //! The addresses in the order they are tried: families alternate, the resolver's first choice first.
    [[nodiscard]] static QList<QHostAddress> interleaved(const QList<QHostAddress>& addresses);

    //! The connected socket, once, after connected().
    [[nodiscard]] SocketPtr takeSocket();

signals:
    void resolved();
    void connected();
    //! Once, when every address failed: the error of the first.
    void failed(QAbstractSocket::SocketError error, const QString& message);

private:
    void lookedUp(const ResolvedHost& result);
    void race(const QList<QHostAddress>& addresses);
    void tryNext();
    void won(QTcpSocket* socket);
    void lost(QTcpSocket* socket);

    QString m_host;
    quint16 m_port;
    bool m_secure;
    const Resolver& m_resolver;
    QList<QHostAddress> m_waiting;
    std::vector<SocketPtr> m_racing;
    SocketPtr m_winner;
    QTimer m_nextAttempt;
    std::optional<QAbstractSocket::SocketError> m_firstError;
    QString m_firstMessage;
};

} // namespace bw::net
