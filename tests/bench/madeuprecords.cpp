// SPDX-License-Identifier: GPL-3.0-or-later
#include "madeuprecords.h"

#include <QFile>

namespace bw::bench {

namespace {

using namespace Qt::StringLiterals;

const QStringList Models = {u"gpt-4.1"_s, u"claude-sonnet-4.5"_s, u"gemini-2.5-flash"_s, u"deepseek-v3.2"_s};
const QStringList Gateways = {u"HolySheep"_s, u"OpenAI"_s, u"DeepSeek"_s};

} // namespace

record::RequestRecord MadeUpRecords::next(WallTime ended)
{
    const bool ok = m_engine() % 100 != 0;
    const auto number = static_cast<qsizetype>(m_count++);
    record::RequestRecord record;
    record.id = RequestId::create();
    record.source = record::Source::Stress;
    record.gatewayName = Gateways[number % 3];
    record.gateway = ProfileId(u"0b6d6c0e-4d0b-4c9e-9f6e-00000000000%1"_s.arg(number % 3));
    record.servedByEndpointName = u"primary"_s;
    record.servedByEndpoint = EndpointId(u"0b6d6c0e-4d0b-4c9e-9f6e-10000000000%1"_s.arg(number % 3));
    record.keyLabel = u"work"_s;
    record.model = record.servedBy = Models[number / 3 % 4];
    record.failure.errorClass = ok ? ErrorClass::Ok : ErrorClass::RateLimited;
    record.httpStatus = ok ? 200 : 429;
    addTimes(record, ok);
    record.startedAt = dateTimeOf(ended - std::chrono::floor<Milliseconds>(record.end - record.intended));
    if (ok) {
        record.finish = openai::FinishReason::Stop;
        record.usage = openai::Usage{200 + qint64(m_engine() % 800), m_deltas, 0, 0, 0, 0, false, {}};
        record.cost = PicoUsd(qint64(m_engine() % 4'000'000'000));
    }
    record::Attempt attempt;
    attempt.endpoint = record.servedByEndpoint;
    attempt.endpointName = record.servedByEndpointName;
    attempt.model = record.model;
    attempt.failure = record.failure;
    attempt.httpStatus = record.httpStatus;
    attempt.startedAt = record.admitted;
    attempt.duration = record.end - record.admitted;
    attempt.timings = record.timings;
    attempt.connection = record.connection;
    attempt.usage = record.usage;
    record.attempts = {attempt};
    return record;
}

Nanoseconds MadeUpRecords::logNormal(double medianMs, double sigma)
{
    return Nanoseconds(std::llround(std::lognormal_distribution(std::log(medianMs), sigma)(m_engine) * 1e6));
}

void MadeUpRecords::addTimes(record::RequestRecord& record, bool ok)
{
    record.intended = Instant(std::chrono::hours(5));
    record.admitted = record.intended + Nanoseconds(20'000);
    record.sent = record.admitted + Nanoseconds(90'000);
    record.headers = record.firstByte = record.sent + logNormal(150, 0.5);
    record.end = record.firstByte;
    record.timings.asked = record.admitted;
    record.timings.assigned = record.admitted;
    record.timings.sent = record.sent;
    record.timings.firstByte = record.firstByte;
    record.connection = {m_count % 100, true, false, u"http/1.1"_s, u"TLSv1.3"_s, u"TLS_AES_256_GCM_SHA384"_s, 1'200, 9'000};
    if (!ok)
        return;
    record.firstDelta = record.firstOutputDelta = record.firstByte + Nanoseconds(300'000);
    Instant at = record.firstDelta;
    for (int i = 0; i < m_deltas; ++i, at += logNormal(9, 0.4))
        record.deltaTimes.append(at);
    record.deltaCount = m_deltas;
    record.lastDelta = record.end = record.deltaTimes.constLast();
    record.timings.lastByte = record.end;
    record.events = m_deltas + 2;
}

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * 4'096;
}

} // namespace bw::bench
