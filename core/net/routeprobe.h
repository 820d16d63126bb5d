// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/dialer.h"
#include "net/networkconfig.h"
#include "net/routereport.h"

#include <QUrl>

class QNetworkProxy;
class QSslError;
class QSslSocket;

namespace bw::net {

//! Walks the way to a host step by step and times each: proxy, name, a TCP connection to every address, TLS. Sends no
//! request and so costs nothing at a gateway. A certificate that is refused is looked at all the same: no byte of ours
//! follows. One thread, once.
class RouteProbe final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype MostAddresses = 8; //!< connected to; more are only named

    //! `timeout`: of each step.
    RouteProbe(const QUrl& url, NetworkConfig network, Milliseconds timeout, const Clock& clock = systemClock(),
               const Resolver& resolver = systemResolver(), QObject* parent = nullptr);
    ~RouteProbe() override;

    void start();

signals:
    //! Once, last of all, never before start() returned.
    void finished(const bw::net::RouteReport& report);

private:
    void lookUp();
    void lookUpAgain(const ResolvedHost& found);
    void connectAll(const QList<QHostAddress>& addresses);
    void connectTo(qsizetype index);
    void settled(qsizetype index, const QString& problem);
    void allSettled();
    void shakeHands();
    void judge(const QList<QSslError>& errors);
    void shaken();
    void tlsFailed(const QString& problem);
    void expired();
    void end();

    [[nodiscard]] Nanoseconds lap(); //!< since the last lap
    [[nodiscard]] bool isProxied() const noexcept { return m_report.proxy.has_value(); }
    [[nodiscard]] QNetworkProxy proxy() const;

    QUrl m_url;
    NetworkConfig m_network;
    const Clock& m_clock;
    const Resolver& m_resolver;
    RouteReport m_report;
    QTimer m_timeout;
    Instant m_lap = NoInstant;
    std::vector<SocketPtr> m_sockets; //!< one an address, until it has settled
    qsizetype m_unsettled = 0;
    std::unique_ptr<QSslSocket, QScopedPointerDeleteLater> m_secure;
    bool m_done = false;
};

} // namespace bw::net
