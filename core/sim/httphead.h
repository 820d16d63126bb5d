// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace bw::sim {

struct HttpRequest;

//! How the end of a body is told.
struct BodyFraming
{
    qint64 length = -1; //!< bytes, with Content-Length; -1: chunked (or until the end of the connection in HTTP/1.0)
};

//! Appends status line and header lines of an answer, up to and with the empty line.
//! `extra` holds further lines, each with its CRLF.
void appendHead(QByteArray& out, const HttpRequest& request, int status, QByteArrayView contentType, BodyFraming framing,
                QByteArrayView extra = {});

//! The standard words for a status, "OK" or "Too Many Requests".
[[nodiscard]] QByteArrayView reasonPhrase(int status) noexcept;

//! The id of a request or an answer: `prefix` and 24 digits that depend on the number alone.
void appendId(QByteArray& out, QByteArrayView prefix, quint64 ordinal);

} // namespace bw::sim
