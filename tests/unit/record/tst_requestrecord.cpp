// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/requestrecord.h"
#include "support/suite.h"

using namespace std::chrono_literals;
using namespace bw::record;
using bw::Instant;
using bw::Nanoseconds;

namespace {

constexpr Instant Start{std::chrono::hours(5)};

//! Intended at 0, sent at 40 ms, reasoning at 200 ms, content at 300 ms, last at 1 100 ms, 10 tokens.
RequestRecord streamed()
{
    RequestRecord record;
    record.intended = Start;
    record.sent = Start + 40ms;
    record.firstDelta = Start + 200ms;
    record.firstOutputDelta = Start + 300ms;
    record.lastDelta = Start + 1'100ms;
    record.end = Start + 1'150ms;
    record.timings.lastByte = Start + 1'150ms;
    record.deltaCount = 9;
    record.usage = bw::openai::Usage{.promptTokens = 5, .completionTokens = 10, .totalTokens = 15, .providerCost = {}};
    return record;
}

} // namespace

class TestRequestRecord : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void streamedNumbers();
    void answerInOnePieceHasNoTokenTimes();
    void neverSentHasNoNumbers();
    void oneTokenHasNoTpot_data();
    void oneTokenHasNoTpot();
    void reasoningCountsAsOutput();
    void eventsWithoutAStamp();
    void limitsCountWhatNobodyPrices_data();
    void limitsCountWhatNobodyPrices();
    void limitsCountLittleForNoAnswer_data();
    void limitsCountLittleForNoAnswer();
    void onlyTheGatewayBills();
    void idsReadBack();
};

void TestRequestRecord::streamedNumbers()
{
    const RequestRecord record = streamed();
    QCOMPARE(ttft(record), std::optional<Nanoseconds>(200ms));
    QCOMPARE(serviceTtft(record), std::optional<Nanoseconds>(160ms));
    QCOMPARE(ttfo(record), std::optional<Nanoseconds>(260ms));
    QCOMPARE(e2e(record), std::optional<Nanoseconds>(1'100ms));
    QCOMPARE(serviceE2e(record), std::optional<Nanoseconds>(1'060ms));
    QCOMPARE(total(record), e2e(record)); // not until [DONE] and the end of the body
    RequestRecord failed = record;
    failed.failure.errorClass = bw::ErrorClass::StreamCut;
    QCOMPARE(total(failed), std::optional<Nanoseconds>(1'150ms));
    QCOMPARE(tpot(record), std::optional<Nanoseconds>(100ms));
    QCOMPARE(tokensPerSecond(record), std::optional<double>(10.0));
    QCOMPARE(tokensOut(record), 10);
}

void TestRequestRecord::eventsWithoutAStamp()
{
    RequestRecord record = streamed();
    record.deltaTimes = {Start + 200ms, Start + 300ms, Start + 500ms};
    record.deltaCount = 6; // three more until 1 100 ms
    QCOMPARE(deltasOf(record), 6);
    QCOMPARE(deltaTime(record, 2), Start + 500ms);
    QCOMPARE(deltaTime(record, 3), Start + 700ms);
    QCOMPARE(deltaTime(record, 5), record.lastDelta);
    QCOMPARE(longestGap(record), std::optional<Nanoseconds>(200ms));
    record.longestLateGap = 450ms;
    QCOMPARE(longestGap(record), std::optional<Nanoseconds>(450ms));
    record.deltaTimes.resize(1);
    QVERIFY(!longestGap(record));
}

void TestRequestRecord::answerInOnePieceHasNoTokenTimes()
{
    RequestRecord record = streamed();
    record.stream = false;
    QVERIFY(!ttft(record));
    QVERIFY(!serviceTtft(record));
    QVERIFY(!ttfo(record));
    QVERIFY(!tpot(record));
    QVERIFY(!tokensPerSecond(record));
    QCOMPARE(e2e(record), std::optional<Nanoseconds>(1'150ms));
    QCOMPARE(serviceE2e(record), std::optional<Nanoseconds>(1'110ms));
}

void TestRequestRecord::neverSentHasNoNumbers()
{
    RequestRecord record;
    record.intended = Start;
    record.end = Start + 5s;
    QVERIFY(!ttft(record));
    QVERIFY(!serviceTtft(record));
    QVERIFY(!e2e(record));
    QVERIFY(!serviceE2e(record));
    QCOMPARE(tokensOut(record), 0);
}

void TestRequestRecord::oneTokenHasNoTpot_data()
{
    QTest::addColumn<qint64>("tokens");
    QTest::addColumn<qint64>("deltas");
    QTest::addColumn<bool>("defined");
    QTest::newRow("no token") << qint64{0} << qint64{0} << false;
    QTest::newRow("one token") << qint64{1} << qint64{1} << false;
    QTest::newRow("many tokens in one event") << qint64{60} << qint64{1} << false;
    QTest::newRow("two") << qint64{2} << qint64{2} << true;
}

void TestRequestRecord::oneTokenHasNoTpot()
{
    QFETCH(qint64, tokens);
    QFETCH(qint64, deltas);
    RequestRecord record = streamed();
    record.usage->completionTokens = tokens;
    record.usage->totalTokens = 0;
    record.deltaCount = deltas;
    QTEST(tpot(record).has_value(), "defined");
}

void TestRequestRecord::reasoningCountsAsOutput()
{
    RequestRecord record = streamed();
    record.usage = bw::openai::Usage{
        .promptTokens = 10, .completionTokens = 20, .totalTokens = 130, .reasoningTokens = 100, .providerCost = {}};
    QCOMPARE(tokensOut(record), 120);
}

void TestRequestRecord::limitsCountWhatNobodyPrices_data()
{
    QTest::addColumn<bool>("ok");
    QTest::addColumn<bool>("maybeBilled");
    QTest::addColumn<bool>("usage");
    QTest::addColumn<qint64>("cost"); // -1: unknown
    QTest::addColumn<qint64>("counts");
    QTest::newRow("answered, price known") << true << false << true << qint64(7) << qint64(7);
    QTest::newRow("answered by a model without a price") << true << false << true << qint64(-1) << qint64(100);
    QTest::newRow("answered without usage") << true << false << false << qint64(-1) << qint64(100);
    QTest::newRow("failed after usage of unknown price") << false << false << true << qint64(-1) << qint64(100);
    QTest::newRow("perhaps billed") << false << true << false << qint64(-1) << qint64(100);
    QTest::newRow("refused") << false << false << false << qint64(-1) << qint64(0);
    QTest::newRow("answered for nothing") << true << false << true << qint64(0) << qint64(0);
}

void TestRequestRecord::limitsCountWhatNobodyPrices()
{
    QFETCH(bool, ok);
    QFETCH(bool, maybeBilled);
    QFETCH(bool, usage);
    QFETCH(qint64, cost);
    Attempt attempt;
    attempt.failure.errorClass = ok ? bw::ErrorClass::Ok : bw::ErrorClass::StreamCut;
    attempt.failure.maybeBilled = maybeBilled;
    if (usage)
        attempt.usage = bw::openai::Usage();
    if (cost >= 0)
        attempt.cost = bw::PicoUsd(cost);
    RequestRecord record;
    record.attempts = {attempt};
    record.cost = attempt.cost;
    attempt.httpStatus = 200;
    attempt.failure.phase = bw::Phase::Streaming;
    record.attempts = {attempt};
    const Outlay outlay = paidAtMost(record, {bw::PicoUsd(100), bw::PicoUsd(10)});
    QTEST(outlay.sum.value(), "counts");
    QCOMPARE(outlay.perhaps.value(), cost >= 0 ? 0 : outlay.sum.value());
}

//! An outage: what failed without a word of an answer has hardly cost all that it might have.
void TestRequestRecord::limitsCountLittleForNoAnswer_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bw::Phase>("phase");
    QTest::addColumn<bool>("stream");
    QTest::addColumn<qint64>("counts");
    QTest::newRow("bad gateway") << 502 << bw::Phase::Done << true << qint64(10);
    QTest::newRow("no answer in time") << 0 << bw::Phase::WaitingHeaders << true << qint64(10);
    QTest::newRow("no first token in time") << 200 << bw::Phase::WaitingFirstDelta << true << qint64(10);
    QTest::newRow("cut in the text") << 200 << bw::Phase::Streaming << true << qint64(100);
    QTest::newRow("in one piece, no answer in time") << 0 << bw::Phase::WaitingHeaders << false << qint64(100); // it may be done by now
    QTest::newRow("in one piece, cut") << 200 << bw::Phase::WaitingFirstEvent << false << qint64(100);
}

void TestRequestRecord::limitsCountLittleForNoAnswer()
{
    QFETCH(int, status);
    QFETCH(bw::Phase, phase);
    QFETCH(bool, stream);
    Attempt attempt;
    attempt.failure.errorClass = bw::ErrorClass::StreamCut;
    attempt.failure.maybeBilled = true;
    attempt.failure.phase = phase;
    attempt.httpStatus = status;
    RequestRecord record;
    record.stream = stream;
    record.attempts = {attempt};
    QTEST(paidAtMost(record, {bw::PicoUsd(100), bw::PicoUsd(10)}).sum.value(), "counts");
}

void TestRequestRecord::onlyTheGatewayBills()
{
    RequestRecord record = streamed();
    QVERIFY(!statedCost(record));
    record.usage->providerCost = bw::PicoUsd(7);
    QCOMPARE(statedCost(record), std::optional(bw::PicoUsd(7)));
    for (const CacheState state : {CacheState::Hit, CacheState::Stale}) {
        record.cache = state;
        QVERIFY(!statedCost(record));
    }
}

void TestRequestRecord::idsReadBack()
{
    for (const Source source : {Source::Playground, Source::Stress, Source::Probe, Source::Batch, Source::Cli, Source::KeyCheck, Source::Diagnosis})
        QCOMPARE(sourceFromId(sourceId(source)), std::optional(source));
    for (const CacheState state : {CacheState::Off, CacheState::Hit, CacheState::Miss, CacheState::Stale, CacheState::Bypass})
        QCOMPARE(cacheStateFromId(cacheStateId(state)), std::optional(state));
    for (const Operation operation : {Operation::Chat, Operation::Completion, Operation::Embeddings, Operation::Models})
        QCOMPARE(operationFromId(operationId(operation)), std::optional(operation));
    QVERIFY(!sourceFromId(u"elsewhere"));
}

QTEST_GUILESS_MAIN(TestRequestRecord)
#include "tst_requestrecord.moc"
