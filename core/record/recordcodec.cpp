// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/recordcodec.h"

#include "record/bytearchive.h"
#include "record/recordjson.h"

#include <QCoreApplication>

namespace bw::record {

namespace {

constexpr quint8 FirstFormat = 1;

template <typename Value, typename Struct>
concept Is = std::same_as<std::remove_const_t<Value>, Struct>;

} // namespace

// The order is that of the file: a new field goes to the end of its list, none is ever taken out.

template <typename Archive, Is<Failure> Value> void fields(Archive& archive, Value& failure)
{
    archive(failure.errorClass, failure.phase, failure.httpStatus, failure.code, failure.message, failure.serverDelay,
            failure.maybeBilled, failure.type, failure.reason);
}

template <typename Archive, Is<openai::Usage> Value> void fields(Archive& archive, Value& usage)
{
    archive(usage.promptTokens, usage.completionTokens, usage.totalTokens, usage.cachedTokens, usage.cacheWriteTokens,
            usage.reasoningTokens, usage.estimated, usage.providerCost);
}

template <typename Archive, Is<net::PhaseTimings> Value> void fields(Archive& archive, Value& timings)
{
    archive(timings.asked, timings.assigned, timings.sent, timings.headers, timings.firstByte, timings.lastByte,
            timings.pool, timings.dns, timings.connect, timings.tls, timings.send, timings.wait);
}

template <typename Archive, Is<net::ConnectionInfo> Value> void fields(Archive& archive, Value& connection)
{
    archive(connection.id, connection.reused, connection.resent, connection.protocol, connection.tlsVersion,
            connection.tlsCipher, connection.bytesSent, connection.bytesReceived);
}

template <typename Archive, Is<openai::ParameterChange> Value> void fields(Archive& archive, Value& change)
{
    archive(change.name, change.sentAs);
}

template <typename Archive, Is<openai::FormatVerdict> Value> void fields(Archive& archive, Value& verdict)
{
    archive(verdict.schema, verdict.path, verdict.problem);
}

template <typename Archive, Is<Attempt> Value> void fields(Archive& archive, Value& attempt)
{
    archive(attempt.endpoint, attempt.endpointName, attempt.model, attempt.failure, attempt.httpStatus,
            attempt.verdict, attempt.waitBefore, attempt.startedAt, attempt.duration, attempt.timings,
            attempt.connection, attempt.usage, attempt.keyLabel, attempt.limiterWait, attempt.cost, attempt.adapted);
}

template <typename Archive, Is<RequestRecord> Value> void fields(Archive& archive, Value& record)
{
    archive(record.id, record.source, record.operation, record.gateway, record.gatewayName, record.keyLabel,
            record.model, record.servedBy, record.startedAt, record.stream);
    archive(record.admitted, record.sent, record.headers, record.firstByte, record.firstDelta, record.firstOutputDelta,
            record.lastDelta, record.end, record.deltaTimes, record.deltaCount);
    archive(record.failure, record.httpStatus, record.finish, record.finishRaw, record.truncated, record.usage,
            record.cost, record.listCost, record.cache, record.attempts, record.timings, record.connection,
            record.events, record.comments, record.requestIdAtProvider);
    archive(record.servedByEndpoint, record.servedByEndpointName, record.note, record.savedCost, record.maybeBilled,
            record.limiterWait);
    archive(record.fingerprint, record.ownPromptTokens, record.ownOutputTokens, record.changes, record.format,
            record.longestLateGap);
}

QByteArray encoded(const RequestRecord& record)
{
    ByteWriter writer(record.intended);
    writer(qint64(FirstFormat), record);
    return writer.take();
}

Result<RequestRecord> recordFromBytes(QByteArrayView bytes)
{
    RequestRecord record;
    record.intended = RestoredIntended;
    ByteReader reader(bytes, RestoredIntended);
    qint64 format = 0;
    reader(format, record);
    if (format != FirstFormat || reader.isBroken() || record.id.isEmpty())
        return failure(ErrorCode::Parse, QCoreApplication::translate("RequestRecord", "This request cannot be read from the history: its entry is damaged, or was written by a newer Bellwether."));
    return record;
}

} // namespace bw::record
