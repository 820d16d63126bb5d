// SPDX-License-Identifier: GPL-3.0-or-later
// What records come to, against numbers worked out by hand.
#include "stress/bookkeeper.h"
#include "support/suite.h"

#include <QFile>

using namespace bw;
using namespace bw::stress;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant Start{std::chrono::hours(1)};

//! One stream: when its events came, in ms after it was sent, and what it said of itself.
struct Script
{
    int sentAfter = 0; //!< ms from the planned instant to the last request byte
    QList<int> events;
    int reasoning = 0; //!< how many of them are reasoning
    qint64 tokens = 0;
    ErrorClass error = ErrorClass::Ok;
    bool truncated = false;
};

record::RequestRecord recordOf(const Script& script, Nanoseconds planned)
{
    record::RequestRecord record;
    record.stream = true;
    record.intended = record.admitted = Start + planned;
    record.sent = record.intended + script.sentAfter * 1ms;
    for (const int event : script.events)
        record.deltaTimes.append(record.sent + event * 1ms);
    record.deltaCount = record.deltaTimes.size();
    if (!script.events.isEmpty()) {
        record.firstDelta = record.deltaTimes.first();
        record.lastDelta = record.end = record.deltaTimes.last();
        if (script.reasoning < script.events.size())
            record.firstOutputDelta = record.deltaTimes[script.reasoning];
    } else {
        record.end = record.sent + 1ms;
    }
    if (script.tokens > 0) {
        record.usage.emplace();
        record.usage->promptTokens = 10;
        record.usage->completionTokens = script.tokens;
    }
    record.failure.errorClass = script.error;
    record.truncated = script.truncated;
    return record;
}

//! Twelve streams, one every 100 ms, sent 2 ms after they were planned unless said.
const QList<Script> Streams = {
    {2, {100, 110, 120, 130, 140}, 0, 5},            // TPOT 10
    {2, {200, 210, 220, 230, 240}, 0, 9},            // two tokens an event: TPOT 5
    {2, {50, 60, 70, 170, 180}, 0, 5},               // a stall of 100: TPOT 32.5
    {2, {150, 160, 170, 180}, 2, 4},                 // the first two are reasoning: TTFO 170
    {2, {90}, 0, 1},                                 // one token: no TPOT, no gap
    {2, {80}, 0, 20},                                // one event of 20 tokens: no time passes between them
    {52, {100, 150}, 0, 2},                          // waited 50 ms for its connection: user TTFT 152
    {2, {300, 400, 500}, 0, 3},                      // slow: over the SLO of 250
    {2, {120, 130}, 0, 2, ErrorClass::Ok, true},     // cut off without an end: ok, not good
    {2, {110, 120}, 0, 0, ErrorClass::StreamCut},    // failed half way
    {2, {}, 0, 0, ErrorClass::RateLimited},          // refused
    {2, {100, 101, 103, 106, 110, 115}, 0, 6},       // TPOT 3
};

} // namespace

class TestBookkeeper : public test::Suite
{
    Q_OBJECT

private slots:
    void twelveStreams();
    void answersInOnePieceHaveNoStreamNumbers();
    void windowIsCutByTheTimeOfSending();
    void flowIsCountedWhenItComes();
    void countedRunEndsWithItsLastRequest();
    void partsMergeToTheWhole();
    void slos_data();
    void slos();
    void refusedSlos_data();
    void refusedSlos();
};

void TestBookkeeper::twelveStreams()
{
    const Bookkeeper books({Start, Start + 2s}, {Slo{RequestTime::Ttft, 250ms, false}});
    Tally tally;
    for (qsizetype i = 0; i < Streams.size(); ++i)
        books.enter(tally, recordOf(Streams[i], i * 100ms), {i, Start + i * 100ms, false}, NoInstant);

    QCOMPARE(tally.requests, 12);
    QCOMPARE(tally.ok, 10);
    QCOMPARE(tally.failed, 2);
    QCOMPARE(tally.good, 8); // not the slow one, not the truncated one
    QCOMPARE(tally.errors, (QMap<ErrorClass, qint64>{{ErrorClass::StreamCut, 1}, {ErrorClass::RateLimited, 1}}));
    QCOMPARE(tally.tokensOut, 5 + 9 + 5 + 4 + 1 + 20 + 2 + 3 + 2 + 6);

    // TTFT of the ten, user, sorted: 52 82 92 102 102 122 152 152 202 302.
    const auto near = [](std::optional<Nanoseconds> value, double ms) { return value && std::abs(toMs(*value) - ms) <= 0.001 * ms; };
    QCOMPARE(tally.ttft.count(), 10);
    QVERIFY(near(tally.ttft.min(), 52));
    QVERIFY(near(tally.ttft.percentile(50), 102));
    QVERIFY(near(tally.ttft.percentile(90), 202));
    QVERIFY(near(tally.ttft.max(), 302));
    QVERIFY(near(tally.ttft.mean(), (102 + 202 + 52 + 152 + 92 + 82 + 152 + 302 + 122 + 102) / 10.0));
    // Service: the seventh did not wait for the gateway but for us.
    QVERIFY(near(tally.serviceTtft.mean(), (100 + 200 + 50 + 150 + 90 + 80 + 100 + 300 + 120 + 100) / 10.0));
    QVERIFY(near(tally.ttfo.mean(), (100 + 200 + 50 + 170 + 90 + 80 + 100 + 300 + 120 + 100) / 10.0));
    QVERIFY(near(tally.serviceE2e.mean(), (140 + 240 + 180 + 180 + 90 + 80 + 150 + 500 + 130 + 115) / 10.0));
    QVERIFY(near(tally.e2e.max(), 502));

    // TPOT, one value a request: 10 5 32.5 10 50 100 10 3.
    QCOMPARE(tally.tpot.count(), 8);
    QVERIFY(near(tally.tpot.mean(), (10 + 5 + 32.5 + 10 + 50 + 100 + 10 + 3) / 8.0));
    QVERIFY(near(tally.tpot.percentile(50), 10));
    QVERIFY(near(tally.tpot.min(), 3));

    // Gaps, pooled: 4 + 4 + 4 + 3 + 0 + 0 + 1 + 2 + 1 + 5 of them.
    QCOMPARE(tally.chunkGap.count(), 24);
    QVERIFY(near(tally.chunkGap.mean(), (40 + 40 + 130 + 30 + 50 + 200 + 10 + 15) / 24.0));
    QVERIFY(near(tally.chunkGap.percentile(50), 10));
    QVERIFY(near(tally.chunkGap.max(), 100));
    QVERIFY(near(tally.longestGap.percentile(50), 10));
}

void TestBookkeeper::answersInOnePieceHaveNoStreamNumbers()
{
    record::RequestRecord record = recordOf({3, {}, 0, 7}, 0ms);
    record.stream = false;
    record.timings.lastByte = record.end = record.sent + 40ms;
    Tally tally;
    Bookkeeper({Start, Start + 1s}, {}).enter(tally, record, {0, Start, false}, NoInstant);
    QVERIFY(tally.ttft.isEmpty() && tally.serviceTtft.isEmpty() && tally.tpot.isEmpty() && tally.chunkGap.isEmpty());
    QCOMPARE(tally.e2e.max(), Nanoseconds(43ms));
    QCOMPARE(tally.serviceE2e.max(), Nanoseconds(40ms));
    QCOMPARE(tally.tokensInWindow, 7.0);
}

void TestBookkeeper::windowIsCutByTheTimeOfSending()
{
    const Bookkeeper books({Start + 1s, Start + 2s}, {});
    Tally tally;
    const Script quick{0, {10}, 0, 1};
    const QList<Nanoseconds> planned = {999ms, 1s, 1999ms, 2s};
    for (const Nanoseconds time : planned)
        books.enter(tally, recordOf(quick, time), {0, Start + time, false}, NoInstant);
    QCOMPARE(tally.requests, 2);
    // Planned before the window, sent in it.
    books.enter(tally, recordOf({20, {10}, 0, 1}, 990ms), {0, Start + 990ms, false}, NoInstant);
    QCOMPARE(tally.requests, 3);
}

void TestBookkeeper::flowIsCountedWhenItComes()
{
    const Bookkeeper books({Start + 1s, Start + 2s}, {});
    Tally tally;
    // Sent before the window, half of its tokens in it, and its end too.
    books.enter(tally, recordOf({0, {100, 150, 250, 300}, 0, 8}, 800ms), {0, Start, false}, NoInstant);
    QCOMPARE(tally.requests, 0);
    QCOMPARE(tally.completedInWindow, 1);
    QCOMPARE(tally.tokensInWindow, 4.0);
    // Sent in the window, ends in the tail.
    books.enter(tally, recordOf({0, {100, 200}, 0, 2}, 1900ms), {1, Start, false}, NoInstant);
    QCOMPARE(tally.requests, 1);
    QCOMPARE(tally.ok, 1);
    QCOMPARE(tally.completedInWindow, 1);
}

void TestBookkeeper::countedRunEndsWithItsLastRequest()
{
    const Bookkeeper books({Start, NoInstant}, {});
    Tally tally;
    books.enter(tally, recordOf({0, {100}, 0, 1}, 0ms), {0, Start, false}, NoInstant);
    books.enter(tally, recordOf({0, {100}, 0, 1}, 100ms), {1, Start + 100ms, false}, Start + 150ms);
    QCOMPARE(tally.requests, 2);
    QCOMPARE(tally.completedInWindow, 1);
}

void TestBookkeeper::partsMergeToTheWhole()
{
    const Bookkeeper books({Start, Start + 2s}, {});
    Tally whole, first, second;
    for (qsizetype i = 0; i < Streams.size(); ++i) {
        const auto record = recordOf(Streams[i], i * 100ms);
        const Ticket ticket{i, record.intended, i % 3 == 0};
        books.enter(whole, record, ticket, NoInstant);
        books.enter(i % 2 ? first : second, record, ticket, NoInstant);
    }
    second.merge(first);
    QCOMPARE(second, whole);
}

void TestBookkeeper::slos_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("kept"); //!< by the third stream: TTFT 52, gaps up to 100, TPOT 32.5, E2E 182
    QTest::newRow("ttft") << u"ttft<53ms"_s << true;
    QTest::newRow("ttft, at the limit") << u"ttft<52ms"_s << false;
    QTest::newRow("ttft, limit included") << u"ttft<=52ms"_s << true;
    QTest::newRow("service ttft") << u"service_ttft<51ms"_s << true;
    QTest::newRow("longest gap") << u"chunk_gap<0.1s"_s << false;
    QTest::newRow("tpot") << u"tpot < 33ms"_s << true;
    QTest::newRow("e2e") << u"e2e<181999us"_s << false;
    QTest::newRow("service e2e") << u"service_e2e<181ms"_s << true;
    QTest::newRow("ttfo") << u"ttfo<=50ms"_s << true;
}

void TestBookkeeper::slos()
{
    QFETCH(QString, text);
    QFETCH(bool, kept);
    const auto slo = parseSlo(text);
    QVERIFY(slo);
    QCOMPARE(slo->isKept(recordOf(Streams[2], 0ms)), kept);
}

void TestBookkeeper::refusedSlos_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("unknown time") << u"latency<4ms"_s;
    QTest::newRow("a percentile is a threshold") << u"ttft_p95<400ms"_s;
    QTest::newRow("the wrong way") << u"ttft>4ms"_s;
    QTest::newRow("no unit") << u"ttft<400"_s;
    QTest::newRow("no number") << u"ttft<fastms"_s;
    QTest::newRow("negative") << u"ttft<-4ms"_s;
}

void TestBookkeeper::refusedSlos()
{
    QFETCH(QString, text);
    const auto slo = parseSlo(text);
    QVERIFY(!slo);
    QVERIFY(slo.error().message.contains(u"ttft"));
}

QTEST_GUILESS_MAIN(TestBookkeeper)
#include "tst_bookkeeper.moc"
