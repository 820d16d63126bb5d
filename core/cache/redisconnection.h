// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "cache/redisaddress.h"

#include <QByteArrayList>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace bw::cache {

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
