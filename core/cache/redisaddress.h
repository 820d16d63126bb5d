// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secretstring.h"

#include <QString>

namespace bw::cache {

//! Where the server is and how to log in. Plain TCP or a Unix socket; for TLS put a tunnel in front.
struct RedisAddress
{
    QString host = QStringLiteral("127.0.0.1");
    int port = 6379;
    QString socket; //!< path of a Unix socket; used instead of host and port if set
    QString user;   //!< empty: the default user
    SecretString password; //!< empty: no login
    int database = 0;

    [[nodiscard]] QString display() const; //!< "127.0.0.1:6379/0", without the login
};

//! From "redis://user@host:port/db", "host:port", or "unix:///path/to/socket?db=1". InvalidInput or Unsupported with a
//! sentence for people.
[[nodiscard]] Result<RedisAddress> redisAddressFromUrl(const QString& text);

} // namespace bw::cache
