// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/gatewayprofile.h"

#include "gateway/givenkeys.h"

#include <algorithm>
#include <array>

namespace bw::gateway {

namespace {

using namespace Qt::StringLiterals;

struct Template
{
    Provider provider;
    QLatin1StringView id;
    QLatin1StringView name;
    QLatin1StringView baseUrl;
    QLatin1StringView model;
};

constexpr std::array<Template, 10> Templates = {{
    {Provider::Custom, QLatin1StringView("custom"), QLatin1StringView("Gateway"), QLatin1StringView(""), QLatin1StringView("")},
    {Provider::HolySheep, QLatin1StringView("holysheep"), QLatin1StringView("HolySheep AI"),
     QLatin1StringView("https://api.holysheep.ai/v1"), QLatin1StringView("gpt-4.1")},
    {Provider::OpenAi, QLatin1StringView("openai"), QLatin1StringView("OpenAI"),
     QLatin1StringView("https://api.openai.com/v1"), QLatin1StringView("gpt-4.1")},
    {Provider::DeepSeek, QLatin1StringView("deepseek"), QLatin1StringView("DeepSeek"),
     QLatin1StringView("https://api.deepseek.com/v1"), QLatin1StringView("deepseek-chat")},
    {Provider::OpenRouter, QLatin1StringView("openrouter"), QLatin1StringView("OpenRouter"),
     QLatin1StringView("https://openrouter.ai/api/v1"), QLatin1StringView("openai/gpt-4.1")},
    {Provider::LiteLlm, QLatin1StringView("litellm"), QLatin1StringView("LiteLLM"),
     QLatin1StringView("http://localhost:4000/v1"), QLatin1StringView("")},
    {Provider::Vllm, QLatin1StringView("vllm"), QLatin1StringView("vLLM"),
     QLatin1StringView("http://localhost:8000/v1"), QLatin1StringView("")},
    {Provider::Ollama, QLatin1StringView("ollama"), QLatin1StringView("Ollama"),
     QLatin1StringView("http://localhost:11434/v1"), QLatin1StringView("")},
    {Provider::LmStudio, QLatin1StringView("lmstudio"), QLatin1StringView("LM Studio"),
     QLatin1StringView("http://localhost:1234/v1"), QLatin1StringView("")},
    {Provider::Demo, QLatin1StringView("demo"), QLatin1StringView("Demo gateway"), QLatin1StringView(""),
     QLatin1StringView("gpt-4.1")},
}};

constexpr bool inOrder()
{
    for (size_t i = 0; i < Templates.size(); ++i) {
        if (Templates[i].provider != static_cast<Provider>(i))
            return false;
    }
    return true;
}

static_assert(Templates.size() == static_cast<size_t>(Provider::Demo) + 1 && inOrder());

QList<KeyId> keysOfRequests(const GatewayProfile& profile)
{
    QList<KeyRef> keys = profile.keys;
    for (const Endpoint& endpoint : profile.endpoints)
        keys += endpoint.keys;
    QList<KeyId> ids;
    for (const KeyRef& key : keys)
        ids.append(key.id);
    for (const SecretHeader& header : profile.secretHeaders)
        ids.append(header.id);
    return ids;
}

//! Without empty ones; in the order of their first mention.
QList<KeyId> distinct(const QList<KeyId>& ids)
{
    QList<KeyId> each;
    for (const KeyId& id : ids) {
        if (!id.isEmpty() && !each.contains(id))
            each.append(id);
    }
    return each;
}

} // namespace

QString providerId(Provider provider)
{
    return Templates[static_cast<size_t>(provider)].id;
}

std::optional<Provider> providerFromId(QStringView id)
{
    const auto found = std::find_if(Templates.begin(), Templates.end(),
                                    [id](const Template& row) { return row.id == id; });
    return found == Templates.end() ? std::nullopt : std::optional(found->provider);
}

const QList<KeyRef>& keysFor(const GatewayProfile& profile, const Endpoint& endpoint)
{
    return endpoint.keys.isEmpty() ? profile.keys : endpoint.keys;
}

QList<KeyId> keyIdsOf(const GatewayProfile& profile)
{
    QList<KeyId> ids = keysOfRequests(profile);
    if (!profile.network.proxyUser.isEmpty())
        ids.append(profile.proxyKey);
    if (profile.cache.enabled && profile.cache.store == CacheOptions::Store::Redis)
        ids.append(profile.cache.redisKey);
    return distinct(ids);
}

QList<KeyId> allKeyIdsOf(const GatewayProfile& profile)
{
    return distinct(keysOfRequests(profile) << profile.proxyKey << profile.cache.redisKey);
}

secrets::KeyRing singleKey(const GatewayProfile& profile, SecretString key)
{
    return {loneKeyId(profile), std::move(key)};
}

GatewayProfile profileTemplate(Provider provider)
{
    const Template& row = Templates[static_cast<size_t>(provider)];
    GatewayProfile profile;
    profile.id = ProfileId::create();
    profile.name = row.name;
    profile.provider = provider;
    profile.keys = {{KeyId::create(), {}}};
    profile.defaultModel = row.model;
    if (!profile.defaultModel.isEmpty())
        profile.favouriteModels = {profile.defaultModel};
    profile.endpoints = {Endpoint{EndpointId::create(), u"primary"_s, QUrl(QString(row.baseUrl))}};
    return profile;
}

net::PoolShare poolShare(const GatewayProfile& profile)
{
    return {poolOwner(profile.id), profile.pool};
}

QString poolOwner(const ProfileId& gateway)
{
    return QStringLiteral("profile ") + gateway.value(); // never empty: that would be the pool's own
}

} // namespace bw::gateway
