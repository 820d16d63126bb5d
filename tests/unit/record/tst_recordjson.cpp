// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/recordjson.h"
#include "support/suite.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw::record;

namespace {

//! Every field set, to something that no default has.
RequestRecord full()
{
    const bw::Instant start = RestoredIntended;
    RequestRecord record;
    record.id = bw::RequestId(u"r1"_s);
    record.source = Source::Playground;
    record.operation = Operation::Completion;
    record.gateway = bw::ProfileId(u"g1"_s);
    record.gatewayName = u"HolySheep"_s;
    record.keyLabel = u"work"_s;
    record.model = u"gpt-4.1"_s;
    record.servedBy = u"gpt-4.1-2025-04-14"_s;
    record.servedByEndpoint = bw::EndpointId(u"e1"_s);
    record.servedByEndpointName = u"primary"_s;
    record.note = u"as the environment says"_s;
    record.savedCost = bw::PicoUsd(10);
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
    record.failure = {bw::ErrorClass::StreamCut, bw::Phase::Streaming, 200, u"code"_s, u"words"_s, 2s, true};
    record.httpStatus = 200;
    record.finish = bw::openai::FinishReason::Length;
    record.finishRaw = u"MAX_TOKENS"_s;
    record.truncated = true;
    record.usage = bw::openai::Usage{1, 2, 3, 4, 5, 6, true, bw::PicoUsd(7)};
    record.cost = bw::PicoUsd(8);
    record.listCost = bw::PicoUsd(9);
    record.cache = CacheState::Miss;
    record.timings = {start, start + 1ms, start + 2ms, start + 3ms, start + 4ms, start + 5ms, 1ns, 2ns, 3ns, 4ns, 5ns, 6ns};
    record.connection = {42, true, true, u"http/1.1"_s, u"TLSv1.3"_s, u"AES"_s, 100, 2'000};
    record.events = 12;
    record.comments = 3;
    record.requestIdAtProvider = u"req-1"_s;
    record.fingerprint = u"fp_1"_s;
    record.ownPromptTokens = 21;
    record.ownOutputTokens = 22;
    Attempt attempt;
    attempt.endpoint = bw::EndpointId(u"e1"_s);
    attempt.endpointName = u"primary"_s;
    attempt.model = u"gpt-4.1"_s;
    attempt.failure = record.failure;
    attempt.httpStatus = 429;
    attempt.verdict = bw::Verdict::RetrySame;
    attempt.keyLabel = u"work"_s;
    attempt.limiterWait = 12ms;
    attempt.waitBefore = 500ms;
    attempt.startedAt = start + 1ms;
    attempt.duration = 3ms;
    attempt.timings = record.timings;
    attempt.connection = record.connection;
    attempt.usage = record.usage;
    attempt.cost = bw::PicoUsd(13);
    record.attempts = {attempt};
    return record;
}

} // namespace

class TestRecordJson : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void readsBackWhatItWrote();
    void unsetStaysUnset();
    void instantsAreRelative();
    void newerFilesAreRead();
    void noIdIsAnError();
};

void TestRecordJson::readsBackWhatItWrote()
{
    const RequestRecord record = full();
    const QByteArray text = QJsonDocument(toJson(record)).toJson(QJsonDocument::Compact);
    const auto read = recordFromJson(QJsonDocument::fromJson(text).object());
    QVERIFY(read.has_value());
    QVERIFY(*read == record);
}

void TestRecordJson::unsetStaysUnset()
{
    RequestRecord record;
    record.id = bw::RequestId(u"r"_s);
    record.intended = RestoredIntended;
    record.servedByEndpoint = bw::EndpointId(u"e1"_s);
    record.servedByEndpointName = u"primary"_s;
    record.note = u"as the environment says"_s;
    record.savedCost = bw::PicoUsd(10);
    record.maybeBilled = true;
    record.limiterWait = 11ms;
    record.startedAt = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    const auto read = recordFromJson(toJson(record));
    QVERIFY(read.has_value());
    QVERIFY(*read == record);
    QVERIFY(!read->cost);
    QVERIFY(!bw::isSet(read->sent));
}

void TestRecordJson::instantsAreRelative()
{
    RequestRecord record = full();
    record.sent = record.intended + 123'456'789ns;
    const QJsonObject json = toJson(record);
    QCOMPARE(json.value("sent"_L1).toInteger(), 123'456'789);
    QVERIFY(!json.contains("intended"_L1));
    QCOMPARE(json.value("cost_usd"_L1).toString(), u"0.000000000008"_s);
}

void TestRecordJson::newerFilesAreRead()
{
    QJsonObject json = toJson(full());
    json.insert(u"a_later_key"_s, true);
    json.insert(u"source"_s, u"a_later_source"_s);
    json.insert(u"failure"_s, QJsonObject{{u"class"_s, u"a_later_class"_s}});
    const auto read = recordFromJson(json);
    QVERIFY(read.has_value());
    QVERIFY(read->failure.errorClass != bw::ErrorClass::Ok);
}

void TestRecordJson::noIdIsAnError()
{
    const auto read = recordFromJson({});
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, bw::ErrorCode::InvalidInput);
}

QTEST_GUILESS_MAIN(TestRecordJson)
#include "tst_recordjson.moc"
