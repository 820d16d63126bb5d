// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/secretstring.h"

#include <QByteArrayList>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

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

//! What a command gave, as far as the cache needs it.
struct RedisReply
{
    enum class Kind { Nil, Text, Integer, List, Error };

    Kind kind = Kind::Nil;
    QByteArray text; //!< of Text, and the words of an Error
    qint64 integer = 0;
    QByteArrayList list; //!< of texts
};

using RedisCommands = QList<QByteArrayList>;
using RedisReplies = QList<RedisReply>; //!< one a command

//! A connection to a Redis server that blocks, but for no longer than its timeout. Connects when it is needed. One thread.
class RedisConnection
{
public:
    RedisConnection(RedisAddress address, Milliseconds timeout);
    ~RedisConnection();
    Q_DISABLE_COPY_MOVE(RedisConnection)

    //! All in one round trip. nullopt if the server could not be reached or did not answer in time: lastError() says why. A
    //! connection that the server closed while idle is replaced once, without that being a failure; commands may then run twice.
    [[nodiscard]] std::optional<RedisReplies> ask(const RedisCommands& commands);
    [[nodiscard]] const QString& lastError() const noexcept;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bw::cache
