// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/gatewayprofile.h"
#include "gateway/networkjson.h"
#include "gateway/redaction.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace bw::gateway {

namespace {

using namespace Qt::StringLiterals;

QJsonArray endpointsToJson(const QList<Endpoint>& endpoints)
{
    QJsonArray array;
    for (const Endpoint& endpoint : endpoints) {
        array.append(QJsonObject{{u"id"_s, endpoint.id.value()},
                                 {u"name"_s, endpoint.name},
                                 {u"base_url"_s, endpoint.baseUrl.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo)},
                                 {u"key"_s, endpoint.key.value()}});
    }
    return array;
}

Result<QList<Endpoint>> endpointsFromJson(const QJsonArray& array)
{
    QList<Endpoint> endpoints;
    for (const QJsonValue& value : array) {
        const QJsonObject json = value.toObject();
        const QString typed = json.value("base_url"_L1).toString();
        const Result<QUrl> url = typed.isEmpty() ? Result<QUrl>(QUrl()) : parseBaseUrl(typed);
        if (!url)
            return tl::unexpected(url.error());
        const QString id = json.value("id"_L1).toString();
        endpoints.append({id.isEmpty() ? EndpointId::create() : EndpointId(id), json.value("name"_L1).toString(), *url,
                          KeyId(json.value("key"_L1).toString())});
    }
    if (endpoints.isEmpty())
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("GatewayProfile", "The gateway profile names no endpoint."));
    return endpoints;
}

QJsonArray headersToJson(const QList<std::pair<QByteArray, QByteArray>>& headers)
{
    QJsonArray array;
    for (const auto& [name, value] : headers) {
        if (!isSecretHeader(name)) // as keys, they are never written
            array.append(QJsonArray{QString::fromLatin1(name), QString::fromLatin1(value)});
    }
    return array;
}

QList<std::pair<QByteArray, QByteArray>> headersFromJson(const QJsonArray& array)
{
    QList<std::pair<QByteArray, QByteArray>> headers;
    for (const QJsonValue& value : array) {
        const QJsonArray pair = value.toArray();
        if (pair.size() == 2)
            headers.append({pair[0].toString().toLatin1(), pair[1].toString().toLatin1()});
    }
    return headers;
}

QStringList stringsFromJson(const QJsonArray& array)
{
    QStringList strings;
    for (const QJsonValue& value : array)
        strings.append(value.toString());
    return strings;
}

} // namespace

QJsonObject toJson(const GatewayProfile& profile)
{
    return {{u"id"_s, profile.id.value()},
            {u"name"_s, profile.name},
            {u"provider"_s, providerId(profile.provider)},
            {u"endpoints"_s, endpointsToJson(profile.endpoints)},
            {u"key"_s, profile.key.value()},
            {u"favourite_models"_s, QJsonArray::fromStringList(profile.favouriteModels)},
            {u"default_model"_s, profile.defaultModel},
            {u"timeouts"_s, toJson(profile.timeouts)},
            {u"first_token_timeout_ms"_s, qint64(profile.firstTokenTimeout.count())},
            {u"idle_timeout_ms"_s, qint64(profile.idleTimeout.count())},
            {u"total_timeout_ms"_s, qint64(profile.totalTimeout.count())},
            {u"max_attempts"_s, profile.maxAttempts},
            {u"pool"_s, toJson(profile.pool)},
            {u"network"_s, toJson(profile.network)},
            {u"headers"_s, headersToJson(profile.headers)},
            {u"extra_body"_s, profile.extraBody}};
}

Result<GatewayProfile> profileFromJson(const QJsonObject& json)
{
    const Result<QList<Endpoint>> endpoints = endpointsFromJson(json.value("endpoints"_L1).toArray());
    if (!endpoints)
        return tl::unexpected(endpoints.error());
    GatewayProfile profile;
    const QString id = json.value("id"_L1).toString();
    profile.id = id.isEmpty() ? ProfileId::create() : ProfileId(id);
    profile.name = json.value("name"_L1).toString();
    profile.provider = providerFromId(json.value("provider"_L1).toString()).value_or(Provider::Custom);
    profile.endpoints = *endpoints;
    profile.key = KeyId(json.value("key"_L1).toString());
    profile.favouriteModels = stringsFromJson(json.value("favourite_models"_L1).toArray());
    profile.defaultModel = json.value("default_model"_L1).toString();
    profile.timeouts = timeoutsFromJson(json.value("timeouts"_L1).toObject());
    profile.firstTokenTimeout = msIn(json, "first_token_timeout_ms"_L1, profile.firstTokenTimeout);
    profile.idleTimeout = msIn(json, "idle_timeout_ms"_L1, profile.idleTimeout);
    profile.totalTimeout = msIn(json, "total_timeout_ms"_L1, profile.totalTimeout);
    profile.maxAttempts = std::clamp(json.value("max_attempts"_L1).toInt(profile.maxAttempts), 1, 10);
    profile.pool = poolLimitsFromJson(json.value("pool"_L1).toObject());
    profile.network = networkFromJson(json.value("network"_L1).toObject());
    profile.headers = headersFromJson(json.value("headers"_L1).toArray());
    profile.extraBody = json.value("extra_body"_L1).toObject();
    return profile;
}

} // namespace bw::gateway
