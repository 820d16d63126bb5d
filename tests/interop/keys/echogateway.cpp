// SPDX-License-Identifier: GPL-3.0-or-later
#include "echogateway.h"

namespace bw::test {

namespace {

RawReply replyWith(const QByteArray& status, const QByteArray& type, const QByteArray& body, const QByteArray& headers = {})
{
    return {"HTTP/1.1 " + status + "\r\n" + headers + "Content-Type: " + type + "\r\nContent-Length: " + QByteArray::number(body.size())
            + "\r\n\r\n" + body};
}

RawReply json(const QByteArray& status, const QByteArray& body)
{
    return replyWith(status, "application/json", body);
}

QByteArray error(const QByteArray& text)
{
    return R"({"error":{"message":"Incorrect API key provided: )" + text + R"(","type":")" + text + R"(","param":")" + text + R"(","code":")" + text
        + "\"}}";
}

QByteArray fields(const QByteArray& key, const QByteArray& choice)
{
    return R"({"id":")" + key + R"(","model":")" + key + R"(","system_fingerprint":")" + key + R"(","choices":[)" + choice + "]}";
}

RawReply stream(const QByteArray& events, const QByteArray& key)
{
    return replyWith("200 OK", "text/event-stream", events, "x-request-id: " + key + "\r\n");
}

} // namespace

QByteArray keyOf(const RawRequest& request)
{
    const QByteArray value = request.header("authorization").trimmed();
    return value.startsWith("Bearer ") ? value.mid(7) : QByteArray();
}

RawReply echoed(Echo how, const RawRequest& request)
{
    const QByteArray key = keyOf(request);
    const QByteArray delta = R"({"index":0,"delta":{"content":"Hello"}})";
    switch (how) {
    case Echo::ErrorMessage:
        return json("401 Unauthorized", error(key));
    case Echo::EncodedMessage:
        return json("400 Bad Request", error(key.toPercentEncoding() + ' ' + ("Bearer " + key).toBase64() + " key=" + ("k:" + key).toBase64()));
    case Echo::Page:
        return replyWith("502 Bad Gateway", "text/html", "<html><title>502 for " + key + "</title><body>" + key + "</body></html>");
    case Echo::PlainText:
        return replyWith("429 Too Many Requests", "text/plain", "too many for " + key, "x-request-id: " + key + "\r\nx-key: " + key + "\r\n");
    case Echo::StreamFields:
        return stream("data: " + fields(key, delta) + "\n\ndata: " + fields(key, R"({"index":0,"delta":{},"finish_reason":"stop"})")
                          + "\n\ndata: [DONE]\n\n", key);
    case Echo::BodyFields:
        return json("200 OK", fields(key, R"({"index":0,"message":{"role":"assistant","content":"Hello"},"finish_reason":"stop"})"));
    case Echo::StreamError:
        return stream("data: " + fields({}, delta) + "\n\ndata: " + error(key) + "\n\n", key);
    case Echo::Redirect:
        return replyWith("302 Found", "text/plain", {}, "Location: http://127.0.0.1:1/login?key=" + key.toPercentEncoding() + "\r\n");
    case Echo::StatusLine:
        return json("400 " + key, "{}");
    }
    return {};
}

} // namespace bw::test
