// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/runresult.h"
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

void TestClientHealth::idsComeBack()
{
    for (const Health verdict : {Health::Ok, Health::ClientLimited, Health::GatewayLimited})
        QCOMPARE(clientVerdictFromId(verdictId(verdict)), std::optional(verdict));
    QVERIFY(!clientVerdictFromId(u"unwell"));
}

QTEST_GUILESS_MAIN(TestClientHealth)
#include "tst_clienthealth.moc"
