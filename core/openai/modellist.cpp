// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/modellist.h"

#include "openai/bodykind.h"
#include "openai/wiremoney.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace bw::openai {

namespace {

constexpr qint64 TokensPerMTok = 1'000'000;

QString firstString(const QJsonObject& json, std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys) {
        const QString text = json[key].toString();
        if (!text.isEmpty())
            return text;
    }
    return {};
}

qint64 contextOf(const QJsonObject& json)
{
    const QJsonObject meta = json[u"meta"].toObject();
    for (const QJsonValue& value : {json[u"context_length"], json[u"context_window"], json[u"max_model_len"],
                                    json[u"context"], meta[u"n_ctx"], meta[u"n_ctx_train"]}) {
        const qint64 tokens = value.isString() ? value.toString().toLongLong() : value.toInteger();
        if (tokens > 0)
            return tokens;
    }
    return 0;
}

std::optional<PicoUsd> amount(const QJsonValue& value)
{
    if (value.isDouble())
        return wireMoney(QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest));
    return value.isString() ? wireMoney(value.toString()) : std::nullopt;
}

//! Only as a string, as OpenRouter and Vercel write it: nobody says of a number whether it is for a token or a million.
std::optional<PicoUsd> statedAmount(const QJsonValue& value)
{
    return value.isString() ? amount(value) : std::nullopt;
}

std::optional<PicoUsd> perMillion(const QJsonValue& value)
{
    const auto price = amount(value);
    return price ? std::optional(PicoUsd(price->value() / TokensPerMTok)) : std::nullopt;
}

//! OpenRouter: `prompt`/`completion` a token. Vercel: `input`/`output`, strings, a token. Together: the same two as
//! numbers, a million tokens. Bellwether's simulator: `price_in`/`price_out`, a million tokens.
std::optional<PicoUsd> priceOf(const QJsonObject& json, QLatin1StringView router, QLatin1StringView plain,
                               QLatin1StringView own)
{
    const QJsonObject pricing = json[u"pricing"].toObject();
    if (pricing.contains(router))
        return amount(pricing[router]);
    if (pricing.contains(plain))
        return pricing[plain].isString() ? amount(pricing[plain]) : perMillion(pricing[plain]);
    return perMillion(json[own]);
}

ModelInfo modelOf(const QJsonValue& value)
{
    ModelInfo info;
    if (value.isString()) {
        info.id = value.toString();
        return info;
    }
    const QJsonObject json = value.toObject();
    info.id = firstString(json, {"id"_L1, "name"_L1, "model"_L1, "key"_L1});
    info.owner = firstString(json, {"owned_by"_L1, "organization"_L1});
    info.context = contextOf(json);
    info.priceIn = priceOf(json, "prompt"_L1, "input"_L1, "price_in"_L1);
    info.priceOut = priceOf(json, "completion"_L1, "output"_L1, "price_out"_L1);
    const QJsonObject pricing = json[u"pricing"].toObject();
    info.priceCachedIn = statedAmount(pricing[u"input_cache_read"]);
    info.priceCacheWrite = statedAmount(pricing[u"input_cache_write"]);
    info.pricePerRequest = statedAmount(pricing[u"request"]);
    return info;
}

std::optional<QJsonArray> entriesOf(const QJsonDocument& document)
{
    if (document.isArray())
        return document.array();
    for (const QStringView key : {QStringView(u"data"), QStringView(u"models")}) {
        if (document[key].isArray())
            return document[key].toArray();
    }
    if (document[u"object"].toString() == "list"_L1 && document[u"data"].isNull()) // Ollama without any model
        return QJsonArray();
    return std::nullopt;
}

} // namespace

Result<QList<ModelInfo>> parseModelList(std::string_view body)
{
    const QString text = QString::fromUtf8(body.data(), qsizetype(body.size()));
    const auto entries = entriesOf(QJsonDocument::fromJson(text.toUtf8()));
    if (!entries) {
        return failure(
            ErrorCode::Parse,
            QCoreApplication::translate("ModelList", "The gateway's list of models could not be read. It begins: %1")
                .arg(textSummary(text)));
    }
    QList<ModelInfo> models;
    for (const QJsonValue& entry : *entries) {
        if (ModelInfo info = modelOf(entry); !info.id.isEmpty())
            models.append(std::move(info));
    }
    return models;
}

} // namespace bw::openai
