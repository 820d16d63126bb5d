// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "gateway/endpoint.h"
#include "gateway/profileoptions.h"
#include "net/networkconfig.h"
#include "resilience/circuitbreaker.h"
#include "resilience/ratelimiter.h"
#include "resilience/retrypolicy.h"
#include "secrets/keyring.h"
#include "spend/pricebook.h"

#include <QJsonObject>
#include <QSet>
#include <QUrl>

namespace bw::gateway {

//! Which rules and template a gateway follows; decides key rules and defaults, never the wire format.
enum class Provider { Custom, HolySheep, OpenAi, DeepSeek, OpenRouter, LiteLlm, Vllm, Ollama, LmStudio, Demo };

[[nodiscard]] QString providerId(Provider provider);
[[nodiscard]] std::optional<Provider> providerFromId(QStringView id);

//! The keychain items that were seen to hold a key: one that is not found there any more is locked away, and not a key that
//! was never given. What the program noticed and no setting, so two profiles that differ in it alone are equal.
struct KeptKeys
{
    QSet<KeyId> ids;

    bool operator==(const KeptKeys&) const noexcept { return true; }
};

//! How to reach and treat one gateway. Holds ids of keys, never keys. A value.
struct GatewayProfile
{
    ProfileId id;
    QString name;
    Provider provider = Provider::Custom;
    QList<Endpoint> endpoints; //!< at least one
    QList<KeyRef> keys;        //!< in order; the next when one is refused or out of quota
    KeptKeys keptKeys;         //!< of those that the profile names; not in an exported profile
    QStringList favouriteModels;
    QStringList hiddenModels;
    QString defaultModel;
    QStringList fallbackModels; //!< tried after the model asked for, in order
    net::Timeouts timeouts;
    Milliseconds firstTokenTimeout{30'000};
    Milliseconds idleTimeout{60'000};
    Milliseconds totalTimeout{0}; //!< 0: 180 s, or 90 s to the first delta for streams
    resilience::RetrySettings retry;
    bool breakerEnabled = true;
    resilience::BreakerSettings breaker; //!< permitLifetime is not kept: it follows the read timeout
    bool probeWhenAllOpen = true;        //!< ask the endpoint that opens first, rather than nobody
    bool limiterEnabled = true;
    resilience::RateLimits limits; //!< 0: only what the server's headers say
    HedgeOptions hedge;
    CacheOptions cache;
    BudgetOptions budget;
    bool dropRefusedParameters = true; //!< ask again without a parameter that a model refuses, and say so
    bool contentFilterFallsBack = false; //!< ask the next in the chain when one refuses the content
    QList<spend::Price> prices;          //!< of this gateway; win over the price book
    net::PoolLimits pool;
    net::NetworkConfig network; //!< without the proxy's password
    KeyId proxyKey;             //!< of that password; empty: none
    QList<std::pair<QByteArray, QByteArray>> headers;
    QList<SecretHeader> secretHeaders; //!< sent like `headers`, which they win over
    QJsonObject extraBody;
    QMap<QString, ModelExtras> modelExtras; //!< by model; win over `headers` and `extraBody`

    bool operator==(const GatewayProfile&) const = default;
};

//! The keys for an endpoint, in order: its own, else the profile's.
[[nodiscard]] const QList<KeyRef>& keysFor(const GatewayProfile& profile, const Endpoint& endpoint);
//! Every keychain item that a call may need: of the profile, its endpoints, its headers, its proxy and its cache.
[[nodiscard]] QList<KeyId> keyIdsOf(const GatewayProfile& profile);
//! Every keychain item that the profile names, in use or not.
[[nodiscard]] QList<KeyId> allKeyIdsOf(const GatewayProfile& profile);
//! One key where a profile may name several: see loneKeyId().
[[nodiscard]] secrets::KeyRing singleKey(const GatewayProfile& profile, SecretString key);

//! The profile's connections: its own, within its own limits.
[[nodiscard]] net::PoolShare poolShare(const GatewayProfile& profile);
[[nodiscard]] QString poolOwner(const ProfileId& gateway); //!< of that share

//! `base` + `path` ("chat/completions"), adding /v1 when the base has no version segment of its own (…/v1, …/v1beta/openai,
//! …/openai/deployments/x stay). A base that ends with an operation (…/inference/chat/completions) is a whole address: what
//! stands before the operation is taken as it is.
[[nodiscard]] QUrl endpointUrl(const QUrl& base, QStringView path);

//! A base URL as a person types it: trims, adds https:// (http:// for loopback), drops a pasted /chat/completions
//! where a version stands before it, else keeps it: see endpointUrl().
//! An address with a password, or with a key in its query ("?key=…"), is refused: it would be kept in clear.
[[nodiscard]] Result<QUrl> parseBaseUrl(QStringView text);
//! The same, but a key in the query is taken out of it and given to `key`, which else stays as it is.
[[nodiscard]] Result<QUrl> parseBaseUrl(QStringView text, QString& key);

//! JSON without keys; for the store, export and import.
[[nodiscard]] QJsonObject toJson(const GatewayProfile& profile);
[[nodiscard]] Result<GatewayProfile> profileFromJson(const QJsonObject& json);

struct PartlyReadProfile
{
    GatewayProfile profile;
    QStringList losses; //!< whole sentences for people; empty: all was read
};

//! For the store, where nobody can correct what is written: one price that cannot be read does not hide the gateway.
[[nodiscard]] Result<PartlyReadProfile> partlyReadProfile(const QJsonObject& json);

//! A new profile with the provider's name, URL and defaults.
[[nodiscard]] GatewayProfile profileTemplate(Provider provider);

} // namespace bw::gateway
