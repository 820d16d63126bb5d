// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/attemptjson.h"

namespace bw::record {

namespace {

using namespace Qt::StringLiterals;

//! The enumerator whose id this is; `fallback` for an id of a newer program.
template <typename Enum>
Enum enumIn(const QJsonObject& json, QLatin1StringView key, QString (*idOf)(Enum), Enum last, Enum fallback)
{
    const QString id = json.value(key).toString();
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        if (idOf(static_cast<Enum>(i)) == id)
            return static_cast<Enum>(i);
    }
    return fallback;
}

qint64 integerIn(const QJsonObject& json, QLatin1StringView key)
{
    return json.value(key).toInteger();
}

} // namespace

void put(QJsonObject& json, QLatin1StringView key, Instant instant, Instant base)
{
    if (isSet(instant))
        json.insert(key, qint64((instant - base).count()));
}

void put(QJsonObject& json, QLatin1StringView key, std::optional<Nanoseconds> span)
{
    if (span)
        json.insert(key, qint64(span->count()));
}

void put(QJsonObject& json, QLatin1StringView key, const QString& text)
{
    if (!text.isEmpty())
        json.insert(key, text);
}

void put(QJsonObject& json, QLatin1StringView key, std::optional<PicoUsd> money)
{
    if (money)
        json.insert(key, money->toDecimal());
}

Instant instantIn(const QJsonObject& json, QLatin1StringView key, Instant base)
{
    const auto span = spanIn(json, key);
    return span ? base + *span : NoInstant;
}

std::optional<Nanoseconds> spanIn(const QJsonObject& json, QLatin1StringView key)
{
    const QJsonValue value = json.value(key);
    return value.isDouble() ? std::optional(Nanoseconds(value.toInteger())) : std::nullopt;
}

std::optional<PicoUsd> moneyIn(const QJsonObject& json, QLatin1StringView key)
{
    return PicoUsd::fromDecimal(json.value(key).toString());
}

QJsonObject toJson(const Failure& failure)
{
    QJsonObject json{{u"class"_s, errorClassId(failure.errorClass)}, {u"phase"_s, phaseId(failure.phase)}};
    if (failure.httpStatus != 0)
        json.insert("status"_L1, failure.httpStatus);
    put(json, "code"_L1, failure.code);
    put(json, "type"_L1, failure.type);
    put(json, "reason"_L1, failure.reason);
    put(json, "message"_L1, failure.message);
    put(json, "server_delay_ns"_L1, failure.serverDelay);
    if (failure.maybeBilled)
        json.insert("maybe_billed"_L1, true);
    return json;
}

Failure failureFromJson(const QJsonObject& json)
{
    Failure failure;
    failure.errorClass = errorClassFromId(json.value("class"_L1).toString()).value_or(ErrorClass::Protocol);
    failure.phase = enumIn(json, "phase"_L1, &phaseId, Phase::Done, Phase::Queued);
    failure.httpStatus = json.value("status"_L1).toInt();
    failure.code = json.value("code"_L1).toString();
    failure.type = json.value("type"_L1).toString();
    failure.reason = json.value("reason"_L1).toString();
    failure.message = json.value("message"_L1).toString();
    if (const auto delay = spanIn(json, "server_delay_ns"_L1))
        failure.serverDelay = std::chrono::duration_cast<Milliseconds>(*delay);
    failure.maybeBilled = json.value("maybe_billed"_L1).toBool();
    return failure;
}

QJsonObject toJson(const openai::Usage& usage)
{
    QJsonObject json{{u"prompt_tokens"_s, usage.promptTokens},
                     {u"completion_tokens"_s, usage.completionTokens},
                     {u"total_tokens"_s, usage.totalTokens},
                     {u"cached_tokens"_s, usage.cachedTokens},
                     {u"cache_write_tokens"_s, usage.cacheWriteTokens},
                     {u"reasoning_tokens"_s, usage.reasoningTokens},
                     {u"estimated"_s, usage.estimated}};
    put(json, "provider_cost_usd"_L1, usage.providerCost);
    return json;
}

openai::Usage usageFromJson(const QJsonObject& json)
{
    openai::Usage usage;
    usage.promptTokens = integerIn(json, "prompt_tokens"_L1);
    usage.completionTokens = integerIn(json, "completion_tokens"_L1);
    usage.totalTokens = integerIn(json, "total_tokens"_L1);
    usage.cachedTokens = integerIn(json, "cached_tokens"_L1);
    usage.cacheWriteTokens = integerIn(json, "cache_write_tokens"_L1);
    usage.reasoningTokens = integerIn(json, "reasoning_tokens"_L1);
    usage.estimated = json.value("estimated"_L1).toBool();
    usage.providerCost = moneyIn(json, "provider_cost_usd"_L1);
    return usage;
}

QJsonObject toJson(const net::PhaseTimings& timings, Instant base)
{
    QJsonObject json;
    put(json, "asked"_L1, timings.asked, base);
    put(json, "assigned"_L1, timings.assigned, base);
    put(json, "sent"_L1, timings.sent, base);
    put(json, "headers"_L1, timings.headers, base);
    put(json, "first_byte"_L1, timings.firstByte, base);
    put(json, "last_byte"_L1, timings.lastByte, base);
    put(json, "pool_ns"_L1, timings.pool);
    put(json, "dns_ns"_L1, timings.dns);
    put(json, "connect_ns"_L1, timings.connect);
    put(json, "tls_ns"_L1, timings.tls);
    put(json, "send_ns"_L1, timings.send);
    put(json, "wait_ns"_L1, timings.wait);
    return json;
}

net::PhaseTimings timingsFromJson(const QJsonObject& json, Instant base)
{
    net::PhaseTimings timings;
    timings.asked = instantIn(json, "asked"_L1, base);
    timings.assigned = instantIn(json, "assigned"_L1, base);
    timings.sent = instantIn(json, "sent"_L1, base);
    timings.headers = instantIn(json, "headers"_L1, base);
    timings.firstByte = instantIn(json, "first_byte"_L1, base);
    timings.lastByte = instantIn(json, "last_byte"_L1, base);
    timings.pool = spanIn(json, "pool_ns"_L1);
    timings.dns = spanIn(json, "dns_ns"_L1);
    timings.connect = spanIn(json, "connect_ns"_L1);
    timings.tls = spanIn(json, "tls_ns"_L1);
    timings.send = spanIn(json, "send_ns"_L1);
    timings.wait = spanIn(json, "wait_ns"_L1);
    return timings;
}

QJsonObject toJson(const net::ConnectionInfo& connection)
{
    QJsonObject json{{u"id"_s, qint64(connection.id)},
                     {u"bytes_sent"_s, connection.bytesSent},
                     {u"bytes_received"_s, connection.bytesReceived}};
    if (connection.reused)
        json.insert("reused"_L1, *connection.reused);
    if (connection.resent)
        json.insert("resent"_L1, true);
    put(json, "protocol"_L1, connection.protocol);
    put(json, "tls_version"_L1, connection.tlsVersion);
    put(json, "tls_cipher"_L1, connection.tlsCipher);
    return json;
}

net::ConnectionInfo connectionFromJson(const QJsonObject& json)
{
    net::ConnectionInfo connection;
    connection.id = quint64(integerIn(json, "id"_L1));
    connection.bytesSent = integerIn(json, "bytes_sent"_L1);
    connection.bytesReceived = integerIn(json, "bytes_received"_L1);
    if (json.contains("reused"_L1))
        connection.reused = json.value("reused"_L1).toBool();
    connection.resent = json.value("resent"_L1).toBool();
    connection.protocol = json.value("protocol"_L1).toString();
    connection.tlsVersion = json.value("tls_version"_L1).toString();
    connection.tlsCipher = json.value("tls_cipher"_L1).toString();
    return connection;
}

QJsonObject toJson(const Attempt& attempt, Instant base)
{
    QJsonObject json{{u"failure"_s, toJson(attempt.failure)},
                     {u"verdict"_s, verdictId(attempt.verdict)},
                     {u"duration_ns"_s, qint64(attempt.duration.count())},
                     {u"wait_ns"_s, qint64(attempt.waitBefore.count())},
                     {u"timings"_s, toJson(attempt.timings, base)},
                     {u"connection"_s, toJson(attempt.connection)}};
    put(json, "endpoint"_L1, attempt.endpoint.value());
    put(json, "endpoint_name"_L1, attempt.endpointName);
    put(json, "key_label"_L1, attempt.keyLabel);
    if (attempt.limiterWait > Nanoseconds::zero())
        put(json, "limiter_wait_ns"_L1, attempt.limiterWait);
    put(json, "model"_L1, attempt.model);
    put(json, "started"_L1, attempt.startedAt, base);
    if (attempt.httpStatus != 0)
        json.insert("status"_L1, attempt.httpStatus);
    if (attempt.usage)
        json.insert("usage"_L1, toJson(*attempt.usage));
    put(json, "cost_usd"_L1, attempt.cost);
    put(json, "adapted"_L1, attempt.adapted);
    return json;
}

Attempt attemptFromJson(const QJsonObject& json, Instant base)
{
    Attempt attempt;
    attempt.endpoint = EndpointId(json.value("endpoint"_L1).toString());
    attempt.endpointName = json.value("endpoint_name"_L1).toString();
    attempt.keyLabel = json.value("key_label"_L1).toString();
    attempt.model = json.value("model"_L1).toString();
    attempt.failure = failureFromJson(json.value("failure"_L1).toObject());
    attempt.httpStatus = json.value("status"_L1).toInt();
    attempt.verdict = enumIn(json, "verdict"_L1, &verdictId, Verdict::BudgetExhausted, Verdict::FailFast);
    attempt.waitBefore = spanIn(json, "wait_ns"_L1).value_or(Nanoseconds::zero());
    attempt.limiterWait = spanIn(json, "limiter_wait_ns"_L1).value_or(Nanoseconds::zero());
    attempt.startedAt = instantIn(json, "started"_L1, base);
    attempt.duration = spanIn(json, "duration_ns"_L1).value_or(Nanoseconds::zero());
    attempt.timings = timingsFromJson(json.value("timings"_L1).toObject(), base);
    attempt.connection = connectionFromJson(json.value("connection"_L1).toObject());
    if (json.contains("usage"_L1))
        attempt.usage = usageFromJson(json.value("usage"_L1).toObject());
    attempt.cost = moneyIn(json, "cost_usd"_L1);
    attempt.adapted = json.value("adapted"_L1).toString();
    return attempt;
}

} // namespace bw::record
