// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/records.h"

#include "record/recordjson.h"

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

record::RequestRecord fullRecord()
{
    using namespace Qt::StringLiterals;
    using namespace std::chrono_literals;
    const Instant start = record::RestoredIntended;
    record::RequestRecord record;
    record.id = RequestId(u"r1"_s);
    record.source = record::Source::Playground;
    record.operation = record::Operation::Completion;
    record.gateway = ProfileId(u"g1"_s);
    record.gatewayName = u"HolySheep"_s;
    record.keyLabel = u"work"_s;
    record.model = u"gpt-4.1"_s;
    record.servedBy = u"gpt-4.1-2025-04-14"_s;
    record.servedByEndpoint = EndpointId(u"e1"_s);
    record.servedByEndpointName = u"primary"_s;
    record.note = u"as the environment says"_s;
    record.savedCost = PicoUsd(10);
    record.maybeBilled = true;
    record.limiterWait = 11ms;
    record.startedAt = QDateTime(QDate(2026, 3, 4), QTime(5, 6, 7, 89), Qt::UTC);
    record.intended = start;
    record.admitted = start + 1ns;
    record.sent = start + 2ms;
    record.headers = start + 3ms;
    record.firstByte = start + 3'500us;
    record.firstDelta = start + 4ms;
    record.firstOutputDelta = start + 5ms;
    record.lastDelta = start + 6ms;
    record.end = start + 7ms;
    record.deltaTimes = {start + 4ms, start + 6ms};
    record.deltaCount = 2;
    record.longestLateGap = 500us;
    record.failure = {ErrorClass::StreamCut, Phase::Streaming, 200, u"code"_s, u"words"_s, 2s, true, u"type"_s, u"reason"_s};
    record.httpStatus = 200;
    record.finish = openai::FinishReason::Length;
    record.finishRaw = u"MAX_TOKENS"_s;
    record.truncated = true;
    record.usage = openai::Usage{1, 2, 3, 4, 5, 6, true, PicoUsd(7)};
    record.cost = PicoUsd(8);
    record.listCost = PicoUsd(9);
    record.cache = record::CacheState::Miss;
    record.timings = {start, start + 1ms, start + 2ms, start + 3ms, start + 4ms, start + 5ms, 1ns, 2ns, 3ns, 4ns, 5ns, 6ns};
    record.connection = {42, true, true, u"http/1.1"_s, u"TLSv1.3"_s, u"AES"_s, 100, 2'000};
    record.events = 12;
    record.comments = 3;
    record.requestIdAtProvider = u"req-1"_s;
    record.fingerprint = u"fp_1"_s;
    record.ownPromptTokens = 21;
    record.ownOutputTokens = 22;
    record.format = openai::FormatVerdict{u"order"_s, u"$.price"_s, u"This is required, but is missing."_s};
    record.changes = {{u"max_tokens"_s, u"max_completion_tokens"_s}, {u"temperature"_s, {}}};
    record::Attempt attempt;
    attempt.endpoint = EndpointId(u"e1"_s);
    attempt.endpointName = u"primary"_s;
    attempt.model = u"gpt-4.1"_s;
    attempt.failure = record.failure;
    attempt.httpStatus = 429;
    attempt.verdict = Verdict::RetrySame;
    attempt.keyLabel = u"work"_s;
    attempt.limiterWait = 12ms;
    attempt.waitBefore = 500ms;
    attempt.startedAt = start + 1ms;
    attempt.duration = 3ms;
    attempt.timings = record.timings;
    attempt.connection = record.connection;
    attempt.usage = record.usage;
    attempt.cost = PicoUsd(13);
    attempt.adapted = u"temperature"_s;
    record.attempts = {attempt};
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
    plan.cache = oneIn(4) ? static_cast<CacheState>(random.bounded(5)) : CacheState::Off;
    return plan;
}

} // namespace bw::test
