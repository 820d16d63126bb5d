// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/logrow.h"

namespace bw::record {

namespace {

void addTimes(LogRow& row, const RequestRecord& record)
{
    row.ttft = ttft(record);
    row.total = total(record);
    row.queue = queue(record);
    row.wait = wait(record);
    row.stall = longestGap(record);
    row.tokensPerSecond = tokensPerSecond(record);
}

void addUsage(LogRow& row, const RequestRecord& record)
{
    row.cost = paid(record);
    row.savedCost = record.savedCost;
    if (!record.usage)
        return;
    row.tokensIn = record.usage->promptTokens;
    row.tokensOut = tokensOut(record);
    row.tokensCached = record.usage->cachedTokens;
    row.estimated = record.usage->estimated;
}

} // namespace

LogRow rowOf(const RequestRecord& record, RowId id, bool hasExchange)
{
    LogRow row;
    row.id = id;
    row.request = record.id;
    row.source = record.source;
    row.operation = record.operation;
    row.gateway = record.gateway;
    row.gatewayName = record.gatewayName;
    row.endpoint = record.servedByEndpoint;
    row.endpointName = record.servedByEndpointName;
    row.model = record.model;
    row.servedBy = record.servedBy.isEmpty() ? record.model : record.servedBy;
    row.keyLabel = record.keyLabel;
    row.startedAt = wallTimeOf(record.startedAt);
    row.outcome = record.failure.errorClass;
    row.httpStatus = record.httpStatus;
    row.finish = record.finish;
    row.cache = record.cache;
    row.attempts = static_cast<int>(attemptsMade(record));
    row.reused = record.connection.reused;
    row.stream = record.stream;
    row.truncated = record.truncated;
    row.maybeBilled = record.maybeBilled;
    row.hasExchange = hasExchange;
    addTimes(row, record);
    addUsage(row, record);
    return row;
}

} // namespace bw::record
