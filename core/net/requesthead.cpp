// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/requesthead.h"

#include "net/contentdecoder.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bw::net {

namespace {

constexpr QByteArrayView OwnHeaders[] = {"Host", "Connection", "Content-Length"};

bool is(QByteArrayView name, QByteArrayView other)
{
    return name.size() == other.size() && name.compare(other, Qt::CaseInsensitive) == 0;
}

bool isOneLine(QByteArrayView text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

//! RFC 9110, 5.6.2
bool isToken(QByteArrayView text)
{
    constexpr QByteArrayView Others = "!#$%&'*+-.^_`|~";
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [Others](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || Others.contains(c);
    });
}

bool isValid(const HttpRequest& request)
{
    return isToken(request.method) && std::all_of(request.headers.cbegin(), request.headers.cend(), [](const Header& header) {
        return isToken(header.first) && isOneLine(header.second);
    });
}

bool wantsLength(const HttpRequest& request)
{
    return !request.body.isEmpty() || request.method == "POST" || request.method == "PUT" || request.method == "PATCH";
}

qsizetype roomFor(const HttpRequest& request)
{
    qsizetype room = request.body.size() + 512;
    for (const Header& header : request.headers)
        room += header.first.size() + header.second.size() + 4;
    return room;
}

void addLine(QByteArray& bytes, QByteArrayView name, QByteArrayView value)
{
    bytes.append(name).append(": ").append(value).append("\r\n");
}

void addCallersHeaders(QByteArray& bytes, const HttpRequest& request)
{
    for (const Header& header : request.headers) {
        const bool ours = std::any_of(std::begin(OwnHeaders), std::end(OwnHeaders),
                                      [&](QByteArrayView own) { return is(header.first, own); });
        if (!ours)
            addLine(bytes, header.first, header.second);
    }
}

bool names(const HttpRequest& request, QByteArrayView name)
{
    return std::any_of(request.headers.cbegin(), request.headers.cend(),
                       [name](const Header& header) { return is(header.first, name); });
}

} // namespace

QByteArray targetOf(const QUrl& url)
{
    const QByteArray target = url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    return target.startsWith('/') ? target : '/' + target;
}

bool choosesEncoding(const HttpRequest& request)
{
    return names(request, "Accept-Encoding");
}

Result<QByteArray> encodeRequest(const HttpRequest& request, const QByteArray& target, const QByteArray& host,
                                 bool keepAlive)
{
    if (!isValid(request)) {
        return failure(ErrorCode::InvalidInput, QCoreApplication::translate("bw::net", "A header of the request holds a "
                                                                                        "character that HTTP forbids."));
    }
    QByteArray bytes;
    bytes.reserve(roomFor(request));
    bytes.append(request.method).append(' ').append(target).append(" HTTP/1.1\r\n");
    addLine(bytes, "Host", host);
    addLine(bytes, "Connection", keepAlive ? QByteArrayView("keep-alive") : QByteArrayView("close"));
    if (!choosesEncoding(request))
        addLine(bytes, "Accept-Encoding", request.stream ? QByteArrayView("identity") : ContentDecoder::offered());
    if (!names(request, "User-Agent"))
        addLine(bytes, "User-Agent", "Bellwether/" BELLWETHER_VERSION);
    addCallersHeaders(bytes, request);
    if (wantsLength(request))
        addLine(bytes, "Content-Length", QByteArray::number(request.body.size()));
    bytes.append("\r\n").append(request.body);
    return bytes;
}

} // namespace bw::net
