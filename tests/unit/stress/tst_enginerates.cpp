// SPDX-License-Identifier: GPL-3.0-or-later
// What whole runs say of their rates, however they are cut, paused or ended, against the simulator in this process.
#include "enginerun.h"
#include "stress/runnumbers.h"
#include "support/suite.h"

using namespace bw;
using namespace bw::stress;
using namespace bw::test;
using namespace std::chrono_literals;

class TestEngineRates : public test::Suite
{
    Q_OBJECT

private slots:
    void aPauseIsNotMeasured();
    void conversationsWaitForTheEndOfAPause();
    void offeredIsWhatWasPlanned();
    void stretchesHaveTheirRates();
    void stepsOfARateBeginAnew();
    void fewRequestsHaveTheirRates();
};

//! Half a second of a run at 50/s, a pause of a second, and the rest: the measured time and what it is of are those of a run
//! without a pause. How many of them a busy machine sends in time is its own affair: with the pause in the window, or
//! without what came after its old end, it would be half of them at most.
void TestEngineRates::aPauseIsNotMeasured()
{
    sim::SimulatedGateway gateway(quick());
    QVERIFY(gateway.start());
    const Plan plan = rate(50, 2);
    Engine engine;
    QSignalSpy finished(&engine, &Engine::finished);
    engine.start(order(plan, gateway.baseUrl()));
    QTRY_VERIFY(gateway.requestCount() > 25 && engine.result());
    engine.setPaused(true);
    QTRY_VERIFY(engine.result()->state == RunState::Paused);
    const Nanoseconds before = engine.result()->progress.elapsed;
    QTRY_VERIFY(engine.result()->progress.elapsed > before + 1s);
    engine.setPaused(false);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
    const VariantResult result = engine.result()->variants.first();
    QCOMPARE(result.window, Nanoseconds(2s));
    QCOMPARE(result.planned, 100);
    QVERIFY2(std::abs(*result.offeredRate - 50) < 2.5, qPrintable(QString::number(*result.offeredRate)));
    const qint64 measured = result.tally.totals.requests;
    QVERIFY2(measured > 65 && measured <= 100, qPrintable(QString::number(measured)));
    QVERIFY(result.flow.completed > 65 && result.flow.completed <= measured);
    QCOMPARE(achievedRate(result), double(result.flow.completed) / 2);
}

//! Conversations wait, too: their next turn would be paid for, and measured in a time that does not count.
void TestEngineRates::conversationsWaitForTheEndOfAPause()
{
    sim::SimulatedGateway gateway(quick());
    QVERIFY(gateway.start());
    Plan talk = plan(2, 4);
    talk.prompt.turns = 200;
    Engine engine;
    const QSignalSpy finished(&engine, &Engine::finished);
    engine.start(order(talk, gateway.baseUrl()));
    QTRY_VERIFY(gateway.requestCount() > 10 && engine.result());
    engine.setPaused(true);
    QTRY_VERIFY(engine.result()->state == RunState::Paused && engine.result()->progress.inFlight == 0);
    const qint64 sent = gateway.requestCount();
    const Nanoseconds later = engine.result()->progress.elapsed + 500ms;
    QTRY_VERIFY(engine.result()->progress.elapsed > later);
    QCOMPARE(gateway.requestCount(), sent);
    engine.setPaused(false);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    QCOMPARE(engine.result()->variants.first().tally.totals.ok(), 800);
}

//! A gateway that takes fewer than are planned does not make the plan smaller.
void TestEngineRates::offeredIsWhatWasPlanned()
{
    sim::Scenario slow = quick();
    slow.ttftMs = Distribution::constant(20);
    sim::SimulatedGateway gateway(slow);
    QVERIFY(gateway.start());
    Plan plan = rate(400, 0);
    plan.requests = 60;
    plan.load.maxInFlight = 2;
    const RunResult result = run(plan, gateway.baseUrl());
    QVERIFY2(std::abs(*result.variants.first().offeredRate - 400) < 1, qPrintable(QString::number(*result.variants.first().offeredRate)));
    QVERIFY(achievedRate(result.variants.first()) < 200);
}

void TestEngineRates::stretchesHaveTheirRates()
{
    sim::SimulatedGateway gateway(quick());
    QVERIFY(gateway.start());
    for (const Plan& each : {plan(4, 100), rate(50, 2)}) {
        const RunResult result = run(each, gateway.baseUrl());
        const VariantResult& variant = result.variants.first();
        QCOMPARE(variant.blocks.size(), 10);
        qint64 completed = 0;
        Nanoseconds length{0};
        for (const Block& block : variant.blocks) {
            QVERIFY(block.length > Nanoseconds(0));
            completed += block.flow.completed;
            length += block.length;
        }
        QCOMPARE(completed, variant.flow.completed);
        QVERIFY(completed > 0 && completed <= 100);
        QVERIFY(length <= variant.window + Nanoseconds(1ms));
        QVERIFY(length * 10 >= variant.window * 9);
    }
}

//! Every step is a load of its own: it begins with its first request, not with all that the steps before would have sent.
void TestEngineRates::stepsOfARateBeginAnew()
{
    sim::SimulatedGateway gateway(quick());
    QVERIFY(gateway.start());
    Plan levels = rate(20, 1);
    levels.search = {.kind = Search::Kind::Sweep, .from = 20, .to = 60, .steps = 3};
    const RunResult result = run(levels, gateway.baseUrl());
    QCOMPARE(result.steps.size(), 3);
    for (const SearchStep& step : result.steps)
        QVERIFY(double(step.result.planned) == step.level && *step.result.offeredRate == step.level);
}

//! As many as may be in flight: all have gone before the first has come.
void TestEngineRates::fewRequestsHaveTheirRates()
{
    sim::Scenario slow = quick();
    slow.ttftMs = Distribution::constant(50);
    sim::SimulatedGateway gateway(slow);
    QVERIFY(gateway.start());
    const VariantResult good = run(plan(5, 5), gateway.baseUrl()).variants.first();
    QCOMPARE(good.flow.completed, 5);
    QCOMPARE(good.flow.tokens, 25.0);
    QVERIFY(peakTokensPerSecond(good));
    QCOMPARE(good.peakInFlight, 5);
    QVERIFY(!good.client.loopLag.isEmpty());
    QVERIFY(std::ranges::all_of(good.blocks, [](const Block& block) { return block.length == Nanoseconds(0); }));

    sim::FaultRule fault;
    fault.p = 1;
    slow.errors = {fault};
    sim::SimulatedGateway broken(slow);
    QVERIFY(broken.start());
    const VariantResult bad = run(plan(5, 5), broken.baseUrl()).variants.first();
    QCOMPARE(bad.tally.totals.failed(), 5);
    QCOMPARE(bad.flow.completed, 5);
    QVERIFY(achievedRate(bad) > 0 && achievedRate(bad) < 100'000);
}

QTEST_GUILESS_MAIN(TestEngineRates)
#include "tst_enginerates.moc"
