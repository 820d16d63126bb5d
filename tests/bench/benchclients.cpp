// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchclients.h"

#include "net/accessmanager.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslConfiguration>

using namespace Qt::StringLiterals;
using namespace bw::net;

namespace bw::bench {

namespace {

class PoolClient final : public Client
{
public:
    explicit PoolClient(const Options& options) : m_pool(limitsFor(options.concurrency))
    {
        m_request.url = options.url;
        m_request.network.proxy = NetworkConfig::Proxy::None;
        m_request.network.extraCaPem = options.ca;
        if (options.body.isEmpty())
            return;
        m_request.method = "POST";
        m_request.body = options.body;
        m_request.stream = true;
        m_request.headers = {{"Content-Type", "application/json"}, {"Authorization", "Bearer none"}};
    }

    void send(const Options&, Bytes bytes, Done done) override
    {
        Exchange* const exchange = m_pool.send(m_request);
        QObject::connect(exchange, &Exchange::bytesReceived, exchange, std::move(bytes));
        QObject::connect(exchange, &Exchange::finished, exchange, [done = std::move(done)](const ExchangeEnd& end) {
            done(end.failure.errorClass == ErrorClass::Ok && end.failure.httpStatus == 200);
        });
    }

    void report(QJsonObject& json) const override
    {
        json["opened"_L1] = m_pool.stats().opened;
        json["reused"_L1] = m_pool.stats().reused;
        json["handshake_ms"_L1] = toMs(m_pool.stats().medianHandshake);
    }

private:
    ConnectionPool m_pool;
    HttpRequest m_request;
};

class ManagerClient final : public Client
{
public:
    ManagerClient(const Options& options, bool ours) : m_pool(limitsFor(options.concurrency))
    {
        const int managers = ours ? 1 : (options.concurrency + 5) / 6; // Qt: six connections a host and manager
        for (int i = 0; i < managers; ++i) {
            auto& manager = m_managers.emplace_back(ours ? std::make_unique<AccessManager>(m_pool)
                                                         : std::make_unique<QNetworkAccessManager>());
            manager->setProxy(QNetworkProxy::NoProxy);
            if (ours)
                trust(static_cast<AccessManager&>(*manager), options.ca);
        }
        m_request.setUrl(options.url);
        m_request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        m_request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        if (!ours && !options.ca.isEmpty()) {
            auto tls = QSslConfiguration::defaultConfiguration();
            tls.addCaCertificates(QSslCertificate::fromData(options.ca));
            m_request.setSslConfiguration(tls);
        }
    }

    void send(const Options& options, Bytes bytes, Done done) override
    {
        QNetworkAccessManager& manager = *m_managers[m_next++ % m_managers.size()];
        QNetworkReply* const reply = options.body.isEmpty() ? manager.get(m_request) : manager.post(m_request, options.body);
        QObject::connect(reply, &QNetworkReply::readyRead, reply, [reply, bytes = std::move(bytes)] {
            const Instant at = systemClock().now();
            bytes(reply->readAll(), at);
        });
        QObject::connect(reply, &QNetworkReply::finished, reply, [reply, done = std::move(done)] {
            reply->deleteLater();
            done(reply->error() == QNetworkReply::NoError);
        });
    }

private:
    static void trust(AccessManager& manager, const QByteArray& ca)
    {
        NetworkConfig network;
        network.extraCaPem = ca;
        manager.setNetworkConfig(network);
    }

    ConnectionPool m_pool;
    std::vector<std::unique_ptr<QNetworkAccessManager>> m_managers;
    QNetworkRequest m_request;
    size_t m_next = 0;
};

} // namespace

PoolLimits limitsFor(int concurrency)
{
    PoolLimits limits;
    limits.maxConnections = limits.maxPerHost = limits.maxIdle = concurrency;
    return limits;
}

std::unique_ptr<Client> makeClient(const Options& options)
{
    if (options.client == "pool"_L1)
        return std::make_unique<PoolClient>(options);
    return std::make_unique<ManagerClient>(options, options.client == "manager"_L1);
}

} // namespace bw::bench
