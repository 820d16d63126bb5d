// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/runresult.h"
#include "stress/workerhealth.h"
#include "support/suite.h"

using namespace bw;
using namespace bw::stress;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Health = ClientHealth::Verdict;

namespace {

//! 100 a second for 10 s, each 200 ms long, by a client that was well.
VariantResult wellRun()
{
    VariantResult result;
    result.offeredRate = 100;
    result.window = 10s;
    result.meanInFlight = 20;
    result.flow.completed = 980;
    for (int i = 0; i < 1'000; ++i) {
        result.tally[metrics::Latency::Ttft].record(200ms);
        result.tally.scheduleLag.record(50us);
        result.client.loopLag.record(100us);
    }
    result.client.cpuShare = 0.3;
    return result;
}

Plan openLoop()
{
    Plan plan;
    plan.load.kind = Load::Kind::Rate;
    plan.load.level = 100;
    return plan;
}

using Change = std::function<void(Plan&, VariantResult&)>;

} // namespace

Q_DECLARE_METATYPE(Change)

class TestClientHealth : public test::Suite
{
    Q_OBJECT

private slots:
    void judges_data();
    void judges();
    void onlyWhatIsMeasuredCounts();
    void theWorstWorkerIsJudged();
    void idsComeBack();
};

void TestClientHealth::judges_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<Health>("verdict");
    const auto row = [](const char* name, Health verdict, const Change& change) { QTest::newRow(name) << change << verdict; };
    row("well", Health::Ok, [](Plan&, VariantResult&) {});
    row("the gateway does not keep up", Health::GatewayLimited, [](Plan&, VariantResult& result) { result.flow.completed = 700; });
    row("short rounds drain outside their window", Health::Ok, [](Plan& plan, VariantResult& result) {
        plan.variants = {*Variant::named(u"cold"), *Variant::named(u"pooled")};
        result.blocks.resize(10);
        result.flow.completed = 800; // 20 in flight at the end of each
    });
    row("and still it may not keep up", Health::GatewayLimited, [](Plan& plan, VariantResult& result) {
        plan.variants = {*Variant::named(u"cold"), *Variant::named(u"pooled")};
        result.blocks.resize(10);
        result.flow.completed = 600;
    });
    row("late loops", Health::ClientLimited, [](Plan&, VariantResult& result) {
        for (int i = 0; i < 100; ++i)
            result.client.loopLag.record(15ms);
    });
    row("late, but far below what is measured", Health::Ok, [](Plan&, VariantResult& result) {
        for (int i = 0; i < 100; ++i)
            result.client.loopLag.record(5ms);
    });
    row("late pacer", Health::ClientLimited, [](Plan&, VariantResult& result) {
        for (int i = 0; i < 100; ++i)
            result.tally.scheduleLag.record(2ms);
    });
    row("a whole core", Health::ClientLimited, [](Plan&, VariantResult& result) { result.client.cpuShare = 0.95; });
    row("a whole core in a closed loop", Health::Ok, [](Plan& plan, VariantResult& result) {
        plan.load.kind = Load::Kind::Closed;
        result.offeredRate.reset();
        result.client.cpuShare = 0.95;
    });
}

void TestClientHealth::judges()
{
    QFETCH(Change, change);
    Plan plan = openLoop();
    VariantResult result = wellRun();
    change(plan, result);
    const ClientHealth health = judged(plan, result);
    QTEST(health.verdict, "verdict");
    QCOMPARE(health.trusted, health.verdict != Health::ClientLimited);
    if (health.verdict != Health::Ok)
        QVERIFY(!health.reasons.isEmpty());
    for (const QString& reason : health.reasons)
        QVERIFY(reason.endsWith(u'.'));
}

//! Ten seconds of work at a whole core, then a long drain at nothing: the drain makes the client no better.
void TestClientHealth::onlyWhatIsMeasuredCounts()
{
    const Instant start{1h};
    Window window{start, start + 10s, {}};
    window.skip({start + 4s, start + 24s}); // a pause, which moves the end to 30 s
    WorkerHealth worker;
    worker.add(CpuReading{}, {start - 50ms, 0s}, window);
    worker.add({start - 50ms, 0s}, {start, 40ms}, window);
    worker.add({start, 40ms}, {start + 4s, 4s}, window);
    worker.add({start + 4s, 4s}, {start + 24s, 4s}, window);
    worker.add({start + 24s, 4s}, {start + 32s, 12s}, window); // three quarters of it are measured
    worker.add({start + 32s, 12s}, {start + 60s, 12s}, window);
    QVERIFY2(std::abs(worker.cpuShare() - 0.996) < 0.001, qPrintable(QString::number(worker.cpuShare())));

    worker.add({{start - 20ms, 9ms}, {start, 1ms}, {start + 5s, 8ms}, {start + 29s, 2ms}, {start + 30s, 7ms}}, window);
    QCOMPARE(worker.loopLag().count(), 2);
    QCOMPARE(worker.loopLag().max(), Nanoseconds(2ms));
}

//! One of four that is late in three of a hundred beats: merged, the p99 would not see it.
void TestClientHealth::theWorstWorkerIsJudged()
{
    const Instant start{1h};
    const Window window{start, start + 20s, {}};
    std::vector<WorkerHealth> workers(4);
    for (size_t i = 0; i < workers.size(); ++i) {
        for (int beat = 0; beat < 1'000; ++beat)
            workers[i].add({{start + beat * 20ms, i == 2 && beat % 34 == 0 ? Nanoseconds(30ms) : Nanoseconds(50us)}}, window);
        workers[i].add({start, 0s}, {start + 10s, i == 1 ? 8s : 2s}, window);
    }
    VariantResult result = wellRun();
    describeWorst(workers, result.client);
    QCOMPARE(result.client.cpuShare, 0.8);
    QVERIFY(result.client.loopLag.percentile(99) > 29ms);
    QCOMPARE(judged(openLoop(), result).verdict, Health::ClientLimited);
}

void TestClientHealth::idsComeBack()
{
    for (const Health verdict : {Health::Ok, Health::ClientLimited, Health::GatewayLimited})
        QCOMPARE(clientVerdictFromId(verdictId(verdict)), std::optional(verdict));
    QVERIFY(!clientVerdictFromId(u"unwell"));
}

QTEST_GUILESS_MAIN(TestClientHealth)
#include "tst_clienthealth.moc"
