// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/plainfetch.h"

#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace bw::net {

namespace {

constexpr int MostRedirects = 5;
constexpr int Found = 200;

QNetworkRequest requestFor(const QUrl& url, Milliseconds time)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setRawHeader("Accept", "image/png,image/jpeg,image/webp,image/gif,image/*;q=0.5");
    request.setRawHeader("Accept-Language", "en"); // Qt's own would name the person's
    request.setTransferTimeout(int(time.count()));
    return request;
}

bool isSameHost(const QUrl& one, const QUrl& other)
{
    return one.scheme() == other.scheme() && one.host() == other.host();
}

} // namespace

bool isWebAddress(const QUrl& url)
{
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
}

PlainFetch::PlainFetch(const Limits& limits, QObject* parent) : QObject(parent), m_limits(limits)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { end({.problem = Problem::TooLate}); });
}

//! Aborting says finished(): nobody may hear it any more.
PlainFetch::~PlainFetch()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
    }
}

void PlainFetch::start(const QUrl& url)
{
    m_deadline.start(m_limits.time);
    if (isWebAddress(url))
        ask(url);
    else
        QTimer::singleShot(0, this, [this] { end({.problem = Problem::Address}); });
}

void PlainFetch::ask(const QUrl& url)
{
    QUrl address = url;
    address.setUserInfo({});
    address.setFragment({});
    m_body.clear();
    m_reply = m_manager.get(requestFor(address, m_limits.time));
    connect(m_reply, &QNetworkReply::readyRead, this, &PlainFetch::read);
    connect(m_reply, &QNetworkReply::finished, this, &PlainFetch::take);
}

void PlainFetch::read()
{
    m_body += m_reply->readAll();
    const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (m_body.size() > m_limits.bytes || announced > m_limits.bytes)
        end({.problem = Problem::TooBig});
}

void PlainFetch::take()
{
    QNetworkReply* const reply = m_reply;
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QUrl target = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    if (!target.isEmpty())
        return follow(reply->url().resolved(target));
    if (status == 0)
        return end({.problem = Problem::Network, .detail = reply->errorString()});
    if (status != Found)
        return end({.problem = Problem::Status, .status = status});
    if (reply->error() != QNetworkReply::NoError)
        return end({.problem = Problem::Network, .status = status, .detail = reply->errorString()});
    read();
    if (!m_over)
        end({.status = status, .body = m_body});
}

void PlainFetch::follow(const QUrl& target)
{
    const QUrl from = m_reply->url();
    m_reply->disconnect(this);
    m_reply->deleteLater();
    if (!isSameHost(from, target))
        end({.problem = Problem::MovedAway, .movedTo = target});
    else if (++m_redirects > MostRedirects)
        end({.problem = Problem::Network, .detail = tr("The server sends on again and again.")});
    else
        ask(target);
}

void PlainFetch::end(Answer answer)
{
    if (std::exchange(m_over, true))
        return;
    m_deadline.stop();
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
    emit finished(answer);
}

} // namespace bw::net
