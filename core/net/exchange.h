// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/errorclass.h"
#include "net/networkconfig.h"
#include "net/phasetimings.h"

#include <QList>
#include <QObject>
#include <QUrl>

namespace bw::net {

using Header = std::pair<QByteArray, QByteArray>; //!< name as it came, value
using Headers = QList<Header>;

//! Case-insensitive look-up of the first header of that name; empty if absent.
[[nodiscard]] QByteArray headerValue(const Headers& headers, QByteArrayView name);

//! One HTTP request as the core asks for it. Values only; may cross threads.
struct HttpRequest
{
    QUrl url;
    QByteArray method = "GET";
    Headers headers; //!< without Host, Connection, Content-Length and Accept-Encoding, which the transport sets
    QByteArray body;
    bool stream = false;  //!< ask for no compression and hand every chunk on at once
    QString endpoint;     //!< for the per-endpoint limit; the URL's host and port if empty
    PoolShare share;
    Timeouts timeouts;
    NetworkConfig network;
};

struct ResponseHead
{
    int status = 0;
    QByteArray reason;
    Headers headers;
    Instant at = NoInstant;
};

inline constexpr QLatin1StringView ExtraAuthorityUnreadable{"certificate_extra_ca"}; //!< nothing was asked of the server

//! How an exchange ended. `failure.errorClass == Ok` means the HTTP message is complete, whatever its status.
struct ExchangeEnd
{
    Failure failure; //!< class and phase only from offline, dns, connect, tls, pool_timeout, stale_connection, reset,
                     //!< write_timeout, read_timeout, stream_cut, protocol, cancelled
    PhaseTimings timings;
    ConnectionInfo connection;
};

//! One request on its way through the pool: waits for a connection, sends, receives, ends exactly once.
//! Lives in the thread of its ConnectionPool, which owns it and deletes it after finished().
class Exchange : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! Ends with `cancelled`, asynchronously, and gives connection and slot back. No-op after the end.
    virtual void abort() = 0;

    //! Replaces the running read timeout from now on (streams: idle timeout after the first delta). Zero: none.
    virtual void setReadTimeout(Milliseconds timeout) = 0;

    [[nodiscard]] virtual const PhaseTimings& timings() const = 0;
    [[nodiscard]] virtual const ConnectionInfo& connection() const = 0;
    [[nodiscard]] virtual Phase phase() const = 0;

signals:
    //! Once, when the response header is complete; not after a failure before it.
    void headReceived(const bw::net::ResponseHead& head);
    //! Body bytes as they left the socket, with the time of the read; never empty; already de-chunked and decompressed.
    void bytesReceived(const QByteArray& bytes, bw::Instant at);
    //! Exactly once, last of all.
    void finished(const bw::net::ExchangeEnd& end);
};

} // namespace bw::net
