// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/redirects.h"

#include "net/origin.h"

using namespace Qt::StringLiterals;

namespace bw::net {

namespace {

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

bool isSameOrigin(const QUrl& one, const QUrl& other)
{
    return one.scheme() == other.scheme() && one.host() == other.host() && portOf(one) == portOf(other);
}

//! Under whatever name a credential goes (api-key, x-api-key, …): only what is none for certain goes to another origin.
bool mayGoElsewhere(const Header& header)
{
    constexpr QByteArrayView Harmless[] = {"Accept", "Accept-Encoding", "Accept-Language", "Content-Type", "Range", "User-Agent"};
    return std::any_of(std::begin(Harmless), std::end(Harmless), [&header](QByteArrayView name) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
}

bool isLessSafe(const QUrl& from, const QUrl& to)
{
    return from.scheme() == "https"_L1 && to.scheme() != "https"_L1;
}

bool mayBeFollowed(const QUrl& from, const QUrl& to, QNetworkRequest::RedirectPolicy policy)
{
    if (policy == QNetworkRequest::SameOriginRedirectPolicy)
        return isSameOrigin(from, to);
    return !isLessSafe(from, to);
}

} // namespace

Redirect Redirect::decide(const ResponseHead& head, const QUrl& from, QNetworkRequest::RedirectPolicy policy, int followed,
                          int allowed)
{
    const QByteArray location = headerValue(head.headers, "Location");
    if (!isRedirect(head.status) || location.isEmpty() || policy == QNetworkRequest::ManualRedirectPolicy)
        return {};
    QUrl target = from.resolved(QUrl::fromEncoded(location));
    if (!target.hasFragment())
        target.setFragment(from.fragment());
    if (!target.isValid() || (target.scheme() != "http"_L1 && target.scheme() != "https"_L1))
        return {Action::Refuse, target, QNetworkReply::ProtocolUnknownError};
    if (followed >= allowed)
        return {Action::Refuse, target, QNetworkReply::TooManyRedirectsError};
    if (policy == QNetworkRequest::UserVerifiedRedirectPolicy)
        return {Action::Ask, target, QNetworkReply::NoError};
    if (!mayBeFollowed(from, target, policy))
        return {Action::Refuse, target, QNetworkReply::InsecureRedirectError};
    return {Action::Follow, target, QNetworkReply::NoError};
}

HttpRequest redirected(HttpRequest request, int status, const QUrl& target)
{
    if (status != 307 && status != 308 && request.method != "HEAD") {
        request.method = "GET";
        request.body.clear();
        request.headers.removeIf([](const Header& header) { return header.first.compare("Content-Type", Qt::CaseInsensitive) == 0; });
    }
    if (!isSameOrigin(request.url, target))
        request.headers.removeIf([](const Header& header) { return !mayGoElsewhere(header); });
    request.url = target;
    return request;
}

} // namespace bw::net
