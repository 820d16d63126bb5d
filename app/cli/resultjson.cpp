// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/resultjson.h"

#include "cli/output.h"
#include "gateway/explain.h"

#include <QJsonArray>

namespace bw::cli {

namespace {

using namespace Qt::StringLiterals;

QJsonArray toolCallsJson(const QList<openai::ToolCall>& calls)
{
    QJsonArray array;
    for (const openai::ToolCall& call : calls)
        array.append(QJsonObject{{u"id"_s, call.id}, {u"name"_s, call.name}, {u"arguments"_s, call.arguments}});
    return array;
}

QJsonObject choiceJson(const openai::ChatChoice& choice)
{
    return {{u"index"_s, choice.index},
            {u"text"_s, choice.content},
            {u"reasoning"_s, choice.reasoning},
            {u"tool_calls"_s, toolCallsJson(choice.toolCalls)},
            {u"finish_reason"_s, jsonText(openai::finishReasonId(choice.finish))},
            {u"finish_reason_raw"_s, jsonText(choice.finishRaw)}};
}

QJsonObject attemptJson(const record::Attempt& attempt)
{
    return {{u"endpoint"_s, attempt.endpointName},
            {u"status"_s, jsonStatus(attempt.httpStatus)},
            {u"class"_s, errorClassId(attempt.failure.errorClass)},
            {u"verdict"_s, verdictId(attempt.verdict)},
            {u"server_delay_ms"_s, jsonMs(attempt.failure.serverDelay)},
            {u"wait_ms"_s, jsonMs(attempt.waitBefore)},
            {u"duration_ms"_s, jsonMs(attempt.duration)}};
}

QJsonArray attemptsJson(const QList<record::Attempt>& attempts)
{
    QJsonArray array;
    for (const record::Attempt& attempt : attempts)
        array.append(attemptJson(attempt));
    return array;
}

QJsonObject connectionJson(const net::ConnectionInfo& connection)
{
    return {{u"reused"_s, connection.reused ? QJsonValue(*connection.reused) : QJsonValue()},
            {u"resent"_s, connection.resent},
            {u"protocol"_s, jsonText(connection.protocol)}};
}

std::optional<Nanoseconds> between(Instant from, Instant to)
{
    return isSet(from) && isSet(to) ? std::optional(to - from) : std::nullopt;
}

//! Keys of choice 0, and the list of all.
void putAnswer(QJsonObject& json, const openai::ChatCompletion& completion)
{
    const QJsonObject first = choiceJson(completion.choices.isEmpty() ? openai::ChatChoice() : completion.choices.first());
    for (const QString& key : first.keys()) {
        if (key != "index"_L1)
            json.insert(key, first.value(key));
    }
    QJsonArray choices;
    for (const openai::ChatChoice& choice : completion.choices)
        choices.append(choiceJson(choice));
    json.insert("choices"_L1, choices);
}

} // namespace

QJsonObject chatJson(const gateway::CallResult& result)
{
    const record::RequestRecord& record = result.record;
    QJsonObject json{
        {u"status"_s, jsonStatus(record.httpStatus)},
        {u"model"_s, jsonText(record.servedBy)},
        {u"truncated"_s, record.truncated},
        {u"usage"_s, usageJson(record.usage)},
        {u"cost_usd"_s, jsonMoney(record.cost)},
        {u"provider_cost_usd"_s, jsonMoney(record::statedCost(record))},
        {u"error"_s, errorJson(record.failure)},
        {u"attempts"_s, attemptsJson(record.attempts)},
        {u"timing_ms"_s, timingJson(record)},
        {u"connection"_s, connectionJson(record.connection)},
        {u"cache"_s, record::cacheStateId(record.cache)},
        {u"events"_s, record.events},
        {u"comments"_s, record.comments},
    };
    putAnswer(json, result.completion);
    return json;
}

QJsonObject timingJson(const record::RequestRecord& record)
{
    const net::PhaseTimings& timings = record.timings;
    const auto first = std::ranges::find_if(record.attempts, &record::wasMade);
    const Instant asked = first == record.attempts.end() ? record.admitted : first->timings.asked;
    return {{u"queue"_s, jsonMs(between(record.intended, asked))},
            {u"pool"_s, jsonMs(timings.pool)},
            {u"dns"_s, jsonMs(timings.dns)},
            {u"connect"_s, jsonMs(timings.connect)},
            {u"tls"_s, jsonMs(timings.tls)},
            {u"send"_s, jsonMs(timings.send)},
            {u"wait"_s, jsonMs(timings.wait)},
            {u"ttft"_s, jsonMs(record::ttft(record))},
            {u"service_ttft"_s, jsonMs(record::serviceTtft(record))},
            {u"total"_s, jsonMs(record::total(record))}};
}

QJsonValue usageJson(const std::optional<openai::Usage>& usage)
{
    if (!usage)
        return {};
    return QJsonObject{{u"prompt_tokens"_s, usage->promptTokens},
                       {u"completion_tokens"_s, usage->completionTokens},
                       {u"cached_tokens"_s, usage->cachedTokens},
                       {u"reasoning_tokens"_s, usage->reasoningTokens},
                       {u"estimated"_s, usage->estimated}};
}

QJsonValue errorJson(const Failure& failure)
{
    if (failure.errorClass == ErrorClass::Ok)
        return {};
    const gateway::Explanation text = gateway::explain(failure);
    return QJsonObject{{u"class"_s, errorClassId(failure.errorClass)},
                       {u"status"_s, jsonStatus(failure.httpStatus)},
                       {u"code"_s, jsonText(failure.code)},
                       {u"message"_s, failure.message.isEmpty() ? text.what : failure.message},
                       {u"advice"_s, text.advice}};
}

} // namespace bw::cli
