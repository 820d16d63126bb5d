// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/endpointjson.h"

#include "gateway/gatewayprofile.h"
#include "gateway/jsonread.h"

#include <QCoreApplication>

namespace bw::gateway {

namespace {

using namespace Qt::StringLiterals;

QJsonObject toJson(const Endpoint& endpoint)
{
    QJsonObject names;
    for (auto it = endpoint.modelNames.begin(); it != endpoint.modelNames.end(); ++it)
        names.insert(it.key(), it.value());
    return {{u"id"_s, endpoint.id.value()},
            {u"name"_s, endpoint.name},
            {u"base_url"_s, endpoint.baseUrl.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo)},
            {u"keys"_s, toJson(endpoint.keys)},
            {u"weight"_s, endpoint.weight},
            {u"backup"_s, endpoint.backup},
            {u"enabled"_s, endpoint.enabled},
            {u"models"_s, QJsonArray::fromStringList(endpoint.models)},
            {u"model_names"_s, names}};
}

QMap<QString, QString> namesFromJson(const QJsonObject& json)
{
    QMap<QString, QString> names;
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (const QString name = it.value().toString(); !name.isEmpty())
            names.insert(it.key(), name);
    }
    return names;
}

Result<Endpoint> endpointFromJson(const QJsonObject& json)
{
    const QString typed = json.value("base_url"_L1).toString();
    QString keyInAddress; // an older version let it in; dropped, so that the next save leaves none in clear
    const Result<QUrl> url = typed.isEmpty() ? Result<QUrl>(QUrl()) : parseBaseUrl(typed, keyInAddress);
    if (!url)
        return tl::unexpected(url.error());
    const QString id = json.value("id"_L1).toString();
    Endpoint endpoint;
    endpoint.id = id.isEmpty() ? EndpointId::create() : EndpointId(id);
    endpoint.name = json.value("name"_L1).toString();
    endpoint.baseUrl = *url;
    endpoint.keys = keysIn(json);
    endpoint.weight = numberIn(json, "weight"_L1, endpoint.weight, ranges::Weight);
    endpoint.backup = json.value("backup"_L1).toBool();
    endpoint.enabled = json.value("enabled"_L1).toBool(true);
    endpoint.models = stringsIn(json, "models"_L1);
    endpoint.modelNames = namesFromJson(json.value("model_names"_L1).toObject());
    return endpoint;
}

} // namespace

QJsonArray toJson(const QList<Endpoint>& endpoints)
{
    QJsonArray array;
    for (const Endpoint& endpoint : endpoints)
        array.append(toJson(endpoint));
    return array;
}

Result<QList<Endpoint>> endpointsFromJson(const QJsonArray& array)
{
    QList<Endpoint> endpoints;
    for (const QJsonValue& value : array) {
        const Result<Endpoint> endpoint = endpointFromJson(value.toObject());
        if (!endpoint)
            return tl::unexpected(endpoint.error());
        endpoints.append(*endpoint);
    }
    if (endpoints.isEmpty())
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("GatewayProfile", "The gateway profile names no endpoint."));
    return endpoints;
}

QJsonArray toJson(const QList<KeyRef>& keys)
{
    QJsonArray array;
    for (const KeyRef& key : keys)
        array.append(QJsonObject{{u"id"_s, key.id.value()}, {u"label"_s, key.label}});
    return array;
}

QList<KeyRef> keysIn(const QJsonObject& owner)
{
    QList<KeyRef> keys;
    for (const QJsonValue& value : owner.value("keys"_L1).toArray()) {
        const QJsonObject json = value.toObject();
        if (const KeyId id(json.value("id"_L1).toString()); !id.isEmpty())
            keys.append({id, json.value("label"_L1).toString()});
    }
    if (const KeyId id(owner.value("key"_L1).toString()); keys.isEmpty() && !id.isEmpty())
        keys.append({id, {}});
    return keys;
}

} // namespace bw::gateway
