// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace bw::net {

//! How long each phase of one exchange took and when its turning points were, stamped at the socket.
//! The phases do not overlap. A phase that did not happen or that the transport cannot see is nullopt
//! (a reused connection has no dns, connect, tls; stock Qt hides all three).
struct PhaseTimings
{
    Instant asked = NoInstant;     //!< the exchange was asked for
    Instant assigned = NoInstant;  //!< a connection (or the right to open one) was given
    Instant sent = NoInstant;      //!< last request byte written
    Instant headers = NoInstant;   //!< response header complete
    Instant firstByte = NoInstant; //!< first response byte read
    Instant lastByte = NoInstant;  //!< last response byte read
    std::optional<Nanoseconds> pool; //!< asked → assigned
    std::optional<Nanoseconds> dns;
    std::optional<Nanoseconds> connect;
    std::optional<Nanoseconds> tls;
    std::optional<Nanoseconds> send; //!< first → last request byte
    std::optional<Nanoseconds> wait; //!< sent → first response byte

    bool operator==(const PhaseTimings&) const = default;
};

//! The connection that served an exchange.
struct ConnectionInfo
{
    quint64 id = 0;             //!< unique in the process; 0: unknown
    std::optional<bool> reused; //!< nullopt where the transport cannot tell
    bool resent = false;        //!< the one resend after a reused connection died with no response byte
    QString protocol;           //!< "http/1.1", "http/2"; empty before the response
    QString tlsVersion;         //!< "TLSv1.3"; empty on plain HTTP
    QString tlsCipher;
    qint64 bytesSent = 0;
    qint64 bytesReceived = 0;

    bool operator==(const ConnectionInfo&) const = default;
};

} // namespace bw::net
