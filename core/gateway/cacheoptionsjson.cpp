// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/cacheoptionsjson.h"

#include "gateway/jsonread.h"

#include <QUrl>

namespace bw::gateway {

namespace {

using namespace Qt::StringLiterals;
using cache::Seconds;

constexpr auto FileId = "file"_L1;
constexpr auto RedisId = "redis"_L1;

//! A password that was typed into the address stays out of every file.
QString withoutPassword(const QString& address)
{
    QUrl url(address);
    if (url.password().isEmpty())
        return address.contains(u'@') && !url.isValid() ? QString() : address;
    url.setPassword({});
    return url.toString(QUrl::FullyEncoded);
}

QJsonArray ttlToJson(const QList<cache::TtlPolicy::Row>& rows)
{
    QJsonArray array;
    for (const cache::TtlPolicy::Row& row : rows)
        array.append(QJsonObject{{u"prefix"_s, row.prefix}, {u"ttl_s"_s, qint64(row.ttl.count())}});
    return array;
}

Seconds secondsIn(const QJsonObject& json, QLatin1StringView key, Seconds fallback)
{
    return ranges::Ttl.clamp(Seconds(json.value(key).toInteger(fallback.count())));
}

QList<cache::TtlPolicy::Row> ttlFromJson(const QJsonArray& array, Seconds fallback)
{
    QList<cache::TtlPolicy::Row> rows;
    for (const QJsonValue& value : array) {
        const QJsonObject row = value.toObject();
        if (const QString prefix = row.value("prefix"_L1).toString(); !prefix.isEmpty())
            rows.append({prefix, secondsIn(row, "ttl_s"_L1, fallback)});
    }
    return rows;
}

} // namespace

QJsonObject toJson(const CacheOptions& cache)
{
    const bool redis = cache.store == CacheOptions::Store::Redis;
    return {{u"enabled"_s, cache.enabled},
            {u"sampled_too"_s, cache.sampledToo},
            {u"serve_stale"_s, cache.serveStale},
            {u"replay_paced"_s, cache.replayPaced},
            {u"store"_s, QString(redis ? RedisId : FileId)},
            {u"redis_url"_s, withoutPassword(cache.redisUrl)},
            {u"redis_key"_s, cache.redisKey.value()},
            {u"ttl"_s, ttlToJson(cache.ttl)},
            {u"ttl_otherwise_s"_s, qint64(cache.ttlOtherwise.count())}};
}

CacheOptions cacheFromJson(const QJsonObject& json)
{
    CacheOptions cache;
    cache.enabled = json.value("enabled"_L1).toBool();
    cache.sampledToo = json.value("sampled_too"_L1).toBool();
    cache.serveStale = json.value("serve_stale"_L1).toBool();
    cache.replayPaced = json.value("replay_paced"_L1).toBool();
    cache.store = json.value("store"_L1).toString() == RedisId ? CacheOptions::Store::Redis : CacheOptions::Store::File;
    cache.redisUrl = json.value("redis_url"_L1).toString();
    cache.redisKey = KeyId(json.value("redis_key"_L1).toString());
    cache.ttlOtherwise = secondsIn(json, "ttl_otherwise_s"_L1, cache.ttlOtherwise);
    cache.ttl = ttlFromJson(json.value("ttl"_L1).toArray(), cache.ttlOtherwise);
    return cache;
}

} // namespace bw::gateway
