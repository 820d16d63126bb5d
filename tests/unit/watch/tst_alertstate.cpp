// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/alertstate.h"

#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw::watch;
using bw::WallTime;
using Change = AlertState::Change;
using Phase = AlertState::Phase;

namespace {

constexpr WallTime Noon{24h * 20'000 + 12h};

AlertRule overTwoSeconds(std::chrono::minutes holds = 0min)
{
    AlertRule rule = newRule(AlertMetric::Latency);
    rule.limit = 2'000;
    rule.holds = holds;
    return rule;
}

} // namespace

class TestAlertState : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void ringsOverTheLimit();
    void waitsAsLongAsTheRuleSays();
    void aPauseBeginsTheWaitAnew();
    void hoveringAboutTheLimitRingsOnce();
    void silenceChangesNothing();
    void belowIsTheOtherWay();
    void aHighShareCanEnd_data();
    void aHighShareCanEnd();
    void aCountOfZeroClears();
    void remembersTheWorst();
};

void TestAlertState::ringsOverTheLimit()
{
    AlertState state;
    QCOMPARE(state.step(overTwoSeconds(), 1'999, Noon), Change::None);
    QCOMPARE(state.step(overTwoSeconds(), 2'000, Noon), Change::None);
    QCOMPARE(state.step(overTwoSeconds(), std::nullopt, Noon), Change::None);
    QCOMPARE(state.step(overTwoSeconds(), 2'001, Noon), Change::Fired);
    QCOMPARE(state.step(overTwoSeconds(), 9'000, Noon + 1min), Change::None); // once
    QCOMPARE(state.phase(), Phase::Firing);
}

void TestAlertState::waitsAsLongAsTheRuleSays()
{
    AlertState state;
    QCOMPARE(state.step(overTwoSeconds(5min), 3'000, Noon), Change::None);
    QCOMPARE(state.phase(), Phase::Waiting);
    QCOMPARE(state.step(overTwoSeconds(5min), 3'000, Noon + 4min + 59s), Change::None);
    QCOMPARE(state.step(overTwoSeconds(5min), 3'000, Noon + 5min), Change::Fired);
}

void TestAlertState::aPauseBeginsTheWaitAnew()
{
    AlertState state;
    static_cast<void>(state.step(overTwoSeconds(5min), 3'000, Noon));
    static_cast<void>(state.step(overTwoSeconds(5min), 1'000, Noon + 4min));
    QCOMPARE(state.phase(), Phase::Quiet);
    QCOMPARE(state.step(overTwoSeconds(5min), 3'000, Noon + 5min), Change::None);
    QCOMPARE(state.step(overTwoSeconds(5min), 3'000, Noon + 10min), Change::Fired);
}

void TestAlertState::hoveringAboutTheLimitRingsOnce()
{
    AlertState state;
    int fired = 0;
    for (int i = 0; i < 600; ++i)
        fired += state.step(overTwoSeconds(), i % 2 == 0 ? 2'050 : 1'950, Noon + i * 5s) == Change::Fired ? 1 : 0;
    QCOMPARE(fired, 1);
    const WallTime later = Noon + 1h;
    QCOMPARE(state.step(overTwoSeconds(), 1'800, later), Change::None);
    QCOMPARE(state.step(overTwoSeconds(), 1'900, later + 30s), Change::None); // not calm: the minute begins anew
    QCOMPARE(state.step(overTwoSeconds(), 1'800, later + 40s), Change::None);
    QCOMPARE(state.step(overTwoSeconds(), 1'700, later + 99s), Change::None);
    QCOMPARE(state.step(overTwoSeconds(), 1'700, later + 100s), Change::Resolved);
    QCOMPARE(state.phase(), Phase::Quiet);
}

void TestAlertState::silenceChangesNothing()
{
    AlertState state;
    const AlertRule rule = overTwoSeconds(2min);
    QCOMPARE(state.step(rule, 3'000, Noon), Change::None);
    QCOMPARE(state.step(rule, std::nullopt, Noon + 1min), Change::None);
    QCOMPARE(state.phase(), Phase::Waiting);
    QCOMPARE(state.step(rule, 3'000, Noon + 2min), Change::Fired);
    QCOMPARE(state.step(rule, std::nullopt, Noon + 5min), Change::None);
    QCOMPARE(state.step(rule, std::nullopt, Noon + 60min), Change::None);
    QCOMPARE(state.phase(), Phase::Firing);
    QVERIFY(!state.value());
    QCOMPARE(state.step(rule, 1'000, Noon + 61min), Change::None);
    QCOMPARE(state.step(rule, 1'000, Noon + 62min), Change::Resolved);
}

void TestAlertState::belowIsTheOtherWay()
{
    AlertState state;
    const AlertRule rule = newRule(AlertMetric::CacheHitRate); // below 50 %
    QCOMPARE(state.step(rule, 0.6, Noon), Change::None);
    QCOMPARE(state.step(rule, 0.4, Noon), Change::Fired);
    QCOMPARE(state.step(rule, 0.2, Noon), Change::None);
    QCOMPARE(state.worst(), 0.2);
    QCOMPARE(state.step(rule, 0.52, Noon + 1min), Change::None);
    QCOMPARE(state.step(rule, 0.56, Noon + 2min), Change::None);
    QCOMPARE(state.step(rule, 0.56, Noon + 3min), Change::Resolved);
}

void TestAlertState::aHighShareCanEnd_data()
{
    QTest::addColumn<double>("limit");
    QTest::addColumn<double>("notYet");
    QTest::addColumn<double>("calm");
    QTest::newRow("a tenth better") << 0.5 << 0.549 << 0.551;
    QTest::newRow("half of the way") << 0.95 << 0.974 << 0.976;
    QTest::newRow("all") << 1.0 << 0.999 << 1.0;
}

void TestAlertState::aHighShareCanEnd()
{
    QFETCH(const double, limit);
    QFETCH(const double, notYet);
    QFETCH(const double, calm);
    AlertState state;
    AlertRule rule = newRule(AlertMetric::CacheHitRate);
    rule.limit = limit;
    QCOMPARE(state.step(rule, limit - 0.2, Noon), Change::Fired);
    QCOMPARE(state.step(rule, notYet, Noon + 1min), Change::None);
    QCOMPARE(state.step(rule, notYet, Noon + 5min), Change::None);
    QCOMPARE(state.step(rule, calm, Noon + 6min), Change::None);
    QCOMPARE(state.step(rule, calm, Noon + 7min), Change::Resolved);
}

void TestAlertState::aCountOfZeroClears()
{
    AlertState state;
    const AlertRule rule = newRule(AlertMetric::BreakersOpen); // over 0
    QCOMPARE(state.step(rule, 1, Noon), Change::Fired);
    QCOMPARE(state.step(rule, 0, Noon + 1min), Change::None);
    QCOMPARE(state.step(rule, 0, Noon + 2min), Change::Resolved);
}

void TestAlertState::remembersTheWorst()
{
    AlertState state;
    static_cast<void>(state.step(overTwoSeconds(2min), 5'000, Noon));
    static_cast<void>(state.step(overTwoSeconds(2min), 3'000, Noon + 2min));
    QCOMPARE(state.worst(), 5'000.0);
    QCOMPARE(state.value(), 3'000.0);
}

QTEST_APPLESS_MAIN(TestAlertState)
#include "tst_alertstate.moc"
