// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/connectionpool.h"

#include <QNetworkAccessManager>
#include <QPointer>

namespace bw::net {

//! A QNetworkAccessManager whose HTTP/1.1 connections are ours: callers see plain Qt, and every limit, phase and byte is
//! the pool's. Whatever our connections do not speak goes to the base class: HTTP/2 (when the request sets
//! Http2AllowedAttribute), proxies, cookies (when it sets CookieLoadControlAttribute to Automatic), a cache, HSTS, a TLS
//! configuration of the request's own, synchronous requests, uploads from sequential devices, other schemes.
class AccessManager final : public QNetworkAccessManager
{
    Q_OBJECT

public:
    //! Shares the connections of `pool`, which must outlive the replies.
    explicit AccessManager(ConnectionPool& pool, QObject* parent = nullptr);
    explicit AccessManager(QObject* parent = nullptr); //!< with a pool of its own

    //! Extra authorities, pin, and skipped verification of all requests; its proxy and http2 are not used here.
    void setNetworkConfig(const NetworkConfig& network) { m_network = network; }

    //! When and over what a reply of any manager came; nullopt for replies of the base class.
    [[nodiscard]] static std::optional<PhaseTimings> timingsOf(const QNetworkReply& reply);
    [[nodiscard]] static std::optional<ConnectionInfo> connectionOf(const QNetworkReply& reply);

protected:
    QNetworkReply* createRequest(Operation operation, const QNetworkRequest& request, QIODevice* outgoingData) override;

private:
    [[nodiscard]] bool isOurs(const QNetworkRequest& request, const QIODevice* outgoingData) const;
    [[nodiscard]] bool needsProxy() const;
    [[nodiscard]] HttpRequest translated(Operation operation, const QNetworkRequest& request, QIODevice* outgoingData) const;

    QPointer<ConnectionPool> m_pool;
    NetworkConfig m_network;
};

} // namespace bw::net
