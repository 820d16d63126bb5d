// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/accessmanager.h"

#include "net/reply.h"

#include <QNetworkProxy>
#include <QSslConfiguration>

using namespace Qt::StringLiterals;

namespace bw::net {

namespace {

constexpr qint64 LargestUpload = 64 * 1024 * 1024; //!< a body is sent from memory, in one write
constexpr Milliseconds ConnectTimeout = std::chrono::seconds(30); // as stock Qt

struct Verb
{
    QNetworkAccessManager::Operation operation;
    const char* name;
};

constexpr Verb Verbs[] = {
    {QNetworkAccessManager::HeadOperation, "HEAD"},     {QNetworkAccessManager::GetOperation, "GET"},
    {QNetworkAccessManager::PutOperation, "PUT"},       {QNetworkAccessManager::PostOperation, "POST"},
    {QNetworkAccessManager::DeleteOperation, "DELETE"},
};

QByteArray methodOf(QNetworkAccessManager::Operation operation, const QNetworkRequest& request)
{
    for (const Verb& verb : Verbs) {
        if (verb.operation == operation)
            return verb.name;
    }
    return request.attribute(QNetworkRequest::CustomVerbAttribute).toByteArray();
}

bool isOn(const QNetworkRequest& request, QNetworkRequest::Attribute attribute)
{
    return request.attribute(attribute).toBool();
}

bool wantsCookies(const QNetworkRequest& request)
{
    const QVariant control = request.attribute(QNetworkRequest::CookieLoadControlAttribute);
    return control.isValid() && control.toInt() == QNetworkRequest::Automatic;
}

} // namespace

AccessManager::AccessManager(ConnectionPool& pool, QObject* parent) : QNetworkAccessManager(parent), m_pool(&pool) {}

AccessManager::AccessManager(QObject* parent)
    : QNetworkAccessManager(parent), m_pool(new ConnectionPool({}, systemClock(), systemResolver(), this))
{
}

std::optional<PhaseTimings> AccessManager::timingsOf(const QNetworkReply& reply)
{
    const auto* const ours = qobject_cast<const Reply*>(&reply);
    return ours ? std::optional(ours->timings()) : std::nullopt;
}

std::optional<ConnectionInfo> AccessManager::connectionOf(const QNetworkReply& reply)
{
    const auto* const ours = qobject_cast<const Reply*>(&reply);
    return ours ? std::optional(ours->connection()) : std::nullopt;
}

QNetworkReply* AccessManager::createRequest(Operation operation, const QNetworkRequest& request, QIODevice* outgoingData)
{
    if (!m_pool || !isOurs(request, outgoingData))
        return QNetworkAccessManager::createRequest(operation, request, outgoingData);
    HttpRequest http = translated(operation, request, outgoingData);
    if (!m_pool->canCarry(http))
        return QNetworkAccessManager::createRequest(operation, request, outgoingData);
    QNetworkRequest asked = request;
    if (autoDeleteReplies() && !request.attribute(QNetworkRequest::AutoDeleteReplyOnFinishAttribute).isValid())
        asked.setAttribute(QNetworkRequest::AutoDeleteReplyOnFinishAttribute, true); // as the base class does
    return new Reply(*m_pool, operation, asked, std::move(http), this);
}

bool AccessManager::isOurs(const QNetworkRequest& request, const QIODevice* outgoingData) const
{
    const bool tls = request.url().scheme() == "https"_L1;
    if (!tls && request.url().scheme() != "http"_L1)
        return false;
    if (request.url().host().isEmpty() || !request.url().userInfo().isEmpty())
        return false;
    if (outgoingData && (outgoingData->isSequential() || outgoingData->size() > LargestUpload))
        return false;
    if (isOn(request, QNetworkRequest::Http2AllowedAttribute) || isOn(request, QNetworkRequest::Http2DirectAttribute)
        || isOn(request, QNetworkRequest::SynchronousRequestAttribute) || wantsCookies(request)) {
        return false;
    }
    if (cache() || isStrictTransportSecurityEnabled() || needsProxy())
        return false;
    return !tls || request.sslConfiguration() == QSslConfiguration::defaultConfiguration();
}

bool AccessManager::needsProxy() const
{
    const auto isProxy = [](const QNetworkProxy& proxy) {
        return proxy.type() != QNetworkProxy::DefaultProxy && proxy.type() != QNetworkProxy::NoProxy;
    };
    return proxyFactory() || isProxy(proxy()); // the application's and the system's: Origin asks, once a minute
}

HttpRequest AccessManager::translated(Operation operation, const QNetworkRequest& request, QIODevice* outgoingData) const
{
    HttpRequest http;
    http.url = request.url();
    http.method = methodOf(operation, request);
    const auto names = request.rawHeaderList();
    for (const QByteArray& name : names)
        http.headers.emplace_back(name, request.rawHeader(name));
    if (outgoingData)
        http.body = outgoingData->readAll();
    const auto timeout = Milliseconds(request.transferTimeout() > 0 ? request.transferTimeout() : transferTimeout());
    const bool limited = timeout > Milliseconds(0);
    http.timeouts = {Milliseconds(0), limited ? timeout : ConnectTimeout, timeout, timeout};
    http.network = m_network;
    http.network.http2 = false;
    http.network.proxy = proxy().type() == QNetworkProxy::NoProxy ? NetworkConfig::Proxy::None : NetworkConfig::Proxy::System;
    return http;
}

} // namespace bw::net
