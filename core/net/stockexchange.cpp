// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/stockexchange.h"

#include "net/certificatereport.h"
#include "net/networkerrors.h"
#include "net/requesthead.h"
#include "net/tlssetup.h"

#include <QNetworkAccessManager>
#include <QSslCipher>

using namespace Qt::StringLiterals;

namespace bw::net {

namespace {

//! Qt undoes only the compression it asked for itself.
bool asksForPlain(const HttpRequest& request)
{
    return request.stream && !choosesEncoding(request);
}

//! A message, not a browser's request: no redirects, no cookies, no cache, no credentials but the caller's.
QNetworkRequest networkRequest(const HttpRequest& request)
{
    QNetworkRequest result(request.url);
    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    result.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, request.network.http2);
    for (const Header& header : request.headers)
        result.setRawHeader(header.first, header.second);
    if (asksForPlain(request))
        result.setRawHeader("Accept-Encoding", "identity");
    if (!request.body.isEmpty() && !result.hasRawHeader("Content-Type"))
        result.setRawHeader("Content-Type", "application/octet-stream"); // else Qt warns and guesses a form
    return result;
}

QNetworkReply* sendBy(QNetworkAccessManager& manager, const QNetworkRequest& ask, const HttpRequest& request)
{
    if (request.method == "GET" && request.body.isEmpty())
        return manager.get(ask);
    if (request.method == "HEAD")
        return manager.head(ask); // Qt expects no body only of its own HEAD
    if (request.method == "POST")
        return manager.post(ask, request.body);
    if (request.body.isEmpty())
        return manager.sendCustomRequest(ask, request.method);
    return manager.sendCustomRequest(ask, request.method, request.body);
}

} // namespace

StockExchange::StockExchange(const PoolContext& context, StockManagers& managers, HttpRequest request, QObject* parent)
    : PooledExchange(context, std::move(request), parent), m_managers(managers)
{
}

StockExchange::~StockExchange()
{
    release();
}

void StockExchange::start()
{
    QNetworkRequest ask = networkRequest(request());
    if (request().url.scheme() == "https"_L1) {
        auto tls = tlsConfiguration(request().network);
        if (!tls) {
            fail(ErrorClass::Tls, tls.error().message, ExtraAuthorityUnreadable);
            return;
        }
        if (request().network.http2)
            tls->setAllowedNextProtocols({QSslConfiguration::ALPNProtocolHTTP2, QSslConfiguration::NextProtocolHttp1_1});
        ask.setSslConfiguration(*tls);
    }
    m_lease = m_managers.lease(request().url, request().network);
    enterPhase(Phase::Connect);
    connecting();
    m_reply.reset(sendBy(m_lease.manager(), ask, request()));
    watch();
}

void StockExchange::watch()
{
    QNetworkReply* const reply = m_reply.get();
    if (request().network.skipVerification)
        reply->ignoreSslErrors();
    connect(reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError>& errors) {
        if (!request().network.skipVerification)
            m_certificateCode = certificateCode(errors);
    });
    connect(reply, &QNetworkReply::encrypted, this, [this] { onEncrypted(); });
    connect(reply, &QNetworkReply::requestSent, this, [this] { onSent(); });
    connect(reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent, qint64) {
        if (sent > 0 && phase() <= Phase::Sent)
            writing();
    });
    connect(reply, &QNetworkReply::metaDataChanged, this, [this] { onHead(); });
    connect(reply, &QNetworkReply::readyRead, this, [this] { onBytes(); });
    connect(reply, &QNetworkReply::finished, this, [this] { onFinished(); });
}

void StockExchange::onEncrypted()
{
    const QSslConfiguration tls = m_reply->sslConfiguration();
    if (!matchesPin(tls.peerCertificate(), request().network))
        fail(ErrorClass::Tls, tr("The server's public key is not the pinned one."),
             certificateCode(CertificateProblem::Kind::WrongPin));
}

void StockExchange::onSent()
{
    if (hasEnded() || phase() > Phase::Sent)
        return;
    enterPhase(Phase::Sent);
    requestSent();
    info().bytesSent = request().body.size();
}

void StockExchange::onHead()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (hasEnded() || status == 0 || std::exchange(m_headSeen, true))
        return;
    onSent();
    recordConnection();
    const Instant at = now();
    received(0, at);
    ResponseHead head{status, m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray(), m_reply->rawHeaderPairs(), at};
    if (asksForPlain(request()))
        m_decoding.begin(head);
    deliverHead(head);
}

void StockExchange::onBytes()
{
    const Instant at = now();
    onHead();
    if (hasEnded())
        return;
    const QByteArray bytes = m_reply->readAll();
    if (bytes.isEmpty())
        return;
    received(bytes.size(), at);
    const QByteArray body = m_decoding.take(bytes);
    if (!m_decoding.error().isEmpty())
        fail(ErrorClass::Protocol, m_decoding.error());
    else if (!body.isEmpty())
        deliver(body, at);
}

void StockExchange::onFinished()
{
    onBytes();
    if (hasEnded())
        return;
    const auto error = m_reply->error();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (error == QNetworkReply::NoError || (m_headSeen && error == networkErrorOfStatus(status))) {
        finishMessage();
        return;
    }
    const ErrorClass errorClass = classOf(error, m_headSeen ? Received::Head : Received::Nothing);
    fail(errorClass, m_reply->errorString(), m_certificateCode);
}

void StockExchange::finishMessage()
{
    const Result<void> decoded = m_decoding.finish();
    if (decoded)
        complete();
    else
        fail(ErrorClass::Protocol, decoded.error().message);
}

void StockExchange::recordConnection()
{
    const bool http2 = m_reply->attribute(QNetworkRequest::Http2WasUsedAttribute).toBool();
    m_managers.onAnswer(request().url, request().network, http2);
    info().protocol = http2 ? u"http/2"_s : u"http/1.1"_s;
    const QSslCipher cipher = m_reply->sslConfiguration().sessionCipher();
    if (!cipher.isNull()) {
        info().tlsVersion = cipher.protocolString();
        info().tlsCipher = cipher.name();
    }
}

void StockExchange::release()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    if (m_reply->isRunning())
        m_reply->abort();
    m_reply.reset();
    m_lease = {};
}

} // namespace bw::net
