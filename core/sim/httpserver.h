// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sim/httpconnection.h"
#include "sim/router.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>

namespace bw::sim {

//! Accepts connections on loopback and answers them, in the thread it was made in.
class HttpServer final : public QTcpServer
{
    Q_OBJECT

public:
    //! Both must outlive the server.
    HttpServer(const Scenario& scenario, ServerCounters& counters);
    ~HttpServer() override;

    //! On 127.0.0.1; port 0 picks one.
    [[nodiscard]] Result<void> listenOnLoopback(quint16 port);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    [[nodiscard]] Result<void> readIdentity();
    [[nodiscard]] std::unique_ptr<QTcpSocket> newSocket() const;

    const Scenario& m_scenario;
    Pacer m_pacer;
    RequestLog m_log;
    Router m_router;
    ServerContext m_context;
    QList<QSslCertificate> m_certificates;
    QSslKey m_privateKey;
};

} // namespace bw::sim
