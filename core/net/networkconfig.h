// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/secretstring.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace bw::net {

using namespace std::chrono_literals;

//! One timeout a phase; each has its own error class. Zero switches a timeout off.
struct Timeouts
{
    Milliseconds pool = 10s;    //!< asking → a connection is assigned: pool_timeout
    Milliseconds connect = 5s;  //!< DNS + TCP + TLS of a new connection: dns, connect or tls
    Milliseconds write = 10s;   //!< without progress while writing: write_timeout
    Milliseconds read = 120s;   //!< sent → the whole header, then between bytes: read_timeout (Exchange::setReadTimeout)

    bool operator==(const Timeouts&) const = default;
};

//! Limits of one pool; the defaults are the ones of the specification.
struct PoolLimits
{
    int maxConnections = 100;
    int maxIdle = 20; //!< idle connections kept; busy ones do not count
    int maxPerHost = 50;
    int maxPerEndpoint = 0;             //!< 0: maxPerHost
    int maxRequestsPerConnection = 0;   //!< 0: no limit
    Milliseconds idleExpiry = 30s;
    bool cold = false; //!< never reuse a connection, for comparison

    bool operator==(const PoolLimits&) const = default;
};

//! Whose connections a request uses. Each owner has its own, within limits of its own: what one profile allows takes nothing
//! from another's. Limits that differ from the owner's last request hold from now on.
struct PoolShare
{
    QString owner; //!< empty: the pool itself, whose limits then hold
    PoolLimits limits;

    bool operator==(const PoolShare&) const = default;
};

//! How to reach one host. Part of a connection's identity: two exchanges with different configs never share one.
struct NetworkConfig
{
    enum class Proxy { System, None, Http, Socks5 };

    Proxy proxy = Proxy::System;
    QString proxyHost;
    quint16 proxyPort = 0;
    QString proxyUser;
    SecretString proxyPassword;
    QByteArray extraCaPem;         //!< trusted besides the system's
    QByteArray pinSha256;          //!< SHA-256 of the server certificate's public key (32 bytes), or empty
    bool skipVerification = false; //!< this host only; screens show it in red for as long as it is on
    bool http2 = false;

    bool operator==(const NetworkConfig&) const = default;
};

} // namespace bw::net
