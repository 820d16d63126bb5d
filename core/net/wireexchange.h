// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/bodydecoding.h"
#include "net/connectionstore.h"
#include "net/pooledexchange.h"

namespace bw::net {

//! An exchange over a connection of our own: HTTP/1.1, everything stamped at the socket.
class WireExchange final : public PooledExchange, private Connection::User
{
    Q_OBJECT

public:
    using TlsErrorHandler = std::function<bool(const QList<QSslError>&)>;

    WireExchange(const PoolContext& context, ConnectionStore& store, OriginPtr origin, HttpRequest request, QObject* parent);
    ~WireExchange() override;

    //! Asked when the certificate is wrong; true: go on. Such a connection serves this exchange only.
    void setTlsErrorHandler(TlsErrorHandler handler) { m_onTlsErrors = std::move(handler); }

    //! Stops reading from the socket, for a reader that does not keep up; the read timeout rests meanwhile.
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const noexcept { return m_paused; }

    [[nodiscard]] QSslConfiguration tls() const; //!< while the connection is there

signals:
    void encrypted();         //!< a new connection's handshake is done; the request is not sent yet
    void socketConnecting();  //!< a new connection is being made
    void requestWritten();    //!< the last byte was given to the system

private:
    void start() override;
    void release() override;

    void connectionReached(Connection& connection, Connection::Step step) override;
    void connectionOpened(Connection& connection) override;
    bool acceptsTlsErrors(const QList<QSslError>& errors) override;
    void connectionWrote(Connection& connection, bool everything) override;
    void connectionRead(Connection& connection, QByteArrayView bytes, Instant at) override;
    void connectionLost(Connection& connection, QAbstractSocket::SocketError error, const QString& message) override;

    void openNew();
    void sendRequest();
    void resend();
    void handOn(Instant at);
    void finishMessage();
    void announceHead(Instant at);
    void recordConnection();
    [[nodiscard]] ResponseParser& parser() { return *m_entry->parser; }
    [[nodiscard]] bool canBeKept(const ResponseParser& parser) const;
    void lostWhileOpening(const Connection& connection, QAbstractSocket::SocketError error, const QString& message);
    void lostWhileWaiting(QAbstractSocket::SocketError error, const QString& message);

    ConnectionStore& m_store;
    OriginPtr m_origin;
    std::optional<ConnectionStore::Entry> m_entry;
    BodyDecoding m_decoding;
    TlsErrorHandler m_onTlsErrors;
    bool m_headAnnounced = false;
    bool m_written = false;
    bool m_messageDone = false;
    bool m_peerClosed = false;
    bool m_paused = false;
};

} // namespace bw::net
