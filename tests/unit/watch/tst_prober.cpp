// SPDX-License-Identifier: GPL-3.0-or-later
// Probes against a simulated gateway, over the way of all requests.
#include "watch/prober.h"

#include "record/recordbus.h"
#include "sim/simulatedgateway.h"
#include "support/manualclock.h"
#include "support/suite.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;
using namespace bw::watch;

namespace {

ProbeSetting probeOf(ProbeKind kind)
{
    ProbeSetting setting;
    setting.endpoint = EndpointId(u"e"_s);
    setting.enabled = true;
    setting.kind = kind;
    return setting;
}

//! Every request fails like this.
sim::Scenario always(sim::FaultRule::Kind kind, int status = 500)
{
    sim::FaultRule rule;
    rule.p = 1;
    rule.kind = kind;
    rule.status = status;
    sim::Scenario scenario;
    scenario.errors = {rule};
    return scenario;
}

gateway::GatewayProfile profileOf(const sim::SimulatedGateway& simulator)
{
    gateway::GatewayProfile profile;
    profile.id = ProfileId(u"sim"_s);
    profile.name = u"sim"_s;
    profile.defaultModel = u"gpt-4.1"_s;
    gateway::Endpoint other;
    other.id = EndpointId(u"nobody asks this one"_s);
    other.baseUrl = QUrl(u"http://127.0.0.1:9/v1"_s);
    gateway::Endpoint endpoint;
    endpoint.id = EndpointId(u"e"_s);
    endpoint.baseUrl = simulator.baseUrl();
    profile.endpoints = {other, endpoint};
    return profile;
}

} // namespace

class TestProber : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void asksAndLeavesItsRecord_data();
    void asksAndLeavesItsRecord();
    void countsFailuresInARow();
    void anEndpointThatIsGoneIsNoTrouble();
    void aKeyThatCannotBeReadIsSaidAndAskedForAgain_data();
    void aKeyThatCannotBeReadIsSaidAndAskedForAgain();
    void aSpendLimitIsNoOutage();
    void goesWhileItAsks();

private:
    [[nodiscard]] gateway::ClientContext context()
    {
        gateway::ClientContext context;
        context.bus = &m_bus;
        return context;
    }
    [[nodiscard]] static Prober::Lookup lookupIn(const sim::SimulatedGateway& simulator)
    {
        return [profile = profileOf(simulator)](const EndpointId& endpoint, const auto& done) {
            const bool known = endpoint == EndpointId(u"e"_s);
            done(known ? Prober::Found(Prober::Target{profile, 1, {}}) : std::nullopt);
        };
    }

    record::RecordBus m_bus;
};

void TestProber::asksAndLeavesItsRecord_data()
{
    QTest::addColumn<ProbeKind>("kind");
    QTest::addColumn<record::Operation>("operation");
    QTest::newRow("models") << ProbeKind::Models << record::Operation::Models;
    QTest::newRow("one token") << ProbeKind::OneToken << record::Operation::Chat;
}

void TestProber::asksAndLeavesItsRecord()
{
    QFETCH(const ProbeKind, kind);
    QFETCH(const record::Operation, operation);
    sim::SimulatedGateway simulator{sim::Scenario{}};
    QVERIFY(simulator.start());
    Prober prober(context(), lookupIn(simulator));
    QSignalSpy ended(&prober, &Prober::ended);
    prober.setProbes({probeOf(kind)}); // its first turn is now
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 30'000);
    QCOMPARE(prober.newest().size(), 1);
    QCOMPARE(prober.newest().constFirst().failure.errorClass, ErrorClass::Ok);
    QCOMPARE(prober.failuresInARow(EndpointId(u"e"_s)), 0);
    const QList<record::RequestRecord> records = m_bus.take();
    QCOMPARE(records.size(), 1);
    QCOMPARE(records.constFirst().source, record::Source::Probe);
    QCOMPARE(records.constFirst().operation, operation);
    QCOMPARE(records.constFirst().servedByEndpoint, EndpointId(u"e"_s));
}

void TestProber::countsFailuresInARow()
{
    sim::SimulatedGateway simulator(always(sim::FaultRule::Kind::Status, 503));
    QVERIFY(simulator.start());
    Prober prober(context(), lookupIn(simulator));
    QSignalSpy ended(&prober, &Prober::ended);
    for (int i = 1; i <= 3; ++i) {
        ProbeSetting setting = probeOf(ProbeKind::OneToken);
        setting.every += std::chrono::seconds(i); // another interval: its turn is now
        prober.setProbes({setting});
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), i, 30'000);
        QCOMPARE(prober.failuresInARow(EndpointId(u"e"_s)), i);
    }
    QCOMPARE(m_bus.take().size(), 3); // none was repeated
}

void TestProber::anEndpointThatIsGoneIsNoTrouble()
{
    sim::SimulatedGateway simulator{sim::Scenario{}};
    QVERIFY(simulator.start());
    int asked = 0;
    Prober prober(context(), [&asked](const EndpointId&, const auto& done) {
        ++asked;
        done(std::nullopt);
    });
    prober.setProbes({probeOf(ProbeKind::Models)});
    QTRY_COMPARE(asked, 1);
    QVERIFY(prober.newest().isEmpty());
}

void TestProber::aKeyThatCannotBeReadIsSaidAndAskedForAgain_data()
{
    QTest::addColumn<bool>("gone");
    QTest::addColumn<int>("outcomes");
    QTest::newRow("the keychain is locked") << false << 1;
    QTest::newRow("the endpoint is gone") << true << 0;
}

void TestProber::aKeyThatCannotBeReadIsSaidAndAskedForAgain()
{
    QFETCH(const bool, gone);
    QFETCH(const int, outcomes);
    test::ManualClock clock;
    gateway::ClientContext stopped = context();
    stopped.clock = &clock;
    int asked = 0;
    std::function<void(const Prober::Found&)> answer;
    Prober prober(stopped, [&](const EndpointId&, const auto& done) {
        ++asked;
        answer = done;
    });
    QSignalSpy ended(&prober, &Prober::ended);
    prober.setProbes({probeOf(ProbeKind::Models)});
    QTRY_COMPARE(asked, 1);
    clock.advance(probeOf(ProbeKind::Models).every);
    answer(gone ? Prober::Found() : Prober::Found(failure(ErrorCode::Denied, u"locked"_s))); // long after it was asked, as a keychain does
    QCOMPARE(ended.count(), outcomes);
    QCOMPARE(prober.failuresInARow(EndpointId(u"e"_s)), outcomes);
    if (outcomes > 0)
        QCOMPARE(prober.newest().constFirst().failure.code, u"keychain"_s);
    QTRY_COMPARE(asked, 2); // and it goes on
}

void TestProber::aSpendLimitIsNoOutage()
{
    sim::SimulatedGateway simulator{sim::Scenario{}};
    QVERIFY(simulator.start());
    gateway::GatewayProfile profile = profileOf(simulator);
    profile.prices = {spend::Price{}};
    profile.prices[0].model = profile.defaultModel;
    profile.prices[0].input = PicoUsd(1'000);
    profile.budget.perDay = PicoUsd(1); // less than any request costs
    Prober prober(context(), [&profile](const EndpointId&, const auto& done) { done(Prober::Found(Prober::Target{profile, 1, {}})); });
    QSignalSpy ended(&prober, &Prober::ended);
    for (int i = 1; i <= 2; ++i) { // there is a second one, so the first is over
        ProbeSetting setting = probeOf(ProbeKind::OneToken);
        setting.every += std::chrono::seconds(i);
        prober.setProbes({setting});
        QList<record::RequestRecord> records;
        QTRY_VERIFY_WITH_TIMEOUT(!(records += m_bus.take()).isEmpty(), 30'000);
        QCOMPARE(records.constFirst().failure.errorClass, ErrorClass::BudgetStop);
    }
    QCOMPARE(ended.count(), 0);
    QVERIFY(prober.newest().isEmpty());
    QCOMPARE(prober.failuresInARow(EndpointId(u"e"_s)), 0);
}

void TestProber::goesWhileItAsks()
{
    sim::SimulatedGateway simulator(always(sim::FaultRule::Kind::Silent));
    QVERIFY(simulator.start());
    auto prober = std::make_unique<Prober>(context(), lookupIn(simulator));
    prober->setProbes({probeOf(ProbeKind::OneToken)});
    prober->tick();
    prober.reset(); // ends, and nothing hangs
}

QTEST_GUILESS_MAIN(TestProber)
#include "tst_prober.moc"
