// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/exchange.h"
#include "secrets/keyring.h"

namespace bw::gateway {

//! What went over the wire in one attempt, without the keys.
struct RawExchange
{
    QByteArray requestBody;
    net::Headers requestHeaders; //!< authorization redacted
    net::Headers responseHeaders;
    QByteArray responseBody;
};

//! Keeps the raw request and response of one attempt, each up to a limit.
class RawCapture
{
public:
    static constexpr qsizetype MaxBytes = 8 * 1024 * 1024;

    explicit RawCapture(secrets::KeyRing keys) : m_keys(std::move(keys)) {}

    void onRequest(const net::HttpRequest& request);
    void onHead(const net::ResponseHead& head);
    void onBytes(const QByteArray& bytes);
    [[nodiscard]] RawExchange take(); //!< once, at the end

private:
    secrets::KeyRing m_keys;
    RawExchange m_raw;
};

} // namespace bw::gateway
