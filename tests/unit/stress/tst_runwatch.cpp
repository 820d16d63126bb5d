// SPDX-License-Identifier: GPL-3.0-or-later
// Reasons to end a run, by numbers that are made up.
#include "stress/runwatch.h"
#include "support/suite.h"

using namespace bw;
using namespace bw::stress;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Plan openLoop()
{
    Plan plan;
    plan.load.kind = Load::Kind::Rate;
    return plan;
}

void add(VariantResult& result, ErrorClass errorClass, qint64 count)
{
    result.tally.totals.requests += count;
    result.tally.totals.byClass[size_t(errorClass)] += count;
}

//! One part of a run of one variant, all of it measured.
std::optional<RunWatch::Verdict> judge(RunWatch& watch, const VariantResult& result, qint64 waiting, Instant at)
{
    RunResult run;
    run.variants = {result};
    run.sent = result.tally.totals;
    return watch.judge({run, run.sent, waiting, at});
}

Instant at(Nanoseconds time)
{
    return Instant(1h) + time;
}

} // namespace

class TestRunWatch : public test::Suite
{
    Q_OBJECT

private slots:
    void nobodyIsThere();
    void oneFailureIsNotYetNobody();
    void theGatewayGoesAway();
    void aRestartIsWaitedFor();
    void tooManyErrors();
    void errorsLongAgoAreForgotten();
    void aQueueThatOnlyGrows();
    void enoughIsKnown();
    void everyVariantMustBeKnown();
    void theWarmUpIsWatchedToo();
    void allInTheWarmUpIsSaid();
    void noticesSleep();
    void knowsHowSureAPercentileIs();
};

void TestRunWatch::nobodyIsThere()
{
    RunWatch watch(openLoop());
    VariantResult result;
    add(result, ErrorClass::Dns, 30);
    const auto verdict = judge(watch, result, 0, at(0s));
    QVERIFY(verdict);
    QCOMPARE(verdict->state, RunState::Failed);
    QVERIFY(verdict->reason.startsWith(u"Nothing could be sent."));
    RunResult run;
    run.variants = {VariantResult()};
    QVERIFY(!RunWatch::judgeEnd(run)); // nobody was asked
    add(run.variants[0], ErrorClass::Connect, 1);
    run.sent = run.variants[0].tally.totals;
    QCOMPARE(RunWatch::judgeEnd(run)->state, RunState::Failed);
}

void TestRunWatch::oneFailureIsNotYetNobody()
{
    RunWatch watch(openLoop());
    VariantResult result;
    add(result, ErrorClass::Connect, 5);
    QVERIFY(!judge(watch, result, 0, at(0s)));
    add(result, ErrorClass::Ok, 1);
    add(result, ErrorClass::Connect, 100);
    QVERIFY(!judge(watch, result, 0, at(1s)));
}

void TestRunWatch::theGatewayGoesAway()
{
    RunWatch watch(openLoop());
    VariantResult result;
    add(result, ErrorClass::Ok, 1'000);
    QVERIFY(!judge(watch, result, 0, at(0s)));
    for (int second = 1; second <= 10; ++second) {
        add(result, ErrorClass::Connect, 10);
        QVERIFY(!judge(watch, result, 0, at(std::chrono::seconds(second))));
    }
    add(result, ErrorClass::Connect, 10);
    const auto verdict = judge(watch, result, 0, at(11s));
    QVERIFY(verdict);
    QCOMPARE(verdict->state, RunState::Guarded);
    QVERIFY(verdict->reason.contains(u"10 s"));
}

void TestRunWatch::aRestartIsWaitedFor()
{
    RunWatch watch(openLoop());
    VariantResult result;
    add(result, ErrorClass::Ok, 1'000);
    QVERIFY(!judge(watch, result, 0, at(0s)));
    for (int second = 1; second <= 40; ++second) {
        add(result, second % 8 == 0 ? ErrorClass::Ok : ErrorClass::Connect, 10);
        QVERIFY(!judge(watch, result, 0, at(std::chrono::seconds(second))));
    }
}

void TestRunWatch::tooManyErrors()
{
    Plan plan = openLoop();
    plan.stop.maxErrorRate = 0.1;
    RunWatch watch(plan);
    VariantResult result;
    add(result, ErrorClass::Ok, 50);
    add(result, ErrorClass::Overloaded, 40);
    QVERIFY(!judge(watch, result, 0, at(0s))); // of so few nobody judges
    add(result, ErrorClass::Ok, 30);
    const auto verdict = judge(watch, result, 0, at(1s));
    QVERIFY(verdict);
    QCOMPARE(verdict->state, RunState::Guarded);
    QVERIFY(verdict->reason.contains(u"40 of the last 120"));
}

void TestRunWatch::errorsLongAgoAreForgotten()
{
    Plan plan = openLoop();
    plan.stop.maxErrorRate = 0.1;
    RunWatch watch(plan);
    VariantResult result;
    add(result, ErrorClass::Ok, 1'000);
    add(result, ErrorClass::Overloaded, 90);
    for (int second = 0; second < 60; ++second) {
        add(result, ErrorClass::Ok, 20);
        QVERIFY(!judge(watch, result, 0, at(std::chrono::seconds(second))));
    }
    for (int second = 60; second < 75; ++second) {
        add(result, ErrorClass::Overloaded, 20);
        if (judge(watch, result, 0, at(std::chrono::seconds(second))))
            return;
    }
    QFAIL("a burst of errors must be seen among many good ones");
}

void TestRunWatch::aQueueThatOnlyGrows()
{
    Plan plan = openLoop();
    plan.stop.overSaturated = true;
    for (const bool grows : {true, false}) {
        RunWatch watch(plan);
        VariantResult result;
        std::optional<RunWatch::Verdict> verdict;
        for (int tick = 0; tick < 100 && !verdict; ++tick) {
            add(result, ErrorClass::Ok, 20);
            verdict = judge(watch, result, grows ? 10 + tick : 10 + tick % 7, at(tick * 100ms));
        }
        QCOMPARE(verdict.has_value(), grows);
        QVERIFY(!verdict || verdict->part == PartEnd::Saturated);
    }
}

void TestRunWatch::enoughIsKnown()
{
    Plan plan = openLoop();
    plan.stop.knownWithin = 0.05;
    RunWatch watch(plan);
    VariantResult result;
    for (int i = 1; i <= 20'000; ++i)
        result.tally[metrics::Latency::Ttft].record(100ms + i * 1us);
    add(result, ErrorClass::Ok, 20'000);
    const auto verdict = judge(watch, result, 0, at(0s));
    QVERIFY(verdict);
    QCOMPARE(verdict->state, RunState::Finished);
    QCOMPARE(verdict->part, PartEnd::Known);
}

//! Variants are there to be compared: the one that is known first waits for the other.
void TestRunWatch::everyVariantMustBeKnown()
{
    Plan plan = openLoop();
    plan.stop.knownWithin = 0.05;
    RunWatch watch(plan);
    RunResult run;
    run.variants = {VariantResult(), VariantResult()};
    for (VariantResult& variant : run.variants) {
        QVERIFY(!watch.judge({run, run.sent, 0, at(0s)}));
        for (int i = 1; i <= 20'000; ++i)
            variant.tally[metrics::Latency::Ttft].record(100ms + i * 1us);
    }
    QVERIFY(watch.judge({run, run.sent, 0, at(1s)}));
}

void TestRunWatch::theWarmUpIsWatchedToo()
{
    Plan plan = openLoop();
    plan.stop.maxErrorRate = 0.1;
    RunWatch watch(plan);
    VariantResult unmeasured;
    add(unmeasured, ErrorClass::Ok, 100);
    add(unmeasured, ErrorClass::Overloaded, 50);
    RunResult run;
    run.variants = {VariantResult()};
    run.sent = unmeasured.tally.totals;
    const auto verdict = watch.judge({run, run.sent, 0, at(0s)});
    QVERIFY(verdict);
    QCOMPARE(verdict->part, PartEnd::TooManyErrors);
}

void TestRunWatch::allInTheWarmUpIsSaid()
{
    RunResult run;
    run.variants = {VariantResult()};
    run.sent.requests = 50;
    run.sent.byClass[size_t(ErrorClass::Ok)] = 50;
    const auto verdict = RunWatch::judgeEnd(run);
    QVERIFY(verdict);
    QCOMPARE(verdict->state, RunState::Failed);
    QVERIFY(verdict->reason.contains(u"50"));
    run.variants.first().tally.totals.requests = 1;
    QVERIFY(!RunWatch::judgeEnd(run));
}

void TestRunWatch::noticesSleep()
{
    Nanoseconds asleep = 5s;
    RunWatch watch(openLoop(), [&asleep] { return std::optional(asleep); });
    QVERIFY(!watch.slept());
    asleep += 100ms;
    QVERIFY(!watch.slept());
    asleep += 40s;
    QCOMPARE(watch.slept(), std::optional<Nanoseconds>(40s));
    QVERIFY(!watch.slept());
}

void TestRunWatch::knowsHowSureAPercentileIs()
{
    metrics::Histogram few, many;
    for (int i = 1; i <= 100; ++i)
        few.record(i * 1ms);
    QVERIFY(!uncertainty(few, 95));
    for (int i = 1; i <= 2'000; ++i)
        many.record(i * 1ms);
    const double some = *uncertainty(many, 95);
    for (int round = 0; round < 15; ++round) {
        for (int i = 1; i <= 2'000; ++i)
            many.record(i * 1ms);
    }
    QVERIFY(std::abs(*uncertainty(many, 95) - some / 4) < some / 10); // sixteen times as many: four times as sure
}

QTEST_GUILESS_MAIN(TestRunWatch)
#include "tst_runwatch.moc"
