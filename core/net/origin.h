// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "net/networkconfig.h"
#include "net/tlssetup.h"

#include <QUrl>

#include <memory>

namespace bw::net {

//! The one that is named, or the scheme's own.
[[nodiscard]] quint16 portOf(const QUrl& url);

//! Where a connection goes and how: what two requests must have in common to share one.
struct Origin
{
    Origin(const QUrl& url, const NetworkConfig& networkConfig);

    [[nodiscard]] bool serves(const QUrl& url, const NetworkConfig& networkConfig) const;

    //! The request line's target; the last one is remembered, since requests to one origin mostly are for one URL.
    [[nodiscard]] const QByteArray& targetFor(const QUrl& url);

    //! False if an HTTP or SOCKS proxy stands between, which our connections do not speak to.
    [[nodiscard]] bool isDirect(Instant now);

    //! After a handshake that trusted `tried` and found an unknown issuer. True: try again, with what `trust` says now.
    [[nodiscard]] bool trustAnother(Trust tried);

    QString host;
    quint16 port = 0;
    bool tls = false;
    NetworkConfig network;
    QByteArray hostHeader;
    QString authority; //!< host:port; what the limit per host counts by
    Trust trust = Trust::System;
    Result<QSslConfiguration> tlsSetup; //!< of `trust`, with the newest session ticket, so that the next handshake is short

private:
    [[nodiscard]] bool systemSaysDirect() const;

    QUrl m_lastUrl;
    QByteArray m_lastTarget;
    bool m_direct = true;
    Instant m_directCheckedAt = NoInstant;
};

using OriginPtr = std::shared_ptr<Origin>;

} // namespace bw::net
