// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnose/diagnosis.h"
#include "diagnose/endpointchoice.h"
#include "sim/simulatedgateway.h"
#include "support/suite.h"
#include "unit/gateway/callprobe.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using bw::diagnose::Diagnosis;
using bw::diagnose::DiagnosisOrder;
using bw::diagnose::DiagnosisReport;
using bw::diagnose::Step;
using bw::diagnose::StepCost;
using bw::diagnose::StepReport;

namespace {

DiagnosisOrder orderFor(const QUrl& baseUrl)
{
    DiagnosisOrder order;
    order.profile = bw::test::profileFor(baseUrl);
    order.model = u"gpt-4.1"_s;
    order.sizes.ramp = {1, 3};
    order.prices = bw::spend::PriceBook::builtIn();
    return order;
}

//! Runs one, deciding as told.
class Run : public QObject
{
public:
    Run(bw::gateway::GatewayClient& client, const DiagnosisOrder& order, std::function<bool(Step)> decide)
        : m_diagnosis(client, order)
    {
        connect(&m_diagnosis, &Diagnosis::stepProposed, this, [this, decide = std::move(decide)](Step step, const StepCost& cost) {
            costs.append({step, cost});
            m_diagnosis.decide(decide(step));
        });
        connect(&m_diagnosis, &Diagnosis::stepProgressed, this, [this](Step, int done, int of) { withinBounds &= done <= of; });
        connect(&m_diagnosis, &Diagnosis::finished, this, [this](const DiagnosisReport& ended) {
            report = ended;
            ++finished;
        });
        m_diagnosis.start();
    }

    [[nodiscard]] bool wait() const
    {
        return QTest::qWaitFor([this] { return finished > 0; }, 60'000);
    }
    [[nodiscard]] Diagnosis& diagnosis() { return m_diagnosis; }

    DiagnosisReport report;
    QList<std::pair<Step, StepCost>> costs;
    int finished = 0;
    bool withinBounds = true;

private:
    Diagnosis m_diagnosis;
};

QList<StepReport::State> statesOf(const DiagnosisReport& report)
{
    QList<StepReport::State> states;
    for (const StepReport& step : report.steps)
        states.append(step.state);
    return states;
}

} // namespace

class TestDiagnosis : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void everyStepSaysItsCostAndKeepsToIt();
    void declinedStepsAreNotPaidFor();
    void blockedWayNeedsNoMore();
    void modelIsFoundInTheList();
    void cancelTellsWhatIsKnown();
    void exports();
    void whichEndpointIsMeant_data();
    void whichEndpointIsMeant();
    void whoIsToBlame();
};

void TestDiagnosis::everyStepSaysItsCostAndKeepsToIt()
{
    bw::sim::SimulatedGateway gateway;
    QVERIFY(gateway.start());
    bw::test::Rig rig;
    Run run(*rig.client, orderFor(gateway.baseUrl()), [](Step) { return true; });
    QVERIFY(run.wait());
    QCOMPARE(run.costs.size(), 4);
    QCOMPARE(run.costs[0].second.requests, 0);
    QCOMPARE(run.costs[0].second.money, std::optional(bw::PicoUsd()));
    QCOMPARE(statesOf(run.report), QList<StepReport::State>(4, StepReport::State::Ran));
    for (const StepReport& step : run.report.steps) {
        QCOMPARE(step.requests, step.cost.requests);
        QVERIFY(step.spent && step.cost.money);
        QVERIFY2(*step.spent <= *step.cost.money, qPrintable(stepId(step.step)));
    }
    QVERIFY(run.withinBounds);
    QCOMPARE(run.report.seen.ramp.size(), 2);
    QCOMPARE(run.report.seen.ramp[1].records.size(), 6);
    QVERIFY(run.report.seen.doctor->route.isOpen());
    QCOMPARE(keepsAlive(*run.report.seen.doctor), std::optional(true));
    for (const auto& record : rig.bus.take())
        QCOMPARE(record.source, bw::record::Source::Diagnosis); // what probes say of uptime is of probes only
    for (const auto& record : run.report.seen.cold)
        QCOMPARE(record.connection.reused, std::optional(false));
    QCOMPARE(gateway.requestCount(), 2 + 2 + 6 + 8);
}

void TestDiagnosis::declinedStepsAreNotPaidFor()
{
    bw::sim::SimulatedGateway gateway;
    QVERIFY(gateway.start());
    bw::test::Rig rig;
    Run run(*rig.client, orderFor(gateway.baseUrl()), [](Step step) { return step == Step::Doctor; });
    QVERIFY(run.wait());
    QCOMPARE(statesOf(run.report), (QList<StepReport::State>{StepReport::State::Ran, StepReport::State::Declined,
                                                             StepReport::State::Declined, StepReport::State::Declined}));
    QCOMPARE(gateway.requestCount(), 2);
    QVERIFY(run.report.findings.isEmpty());
    QVERIFY(verdict(run.report).contains(u"not tried"_s));
}

void TestDiagnosis::blockedWayNeedsNoMore()
{
    bw::test::Rig rig;
    Run run(*rig.client, orderFor(QUrl(u"http://127.0.0.1:1/v1"_s)), [](Step) { return true; });
    QVERIFY(run.wait());
    QCOMPARE(run.costs.size(), 1);
    QCOMPARE(statesOf(run.report).mid(1), QList<StepReport::State>(3, StepReport::State::Needless));
    QCOMPARE(run.report.findings.constFirst().cause, bw::diagnose::Cause::ProviderDown);
}

void TestDiagnosis::modelIsFoundInTheList()
{
    bw::sim::SimulatedGateway gateway;
    QVERIFY(gateway.start());
    DiagnosisOrder order = orderFor(gateway.baseUrl());
    order.model.clear();
    bw::test::Rig rig;
    Run run(*rig.client, order, [](Step step) { return step <= Step::Request; });
    QVERIFY(run.wait());
    QCOMPARE(run.report.model, bw::sim::defaultModels().constFirst().id);
    QCOMPARE(run.report.seen.request->httpStatus, 200);
}

void TestDiagnosis::cancelTellsWhatIsKnown()
{
    bw::sim::Scenario scenario;
    scenario.ttftMs = bw::Distribution::constant(60'000);
    bw::sim::SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start());
    bw::test::Rig rig;
    Run run(*rig.client, orderFor(gateway.baseUrl()), [](Step) { return true; });
    QTRY_COMPARE_WITH_TIMEOUT(gateway.requestCount(), 3, 20'000); // the chat is out
    run.diagnosis().cancel();
    QCOMPARE(run.finished, 1);
    QCOMPARE(run.report.steps.size(), 2);
    QCOMPARE(run.report.steps[1].state, StepReport::State::Stopped);
    QVERIFY(run.report.seen.doctor);
    run.diagnosis().cancel();
    QCOMPARE(run.finished, 1);
}

void TestDiagnosis::exports()
{
    bw::sim::SimulatedGateway gateway;
    QVERIFY(gateway.start());
    DiagnosisOrder order = orderFor(gateway.baseUrl());
    order.lead = bw::diagnose::readLead(u"httpx.PoolTimeout"_s);
    bw::test::Rig rig;
    Run run(*rig.client, order, [](Step step) { return step <= Step::ColdWarm; });
    QVERIFY(run.wait());
    const QJsonObject json = toJson(run.report);
    QCOMPARE(json["cause"_L1].toString(), u"pool"_s);
    QCOMPARE(json["steps"_L1].toArray().size(), 4);
    QCOMPARE(json["steps"_L1][3]["state"_L1].toString(), u"declined"_s);
    QVERIFY(json["doctor"_L1]["first"_L1]["wait_ms"_L1].toDouble() > 0);
    const QString text = toText(run.report);
    for (const QString& part : {u"httpx.PoolTimeout"_s, u"Keep-alive"_s, u"warm, one after the other"_s, u"declined"_s, u"$0.0"_s})
        QVERIFY2(text.contains(part), qPrintable(part));
}

void TestDiagnosis::whichEndpointIsMeant_data()
{
    QTest::addColumn<QString>("off");
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<int>("expected");
    QTest::newRow("the first") << QString() << QString() << 0;
    QTest::newRow("the first in use") << u"0"_s << QString() << 1;
    QTest::newRow("all are off") << u"0123"_s << QString() << 0;
    QTest::newRow("named by its address") << QString() << u"timeout at https://APAC.example.com/v1/chat/completions"_s << 2;
    QTest::newRow("named though it is off") << u"2"_s << u"timeout at https://apac.example.com/v1"_s << 2;
    QTest::newRow("by its port") << QString() << u"ConnectError http://apac.example.com:8080/v1"_s << 3;
    QTest::newRow("a usual port said aloud") << QString() << u"HTTPSConnectionPool(host='apac.example.com', port=443): Read timed out"_s << 2;
    QTest::newRow("a host of nobody here") << u"0"_s << u"timeout at https://elsewhere.example.com/v1"_s << 1;
}

void TestDiagnosis::whichEndpointIsMeant()
{
    QFETCH(QString, off);
    QFETCH(QString, pasted);
    bw::gateway::GatewayProfile profile;
    for (const char* url : {"https://one.example.com/v1", "https://two.example.com/v1", "https://apac.example.com/v1", "http://apac.example.com:8080"}) {
        bw::gateway::Endpoint endpoint;
        endpoint.id = bw::EndpointId(QString::number(profile.endpoints.size()));
        endpoint.baseUrl = QUrl(QString::fromLatin1(url));
        endpoint.enabled = !off.contains(endpoint.id.value());
        profile.endpoints.append(endpoint);
    }
    QTEST(int(bw::diagnose::endpointFor(profile, bw::diagnose::readLead(pasted))), "expected");
}

void TestDiagnosis::whoIsToBlame()
{
    bw::record::RequestRecord record;
    QVERIFY(bw::diagnose::endpointToBlame(record).isEmpty());
    record.servedByEndpoint = bw::EndpointId(u"primary"_s);
    QCOMPARE(bw::diagnose::endpointToBlame(record).value(), u"primary"_s); // slow, but well
    const auto attempt = [&record](const QString& endpoint, bw::ErrorClass errorClass) {
        bw::record::Attempt made;
        made.endpoint = bw::EndpointId(endpoint);
        made.failure.errorClass = errorClass;
        record.attempts.append(made);
    };
    attempt(u"shut"_s, bw::ErrorClass::BreakerOpen);
    QCOMPARE(bw::diagnose::endpointToBlame(record).value(), u"shut"_s);
    attempt(u"first"_s, bw::ErrorClass::Connect);
    attempt(u"apac"_s, bw::ErrorClass::Overloaded);
    attempt(u"shut"_s, bw::ErrorClass::BreakerOpen); // was not even asked
    attempt(u"primary"_s, bw::ErrorClass::Ok);
    QCOMPARE(bw::diagnose::endpointToBlame(record).value(), u"apac"_s);
}

QTEST_GUILESS_MAIN(TestDiagnosis)
#include "tst_diagnosis.moc"
