// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/reply.h"

#include "net/connectionpool.h"
#include "net/networkerrors.h"
#include "net/redirects.h"
#include "net/wireexchange.h"

using namespace Qt::StringLiterals;

namespace bw::net {

namespace {

constexpr Milliseconds ProgressInterval{100}; // as stock Qt: a signal per read would cost more than the read

QNetworkRequest::RedirectPolicy policyOf(const QNetworkRequest& request, const QNetworkAccessManager* manager)
{
    const QVariant asked = request.attribute(QNetworkRequest::RedirectPolicyAttribute);
    if (asked.isValid())
        return QNetworkRequest::RedirectPolicy(asked.toInt());
    return manager ? manager->redirectPolicy() : QNetworkRequest::NoLessSafeRedirectPolicy;
}

} // namespace

Reply::Reply(ConnectionPool& pool, QNetworkAccessManager::Operation operation, const QNetworkRequest& request,
             HttpRequest http, QObject* parent)
    : QNetworkReply(parent), m_pool(&pool), m_http(std::move(http))
{
    setRequest(request);
    setUrl(request.url());
    setOperation(operation);
    open(QIODevice::ReadOnly);
    send();
}

Reply::~Reply()
{
    letGo();
}

void Reply::send()
{
    m_exchange = m_pool->sendOurs(m_http);
    WireExchange* const exchange = m_exchange;
    exchange->setTlsErrorHandler([self = QPointer(this)](const QList<QSslError>& errors) {
        return self && self->acceptsTlsErrors(errors);
    });
    connect(exchange, &WireExchange::socketConnecting, this, [this] { emit socketStartedConnecting(); });
    connect(exchange, &WireExchange::encrypted, this, [this] {
        m_tls = m_exchange->tls();
        emit encrypted();
    });
    connect(exchange, &WireExchange::requestWritten, this, [this] {
        emit requestSent();
        if (!m_http.body.isEmpty())
            emit uploadProgress(m_http.body.size(), m_http.body.size());
    });
    connect(exchange, &Exchange::headReceived, this, [this](const ResponseHead& head) { onHead(head); });
    connect(exchange, &Exchange::bytesReceived, this, [this](const QByteArray& bytes) { onBytes(bytes); });
    connect(exchange, &Exchange::finished, this, [this](const ExchangeEnd& end) { onEnd(end); });
}

bool Reply::acceptsTlsErrors(const QList<QSslError>& errors)
{
    const QPointer<Reply> self = this;
    emit sslErrors(errors);
    if (!self || isFinished())
        return false;
    return m_ignoresAllTlsErrors || std::all_of(errors.cbegin(), errors.cend(), [this](const QSslError& error) {
               return m_ignoredTlsErrors.contains(error);
           });
}

Redirect Reply::redirectOf(const ResponseHead& head) const
{
    return Redirect::decide(head, m_http.url, policyOf(request(), manager()), m_redirects,
                            request().maximumRedirectsAllowed());
}

void Reply::onHead(const ResponseHead& head)
{
    if (m_http.url.scheme() == "https"_L1)
        m_tls = m_exchange->tls();
    const Redirect decision = redirectOf(head);
    if (decision.action == Redirect::Action::Deliver)
        publishHead(head);
    else
        redirect(decision, head.status);
}

void Reply::redirect(const Redirect& redirect, int status)
{
    m_redirecting = true; // the rest of this response is nobody's
    if (redirect.action == Redirect::Action::Refuse) {
        endWith(redirect.error, tr("The redirect was not followed."));
        return;
    }
    const QPointer<Reply> self = this;
    bool allowed = redirect.action == Redirect::Action::Follow;
    const auto answer = connect(this, &QNetworkReply::redirectAllowed, this, [&allowed] { allowed = true; });
    emit redirected(redirect.target);
    if (!self)
        return;
    disconnect(answer);
    if (isFinished())
        return;
    if (allowed)
        follow(redirect.target, status);
    else
        endWith(InsecureRedirectError, tr("The redirect was not allowed."));
}

void Reply::follow(const QUrl& target, int status)
{
    ++m_redirects;
    m_redirecting = false;
    letGo();
    if (!m_pool) {
        endWith(OperationCanceledError, tr("The connection pool is gone."));
        return;
    }
    m_http = net::redirected(m_http, status, target);
    setUrl(target);
    send();
}

void Reply::publishHead(const ResponseHead& head)
{
    for (const Header& header : head.headers) {
        // Equal names are one list, except cookies, whose values hold commas.
        const QByteArray glue = header.first.compare("Set-Cookie", Qt::CaseInsensitive) == 0 ? "\n" : ", ";
        setRawHeader(header.first, hasRawHeader(header.first) ? rawHeader(header.first) + glue + header.second : header.second);
    }
    publishAttributes(head);
    bool known = false;
    const qint64 length = headerValue(head.headers, "Content-Length").toLongLong(&known);
    m_total = known ? length : -1;
    emit metaDataChanged();
}

void Reply::publishAttributes(const ResponseHead& head)
{
    setAttribute(QNetworkRequest::HttpStatusCodeAttribute, head.status);
    setAttribute(QNetworkRequest::HttpReasonPhraseAttribute, QString::fromLatin1(head.reason));
    setAttribute(QNetworkRequest::ConnectionEncryptedAttribute, m_http.url.scheme() == "https"_L1);
    if (head.status / 100 != 3)
        return;
    const QByteArray location = headerValue(head.headers, "Location");
    if (!location.isEmpty())
        setAttribute(QNetworkRequest::RedirectionTargetAttribute, QUrl::fromEncoded(location));
}

void Reply::onBytes(const QByteArray& bytes)
{
    if (m_redirecting)
        return;
    if (m_taken == m_buffer.size()) {
        m_buffer = bytes;
        m_taken = 0;
    } else {
        m_buffer.append(bytes);
    }
    m_received += bytes.size();
    throttle();
    const QPointer<Reply> self = this;
    reportProgress(false);
    if (self)
        emit readyRead();
}

void Reply::reportProgress(bool now)
{
    const Instant at = systemClock().now();
    if (!now && isSet(m_progressAt) && at - m_progressAt < ProgressInterval)
        return;
    m_progressAt = at;
    emit downloadProgress(m_received, m_total);
}

void Reply::onEnd(const ExchangeEnd& end)
{
    m_timings = end.timings;
    m_connection = end.connection;
    if (m_redirecting)
        return;
    if (end.failure.errorClass != ErrorClass::Ok) {
        endWith(networkErrorOf(end.failure.errorClass), end.failure.message);
        return;
    }
    const auto error = networkErrorOfStatus(end.failure.httpStatus);
    if (error == NoError)
        endWith(NoError, {});
    else
        endWith(error, tr("The server answered with status %1.").arg(end.failure.httpStatus));
}

void Reply::letGo()
{
    if (!m_exchange)
        return;
    m_exchange->disconnect(this);
    m_exchange->abort();
    m_exchange.clear();
}

void Reply::endWith(NetworkError error, const QString& message)
{
    if (isFinished())
        return;
    letGo();
    setFinished(true);
    const QPointer<Reply> self = this;
    if (error != NoError) {
        setError(error, message);
        emit errorOccurred(error);
    }
    if (self)
        reportProgress(true);
    if (self)
        emit readChannelFinished();
    if (self)
        emit finished();
}

void Reply::abort()
{
    const QPointer<Reply> self = this;
    endWith(OperationCanceledError, tr("The operation was cancelled."));
    if (self)
        QNetworkReply::close();
}

void Reply::close()
{
    abort();
}

void Reply::setReadBufferSize(qint64 size)
{
    QNetworkReply::setReadBufferSize(size);
    throttle();
}

void Reply::throttle()
{
    if (m_exchange && (readBufferSize() > 0 || m_exchange->isPaused()))
        m_exchange->setPaused(readBufferSize() > 0 && m_buffer.size() - m_taken >= readBufferSize());
}

qint64 Reply::bytesAvailable() const
{
    return QNetworkReply::bytesAvailable() + m_buffer.size() - m_taken;
}

bool Reply::canReadLine() const
{
    return QNetworkReply::canReadLine() || m_buffer.indexOf('\n', m_taken) >= 0;
}

qint64 Reply::readData(char* data, qint64 size)
{
    const qint64 count = std::min<qint64>(size, m_buffer.size() - m_taken);
    if (count == 0)
        return isFinished() ? -1 : 0;
    std::copy_n(m_buffer.constData() + m_taken, count, data);
    m_taken += count;
    if (m_taken == m_buffer.size()) {
        m_buffer.clear();
        m_taken = 0;
    }
    throttle();
    return count;
}

void Reply::sslConfigurationImplementation(QSslConfiguration& configuration) const
{
    configuration = m_tls;
}

} // namespace bw::net
