// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/records.h"

namespace bw::test {

namespace {

record::Attempt attemptOf(const record::RequestRecord& record, const RecordPlan& plan, bool last)
{
    record::Attempt attempt;
    attempt.endpoint = EndpointId(plan.endpoint);
    attempt.endpointName = plan.endpoint + QStringLiteral(" name");
    attempt.model = plan.model;
    attempt.failure.errorClass = last ? plan.outcome : ErrorClass::Overloaded;
    attempt.verdict = last ? Verdict::Ok : Verdict::RetrySame;
    attempt.httpStatus = attempt.failure.errorClass == ErrorClass::Ok ? 200 : 503;
    attempt.startedAt = record.intended;
    attempt.connection.reused = true;
    attempt.connection.bytesSent = 300;
    attempt.connection.bytesReceived = 900;
    return attempt;
}

} // namespace

record::RequestRecord makeRecord(const RecordPlan& plan)
{
    record::RequestRecord record;
    record.id = RequestId::create();
    record.source = plan.source;
    record.gateway = ProfileId(plan.gateway);
    record.gatewayName = plan.gateway + QStringLiteral(" name");
    record.keyLabel = plan.key;
    record.model = plan.model;
    record.servedBy = plan.servedBy.isEmpty() ? plan.model : plan.servedBy;
    record.intended = Instant(std::chrono::hours(1));
    record.admitted = record.intended;
    record.sent = record.intended + plan.queue;
    record.failure.errorClass = plan.outcome;
    record.httpStatus = plan.outcome == ErrorClass::Ok ? 200 : 503;
    record.cost = plan.cost;
    record.cache = plan.cache;
    record.end = record.intended + plan.ttft;
    if (plan.outcome == ErrorClass::Ok) {
        record.firstByte = record.firstDelta = record.firstOutputDelta = record.intended + plan.ttft;
        for (int i = 0; i < plan.deltas; ++i)
            record.deltaTimes.append(record.firstDelta + i * plan.gap);
        record.deltaCount = plan.deltas;
        record.lastDelta = record.deltaTimes.isEmpty() ? record.firstDelta : record.deltaTimes.constLast();
        record.end = record.lastDelta;
        record.finish = openai::FinishReason::Stop;
        record.usage = openai::Usage{plan.tokensIn, plan.tokensOut, plan.tokensIn + plan.tokensOut, 0, 0, 0, false, {}};
    }
    record.startedAt = dateTimeOf(plan.ended - std::chrono::floor<Milliseconds>(record.end - record.intended));
    for (int i = 1; i <= plan.attempts; ++i)
        record.attempts.append(attemptOf(record, plan, i == plan.attempts));
    record.servedByEndpoint = record.attempts.constLast().endpoint;
    record.servedByEndpointName = record.attempts.constLast().endpointName;
    record.connection = record.attempts.constLast().connection;
    return record;
}

RecordPlan randomPlan(QRandomGenerator& random, const TimeRange& range)
{
    using record::CacheState;
    constexpr std::array Failures = {ErrorClass::RateLimited, ErrorClass::Quota, ErrorClass::Overloaded, ErrorClass::Cancelled};
    const auto oneIn = [&random](int count) { return random.bounded(count) == 0; };
    RecordPlan plan;
    plan.ended = range.from + Milliseconds(random.bounded(static_cast<int>(range.span().count())));
    plan.gateway = QStringLiteral("g%1").arg(random.bounded(3));
    plan.endpoint = QStringLiteral("e%1").arg(random.bounded(2));
    plan.model = QStringLiteral("m%1").arg(random.bounded(4));
    plan.servedBy = oneIn(5) ? QStringLiteral("m9") : QString();
    plan.key = oneIn(2) ? QStringLiteral("work") : QStringLiteral("home");
    plan.source = static_cast<record::Source>(random.bounded(6));
    plan.outcome = oneIn(10) ? Failures[static_cast<size_t>(random.bounded(4))] : ErrorClass::Ok;
    plan.attempts = 1 + random.bounded(3);
    plan.queue = Nanoseconds(random.bounded(500'000));
    plan.ttft = Nanoseconds(1'000'000 + random.bounded(900'000'000));
    plan.gap = Nanoseconds(500'000 + random.bounded(40'000'000));
    plan.deltas = random.bounded(20);
    plan.tokensIn = random.bounded(2'000);
    plan.tokensOut = random.bounded(400);
    plan.cost = oneIn(6) ? std::nullopt : std::optional(PicoUsd(random.bounded(1'000'000'000)));
    plan.cache = oneIn(4) ? static_cast<CacheState>(random.bounded(4)) : CacheState::Off;
    return plan;
}

} // namespace bw::test
