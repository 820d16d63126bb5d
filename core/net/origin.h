// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "net/networkconfig.h"

#include <QSslConfiguration>
#include <QUrl>

#include <memory>

namespace bw::net {

//! Where a connection goes and how: what two requests must have in common to share one.
struct Origin
{
    Origin(const QUrl& url, const NetworkConfig& networkConfig);

    [[nodiscard]] bool serves(const QUrl& url, const NetworkConfig& networkConfig) const;

    //! False if an HTTP or SOCKS proxy stands between, which our connections do not speak to.
    [[nodiscard]] bool isDirect(Instant now);

    QString host;
    quint16 port = 0;
    bool tls = false;
    NetworkConfig network;
    QByteArray hostHeader;
    Result<QSslConfiguration> tlsSetup; //!< with the newest session ticket, so that the next handshake is short

private:
    [[nodiscard]] bool systemSaysDirect() const;

    bool m_direct = true;
    Instant m_directCheckedAt = NoInstant;
};

using OriginPtr = std::shared_ptr<Origin>;

} // namespace bw::net
