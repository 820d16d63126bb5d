// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/recordjson.h"

#include "record/attemptjson.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace bw::record {

namespace {

using namespace Qt::StringLiterals;

//! The instants of a record besides `intended`, by their key.
struct InstantField
{
    QLatin1StringView key;
    Instant RequestRecord::*member;
};

constexpr std::array<InstantField, 8> InstantFields = {{
    {QLatin1StringView("admitted"), &RequestRecord::admitted},
    {QLatin1StringView("sent"), &RequestRecord::sent},
    {QLatin1StringView("headers"), &RequestRecord::headers},
    {QLatin1StringView("first_byte"), &RequestRecord::firstByte},
    {QLatin1StringView("first_delta"), &RequestRecord::firstDelta},
    {QLatin1StringView("first_output_delta"), &RequestRecord::firstOutputDelta},
    {QLatin1StringView("last_delta"), &RequestRecord::lastDelta},
    {QLatin1StringView("end"), &RequestRecord::end},
}};

QJsonObject identity(const RequestRecord& record)
{
    QJsonObject json{{u"id"_s, record.id.value()},
                     {u"source"_s, sourceId(record.source)},
                     {u"operation"_s, operationId(record.operation)},
                     {u"started_at"_s, record.startedAt.toUTC().toString(Qt::ISODateWithMs)},
                     {u"stream"_s, record.stream}};
    put(json, "gateway"_L1, record.gateway.value());
    put(json, "gateway_name"_L1, record.gatewayName);
    put(json, "key_label"_L1, record.keyLabel);
    put(json, "model"_L1, record.model);
    put(json, "served_by"_L1, record.servedBy);
    put(json, "endpoint"_L1, record.servedByEndpoint.value());
    put(json, "endpoint_name"_L1, record.servedByEndpointName);
    put(json, "note"_L1, record.note);
    put(json, "provider_request_id"_L1, record.requestIdAtProvider);
    put(json, "system_fingerprint"_L1, record.fingerprint);
    return json;
}

void putTimes(QJsonObject& json, const RequestRecord& record)
{
    for (const InstantField& field : InstantFields)
        put(json, field.key, record.*field.member, record.intended);
    QJsonArray deltas;
    for (const Instant at : record.deltaTimes)
        deltas.append(qint64((at - record.intended).count()));
    json.insert("delta_times"_L1, deltas);
    json.insert("delta_count"_L1, record.deltaCount);
    if (record.longestLateGap > Nanoseconds::zero())
        put(json, "longest_late_gap_ns"_L1, record.longestLateGap);
    json.insert("events"_L1, record.events);
    json.insert("comments"_L1, record.comments);
    json.insert("timings"_L1, toJson(record.timings, record.intended));
    json.insert("connection"_L1, toJson(record.connection));
}

void putChanges(QJsonObject& json, const QList<openai::ParameterChange>& changes)
{
    QJsonArray list;
    for (const openai::ParameterChange& change : changes) {
        QJsonObject each{{u"name"_s, change.name}};
        put(each, "sent_as"_L1, change.sentAs);
        list.append(each);
    }
    if (!list.isEmpty())
        json.insert("refused_parameters"_L1, list);
}

QList<openai::ParameterChange> changesIn(const QJsonObject& json)
{
    QList<openai::ParameterChange> changes;
    for (const QJsonValue& each : json.value("refused_parameters"_L1).toArray())
        changes.append({each["name"_L1].toString(), each["sent_as"_L1].toString()});
    return changes;
}

QJsonObject verdictToJson(const openai::FormatVerdict& verdict)
{
    QJsonObject json{{u"fits"_s, verdict.fits()}};
    put(json, "schema"_L1, verdict.schema);
    put(json, "path"_L1, verdict.path);
    put(json, "problem"_L1, verdict.problem);
    return json;
}

openai::FormatVerdict verdictFromJson(const QJsonObject& json)
{
    return {json.value("schema"_L1).toString(), json.value("path"_L1).toString(), json.value("problem"_L1).toString()};
}

void putOutcome(QJsonObject& json, const RequestRecord& record)
{
    json.insert("failure"_L1, toJson(record.failure));
    json.insert("status"_L1, record.httpStatus);
    put(json, "finish_reason"_L1, openai::finishReasonId(record.finish));
    put(json, "finish_reason_raw"_L1, record.finishRaw);
    json.insert("truncated"_L1, record.truncated);
    if (record.usage)
        json.insert("usage"_L1, toJson(*record.usage));
    json.insert("own_prompt_tokens"_L1, record.ownPromptTokens);
    json.insert("own_output_tokens"_L1, record.ownOutputTokens);
    put(json, "cost_usd"_L1, record.cost);
    put(json, "list_cost_usd"_L1, record.listCost);
    put(json, "saved_cost_usd"_L1, record.savedCost);
    if (record.maybeBilled)
        json.insert("maybe_billed"_L1, true);
    if (record.limiterWait > Nanoseconds::zero())
        put(json, "limiter_wait_ns"_L1, record.limiterWait);
    json.insert("cache"_L1, cacheStateId(record.cache));
    QJsonArray attempts;
    for (const Attempt& attempt : record.attempts)
        attempts.append(toJson(attempt, record.intended));
    json.insert("attempts"_L1, attempts);
    putChanges(json, record.changes);
    if (record.format)
        json.insert("format"_L1, verdictToJson(*record.format));
}

void readIdentity(const QJsonObject& json, RequestRecord& record)
{
    record.source = sourceFromId(json.value("source"_L1).toString()).value_or(Source::Cli);
    record.operation = operationFromId(json.value("operation"_L1).toString()).value_or(Operation::Chat);
    record.startedAt = QDateTime::fromString(json.value("started_at"_L1).toString(), Qt::ISODateWithMs);
    record.stream = json.value("stream"_L1).toBool();
    record.gateway = ProfileId(json.value("gateway"_L1).toString());
    record.gatewayName = json.value("gateway_name"_L1).toString();
    record.keyLabel = json.value("key_label"_L1).toString();
    record.model = json.value("model"_L1).toString();
    record.servedBy = json.value("served_by"_L1).toString();
    record.servedByEndpoint = EndpointId(json.value("endpoint"_L1).toString());
    record.servedByEndpointName = json.value("endpoint_name"_L1).toString();
    record.note = json.value("note"_L1).toString();
    record.requestIdAtProvider = json.value("provider_request_id"_L1).toString();
    record.fingerprint = json.value("system_fingerprint"_L1).toString();
}

void readTimes(const QJsonObject& json, RequestRecord& record)
{
    record.intended = RestoredIntended;
    for (const InstantField& field : InstantFields)
        record.*field.member = instantIn(json, field.key, record.intended);
    for (const QJsonValue& at : json.value("delta_times"_L1).toArray())
        record.deltaTimes.append(record.intended + Nanoseconds(at.toInteger()));
    record.deltaCount = json.value("delta_count"_L1).toInteger();
    record.longestLateGap = Nanoseconds(json.value("longest_late_gap_ns"_L1).toInteger());
    record.events = json.value("events"_L1).toInteger();
    record.comments = json.value("comments"_L1).toInteger();
    record.timings = timingsFromJson(json.value("timings"_L1).toObject(), record.intended);
    record.connection = connectionFromJson(json.value("connection"_L1).toObject());
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

void readOutcome(const QJsonObject& json, RequestRecord& record)
{
    record.failure = failureFromJson(json.value("failure"_L1).toObject());
    record.httpStatus = json.value("status"_L1).toInt();
    record.finish = finishFromId(json.value("finish_reason"_L1).toString());
    record.finishRaw = json.value("finish_reason_raw"_L1).toString();
    record.truncated = json.value("truncated"_L1).toBool();
    if (json.contains("usage"_L1))
        record.usage = usageFromJson(json.value("usage"_L1).toObject());
    record.ownPromptTokens = json.value("own_prompt_tokens"_L1).toInteger();
    record.ownOutputTokens = json.value("own_output_tokens"_L1).toInteger();
    record.cost = moneyIn(json, "cost_usd"_L1);
    record.listCost = moneyIn(json, "list_cost_usd"_L1);
    record.savedCost = moneyIn(json, "saved_cost_usd"_L1);
    record.maybeBilled = json.value("maybe_billed"_L1).toBool();
    record.limiterWait = spanIn(json, "limiter_wait_ns"_L1).value_or(Nanoseconds::zero());
    record.cache = cacheStateFromId(json.value("cache"_L1).toString()).value_or(CacheState::Off);
    for (const QJsonValue& attempt : json.value("attempts"_L1).toArray())
        record.attempts.append(attemptFromJson(attempt.toObject(), record.intended));
    record.changes = changesIn(json);
    if (json.contains("format"_L1))
        record.format = verdictFromJson(json.value("format"_L1).toObject());
}

} // namespace

QJsonObject toJson(const RequestRecord& record)
{
    QJsonObject json = identity(record);
    putTimes(json, record);
    putOutcome(json, record);
    return json;
}

Result<RequestRecord> recordFromJson(const QJsonObject& json)
{
    RequestRecord record;
    record.id = RequestId(json.value("id"_L1).toString());
    if (record.id.isEmpty())
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("RequestRecord", "This is not a record of a request: it has no id."));
    readIdentity(json, record);
    readTimes(json, record);
    readOutcome(json, record);
    return record;
}

} // namespace bw::record
