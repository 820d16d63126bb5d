// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/runjson.h"
#include "stress/runnumbers.h"
#include "stress/summaryreader.h"
#include "stress/tallyjson.h"
#include "stress/threshold.h"
#include "support/suite.h"

#include <QSet>

using namespace bw;
using namespace bw::stress;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using metrics::Latency;

namespace {

//! 100 requests for $2: 90 good, 8 failed for $0.08, 3 perhaps billed; 20 000 tokens, 150 in the best second.
VariantResult result()
{
    VariantResult result;
    result.variant.name = u"pooled"_s;
    metrics::Totals& totals = result.tally.totals;
    totals.requests = totals.priced = 100;
    totals.byClass[size_t(ErrorClass::Ok)] = 92;
    totals.byClass[size_t(ErrorClass::Overloaded)] = 8;
    totals.cost = PicoUsd(2'000'000'000'000);
    totals.failedCost = PicoUsd(80'000'000'000);
    totals.maybeBilled = 3;
    totals.tokensOut = 20'000;
    totals.connectionsOpened = 4;
    totals.connectionsReused = 96;
    result.tally.good = 90;
    for (int i = 0; i < 4; ++i)
        result.tally[Latency::Handshake].record(150ms);
    for (int i = 1; i <= 100; ++i)
        result.tally.longestGap.record(Milliseconds(i));
    result.window = result.length = 200s;
    result.flow = {100, 90, 20'000, {}};
    result.flow.perSecond.add(3, 100);
    result.flow.perSecond.add(4, 70);
    result.flow.perSecond.add(4, 80);
    return result;
}

RunResult run()
{
    RunResult run;
    run.state = RunState::Finished;
    run.variants = {result()};
    return run;
}

} // namespace

class TestRunNumbers : public test::Suite
{
    Q_OBJECT

private slots:
    void values_data();
    void values();
    void namesAreTheirOwn();
    void everyKeyIsInTheJson();
    void estimatesAreMarked();
    void whatIsNotExactIsMarked();
    void estimatesOfOldFilesAreMarked_data();
    void estimatesOfOldFilesAreMarked();
    void warmUpIsMoneyToo();
    void summariesKeepThem();
    void summariesKeepCounts();
    void smallNumbersAreNotNothing();
    void unknownIsNotNothing();
    void costOfFailuresIsPartOfTheCost();
    void thePeakIsOfAllTogether();
    void oldSecondsAreForgottenButForThePeak();
};

void TestRunNumbers::values_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("value");
    QTest::newRow("tokens") << u"tokens_per_s"_s << 100.0;
    QTest::newRow("peak second") << u"peak_tokens_per_s"_s << 150.0;
    QTest::newRow("a request") << u"cost_per_request"_s << 0.02;
    QTest::newRow("a good one") << u"cost_per_good"_s << 2.0 / 90;
    QTest::newRow("a million out") << u"cost_per_million_out"_s << 100.0;
    QTest::newRow("failures") << u"failed_cost"_s << 0.08;
    QTest::newRow("perhaps billed") << u"maybe_billed"_s << 3.0;
    QTest::newRow("96 handshakes of 150 ms") << u"handshake_saved"_s << 96 * 150e6;
    QTest::newRow("longest stall") << u"longest_stall_p99"_s << 99e6;
}

void TestRunNumbers::values()
{
    QFETCH(const QString, name);
    QFETCH(const double, value);
    const RunNumber* number = runNumber(name);
    QVERIFY(number);
    const auto is = number->of(result());
    QVERIFY(is);
    QVERIFY2(std::abs(*is - value) <= value * 0.001, qPrintable(QString::number(*is)));
    QVERIFY(parseThreshold(name + u'<' + (number->unit == NumberUnit::Nanoseconds   ? u"1s"_s
                                              : number->unit == NumberUnit::Usd       ? u"1usd"_s
                                              : number->unit == NumberUnit::PerSecond ? u"1/s"_s
                                                                                      : u"1"_s)));
}

void TestRunNumbers::namesAreTheirOwn()
{
    QSet<QString> names;
    for (const RunNumber& each : runNumbers())
        names.insert(each.name);
    QCOMPARE(size_t(names.size()), runNumbers().size());
    QVERIFY(!runNumber(u"nonsense"_s));
}

void TestRunNumbers::everyKeyIsInTheJson()
{
    const QJsonObject json = summaryJson(run());
    for (const RunNumber& each : runNumbers())
        QVERIFY2(each.key.isEmpty() || !json[each.key].isNull(), each.name.data());
    QCOMPARE(json["peak_tokens_per_s"_L1].toDouble(), 150.0);
    QCOMPARE(json["cost_per_request_usd"_L1].toString(), u"0.02"_s);
    QCOMPARE(json["failed_cost_usd"_L1].toString(), u"0.08"_s);
    QCOMPARE(json["maybe_billed"_L1].toInt(), 3);
    QVERIFY(!json["tokens_estimated"_L1].toBool(true));
    QCOMPARE(json["longest_stall_ms"_L1]["n"_L1].toInt(), 100);
    QVERIFY(json["handshake_saved_ms"_L1].toDouble() > 14'000);
}

void TestRunNumbers::estimatesAreMarked()
{
    RunResult estimated = run();
    estimated.variants.first().tally.totals.tokensEstimated = 7;
    estimated.variants.first().tally.totals.empty = 4;
    estimated.variants.first().client.loopLag.record(2ms);
    const QJsonObject json = summaryJson(estimated);
    QVERIFY(json["tokens_estimated"_L1].toBool());
    QCOMPARE(json["empty_answers"_L1].toInt(), 4);
    QCOMPARE(json["client"_L1]["loop_lag_max_ms"_L1].toDouble(), 2.0);
    const auto read = runFromSummary(json);
    QVERIFY(read && hasEstimatedTokens(read->variants.first()));
    QCOMPARE(runNumber(u"empty_answers"_s)->of(read->variants.first()), std::optional(4.0));
}

void TestRunNumbers::whatIsNotExactIsMarked()
{
    VariantResult some = result();
    const auto mark = [&some](QLatin1StringView name) { return markOf(*runNumber(name), some); };
    for (const RunNumber& number : runNumbers())
        QCOMPARE(markOf(number, some), QString());
    some.tally.totals.tokensEstimated = 7;
    QCOMPARE(mark("tokens_per_s"_L1), u"~"_s);
    QCOMPARE(mark("cost"_L1), QString()); // the provider told what they cost
    QCOMPARE(mark("requests"_L1), QString());
    some.tally.totals.estimatedCost = PicoUsd(1);
    some.tally.totals.unpriced = 1;
    QCOMPARE(mark("cost"_L1), u"≥ ~"_s);
    QCOMPARE(mark("cost_per_good"_L1), u"≥ ~"_s);
    QCOMPARE(mark("cost_per_request"_L1), u"~"_s); // of those that have a price
}

void TestRunNumbers::estimatesOfOldFilesAreMarked_data()
{
    QTest::addColumn<qint64>("tokensEstimated");
    QTest::addColumn<PicoUsd>("estimated");
    QTest::addColumn<bool>("old");
    QTest::addColumn<PicoUsd>("expected");
    QTest::newRow("old, some counted by us") << qint64(7) << PicoUsd(5) << true << PicoUsd(100);
    QTest::newRow("old, none") << qint64(0) << PicoUsd(0) << true << PicoUsd(0);
    QTest::newRow("new, some counted by us") << qint64(7) << PicoUsd(5) << false << PicoUsd(5);
    QTest::newRow("new, some, that cost nothing") << qint64(7) << PicoUsd(0) << false << PicoUsd(0);
}

//! They did not say how much of the cost that is: all of it may be.
void TestRunNumbers::estimatesOfOldFilesAreMarked()
{
    QFETCH(const qint64, tokensEstimated);
    QFETCH(const PicoUsd, estimated);
    QFETCH(const bool, old);
    metrics::Totals totals;
    totals.priced = 3;
    totals.cost = PicoUsd(100);
    totals.tokensEstimated = tokensEstimated;
    totals.estimatedCost = estimated;
    QJsonObject json = toJson(totals);
    if (old)
        json.remove(u"estimated_cost"_s);
    QTEST(totalsFromJson(json).estimatedCost, "expected");
}

void TestRunNumbers::warmUpIsMoneyToo()
{
    RunResult warmed = run();
    QCOMPARE(summaryJson(warmed)["spent_usd"_L1].toString(), u"2"_s); // of others' runs nobody knows more
    warmed.sent = warmed.variants.first().tally.totals;
    warmed.sent.requests = warmed.sent.priced = 120;
    warmed.sent.cost += PicoUsd(500'000'000'000);
    QCOMPARE(summaryJson(warmed)["spent_usd"_L1].toString(), u"2.5"_s);
    QCOMPARE(summaryJson(warmed)["cost_usd"_L1].toString(), u"2"_s);
    QCOMPARE(spentInAll(*runFromSummary(summaryJson(warmed))), spentInAll(warmed));
    warmed.sent.unpriced = 3;
    QCOMPARE(summaryJson(warmed)["spent_unpriced"_L1].toInt(), 3); // at least 2.5
    QCOMPARE(summaryJson(warmed)["unpriced"_L1].toInt(-1), 0);
    QCOMPARE(spentInAll(*runFromSummary(summaryJson(warmed))), spentInAll(warmed));
    warmed.sent.unpriced = 0;
    warmed.variants.first().tally.totals.estimatedCost = PicoUsd(50'000'000'000);
    QCOMPARE(summaryJson(warmed)["estimated_cost_usd"_L1].toString(), u"0.05"_s);
    warmed.sent.priced = 0;
    warmed.sent.unpriced = 120;
    QVERIFY(summaryJson(warmed)["spent_usd"_L1].isNull());
}

void TestRunNumbers::summariesKeepThem()
{
    const auto read = runFromSummary(summaryJson(run()));
    QVERIFY(read);
    for (const QString& name : {u"peak_tokens_per_s"_s, u"cost_per_request"_s, u"failed_cost"_s, u"maybe_billed"_s, u"longest_stall_p99"_s}) {
        const auto was = runNumber(name)->of(result());
        const auto is = runNumber(name)->of(read->variants.first());
        QVERIFY2(is && std::abs(*is - *was) <= 0.01 * *was, qPrintable(name));
    }
}

//! What a document of `stress --json` says is what --out says of the same run.
void TestRunNumbers::summariesKeepCounts()
{
    RunResult big = run();
    VariantResult& was = big.variants.first();
    was.tally.totals.requests = 1'000'003;
    was.tally.totals.byClass[size_t(ErrorClass::Ok)] = 1'000'001;
    was.tally.totals.byClass[size_t(ErrorClass::Overloaded)] = 2;
    was.tally.totals.priced = 1'000'002; // of one nobody knows the price
    was.tally.good = 999'998;
    const auto read = runFromSummary(summaryJson(big));
    QVERIFY(read);
    const VariantResult& is = read->variants.first();
    QCOMPARE(is.tally.good, was.tally.good);
    QCOMPARE(is.tally.totals.priced, was.tally.totals.priced);
    for (const QString& name : {u"attainment"_s, u"error_rate"_s, u"cost"_s, u"cost_per_request"_s, u"cost_per_good"_s, u"cost_per_million_out"_s}) {
        const RunNumber* number = runNumber(name);
        QVERIFY2(number->of(is) == number->of(was), qPrintable(name));
    }
}

void TestRunNumbers::smallNumbersAreNotNothing()
{
    const auto side = [](const QString& metric, double value) {
        Difference difference;
        difference.metric = metric;
        difference.a = value;
        return differenceJson(difference)["a"_L1];
    };
    QCOMPARE(side(u"cost_per_request"_s, 0.0004), QJsonValue(u"0.0004"_s));
    QCOMPARE(side(u"error_rate"_s, 0.0004), QJsonValue(0.0004));
    QCOMPARE(side(u"ttft_p50"_s, 12.34567), QJsonValue(12.346));
    QCOMPARE(side(u"goodput"_s, 12.34567), QJsonValue(12.346));
    RunResult nearlyAll = run();
    nearlyAll.plan.thresholds = {u"error_rate<1%"_s};
    metrics::Totals& totals = nearlyAll.variants.first().tally.totals;
    totals.requests = 10'000;
    totals.byClass[size_t(ErrorClass::Ok)] = 9'996;
    totals.byClass[size_t(ErrorClass::Overloaded)] = 4;
    nearlyAll.variants.first().tally.good = 9'996;
    const QJsonObject json = summaryJson(nearlyAll);
    QCOMPARE(json["attainment"_L1].toDouble(), 0.9996);
    QCOMPARE(json["thresholds"_L1][0]["value"_L1].toDouble(), 0.04); // in the threshold's unit
}

void TestRunNumbers::unknownIsNotNothing()
{
    const VariantResult nothing;
    for (const QString& name : {u"peak_tokens_per_s"_s, u"cost_per_request"_s, u"cost_per_good"_s, u"cost_per_million_out"_s, u"failed_cost"_s,
                                u"handshake_saved"_s, u"longest_stall_p99"_s})
        QVERIFY2(!runNumber(name)->of(nothing), qPrintable(name));
}

void TestRunNumbers::costOfFailuresIsPartOfTheCost()
{
    record::RequestRecord record;
    record.cost = PicoUsd(5);
    metrics::Totals totals;
    totals.add(record);
    record.failure.errorClass = ErrorClass::StreamCut;
    record.cost = PicoUsd(2);
    totals.add(record);
    QCOMPARE(totals.failedCost, record::paid(record).value_or(PicoUsd()));
    QCOMPARE(totals.failedCost, PicoUsd(2));
    QCOMPARE(totals.cost, PicoUsd(7));
}

void TestRunNumbers::thePeakIsOfAllTogether()
{
    TokenSeconds a, b;
    a.add(10, 60);
    a.add(12, 90);
    b.add(9, 5);
    b.add(10, 40);
    TokenSeconds sum = a;
    sum += b;
    QCOMPARE(sum.peak(), std::optional(100.0)); // at 10; neither has it alone
    TokenSeconds other = b;
    other += a;
    QCOMPARE(other.peak(), sum.peak());
    QCOMPARE(TokenSeconds().peak(), std::nullopt);
    QCOMPARE(TokenSeconds::ofPeak(100).peak(), std::optional(100.0));
}

void TestRunNumbers::oldSecondsAreForgottenButForThePeak()
{
    TokenSeconds seconds;
    seconds.add(0, 7);
    for (qint64 second = 1; second <= 3 * TokenSeconds::Kept; ++second)
        seconds.add(second, 1);
    QCOMPARE(seconds.peak(), std::optional(7.0));
    seconds.add(1, 100); // too late to be told apart
    QCOMPARE(seconds.peak(), std::optional(7.0));
    seconds.add(1'000'000'000'000, 2); // a silence costs no memory
    QCOMPARE(seconds.peak(), std::optional(7.0));
    seconds.add(1'000'000'000'000, 6);
    QCOMPARE(seconds.peak(), std::optional(8.0));
}

QTEST_GUILESS_MAIN(TestRunNumbers)
#include "tst_runnumbers.moc"
