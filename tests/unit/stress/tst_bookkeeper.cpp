// SPDX-License-Identifier: GPL-3.0-or-later
// What records come to, against numbers worked out by hand.
#include "stress/bookkeeper.h"
#include "stress/runnumbers.h"
#include "support/suite.h"

#include <QFile>

using namespace bw;
using namespace bw::stress;
using bw::metrics::Latency;
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

BookRules rulesFor(Window window, QList<Slo> slos = {})
{
    BookRules rules;
    rules.window = window;
    rules.slos = std::move(slos);
    rules.runStart = Start;
    return rules;
}

//! Everything that was measured.
Tally measured(const Ledger& ledger)
{
    Tally tally;
    for (const Ledger::Sheet& sheet : ledger.sheets) {
        if (sheet.block != Ledger::Unmeasured)
            tally.merge(sheet.tally);
    }
    return tally;
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
    void longStreamsGoOnAfterTheirStamps();
    void countedRunEndsWithItsLastRequest();
    void stretchesKeepWhatCame();
    void partsMergeToTheWhole();
    void blocksAndSpans();
    void slos_data();
    void slos();
    void refusedSlos_data();
    void refusedSlos();
};

void TestBookkeeper::twelveStreams()
{
    Bookkeeper books(rulesFor({Start, Start + 2s}, {Slo{Latency::Ttft, 250ms, false}}));
    Ledger ledger;
    for (qsizetype i = 0; i < Streams.size(); ++i)
        books.enter(ledger, recordOf(Streams[i], i * 100ms), {i, Start + i * 100ms, false}, {});
    const Tally tally = measured(ledger);

    QCOMPARE(tally.totals.requests, 12);
    QCOMPARE(tally.totals.ok(), 10);
    QCOMPARE(tally.totals.failed(), 2);
    QCOMPARE(tally.good, 8); // not the slow one, not the truncated one
    QCOMPARE(tally.totals.of(ErrorClass::StreamCut), 1);
    QCOMPARE(tally.totals.of(ErrorClass::RateLimited), 1);
    QCOMPARE(tally.totals.tokensOut, 5 + 9 + 5 + 4 + 1 + 20 + 2 + 3 + 2 + 6);

    // TTFT of the ten, user, sorted: 52 82 92 102 102 122 152 152 202 302.
    const auto near = [](std::optional<Nanoseconds> value, double ms) { return value && std::abs(toMs(*value) - ms) <= 0.001 * ms; };
    const auto& ttft = tally[Latency::Ttft];
    QCOMPARE(ttft.count(), 10);
    QVERIFY(near(ttft.min(), 52));
    QVERIFY(near(ttft.percentile(50), 102));
    QVERIFY(near(ttft.percentile(90), 202));
    QVERIFY(near(ttft.max(), 302));
    QVERIFY(near(ttft.mean(), (102 + 202 + 52 + 152 + 92 + 82 + 152 + 302 + 122 + 102) / 10.0));
    // Service: the seventh did not wait for the gateway but for us.
    QVERIFY(near(tally[Latency::ServiceTtft].mean(), (100 + 200 + 50 + 150 + 90 + 80 + 100 + 300 + 120 + 100) / 10.0));
    QVERIFY(near(tally[Latency::Ttfo].mean(), (100 + 200 + 50 + 170 + 90 + 80 + 100 + 300 + 120 + 100) / 10.0));
    QVERIFY(near(tally[Latency::ServiceE2e].mean(), (140 + 240 + 180 + 180 + 90 + 80 + 150 + 500 + 130 + 115) / 10.0));
    QVERIFY(near(tally[Latency::E2e].max(), 502));

    // TPOT, one value a request: 10 5 32.5 10 50 100 10 3.
    const auto& tpot = tally[Latency::Tpot];
    QCOMPARE(tpot.count(), 8);
    QVERIFY(near(tpot.mean(), (10 + 5 + 32.5 + 10 + 50 + 100 + 10 + 3) / 8.0));
    QVERIFY(near(tpot.percentile(50), 10));
    QVERIFY(near(tpot.min(), 3));

    // Gaps, pooled: 4 + 4 + 4 + 3 + 0 + 0 + 1 + 2 + 1 + 5 of them.
    const auto& gap = tally[Latency::Gap];
    QCOMPARE(gap.count(), 24);
    QVERIFY(near(gap.mean(), (40 + 40 + 130 + 30 + 50 + 200 + 10 + 15) / 24.0));
    QVERIFY(near(gap.percentile(50), 10));
    QVERIFY(near(gap.max(), 100));
    QVERIFY(near(tally.longestGap.percentile(50), 10));

    // Good ones a second of the two seconds; errors are bad among the twelve.
    VariantResult result;
    result.tally = tally;
    result.flow = ledger.flow;
    result.window = 2s;
    QCOMPARE(goodput(result), 4.0);
    QCOMPARE(attainment(result), std::optional(8.0 / 12));
    QCOMPARE(errorRate(result), std::optional(2.0 / 12));
    QCOMPARE(achievedRate(result), 6.0);
    QCOMPARE(ledger.exemplars.slowest().first().deltaTimes.size(), 3); // the eighth
    QCOMPARE(ledger.exemplars.failed().size(), 2);
}

void TestBookkeeper::answersInOnePieceHaveNoStreamNumbers()
{
    record::RequestRecord record = recordOf({3, {}, 0, 7}, 0ms);
    record.stream = false;
    record.timings.lastByte = record.end = record.sent + 40ms;
    Ledger ledger;
    Bookkeeper(rulesFor({Start, Start + 1s})).enter(ledger, record, {0, Start, false}, {});
    const Tally tally = measured(ledger);
    for (const Latency latency : {Latency::Ttft, Latency::ServiceTtft, Latency::Tpot, Latency::Gap})
        QVERIFY(tally[latency].isEmpty());
    QCOMPARE(tally[Latency::E2e].max(), Nanoseconds(43ms));
    QCOMPARE(tally[Latency::ServiceE2e].max(), Nanoseconds(40ms));
    QCOMPARE(ledger.flow.tokens, 7.0);
}

void TestBookkeeper::windowIsCutByTheTimeOfSending()
{
    Bookkeeper books(rulesFor({Start + 1s, Start + 2s}));
    Ledger ledger;
    const Script quick{0, {10}, 0, 1};
    const QList<Nanoseconds> planned = {999ms, 1s, 1999ms, 2s};
    for (const Nanoseconds time : planned)
        books.enter(ledger, recordOf(quick, time), {0, Start + time, false}, {});
    QCOMPARE(measured(ledger).totals.requests, 2);
    // Planned before the window, sent in it.
    books.enter(ledger, recordOf({20, {10}, 0, 1}, 990ms), {0, Start + 990ms, false}, {});
    QCOMPARE(measured(ledger).totals.requests, 3);
}

void TestBookkeeper::flowIsCountedWhenItComes()
{
    Bookkeeper books(rulesFor({Start + 1s, Start + 2s}));
    Ledger ledger;
    // Sent before the window, half of its tokens in it, and its end too.
    books.enter(ledger, recordOf({0, {100, 150, 250, 300}, 0, 8}, 800ms), {0, Start, false}, {});
    QCOMPARE(measured(ledger).totals.requests, 0);
    QCOMPARE(ledger.flow.completed, 1);
    QCOMPARE(ledger.flow.good, 1);
    QCOMPARE(ledger.flow.tokens, 4.0);
    QCOMPARE(ledger.flow.perSecond.peak(), std::optional(4.0)); // of all eight only what came in the window
    // Sent in the window, ends in the tail.
    books.enter(ledger, recordOf({0, {100, 200}, 0, 2}, 1900ms), {1, Start, false}, {});
    QCOMPARE(measured(ledger).totals.ok(), 1);
    QCOMPARE(ledger.flow.completed, 1);
}

//! A stream with more events than have a stamp: the rest lies up to its last event, and its stall is seen.
void TestBookkeeper::longStreamsGoOnAfterTheirStamps()
{
    record::RequestRecord record = recordOf({0, {1'000, 2'000}, 0, 8}, 0ms);
    record.deltaCount = 8; // two more a second, on average
    record.lastDelta = record.end = record.sent + 5s;
    record.longestLateGap = 1'500ms;
    Ledger ledger;
    Bookkeeper(rulesFor({Start, Start + 10s}, {Slo{Latency::Gap, 1'200ms, false}})).enter(ledger, record, {0, Start, false}, {});
    QCOMPARE(ledger.flow.tokens, 8.0);
    QCOMPARE(ledger.flow.perSecond.peak(), std::optional(2.0)); // not all eight in the two seconds that have stamps
    const Tally tally = measured(ledger);
    QCOMPARE(tally.good, 0);
    QCOMPARE(tally.longestGap.max(), Nanoseconds(1'500ms));
    QCOMPARE(tally[Latency::Gap].count(), 7);
    QCOMPARE(tally[Latency::Gap].max(), Nanoseconds(1'500ms));
    QCOMPARE(*tally[Latency::Gap].mean(), Nanoseconds(4s) / 7);
}

void TestBookkeeper::countedRunEndsWithItsLastRequest()
{
    Bookkeeper books(rulesFor({Start, NoInstant}));
    Ledger ledger;
    books.enter(ledger, recordOf({0, {100}, 0, 1}, 0ms), {0, Start, false}, {});
    books.enter(ledger, recordOf({0, {100}, 0, 1}, 100ms), {1, Start + 100ms, false}, {Start + 150ms});
    QCOMPARE(measured(ledger).totals.requests, 2);
    QCOMPARE(ledger.flow.completed, 1);
    QCOMPARE(ledger.drain.completed, 1); // all there is, where the whole run is shorter than a request
    QCOMPARE(ledger.drain.perSecond.peak(), std::optional(1.0));
}

//! Slow answers come in later stretches than they were asked in: the rate of a stretch is of what came.
void TestBookkeeper::stretchesKeepWhatCame()
{
    BookRules rules = rulesFor({Start, Start + 4s, {}});
    rules.blocks = {.first = 0, .count = 4, .length = 1s};
    Ledger byTime;
    Bookkeeper(rules).enter(byTime, recordOf({0, {500, 1'500}, 0, 2}, 900ms), {0, Start, false}, {});
    QCOMPARE(byTime.sheets[0].block, 0);
    QCOMPARE(byTime.stretches.size(), size_t(3));
    QCOMPARE(byTime.stretches[0], Flow());
    QCOMPARE(byTime.stretches[1].tokens, 1.0);
    QCOMPARE(byTime.stretches[2].completed, 1);

    rules = rulesFor({Start, NoInstant, {}});
    rules.blocks = {.first = 0, .count = 3, .requests = 10};
    Ledger byNumber;
    const SendingTimes sending{NoInstant, {Start, Start + 1s, Start + 2s}};
    Bookkeeper(rules).enter(byNumber, recordOf({0, {500, 1'500}, 0, 2}, 900ms), {9, Start, false}, sending);
    QCOMPARE(byNumber.sheets[0].block, 0);
    QCOMPARE(byNumber.stretches[1].tokens, 1.0);
    QCOMPARE(byNumber.stretches[2].completed, 1);
}

void TestBookkeeper::partsMergeToTheWhole()
{
    Bookkeeper books(rulesFor({Start, Start + 2s}));
    Ledger whole, first, second;
    for (qsizetype i = 0; i < Streams.size(); ++i) {
        const auto record = recordOf(Streams[i], i * 100ms);
        const Ticket ticket{i, record.intended, i % 3 == 0};
        books.enter(whole, record, ticket, {});
        books.enter(i % 2 ? first : second, record, ticket, {});
    }
    second.merge(first);
    QCOMPARE(measured(second), measured(whole));
    QCOMPARE(second.flow, whole.flow);
    // Of equally slow ones either may stand first.
    const auto times = [](const Ledger& ledger) {
        QList<Nanoseconds> list;
        for (const record::RequestRecord& record : ledger.exemplars.slowest())
            list.append(*record::ttft(record));
        return list;
    };
    QCOMPARE(times(second), times(whole));
}

void TestBookkeeper::blocksAndSpans()
{
    BookRules rules = rulesFor({Start, Start + 4s, {}});
    rules.blocks = {.first = 0, .count = 4, .length = 1s, .requests = 0};
    Bookkeeper books(rules);
    Ledger ledger;
    // Sent in the first second, over in the second one.
    books.enter(ledger, recordOf({0, {500}, 0, 1}, 900ms), {0, Start, false}, {});
    QCOMPARE(ledger.sheets.size(), size_t(1));
    QCOMPARE(ledger.sheets[0].block, 0);
    QCOMPARE(ledger.sheets[0].span, 1);

    const Blocks byNumber{.first = 5, .count = 3, .length = 0s, .requests = 10};
    QCOMPARE(byNumber.blockOf(9s, 0), 5);
    QCOMPARE(byNumber.blockOf(0s, 19), 6);
    QCOMPARE(byNumber.blockOf(0s, 1'000), 7); // the last takes what is over
    const qint64 later = qint64{3} << 32; // a later step of a search
    const Blocks ofAStep{.first = 0, .count = 3, .length = 0s, .requests = 10, .firstNumber = later};
    QCOMPARE(ofAStep.blockOf(0s, later + 9), 0);
    QCOMPARE(ofAStep.blockOf(0s, later + 10), 1);
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
