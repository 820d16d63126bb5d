// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/gatewayprofile.h"

#include "gateway/cacheoptionsjson.h"
#include "gateway/endpointjson.h"
#include "gateway/guardsjson.h"
#include "gateway/jsonread.h"
#include "gateway/networkjson.h"
#include "gateway/redaction.h"
#include "spend/pricejson.h"

#include <QCoreApplication>

namespace bw::gateway {

namespace {

using namespace Qt::StringLiterals;

struct ProfileJsonText
{
    Q_DECLARE_TR_FUNCTIONS(ProfileFile)
};

QJsonArray headersToJson(const QList<std::pair<QByteArray, QByteArray>>& headers)
{
    QJsonArray array;
    for (const auto& [name, value] : headers) {
        if (!isSecretHeader(name)) // as keys, they are never written
            array.append(QJsonArray{QString::fromLatin1(name), QString::fromUtf8(value)});
    }
    return array;
}

//! In UTF-8, as it is sent. Profiles of earlier versions have its bytes as a letter each.
QByteArray headerValue(const QString& text)
{
    const bool mayBeBytes = std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x100; });
    const QByteArray bytes = text.toLatin1();
    return mayBeBytes && QString::fromUtf8(bytes).toUtf8() == bytes ? bytes : text.toUtf8();
}

QList<std::pair<QByteArray, QByteArray>> headersFromJson(const QJsonArray& array)
{
    QList<std::pair<QByteArray, QByteArray>> headers;
    for (const QJsonValue& value : array) {
        const QJsonArray pair = value.toArray();
        if (pair.size() == 2)
            headers.append({pair[0].toString().toLatin1(), headerValue(pair[1].toString())});
    }
    return headers;
}

QJsonArray secretHeadersToJson(const QList<SecretHeader>& headers)
{
    QJsonArray array;
    for (const SecretHeader& header : headers)
        array.append(QJsonObject{{u"name"_s, QString::fromLatin1(header.name)}, {u"key"_s, header.id.value()}});
    return array;
}

QList<SecretHeader> secretHeadersFromJson(const QJsonArray& array)
{
    QList<SecretHeader> headers;
    for (const QJsonValue& value : array) {
        const QJsonObject json = value.toObject();
        const SecretHeader header{json.value("name"_L1).toString().toLatin1(), KeyId(json.value("key"_L1).toString())};
        if (!header.name.isEmpty() && !header.id.isEmpty())
            headers.append(header);
    }
    return headers;
}

QJsonArray keptKeysToJson(const KeptKeys& kept)
{
    QStringList ids;
    for (const KeyId& id : kept.ids)
        ids.append(id.value());
    ids.sort(); // a set has no order of its own: the same profile is the same text
    return QJsonArray::fromStringList(ids);
}

KeptKeys keptKeysIn(const QJsonObject& json)
{
    KeptKeys kept;
    for (const QString& id : stringsIn(json, "kept_keys"_L1))
        kept.ids.insert(KeyId(id));
    return kept;
}

QJsonObject modelExtrasToJson(const QMap<QString, ModelExtras>& extras)
{
    QJsonObject json;
    for (auto it = extras.begin(); it != extras.end(); ++it)
        json.insert(it.key(), QJsonObject{{u"headers"_s, headersToJson(it->headers)}, {u"extra_body"_s, it->body}});
    return json;
}

QMap<QString, ModelExtras> modelExtrasFromJson(const QJsonObject& json)
{
    QMap<QString, ModelExtras> extras;
    for (auto it = json.begin(); it != json.end(); ++it)
        extras.insert(it.key(), {headersFromJson(it.value()["headers"_L1].toArray()), it.value()["extra_body"_L1].toObject()});
    return extras;
}

QJsonArray pricesToJson(const QList<spend::Price>& prices)
{
    QJsonArray array;
    for (const spend::Price& price : prices)
        array.append(spend::toJson(price));
    return array;
}

//! What of the money could not be read.
struct MoneyProblems
{
    QList<Error> prices;
    std::optional<Error> budget;
};

QList<spend::Price> pricesFromJson(const QJsonArray& array, QList<Error>& problems)
{
    QList<spend::Price> prices;
    for (const QJsonValue& value : array) {
        Result<spend::Price> price = spend::priceFromJson(value.toObject());
        if (price)
            prices.append(std::move(*price));
        else
            problems.append(price.error());
    }
    return prices;
}

QJsonObject budgetToJson(const BudgetOptions& budget)
{
    return budget.perDay ? QJsonObject{{u"per_day_usd"_s, budget.perDay->toDecimal()}} : QJsonObject();
}

//! By hand people write numbers, too. What is no amount must not become "no limit".
Result<BudgetOptions> budgetFromJson(const QJsonValue& budget)
{
    const QJsonValue value = budget.isObject() ? budget["per_day_usd"_L1] : budget;
    const QString text = value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : value.toVariant().toString().trimmed();
    if (value.isUndefined() || value.isNull())
        return BudgetOptions();
    const std::optional<PicoUsd> perDay = budget.isObject() ? PicoUsd::fromDecimal(text) : std::nullopt;
    if (perDay && perDay->value() >= 0)
        return BudgetOptions{perDay};
    return failure(ErrorCode::InvalidInput,
                   ProfileJsonText::tr("The gateway's limit a day must be written as {\"per_day_usd\": \"2.50\"}, an amount of US dollars, but is "
                                       "“%1”. Correct it in the file: nothing would limit the spend.")
                       .arg(text));
}

//! The parts that must not be read as something else than they say. A limit that says nothing lets nothing through.
MoneyProblems readMoney(const QJsonObject& json, GatewayProfile& profile)
{
    MoneyProblems problems;
    profile.prices = pricesFromJson(json.value("prices"_L1).toArray(), problems.prices);
    const Result<BudgetOptions> budget = budgetFromJson(json.value("budget"_L1));
    profile.budget = budget.value_or(BudgetOptions{PicoUsd()});
    if (!budget)
        problems.budget = budget.error();
    return problems;
}

QStringList lossesOf(const MoneyProblems& problems)
{
    QStringList losses;
    if (problems.budget)
        losses.append(ProfileJsonText::tr("Its limit a day could not be read and is $0 now, which lets no request through: set it anew."));
    for (const Error& problem : problems.prices)
        losses.append(ProfileJsonText::tr("A price is left out. %1").arg(problem.message));
    return losses;
}

//! Earlier versions wrote the number of attempts only.
resilience::RetrySettings retryIn(const QJsonObject& json)
{
    if (json.value("retry"_L1).isObject())
        return retryFromJson(json.value("retry"_L1).toObject());
    resilience::RetrySettings retry;
    retry.maxAttempts = numberIn(json, "max_attempts"_L1, retry.maxAttempts, ranges::MaxAttempts);
    return retry;
}

void putGuards(QJsonObject& json, const GatewayProfile& profile)
{
    json.insert("retry"_L1, toJson(profile.retry));
    json.insert("breaker_enabled"_L1, profile.breakerEnabled);
    json.insert("breaker"_L1, toJson(profile.breaker));
    json.insert("probe_when_all_open"_L1, profile.probeWhenAllOpen);
    json.insert("limiter_enabled"_L1, profile.limiterEnabled);
    json.insert("limits"_L1, toJson(profile.limits));
    json.insert("hedge"_L1, toJson(profile.hedge));
    json.insert("cache"_L1, toJson(profile.cache));
    json.insert("budget"_L1, budgetToJson(profile.budget));
    json.insert("content_filter_falls_back"_L1, profile.contentFilterFallsBack);
    json.insert("drop_refused_parameters"_L1, profile.dropRefusedParameters);
}

void readGuards(const QJsonObject& json, GatewayProfile& profile)
{
    profile.retry = retryIn(json);
    profile.breakerEnabled = json.value("breaker_enabled"_L1).toBool(true);
    profile.breaker = breakerFromJson(json.value("breaker"_L1).toObject());
    profile.probeWhenAllOpen = json.value("probe_when_all_open"_L1).toBool(true);
    profile.limiterEnabled = json.value("limiter_enabled"_L1).toBool(true);
    profile.limits = limitsFromJson(json.value("limits"_L1).toObject());
    profile.hedge = hedgeFromJson(json.value("hedge"_L1).toObject());
    profile.cache = cacheFromJson(json.value("cache"_L1).toObject());
    profile.contentFilterFallsBack = json.value("content_filter_falls_back"_L1).toBool();
    profile.dropRefusedParameters = json.value("drop_refused_parameters"_L1).toBool(true);
}

void putModels(QJsonObject& json, const GatewayProfile& profile)
{
    json.insert("favourite_models"_L1, QJsonArray::fromStringList(profile.favouriteModels));
    json.insert("hidden_models"_L1, QJsonArray::fromStringList(profile.hiddenModels));
    json.insert("fallback_models"_L1, QJsonArray::fromStringList(profile.fallbackModels));
    json.insert("default_model"_L1, profile.defaultModel);
    json.insert("prices"_L1, pricesToJson(profile.prices));
}

void readModels(const QJsonObject& json, GatewayProfile& profile)
{
    profile.favouriteModels = stringsIn(json, "favourite_models"_L1);
    profile.hiddenModels = stringsIn(json, "hidden_models"_L1);
    profile.fallbackModels = stringsIn(json, "fallback_models"_L1);
    profile.defaultModel = json.value("default_model"_L1).toString();
}

void putNetwork(QJsonObject& json, const GatewayProfile& profile)
{
    json.insert("timeouts"_L1, toJson(profile.timeouts));
    json.insert("first_token_timeout_ms"_L1, qint64(profile.firstTokenTimeout.count()));
    json.insert("idle_timeout_ms"_L1, qint64(profile.idleTimeout.count()));
    json.insert("total_timeout_ms"_L1, qint64(profile.totalTimeout.count()));
    json.insert("pool"_L1, toJson(profile.pool));
    json.insert("network"_L1, toJson(profile.network));
    json.insert("proxy_key"_L1, profile.proxyKey.value());
    json.insert("headers"_L1, headersToJson(profile.headers));
    json.insert("secret_headers"_L1, secretHeadersToJson(profile.secretHeaders));
    json.insert("extra_body"_L1, profile.extraBody);
    if (!profile.modelExtras.isEmpty())
        json.insert("model_extras"_L1, modelExtrasToJson(profile.modelExtras));
}

void readNetwork(const QJsonObject& json, GatewayProfile& profile)
{
    profile.timeouts = timeoutsFromJson(json.value("timeouts"_L1).toObject());
    profile.firstTokenTimeout = msIn(json, "first_token_timeout_ms"_L1, profile.firstTokenTimeout);
    profile.idleTimeout = msIn(json, "idle_timeout_ms"_L1, profile.idleTimeout);
    profile.totalTimeout = msIn(json, "total_timeout_ms"_L1, profile.totalTimeout);
    profile.pool = poolLimitsFromJson(json.value("pool"_L1).toObject());
    profile.network = networkFromJson(json.value("network"_L1).toObject());
    profile.proxyKey = KeyId(json.value("proxy_key"_L1).toString());
    profile.headers = headersFromJson(json.value("headers"_L1).toArray());
    profile.secretHeaders = secretHeadersFromJson(json.value("secret_headers"_L1).toArray());
    profile.extraBody = json.value("extra_body"_L1).toObject();
    profile.modelExtras = modelExtrasFromJson(json.value("model_extras"_L1).toObject());
}

} // namespace

QJsonObject toJson(const GatewayProfile& profile)
{
    QJsonObject json{{u"id"_s, profile.id.value()},
                     {u"name"_s, profile.name},
                     {u"provider"_s, providerId(profile.provider)},
                     {u"endpoints"_s, toJson(profile.endpoints)},
                     {u"keys"_s, toJson(profile.keys)}};
    if (!profile.keptKeys.ids.isEmpty())
        json.insert("kept_keys"_L1, keptKeysToJson(profile.keptKeys));
    putModels(json, profile);
    putNetwork(json, profile);
    putGuards(json, profile);
    return json;
}

Result<GatewayProfile> profileFromJson(const QJsonObject& json)
{
    return partlyReadProfile(json).and_then([&json](PartlyReadProfile read) -> Result<GatewayProfile> {
        const MoneyProblems problems = readMoney(json, read.profile);
        if (!problems.prices.isEmpty()) // without the row, the book's would take its place
            return tl::unexpected(problems.prices.constFirst());
        if (problems.budget)
            return tl::unexpected(*problems.budget);
        return std::move(read.profile);
    });
}

Result<PartlyReadProfile> partlyReadProfile(const QJsonObject& json)
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
    profile.keys = keysIn(json);
    profile.keptKeys = keptKeysIn(json);
    readModels(json, profile);
    readNetwork(json, profile);
    readGuards(json, profile);
    QStringList losses = lossesOf(readMoney(json, profile));
    return PartlyReadProfile{std::move(profile), std::move(losses)};
}

} // namespace bw::gateway
