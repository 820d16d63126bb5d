// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes of load, searches, and what a person changes while a run goes on, against the simulator in this process.
#include "enginerun.h"
#include "support/suite.h"

#include <QFile>
#include <QTemporaryDir>

using namespace bw;
using namespace bw::stress;
using namespace bw::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int TraceSize = 12;

//! So many requests, 20 ms apart.
QString writeTrace(const QTemporaryDir& folder)
{
    const QString path = folder.filePath(u"trace.jsonl"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    for (int i = 0; i < TraceSize; ++i)
        file.write(u"{\"timestamp\": %1, \"input_length\": 20, \"output_length\": 5, \"hash_ids\": [%2]}\n"_s.arg(i * 20).arg(i).toUtf8());
    return path;
}

Plan replay(const QString& trace)
{
    Plan plan = test::plan(0, 0);
    plan.load.kind = Load::Kind::Replay;
    plan.load.trace = trace;
    return plan;
}

QList<Variant> twoAlike()
{
    QList<Variant> variants{*Variant::named(u"pooled"), *Variant::named(u"pooled")};
    variants.last().name = u"again"_s;
    return variants;
}

} // namespace

class TestEngineLoads : public test::Suite
{
    Q_OBJECT

private slots:
    void burstsAndStages();
    void aTraceEndsTheRun_data();
    void aTraceEndsTheRun();
    void stagesThatEndAtNothing_data();
    void stagesThatEndAtNothing();
    void aPauseWhenAllIsPlanned();
    void roundsGoOnWithTheLoad();
    void everyVariantReplaysTheTraceOnce();
    void aLevelThatWasSetStays();
    void pauseAndLevel();
    void sweep();
    void findsTheHighestLevel();
    void aSearchLearnsFromAGuard();
    void moneyThatIsReservedIsWaitedFor();
    void allInTheWarmUpFails();
};

void TestEngineLoads::burstsAndStages()
{
    sim::SimulatedGateway gateway(quick());
    QVERIFY(gateway.start());
    Plan bursts = rate(0, 0.9);
    bursts.load.kind = Load::Kind::Burst;
    bursts.load.burstSize = 20;
    bursts.load.burstEvery = Seconds(0.3);
    QCOMPARE(run(bursts, gateway.baseUrl()).variants.first().planned, 60);

    Plan stages = plan(0, 0);
    stages.duration = Seconds(0.6);
    stages.load.stages = {{Seconds(0.3), 2, false}, {Seconds(0.3), 6, false}};
    const VariantResult variant = run(stages, gateway.baseUrl()).variants.first();
    QCOMPARE(variant.peakInFlight, 6);
    QCOMPARE(variant.neverSent, 0);
}

void TestEngineLoads::pauseAndLevel()
{
    sim::SimulatedGateway gateway(quick());
    QVERIFY(gateway.start());
    Engine engine;
    QSignalSpy finished(&engine, &Engine::finished);
    engine.start(order(rate(200, 3'600), gateway.baseUrl()));
    QTRY_VERIFY(gateway.requestCount() > 20);
    engine.setPaused(true);
    QTRY_VERIFY(engine.result() && engine.result()->state == RunState::Paused && engine.result()->progress.inFlight == 0);
    const qint64 sent = gateway.requestCount();
    engine.mark(u"a note"_s);
    QTRY_COMPARE(engine.result()->marks.size(), 2);
    QCOMPARE(gateway.requestCount(), sent);
    engine.setPaused(false);
    engine.setLevel(1'000);
    QTRY_VERIFY(gateway.requestCount() > sent + 50);
    QTRY_COMPARE(engine.result()->progress.level, 1'000.0);
    engine.stop();
    QTRY_COMPARE(finished.count(), 1);
    QList<Mark::Kind> kinds;
    std::ranges::transform(engine.result()->marks, std::back_inserter(kinds), &Mark::kind);
    QCOMPARE(kinds, (QList<Mark::Kind>{Mark::Kind::Paused, Mark::Kind::Note, Mark::Kind::Resumed, Mark::Kind::LevelChanged}));
}

void TestEngineLoads::sweep()
{
    sim::SimulatedGateway gateway(quick());
    QVERIFY(gateway.start());
    Plan levels = plan(1, 20);
    levels.search = {.kind = Search::Kind::Sweep, .from = 1, .to = 5, .steps = 3};
    const RunResult result = run(levels, gateway.baseUrl());
    QCOMPARE(result.steps.size(), 3);
    for (qsizetype i = 0; i < 3; ++i) {
        QCOMPARE(result.steps[i].level, 1.0 + 2 * double(i));
        QCOMPARE(result.steps[i].result.tally.totals.ok(), 20);
        QCOMPARE(result.steps[i].result.peakInFlight, int(result.steps[i].level));
    }
}

void TestEngineLoads::findsTheHighestLevel()
{
    sim::SimulatedGateway gateway(quick());
    QVERIFY(gateway.start());
    Plan search = plan(1, 30);
    search.search = {.kind = Search::Kind::Highest, .from = 1, .to = 16};
    search.thresholds = {u"failed<1"_s};
    const RunResult result = run(search, gateway.baseUrl());
    QCOMPARE(result.highestLevel, std::optional(16.0));
    QCOMPARE(result.steps.size(), 6); // 1 2 4 8 16, and 16 again
}

void TestEngineLoads::aTraceEndsTheRun_data()
{
    QTest::addColumn<qint64>("requests");
    QTest::addColumn<double>("seconds");
    QTest::newRow("by itself") << qint64(0) << 0.0;
    QTest::newRow("fewer than asked for") << qint64(100) << 0.0;
    QTest::newRow("before the time") << qint64(0) << 600.0;
}

void TestEngineLoads::aTraceEndsTheRun()
{
    QFETCH(qint64, requests);
    QFETCH(double, seconds);
    const QTemporaryDir folder;
    sim::SimulatedGateway gateway(quick());
    QVERIFY(gateway.start());
    Plan plan = replay(writeTrace(folder));
    plan.requests = requests;
    plan.duration = Seconds(seconds);
    const RunResult result = run(plan, gateway.baseUrl());
    QCOMPARE(result.state, RunState::Finished);
    QCOMPARE(result.variants.first().tally.totals.ok(), TraceSize);
    QCOMPARE(result.variants.first().neverSent, 0);
    QCOMPARE(result.progress.share, 1.0);
}

void TestEngineLoads::stagesThatEndAtNothing_data()
{
    QTest::addColumn<Load::Kind>("kind");
    QTest::newRow("rate") << Load::Kind::Rate;
    QTest::newRow("in flight") << Load::Kind::Closed;
}

void TestEngineLoads::stagesThatEndAtNothing()
{
    QFETCH(Load::Kind, kind);
    sim::SimulatedGateway gateway(quick());
    QVERIFY(gateway.start());
    Plan stages = plan(0, 1'000'000);
    stages.load.kind = kind;
    stages.load.stages = {{Seconds(0.2), 50, false}, {Seconds(0.1), 0, false}};
    const RunResult result = run(stages, gateway.baseUrl());
    QCOMPARE(result.state, RunState::Finished);
    QVERIFY(result.variants.first().tally.totals.ok() > 0);
    QCOMPARE(result.variants.first().tally.totals.ok(), result.variants.first().planned);
    QCOMPARE(result.variants.first().neverSent, 0);
}

//! What waits for the cap goes on when the pause is over, though nothing more is planned.
void TestEngineLoads::aPauseWhenAllIsPlanned()
{
    sim::Scenario slow = quick();
    slow.ttftMs = Distribution::constant(100);
    sim::SimulatedGateway gateway(slow);
    QVERIFY(gateway.start());
    Plan plan = rate(2'000, 0);
    plan.requests = 20;
    plan.load.maxInFlight = 2;
    Engine engine;
    const QSignalSpy finished(&engine, &Engine::finished);
    engine.start(order(plan, gateway.baseUrl()));
    QTRY_VERIFY(engine.result() && !engine.result()->variants.isEmpty() && engine.result()->variants.first().planned == 20);
    engine.setPaused(true);
    QTRY_VERIFY(engine.result()->state == RunState::Paused && engine.result()->progress.inFlight == 0);
    QCOMPARE(finished.count(), 0);
    engine.setPaused(false);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
    QCOMPARE(engine.result()->variants.first().tally.totals.ok(), 20);
}

void TestEngineLoads::roundsGoOnWithTheLoad()
{
    sim::SimulatedGateway gateway(quick());
    QVERIFY(gateway.start());
    Plan plan = rate(0, 0.8);
    plan.load.stages = {{Seconds(0.4), 50, false}, {Seconds(0.4), 200, false}};
    plan.variants = twoAlike();
    plan.rounds = 4;
    const RunResult result = run(plan, gateway.baseUrl());
    for (const VariantResult& variant : result.variants)
        QCOMPARE(variant.planned, 100); // 20 and 80, as in one piece
}

void TestEngineLoads::everyVariantReplaysTheTraceOnce()
{
    const QTemporaryDir folder;
    sim::SimulatedGateway gateway(quick());
    QVERIFY(gateway.start());
    Plan plan = replay(writeTrace(folder));
    plan.variants = twoAlike();
    plan.rounds = 3;
    const RunResult result = run(plan, gateway.baseUrl());
    QCOMPARE(result.variants.size(), 2);
    for (const VariantResult& variant : result.variants)
        QCOMPARE(variant.tally.totals.ok(), TraceSize);
    QCOMPARE(gateway.requestCount(), 2 * TraceSize);
}

void TestEngineLoads::aLevelThatWasSetStays()
{
    sim::SimulatedGateway gateway(quick());
    QVERIFY(gateway.start());
    Plan plan = rate(20, 3);
    plan.variants = twoAlike();
    plan.rounds = 2;
    Engine engine;
    const QSignalSpy finished(&engine, &Engine::finished);
    engine.start(order(plan, gateway.baseUrl()));
    QTRY_VERIFY(gateway.requestCount() > 2);
    engine.setLevel(100);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
    QCOMPARE(engine.result()->progress.level, 100.0);
    QVERIFY(engine.result()->variants.last().planned >= 300); // three seconds of it: its rounds came later
}

//! Too many errors at one level are an answer about that level.
void TestEngineLoads::aSearchLearnsFromAGuard()
{
    sim::Scenario scenario = quick();
    sim::FaultRule fault;
    fault.p = 0.5;
    scenario.errors = {fault};
    sim::SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start());
    Plan search = plan(1, 50'000);
    search.search = {.kind = Search::Kind::Sweep, .from = 1, .to = 3, .steps = 3};
    search.stop.maxErrorRate = 0.2;
    const RunResult result = run(search, gateway.baseUrl());
    QCOMPARE(result.state, RunState::Finished);
    QCOMPARE(result.steps.size(), 3);
    QVERIFY(!result.steps.first().passed);
    QVERIFY(result.steps.first().result.tally.totals.requests < 50'000);
    QVERIFY(result.sent.requests > result.steps.first().result.tally.totals.requests); // of all levels
}

//! Nobody limits the answers, so a high price is reserved for each: more than the limit has room for at once.
void TestEngineLoads::moneyThatIsReservedIsWaitedFor()
{
    sim::SimulatedGateway gateway(quick());
    QVERIFY(gateway.start());
    Plan frugal = plan(50, 100'000);
    frugal.stop.maxSpend = PicoUsd::fromDecimal(u"0.04"); // a request reserves 0.0164
    const RunResult result = run(frugal, gateway.baseUrl());
    QCOMPARE(result.state, RunState::Guarded);
    QVERIFY(result.sent.cost <= *frugal.stop.maxSpend);
    QVERIFY2(result.sent.cost > *PicoUsd::fromDecimal(u"0.02"), qPrintable(result.sent.cost.toDecimal()));
}

void TestEngineLoads::allInTheWarmUpFails()
{
    sim::SimulatedGateway gateway(quick());
    QVERIFY(gateway.start());
    Plan early = plan(2, 10);
    early.warmUp = Seconds(60);
    const RunResult result = run(early, gateway.baseUrl());
    QCOMPARE(result.state, RunState::Failed);
    QVERIFY(result.reason.contains(u"warm-up"));
    QCOMPARE(result.sent.ok(), 10);
}

QTEST_GUILESS_MAIN(TestEngineLoads)
#include "tst_engineloads.moc"
