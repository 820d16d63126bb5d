// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/redisaddress.h"

#include <QCoreApplication>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace bw::cache {

namespace {

struct RedisAddressText
{
    Q_DECLARE_TR_FUNCTIONS(RedisAddress)
};

//! The number after the slash; nothing is database 0.
std::optional<int> databaseOf(const QString& text)
{
    if (text.isEmpty())
        return 0;
    bool good = false;
    const int database = text.toInt(&good);
    return good && database >= 0 ? std::optional(database) : std::nullopt;
}

Result<RedisAddress> withDatabase(RedisAddress address, const QString& text)
{
    const std::optional<int> database = databaseOf(text);
    if (!database)
        return failure(
            ErrorCode::InvalidInput,
            RedisAddressText::tr("The database of a Redis address is a number, as in redis://localhost:6379/0."));
    address.database = *database;
    return address;
}

} // namespace

QString RedisAddress::display() const
{
    const QString place = socket.isEmpty() ? u"%1:%2"_s.arg(host).arg(port) : socket;
    return u"%1/%2"_s.arg(place).arg(database);
}

Result<RedisAddress> redisAddressFromUrl(const QString& text)
{
    const QString typed = text.trimmed();
    const QUrl url(typed.contains("://"_L1) ? typed : u"redis://"_s + typed, QUrl::StrictMode);
    RedisAddress address;
    address.user = url.userName(QUrl::FullyDecoded);
    address.password = SecretString(url.password(QUrl::FullyDecoded).toUtf8());
    if (url.scheme() == "unix"_L1 && !url.path().isEmpty()) {
        address.socket = url.path();
        return withDatabase(address, QUrlQuery(url).queryItemValue(u"db"_s));
    }
    if (url.scheme() == "rediss"_L1)
        return failure(
            ErrorCode::Unsupported,
            RedisAddressText::tr("Redis over TLS (rediss://) is not supported. Put a tunnel such as stunnel in front "
                                 "of it and use redis://."));
    if (typed.isEmpty() || url.scheme() != "redis"_L1 || url.host().isEmpty())
        return failure(
            ErrorCode::InvalidInput,
            RedisAddressText::tr("This is no address of a Redis server. It looks like redis://localhost:6379/0."));
    address.host = url.host();
    address.port = url.port(address.port);
    return withDatabase(address, url.path().mid(1));
}

} // namespace bw::cache
