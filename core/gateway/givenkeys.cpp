// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/givenkeys.h"

#include <algorithm>

namespace bw::gateway {

namespace {

using namespace Qt::StringLiterals;

bool isCalled(const QString& one, const QString& other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

QList<KeyId> labelled(const GatewayProfile& profile, const QString& name)
{
    QList<KeyRef> keys = profile.keys;
    for (const Endpoint& endpoint : profile.endpoints)
        keys.append(endpoint.keys);
    QList<KeyId> ids;
    for (const KeyRef& key : std::as_const(keys)) {
        if (isCalled(key.label, name))
            ids.append(key.id);
    }
    return ids;
}

//! The first of its own keys.
KeyId keyOf(Endpoint& endpoint)
{
    if (endpoint.keys.isEmpty())
        endpoint.keys.append({KeyId::create(), endpoint.name});
    return endpoint.keys.constFirst().id;
}

KeyId made(KeyId& id)
{
    if (id.isEmpty())
        id = KeyId::create();
    return id;
}

QList<KeyId> idsOf(GatewayProfile& profile, const QString& name)
{
    QList<KeyId> ids = labelled(profile, name);
    if (!ids.isEmpty())
        return ids;
    for (Endpoint& endpoint : profile.endpoints) {
        if (isCalled(endpoint.name, name))
            ids.append(keyOf(endpoint));
    }
    for (const SecretHeader& header : std::as_const(profile.secretHeaders)) {
        if (isCalled(QString::fromLatin1(header.name), name))
            ids.append(header.id);
    }
    if (ids.isEmpty() && isCalled(profile.name, name))
        return {loneKeyId(profile)};
    if (ids.isEmpty() && isCalled(name, u"proxy"_s) && !profile.network.proxyUser.isEmpty())
        return {made(profile.proxyKey)};
    if (ids.isEmpty() && isCalled(name, u"redis"_s) && profile.cache.store == CacheOptions::Store::Redis)
        return {made(profile.cache.redisKey)};
    return ids;
}

} // namespace

KeyId loneKeyId(const GatewayProfile& profile)
{
    const bool allOff = std::ranges::none_of(profile.endpoints, &Endpoint::enabled);
    QList<KeyId> used;
    for (const Endpoint& endpoint : profile.endpoints) {
        if (!endpoint.enabled && !allOff)
            continue;
        const QList<KeyRef>& keys = keysFor(profile, endpoint);
        for (const KeyRef& key : keys)
            used.append(key.id);
        if (keys.isEmpty())
            used.append(KeyId());
    }
    const KeyId first = profile.keys.isEmpty() ? KeyId() : profile.keys.constFirst().id;
    return used.isEmpty() || used.contains(first) ? first : used.constFirst();
}

bool giveKey(GatewayProfile& profile, secrets::KeyRing& ring, const QString& name, const SecretString& key)
{
    if (name.isEmpty())
        return false;
    const QList<KeyId> ids = idsOf(profile, name);
    for (const KeyId& id : ids)
        ring.add(id, key);
    return !ids.isEmpty();
}

QList<Endpoint> endpointsWithoutKey(const GatewayProfile& profile, const secrets::KeyRing& ring)
{
    QList<Endpoint> without;
    for (const Endpoint& endpoint : profile.endpoints) {
        const QList<KeyRef>& keys = keysFor(profile, endpoint);
        const bool has = std::ranges::any_of(keys, [&ring](const KeyRef& key) { return !ring.key(key.id).isEmpty(); });
        if (endpoint.enabled && !keys.isEmpty() && !has)
            without.append(endpoint);
    }
    return without;
}

} // namespace bw::gateway
