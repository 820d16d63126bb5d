// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cacheentry.h"

#include "cache/pacingcodec.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace bw::cache {

namespace {

//! Version of the stored form; an entry of another version is left out.
constexpr int Version = 1;

struct CountField
{
    QLatin1StringView key;
    qint64 openai::Usage::*member;
};

constexpr std::array<CountField, 6> CountFields = {{
    {QLatin1StringView("prompt"), &openai::Usage::promptTokens},
    {QLatin1StringView("completion"), &openai::Usage::completionTokens},
    {QLatin1StringView("total"), &openai::Usage::totalTokens},
    {QLatin1StringView("cached"), &openai::Usage::cachedTokens},
    {QLatin1StringView("cache_write"), &openai::Usage::cacheWriteTokens},
    {QLatin1StringView("reasoning"), &openai::Usage::reasoningTokens},
}};

QJsonObject usageToJson(const openai::Usage& usage)
{
    QJsonObject json{{u"estimated"_s, usage.estimated}};
    for (const CountField& field : CountFields)
        json.insert(field.key, usage.*field.member);
    if (usage.providerCost)
        json.insert("provider_cost_usd"_L1, usage.providerCost->toDecimal());
    return json;
}

openai::Usage usageFromJson(const QJsonObject& json)
{
    openai::Usage usage;
    for (const CountField& field : CountFields)
        usage.*field.member = std::max(qint64(0), json.value(field.key).toInteger());
    usage.estimated = json.value("estimated"_L1).toBool();
    usage.providerCost = PicoUsd::fromDecimal(json.value("provider_cost_usd"_L1).toString());
    return usage;
}

QJsonObject choiceToJson(const openai::ChatChoice& choice)
{
    QJsonArray calls;
    for (const openai::ToolCall& call : choice.toolCalls)
        calls.append(QJsonArray{call.id, call.name, call.arguments});
    QJsonObject json{{u"index"_s, choice.index},
                     {u"content"_s, choice.content},
                     {u"reasoning"_s, choice.reasoning},
                     {u"tool_calls"_s, calls},
                     {u"finish"_s, openai::finishReasonId(choice.finish)},
                     {u"finish_raw"_s, choice.finishRaw}};
    if (!choice.logprobs.isEmpty())
        json.insert("logprobs"_L1, choice.logprobs);
    return json;
}

openai::FinishReason finishFromId(const QString& id)
{
    using openai::FinishReason;
    for (int i = 0; i <= static_cast<int>(FinishReason::Unknown); ++i) {
        if (openai::finishReasonId(static_cast<FinishReason>(i)) == id)
            return static_cast<FinishReason>(i);
    }
    return FinishReason::Unknown;
}

openai::ChatChoice choiceFromJson(const QJsonObject& json)
{
    openai::ChatChoice choice;
    choice.index = json.value("index"_L1).toInt();
    choice.content = json.value("content"_L1).toString();
    choice.reasoning = json.value("reasoning"_L1).toString();
    for (const QJsonValue& item : json.value("tool_calls"_L1).toArray()) {
        const QJsonArray call = item.toArray();
        choice.toolCalls.append({call.at(0).toString(), call.at(1).toString(), call.at(2).toString()});
    }
    choice.finish = finishFromId(json.value("finish"_L1).toString());
    choice.finishRaw = json.value("finish_raw"_L1).toString();
    choice.logprobs = json.value("logprobs"_L1).toArray();
    return choice;
}

} // namespace

QJsonObject CacheEntry::toJson() const
{
    QJsonArray choices;
    for (const openai::ChatChoice& choice : completion.choices)
        choices.append(choiceToJson(choice));
    QJsonObject json{{u"version"_s, Version},
                     {u"id"_s, completion.id},
                     {u"model"_s, completion.model},
                     {u"choices"_s, choices},
                     {u"truncated"_s, completion.truncated},
                     {u"events"_s, completion.events},
                     {u"comments"_s, completion.comments},
                     {u"pacing"_s, packPacing(pacing)},
                     {u"stored_at"_s, storedAt.toMSecsSinceEpoch()}};
    if (!completion.fingerprint.isEmpty())
        json.insert("fingerprint"_L1, completion.fingerprint);
    if (completion.usage)
        json.insert("usage"_L1, usageToJson(*completion.usage));
    return json;
}

Result<CacheEntry> CacheEntry::fromJson(const QJsonObject& json)
{
    if (json.value("version"_L1).toInt() != Version)
        return failure(ErrorCode::Parse, tr("The cached answer was stored by another version and was left out."));
    CacheEntry entry;
    entry.completion.id = json.value("id"_L1).toString();
    entry.completion.model = json.value("model"_L1).toString();
    entry.completion.fingerprint = json.value("fingerprint"_L1).toString();
    for (const QJsonValue& choice : json.value("choices"_L1).toArray())
        entry.completion.choices.append(choiceFromJson(choice.toObject()));
    entry.completion.truncated = json.value("truncated"_L1).toBool();
    entry.completion.events = json.value("events"_L1).toInteger();
    entry.completion.comments = json.value("comments"_L1).toInteger();
    if (json.contains("usage"_L1))
        entry.completion.usage = usageFromJson(json.value("usage"_L1).toObject());
    entry.pacing = unpackPacing(json.value("pacing"_L1).toString());
    entry.storedAt = QDateTime::fromMSecsSinceEpoch(json.value("stored_at"_L1).toInteger(), Qt::UTC);
    return entry;
}

} // namespace bw::cache
