// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/httphead.h"

#include "sim/httprequest.h"
#include "sim/jsontext.h"

#include <algorithm>
#include <array>
#include <utility>

namespace bw::sim {

namespace {

// RFC 9110 section 15, and 529, which some providers use for "overloaded".
constexpr std::array<std::pair<int, const char*>, 24> Reasons = {{
    {200, "OK"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {402, "Payment Required"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {410, "Gone"},
    {413, "Content Too Large"},
    {415, "Unsupported Media Type"},
    {418, "I'm a teapot"},
    {422, "Unprocessable Content"},
    {425, "Too Early"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {451, "Unavailable For Legal Reasons"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {502, "Bad Gateway"},
    {503, "Service Unavailable"},
    {504, "Gateway Timeout"},
    {529, "Overloaded"},
}};

void appendFraming(QByteArray& out, const HttpRequest& request, BodyFraming framing)
{
    if (framing.length >= 0) {
        out.append("Content-Length: ");
        appendNumber(out, framing.length);
        out.append("\r\n");
    } else if (!request.http10) {
        out.append("Transfer-Encoding: chunked\r\n");
    }
}

} // namespace

QByteArrayView reasonPhrase(int status) noexcept
{
    const auto found = std::ranges::find(Reasons, status, &std::pair<int, const char*>::first);
    return found == Reasons.end() ? QByteArrayView("Status") : QByteArrayView(found->second);
}

void appendId(QByteArray& out, QByteArrayView prefix, quint64 ordinal)
{
    static constexpr char Digits[] = "0123456789abcdefghijklmnopqrstuv";
    out.append(prefix);
    // Two rounds of a multiplicative mixer: 24 digits of 5 bits that look random.
    quint64 bits = ordinal * 0x9e3779b97f4a7c15ULL;
    for (int i = 0; i < 24; ++i) {
        if (i == 12)
            bits = (bits ^ ordinal) * 0xbf58476d1ce4e5b9ULL;
        out.append(Digits[(bits >> (5 * (i % 12))) & 31]);
    }
}

void appendHead(QByteArray& out, const HttpRequest& request, int status, QByteArrayView contentType, BodyFraming framing,
                QByteArrayView extra)
{
    out.append("HTTP/1.1 ");
    appendNumber(out, status);
    out.append(' ').append(reasonPhrase(status)).append("\r\nServer: bellwether-sim\r\nContent-Type: ").append(contentType);
    appendId(out.append("\r\nx-request-id: "), "req_", request.ordinal);
    out.append("\r\n");
    appendFraming(out, request, framing);
    out.append(request.connectionHeaders).append(extra).append("\r\n");
}

} // namespace bw::sim
