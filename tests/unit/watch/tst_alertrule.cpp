// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/alertreading.h"

#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;
using namespace bw::watch;

namespace {

metrics::Snapshot busy()
{
    metrics::Snapshot snapshot;
    snapshot.totals.requests = 120;
    snapshot.totals.byClass[static_cast<size_t>(ErrorClass::Ok)] = 108;
    snapshot.totals.byClass[static_cast<size_t>(ErrorClass::RateLimited)] = 12;
    snapshot.totals.cost = PicoUsd(500'000'000'000);
    snapshot.totals.cacheHits = 30;
    snapshot.totals.cacheMisses = 70;
    auto& ttft = snapshot.latencies[static_cast<size_t>(metrics::Latency::Ttft)];
    ttft.count = 108;
    ttft.p50 = 400ms;
    ttft.p95 = 2'500ms;
    ttft.p99 = 4s;
    return snapshot;
}

gateway::GatewayProfile profileOf(const QString& id, const QStringList& endpoints)
{
    gateway::GatewayProfile profile;
    profile.id = ProfileId(id);
    for (const QString& endpoint : endpoints) {
        gateway::Endpoint each;
        each.id = EndpointId(endpoint);
        profile.endpoints.append(each);
    }
    return profile;
}

AlertFacts twoGateways()
{
    AlertFacts facts;
    facts.profiles = {profileOf(u"one"_s, {u"a"_s, u"b"_s}), profileOf(u"two"_s, {u"c"_s})};
    gateway::EndpointHealth open;
    open.id = EndpointId(u"b"_s);
    open.lanes = {{}};
    open.lanes.first().state = resilience::BreakerState::Open;
    gateway::EndpointHealth gone = open;
    gone.id = EndpointId(u"of no gateway"_s);
    facts.health = {open, gone};
    facts.probeFailures = {{EndpointId(u"a"_s), 2}, {EndpointId(u"c"_s), 7}};
    return facts;
}

} // namespace

class TestAlertRule : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void everyMetricHasAName();
    void readsWhatItNames_data();
    void readsWhatItNames();
    void fewRequestsSayNothing();
    void breakersAndProbesAreOfTheGateway();
    void saysItselfInWords();
    void asksForWhatItNeeds();
};

void TestAlertRule::everyMetricHasAName()
{
    for (const AlertMetric metric : AlertMetrics) {
        QVERIFY(!alertMetricName(metric).isEmpty());
        QCOMPARE(alertMetricFromId(alertMetricId(metric)), metric);
        QCOMPARE(newRule(metric).metric, metric);
        QVERIFY(newRule(metric).id != newRule(metric).id);
    }
    QVERIFY(!alertMetricFromId(u"nonsense"_s));
}

void TestAlertRule::readsWhatItNames_data()
{
    QTest::addColumn<AlertMetric>("metric");
    QTest::addColumn<int>("percent");
    QTest::addColumn<double>("value");
    QTest::newRow("p50") << AlertMetric::Latency << 50 << 400.0;
    QTest::newRow("p95") << AlertMetric::Latency << 95 << 2'500.0;
    QTest::newRow("p99") << AlertMetric::Latency << 99 << 4'000.0;
    QTest::newRow("errors") << AlertMetric::ErrorRate << 0 << 0.1;
    QTest::newRow("an hour's spend") << AlertMetric::SpendPerHour << 0 << 6.0; // half a dollar in five minutes
    QTest::newRow("today's spend") << AlertMetric::SpendToday << 0 << 0.5;
    QTest::newRow("rate") << AlertMetric::RequestRate << 0 << 0.4;
    QTest::newRow("hits") << AlertMetric::CacheHitRate << 0 << 0.3;
}

void TestAlertRule::readsWhatItNames()
{
    QFETCH(const AlertMetric, metric);
    QFETCH(const int, percent);
    QFETCH(const double, value);
    AlertRule rule = newRule(metric);
    rule.percent = percent;
    rule.within = 5min;
    const metrics::Snapshot snapshot = busy();
    const auto reading = readingOf(rule, &snapshot, {});
    QVERIFY(reading);
    QCOMPARE(*reading, value);
    QVERIFY(!readingOf(rule, nullptr, {}));
}

void TestAlertRule::fewRequestsSayNothing()
{
    metrics::Snapshot snapshot;
    snapshot.totals.requests = 2;
    snapshot.totals.byClass[static_cast<size_t>(ErrorClass::RateLimited)] = 2;
    QVERIFY(!readingOf(newRule(AlertMetric::ErrorRate), &snapshot, {}));
    QVERIFY(!readingOf(newRule(AlertMetric::Latency), &snapshot, {}));
    QVERIFY(!readingOf(newRule(AlertMetric::CacheHitRate), &snapshot, {}));
    QCOMPARE(readingOf(newRule(AlertMetric::SpendToday), &snapshot, {}), 0.0);
}

void TestAlertRule::breakersAndProbesAreOfTheGateway()
{
    AlertRule breakers = newRule(AlertMetric::BreakersOpen);
    AlertRule probes = newRule(AlertMetric::ProbesFailing);
    QCOMPARE(readingOf(breakers, nullptr, twoGateways()), 1.0);
    QCOMPARE(readingOf(probes, nullptr, twoGateways()), 7.0);
    breakers.gateway = probes.gateway = ProfileId(u"one"_s);
    QCOMPARE(readingOf(probes, nullptr, twoGateways()), 2.0);
    breakers.gateway = ProfileId(u"two"_s);
    QCOMPARE(readingOf(breakers, nullptr, twoGateways()), 0.0);
}

void TestAlertRule::saysItselfInWords()
{
    AlertRule rule = newRule(AlertMetric::Latency);
    QCOMPARE(ruleInWords(rule), u"p95 of time to first token over 2 s"_s);
    rule.holds = 3min;
    QCOMPARE(ruleInWords(rule), u"p95 of time to first token over 2 s for 3 min"_s);
    QCOMPARE(ruleTitle(rule), ruleInWords(rule));
    rule.name = u"slow"_s;
    QCOMPARE(ruleTitle(rule), u"slow"_s);
    QCOMPARE(ruleInWords(newRule(AlertMetric::CacheHitRate)), u"Cache hit rate below 50 %"_s);
    QCOMPARE(alertValueText(newRule(AlertMetric::SpendToday), 4.2), u"$4.20"_s);
    QCOMPARE(alertValueText(newRule(AlertMetric::ErrorRate), 0.125), u"12.5 %"_s);
    QCOMPARE(alertValueText(newRule(AlertMetric::ErrorRate), 0.0004), u"0.04 %"_s);
    QCOMPARE(alertValueText(newRule(AlertMetric::CacheHitRate), 0.9996), u"99.96 %"_s);
    QCOMPARE(alertValueText(newRule(AlertMetric::BreakersOpen), 2), u"2"_s);
}

void TestAlertRule::asksForWhatItNeeds()
{
    const QDateTime now(QDate(2026, 3, 1), QTime(18, 30), Qt::UTC);
    const QTimeZone hanoi(7 * 3600);
    AlertRule rule = newRule(AlertMetric::Latency);
    rule.gateway = ProfileId(u"one"_s);
    const auto question = questionOf(rule, now, hanoi);
    QVERIFY(question);
    QCOMPARE(question->last, Milliseconds(5min));
    QCOMPARE(question->filter.gateways, QList{ProfileId(u"one"_s)});
    QVERIFY(question->latencies.contains(metrics::Latency::Ttft));
    QVERIFY(!questionOf(newRule(AlertMetric::ErrorRate), now, hanoi)->latencies.contains(metrics::Latency::Ttft));
    QVERIFY(!questionOf(newRule(AlertMetric::BreakersOpen), now, hanoi));
    QVERIFY(!questionOf(newRule(AlertMetric::ProbesFailing), now, hanoi));
    const auto today = questionOf(newRule(AlertMetric::SpendToday), now, hanoi);
    QCOMPARE(dateTimeOf(today->fixed->from).toTimeZone(hanoi), QDate(2026, 3, 2).startOfDay(hanoi));
}

QTEST_APPLESS_MAIN(TestAlertRule)
#include "tst_alertrule.moc"
