// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "net/exchange.h"

namespace bw::net {

//! The bytes of an HTTP/1.1 request, header and body in one piece so that they leave in one write. Adds Host, Connection,
//! Content-Length, Accept-Encoding and User-Agent. Fails on a method or header that would break out of its line.
[[nodiscard]] Result<QByteArray> encodeRequest(const HttpRequest& request, const QByteArray& target,
                                               const QByteArray& host, bool keepAlive);

//! Path and query as they stand in the request line.
[[nodiscard]] QByteArray targetOf(const QUrl& url);

//! The caller said what encodings it takes, and gets the body as it came.
[[nodiscard]] bool choosesEncoding(const HttpRequest& request);

} // namespace bw::net
