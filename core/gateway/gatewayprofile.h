// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "net/networkconfig.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <QUrl>

namespace bw::gateway {

//! Which rules and template a gateway follows; decides key rules and defaults, never the wire format.
enum class Provider { Custom, HolySheep, OpenAi, DeepSeek, OpenRouter, LiteLlm, Vllm, Ollama, LmStudio, Demo };

[[nodiscard]] QString providerId(Provider provider);
[[nodiscard]] std::optional<Provider> providerFromId(QStringView id);

struct Endpoint
{
    EndpointId id;
    QString name;
    QUrl baseUrl; //!< with or without /v1; see endpointUrl()
    KeyId key;    //!< empty: the profile's

    bool operator==(const Endpoint&) const = default;
};

//! How to reach and treat one gateway. Holds ids of keys, never keys. A value.
struct GatewayProfile
{
    ProfileId id;
    QString name;
    Provider provider = Provider::Custom;
    QList<Endpoint> endpoints; //!< at least one
    KeyId key;
    QStringList favouriteModels;
    QString defaultModel;
    net::Timeouts timeouts;
    Milliseconds firstTokenTimeout{30'000};
    Milliseconds idleTimeout{60'000};
    Milliseconds totalTimeout{0}; //!< 0: 180 s, or 90 s to the first delta for streams
    int maxAttempts = 3;
    net::PoolLimits pool;
    net::NetworkConfig network;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QJsonObject extraBody;

    bool operator==(const GatewayProfile&) const = default;
};

//! `base` + `path` ("chat/completions"), adding /v1 when the base has no version segment of its own (…/v1, …/v1beta/openai, …/openai/deployments/x stay).
[[nodiscard]] QUrl endpointUrl(const QUrl& base, QStringView path);

//! A base URL as a person types it: trims, adds https:// (http:// for loopback), drops a pasted /chat/completions.
[[nodiscard]] Result<QUrl> parseBaseUrl(QStringView text);

//! JSON without keys; for the store, export and import.
[[nodiscard]] QJsonObject toJson(const GatewayProfile& profile);
[[nodiscard]] Result<GatewayProfile> profileFromJson(const QJsonObject& json);

//! A new profile with the provider's name, URL and defaults.
[[nodiscard]] GatewayProfile profileTemplate(Provider provider);

} // namespace bw::gateway
