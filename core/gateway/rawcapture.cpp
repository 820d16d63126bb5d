// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/rawcapture.h"

#include "gateway/redaction.h"

namespace bw::gateway {

void RawCapture::onRequest(const net::HttpRequest& request)
{
    m_raw.requestHeaders = redacted(request.headers, m_keys);
    m_raw.requestBody = redacted(request.body.left(MaxBytes), m_keys);
}

void RawCapture::onHead(const net::ResponseHead& head)
{
    m_raw.responseHeaders = redacted(head.headers, m_keys);
}

void RawCapture::onBytes(const QByteArray& bytes)
{
    if (m_raw.responseBody.size() < MaxBytes)
        m_raw.responseBody += bytes.left(MaxBytes - m_raw.responseBody.size());
}

//! The body is cleaned as a whole: a key may be cut by the pieces it came in.
RawExchange RawCapture::take()
{
    m_raw.responseBody = redacted(std::move(m_raw.responseBody), m_keys);
    return std::move(m_raw);
}

} // namespace bw::gateway
