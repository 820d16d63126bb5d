// SPDX-License-Identifier: GPL-3.0-or-later
// Each fault on its own, planted in real servers: the diagnosis must name it before anything else.
#include "certificates.h"
#include "realserver.h"

#include "diagnose/diagnosis.h"
#include "sim/simulatedgateway.h"
#include "support/rawserver.h"
#include "support/scriptedresolver.h"
#include "support/suite.h"
#include "unit/gateway/callprobe.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using bw::diagnose::Cause;
using bw::diagnose::Diagnosis;
using bw::diagnose::DiagnosisOrder;
using bw::diagnose::DiagnosisReport;
using bw::Distribution;
using bw::sim::Scenario;
using bw::sim::SimulatedGateway;
using bw::test::Certificates;
using bw::test::RealServer;

namespace {

DiagnosisOrder orderFor(const QUrl& baseUrl)
{
    DiagnosisOrder order;
    order.profile = bw::test::profileFor(baseUrl);
    order.model = u"gpt-4.1"_s;
    order.prices = bw::spend::PriceBook::builtIn();
    return order;
}

//! This computer as the diagnosis is to find it: whoever else works on the one that runs the tests must not matter.
constexpr bw::net::LagSummary Idle{50us, 200us, 1ms, 1'000};
constexpr bw::net::LagSummary Busy{80ms, 400ms, 900ms, 1'000};

DiagnosisReport diagnosed(const DiagnosisOrder& order, const bw::net::Resolver& resolver = bw::net::systemResolver(),
                          const bw::net::LagSummary& lag = Idle)
{
    bw::gateway::ClientContext context;
    context.resolver = &resolver;
    context.prices = order.prices;
    bw::gateway::GatewayClient client(context);
    Diagnosis diagnosis(client, order);
    diagnosis.setLag(lag);
    std::optional<DiagnosisReport> report;
    QObject::connect(&diagnosis, &Diagnosis::stepProposed, &diagnosis, [&diagnosis] { diagnosis.decide(true); });
    QObject::connect(&diagnosis, &Diagnosis::finished, &diagnosis, [&report](const DiagnosisReport& ended) { report = ended; });
    diagnosis.start();
    static_cast<void>(QTest::qWaitFor([&report] { return report.has_value(); }, 180'000));
    return report.value_or(DiagnosisReport());
}

Scenario usual()
{
    Scenario scenario;
    scenario.ttftMs = Distribution::constant(150);
    return scenario;
}

} // namespace

class TestPlantedCauses : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void initTestCase();
    void poolTooSmall();
    void noKeepAlive();
    void slowDns();
    void wrongKey();
    void rateLimit();
    void quotaUsedUp();
    void providerSlow();
    void providerRefuses();
    void providerAnswers503();
    void expiredCertificate();
    void bufferingProxy();
    void busyComputer();

private:
    void check(const DiagnosisReport& report, Cause cause);
    [[nodiscard]] QByteArray pemOfKey(const QString& name) const;

    QTemporaryDir m_folder;
    std::unique_ptr<Certificates> m_certificates;
};

void TestPlantedCauses::initTestCase()
{
    m_certificates = std::make_unique<Certificates>(m_folder.path());
    const QString here = u"DNS:localhost,IP:127.0.0.1"_s;
    QVERIFY(m_certificates->makeAuthority(u"root"_s));
    QVERIFY(m_certificates->makeServer(u"good"_s, u"root"_s, here, 10));
    QVERIFY(m_certificates->makeServer(u"expired"_s, u"root"_s, here, -1));
}

QByteArray TestPlantedCauses::pemOfKey(const QString& name) const
{
    QFile file(m_certificates->key(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestPlantedCauses::check(const DiagnosisReport& report, Cause cause)
{
    const auto& findings = report.findings;
    QVERIFY2(!findings.isEmpty(), qPrintable(toText(report)));
    QVERIFY2(findings.constFirst().cause == cause, qPrintable(toText(report)));
    QVERIFY(!findings.constFirst().evidence.isEmpty());
    QVERIFY(!findings.constFirst().advice.isEmpty());
}

void TestPlantedCauses::poolTooSmall()
{
    SimulatedGateway gateway(usual());
    QVERIFY(gateway.start());
    DiagnosisOrder order = orderFor(gateway.baseUrl());
    order.profile.pool.maxConnections = 2;
    check(diagnosed(order), Cause::Pool);
}

void TestPlantedCauses::noKeepAlive()
{
    Scenario scenario = usual();
    scenario.tls = bw::sim::TlsIdentity{m_certificates->pem(u"good"_s), pemOfKey(u"good"_s)};
    scenario.tlsDelay = 150ms;
    scenario.maxRequestsPerConnection = 1;
    SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start());
    DiagnosisOrder order = orderFor(gateway.baseUrl());
    order.profile.network.extraCaPem = m_certificates->pem(u"root"_s);
    check(diagnosed(order), Cause::KeepAlive);
}

void TestPlantedCauses::slowDns()
{
    SimulatedGateway gateway(usual());
    QVERIFY(gateway.start());
    const bw::test::ScriptedResolver slow({{u"gateway.test"_s, {QHostAddress(QHostAddress::LocalHost)}}}, 800ms);
    check(diagnosed(orderFor(QUrl(u"http://gateway.test:%1/v1"_s.arg(gateway.baseUrl().port()))), slow), Cause::Dns);
}

void TestPlantedCauses::wrongKey()
{
    Scenario scenario = usual();
    scenario.requiredKey = u"hs_the_right_one_of_forty_characters_0123456"_s;
    SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start());
    DiagnosisOrder order = orderFor(gateway.baseUrl());
    order.keys = bw::secrets::KeyRing(bw::SecretString("hs_the_wrong_one_of_forty_characters_0123456"));
    const DiagnosisReport report = diagnosed(order);
    check(report, Cause::Key);
    QVERIFY(!toText(report).contains(u"hs_the_wrong_one"_s));
    QVERIFY(report.steps.constLast().state == bw::diagnose::StepReport::State::Needless);
}

void TestPlantedCauses::rateLimit()
{
    Scenario scenario = usual();
    scenario.rpm = 24;
    SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start());
    check(diagnosed(orderFor(gateway.baseUrl())), Cause::RateLimit);
}

void TestPlantedCauses::quotaUsedUp()
{
    bw::test::RawServer server([](const bw::test::RawRequest& request) {
        const QByteArray body = R"({"error":{"message":"You exceeded your current quota.","type":"insufficient_quota","code":"insufficient_quota"}})";
        if (request.target().contains("models"))
            return bw::test::okReply(R"({"data":[{"id":"gpt-4.1"}]})");
        return bw::test::RawReply{"HTTP/1.1 429 Too Many Requests\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body};
    });
    check(diagnosed(orderFor(server.url(u"/v1"_s))), Cause::Quota);
}

void TestPlantedCauses::providerSlow()
{
    Scenario scenario;
    scenario.ttftMs = Distribution::constant(2500);
    SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start());
    check(diagnosed(orderFor(gateway.baseUrl())), Cause::ProviderSlow);
}

void TestPlantedCauses::providerRefuses()
{
    check(diagnosed(orderFor(QUrl(u"http://127.0.0.1:%1/v1"_s.arg(RealServer::freePort())))), Cause::ProviderDown);
}

void TestPlantedCauses::providerAnswers503()
{
    bw::sim::FaultRule down;
    down.p = 1;
    down.status = 503;
    Scenario scenario = usual();
    scenario.errors = {down};
    SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start());
    check(diagnosed(orderFor(gateway.baseUrl())), Cause::ProviderDown);
}

void TestPlantedCauses::expiredCertificate()
{
    const quint16 port = RealServer::freePort();
    RealServer nginx(u"nginx"_s, u"server { listen 127.0.0.1:%1 ssl; ssl_certificate %2; ssl_certificate_key %3; }"_s.arg(port).arg(
                                     m_certificates->certificate(u"expired"_s), m_certificates->key(u"expired"_s)));
    QVERIFY2(nginx.start(port), nginx.log().constData());
    DiagnosisOrder order = orderFor(QUrl(u"https://localhost:%1/v1"_s.arg(port)));
    order.profile.network.extraCaPem = m_certificates->pem(u"root"_s);
    check(diagnosed(order), Cause::Certificate);
}

void TestPlantedCauses::bufferingProxy()
{
    Scenario scenario = usual();
    scenario.gapMs = Distribution::constant(20);
    scenario.tokens = Distribution::constant(80);
    SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start());
    const quint16 port = RealServer::freePort();
    // As nginx talks to an upstream unless told otherwise: HTTP/1.0, so that nothing but full buffers makes it pass on bytes.
    const QString conf = u"server { listen 127.0.0.1:%1; location / { proxy_pass http://127.0.0.1:%2; proxy_buffering %3; } }"_s;
    {
        RealServer nginx(u"nginx"_s, conf.arg(port).arg(gateway.baseUrl().port()).arg(u"on"_s));
        QVERIFY2(nginx.start(port), nginx.log().constData());
        check(diagnosed(orderFor(QUrl(u"http://127.0.0.1:%1/v1"_s.arg(port)))), Cause::Buffering);
    }
    const quint16 other = RealServer::freePort();
    RealServer nginx(u"nginx"_s, conf.arg(other).arg(gateway.baseUrl().port()).arg(u"off"_s));
    QVERIFY2(nginx.start(other), nginx.log().constData());
    for (const auto& finding : diagnosed(orderFor(QUrl(u"http://127.0.0.1:%1/v1"_s.arg(other)))).findings)
        QVERIFY2(finding.cause != Cause::Buffering, qPrintable(finding.evidence.join(u' ')));
}

void TestPlantedCauses::busyComputer()
{
    SimulatedGateway gateway(usual());
    QVERIFY(gateway.start());
    check(diagnosed(orderFor(gateway.baseUrl()), bw::net::systemResolver(), Busy), Cause::Machine);
}

QTEST_GUILESS_MAIN(TestPlantedCauses)
#include "tst_plantedcauses.moc"
