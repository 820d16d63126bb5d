// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/httpserver.h"

#include <QSslConfiguration>
#include <QSslSocket>

namespace bw::sim {

namespace {

constexpr int Backlog = 1024; // a load test opens its connections all at once

QSslKey readKey(const QByteArray& pem)
{
    for (const auto algorithm : {QSsl::Rsa, QSsl::Ec}) {
        const QSslKey key(pem, algorithm);
        if (!key.isNull())
            return key;
    }
    return {};
}

} // namespace

HttpServer::HttpServer(const Scenario& scenario, ServerCounters& counters)
    : m_scenario(scenario), m_pacer(scenario.stalls), m_log(scenario.logFile), m_router(scenario),
      m_context{scenario, counters, m_pacer, m_log, [this](const HttpRequest& request) { return m_router.answer(request); }}
{
    setListenBacklogSize(Backlog);
}

HttpServer::~HttpServer()
{
    close();
    // The connections use the members, so they go first and not with QObject's children.
    const auto connections = findChildren<HttpConnection*>(Qt::FindDirectChildrenOnly);
    for (HttpConnection* connection : connections)
        std::unique_ptr<HttpConnection>(connection).reset();
}

Result<void> HttpServer::listenOnLoopback(quint16 port)
{
    if (auto read = readIdentity().and_then([this] { return m_log.open(); }); !read)
        return read;
    if (!listen(QHostAddress::LocalHost, port))
        return failure(ErrorCode::Io, tr("The simulator cannot listen on port %1 of 127.0.0.1: %2. Choose another port, or none to get a free one.")
                                          .arg(port)
                                          .arg(errorString()));
    return {};
}

Result<void> HttpServer::readIdentity()
{
    if (!m_scenario.tls)
        return {};
    m_certificates = QSslCertificate::fromData(m_scenario.tls->certificatePem, QSsl::Pem);
    if (m_certificates.isEmpty())
        return failure(ErrorCode::InvalidInput, tr("The certificate file holds no PEM certificate."));
    m_privateKey = readKey(m_scenario.tls->privateKeyPem);
    if (m_privateKey.isNull())
        return failure(ErrorCode::InvalidInput, tr("The key file holds no RSA or EC private key in PEM without a password."));
    return {};
}

std::unique_ptr<QTcpSocket> HttpServer::newSocket() const
{
    if (!m_scenario.tls)
        return std::make_unique<QTcpSocket>();
    auto socket = std::make_unique<QSslSocket>();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(m_certificates);
    configuration.setPrivateKey(m_privateKey);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket->setSslConfiguration(configuration);
    return socket;
}

void HttpServer::incomingConnection(qintptr descriptor)
{
    auto socket = newSocket();
    if (!socket->setSocketDescriptor(descriptor))
        return;
    ++m_context.counters.connections;
    new HttpConnection(std::move(socket), m_context, this);
}

} // namespace bw::sim
