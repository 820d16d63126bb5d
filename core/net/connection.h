// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/dialer.h"
#include "net/origin.h"
#include "net/phasetimings.h"
#include "net/readbatch.h"

#include <QSslError>

namespace bw::net {

//! One TCP or TLS connection to an origin. Opens, writes what it is told, hands on what it reads; knows no HTTP.
//! Its user is called from the socket's signals, and with what was read from the batch; it may destroy it in every call.
class Connection final : public ReadBatch::Source
{
public:
    enum class Step { Resolving, Connecting, Handshaking };

    class User
    {
    public:
        virtual void connectionReached(Connection& connection, Step step) = 0; //!< of opening; for who waits and times it
        virtual void connectionOpened(Connection& connection) = 0;
        //! True: go on although the certificate is wrong. The connection then serves this user only.
        virtual bool acceptsTlsErrors(const QList<QSslError>&) { return false; }
        virtual void connectionWrote(Connection& connection, bool everything) = 0;
        virtual void connectionRead(Connection& connection, QByteArrayView bytes, Instant at) = 0;
        //! It could not be opened, or has ended. Nothing follows.
        virtual void connectionLost(Connection& connection, QAbstractSocket::SocketError error, const QString& message) = 0;

    protected:
        User() = default;
        virtual ~User() = default;
        Q_DISABLE_COPY_MOVE(User)
    };

    //! What opening took; the same for everyone who uses the connection.
    struct Opening
    {
        Instant began = NoInstant;
        Instant done = NoInstant;
        std::optional<Nanoseconds> dns;
        std::optional<Nanoseconds> connect;
        std::optional<Nanoseconds> tls;
        bool resumed = false; //!< TLS session resumed
        QString tlsVersion;
        QString tlsCipher;
    };

    Connection(OriginPtr origin, const Clock& clock, ReadBatch& batch, const Resolver& resolver = systemResolver());
    ~Connection() override;
    Q_DISABLE_COPY_MOVE(Connection)

    void setUser(User& user) noexcept { m_user = &user; }
    void open();

    //! Writes at once as much as the system takes. False: the connection is dead, and connectionLost() will not come.
    [[nodiscard]] bool write(const QByteArray& bytes);

    //! Stops reading, so that the peer is slowed down, or goes on.
    void setPaused(bool paused);

    //! From now on a reset is told apart from an orderly end: RemoteHostClosedError is the latter. It costs a question to the
    //! system with every read, and on TLS it is not known.
    void watchForReset() noexcept { m_watchesReset = true; }

    [[nodiscard]] quint64 id() const noexcept { return m_id; }
    [[nodiscard]] const OriginPtr& origin() const noexcept { return m_origin; }
    [[nodiscard]] const Opening& opening() const noexcept { return m_opening; }
    [[nodiscard]] QSslConfiguration tls() const; //!< as negotiated; default on plain TCP
    [[nodiscard]] bool isOpen() const noexcept { return isSet(m_opening.done); }
    [[nodiscard]] bool isReusable() const noexcept { return m_reusable; }
    //! Why the certificate was refused (see CertificateRefused); empty: it was not.
    [[nodiscard]] const QString& certificateCode() const noexcept { return m_certificateCode; }

private:
    void dialled();
    void startTls();
    void encrypted();
    void rememberSession();
    void opened();
    void watch();
    void handOn(QByteArrayView bytes, Instant at) override;
    void handOnEnd() override;
    void readyRead();
    void readPlain(std::span<char> room);
    void readTls();
    void wrote();
    void startAgain();
    void takeTlsErrors(const QList<QSslError>& errors);
    void lost(QAbstractSocket::SocketError error, const QString& message);

    OriginPtr m_origin;
    const Clock& m_clock;
    const Resolver& m_resolver;
    quint64 m_id;
    User* m_user = nullptr;
    Opening m_opening;
    std::unique_ptr<Dialer, QScopedPointerDeleteLater> m_dialer;
    SocketPtr m_socket;
    QSslSocket* m_secure = nullptr; //!< m_socket if it speaks TLS
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true); //!< for loops on the stack
    bool m_writing = false;
    bool m_paused = false;
    bool m_watchesReset = false;
    bool m_reset = false;
    bool m_lost = false; //!< read no more; the user hears of it in its turn
    QAbstractSocket::SocketError m_error = QAbstractSocket::UnknownSocketError;
    QString m_errorMessage;
    bool m_reusable = true;
    QString m_certificateCode;
    Trust m_trust = Trust::System; //!< of the handshake under way
    bool m_retryTrust = false;
};

using ConnectionPtr = std::unique_ptr<Connection>;

} // namespace bw::net
