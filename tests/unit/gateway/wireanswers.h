// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/rawserver.h"

namespace bw::test {

using Then = RawReply::Then;

//! A response with Content-Length.
[[nodiscard]] inline RawReply reply(const QByteArray& status, const QByteArray& body, const QByteArray& headers = {})
{
    return {"HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body};
}

[[nodiscard]] inline QByteArray chunk(const QByteArray& bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

//! A chunked event stream without its last chunk.
[[nodiscard]] inline QByteArray openStream(const QByteArray& events)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n" + (events.isEmpty() ? QByteArray() : chunk(events));
}

[[nodiscard]] inline RawReply stream(const QByteArray& events)
{
    return {openStream(events) + "0\r\n\r\n"};
}

//! `data: {…}` with a delta of choice 0.
[[nodiscard]] inline QByteArray delta(const QByteArray& text, const QByteArray& finish = {})
{
    const QByteArray reason = finish.isEmpty() ? QByteArray("null") : "\"" + finish + "\"";
    return R"(data: {"id":"c","model":"gpt-4.1","choices":[{"index":0,"delta":{"content":")" + text
        + R"("},"finish_reason":)" + reason + "}]}\n\n";
}

inline const QByteArray Usage = R"(data: {"choices":[],"usage":{"prompt_tokens":7,"completion_tokens":3,"total_tokens":10}})"
                                "\n\n";
inline const QByteArray Done = "data: [DONE]\n\n";

//! The n-th reply for the n-th request, the last one from then on.
[[nodiscard]] inline RawServer::Handler inOrder(QList<RawReply> replies)
{
    return [replies = std::move(replies), next = qsizetype{0}](const RawRequest&) mutable {
        return replies.at(std::min(next++, replies.size() - 1));
    };
}

} // namespace bw::test
