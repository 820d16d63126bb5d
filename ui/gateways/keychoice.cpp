// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/keychoice.h"

#include "gateway/refusal.h"

namespace bw::ui {

using gateway::Endpoint;
using gateway::GatewayProfile;
using gateway::KeyRef;

namespace {

QList<KeyRef>* listOf(GatewayProfile& profile, const EndpointId& endpoint)
{
    if (endpoint.isEmpty())
        return &profile.keys;
    const auto found = std::ranges::find(profile.endpoints, endpoint, &Endpoint::id);
    return found == profile.endpoints.end() ? nullptr : &found->keys;
}

bool uses(const Endpoint& endpoint, const OwnedKey& owned)
{
    return owned.endpoint.isEmpty() ? endpoint.keys.isEmpty() : endpoint.id == owned.endpoint;
}

} // namespace

QList<KeyRef> keysOf(const GatewayProfile& profile, const EndpointId& endpoint)
{
    GatewayProfile copy = profile;
    const QList<KeyRef>* list = listOf(copy, endpoint);
    return list ? *list : QList<KeyRef>();
}

KeyRef* findKey(GatewayProfile& profile, const KeyId& key)
{
    for (KeyRef& each : profile.keys) {
        if (each.id == key)
            return &each;
    }
    for (Endpoint& endpoint : profile.endpoints) {
        for (KeyRef& each : endpoint.keys) {
            if (each.id == key)
                return &each;
        }
    }
    return nullptr;
}

void takeKey(GatewayProfile& profile, const OwnedKey& owned)
{
    if (QList<KeyRef>* list = listOf(profile, owned.endpoint))
        list->removeIf([&owned](const KeyRef& each) { return each.id == owned.key.id; });
}

void putKey(GatewayProfile& profile, const OwnedKey& owned, int row)
{
    QList<KeyRef>* list = listOf(profile, owned.endpoint);
    if (!list) // its endpoint is gone
        list = &profile.keys;
    list->insert(std::clamp<qsizetype>(row, 0, list->size()), owned.key);
}

GatewayProfile onlyWith(GatewayProfile profile, const OwnedKey& owned)
{
    const QList<Endpoint> all = profile.endpoints;
    profile.endpoints.removeIf([&owned](const Endpoint& endpoint) { return !uses(endpoint, owned) || !endpoint.enabled; });
    if (profile.endpoints.isEmpty())
        profile.endpoints = {all.first()}; // the key of nobody: asked at the first address
    for (Endpoint& endpoint : profile.endpoints) {
        endpoint.enabled = true;
        endpoint.keys.clear();
    }
    profile.endpoints.resize(1);
    profile.keys = {owned.key};
    return profile;
}

QStringList hostsOf(const GatewayProfile& profile, const OwnedKey& owned)
{
    QStringList hosts;
    for (const Endpoint& endpoint : profile.endpoints) {
        if (uses(endpoint, owned) && !endpoint.baseUrl.host().isEmpty())
            hosts.append(endpoint.baseUrl.authority());
    }
    hosts.removeDuplicates();
    return hosts;
}

gateway::KeyCheckResult unreadKey(const Error& error)
{
    gateway::KeyCheckResult result;
    result.record.failure = gateway::keyNotRead(error);
    return result;
}

} // namespace bw::ui
