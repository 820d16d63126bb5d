// SPDX-License-Identifier: GPL-3.0-or-later
// Our client through another gateway: Portkey, as npm has it, in front of the simulator.
#include "sim/simulatedgateway.h"
#include "support/suite.h"
#include "unit/gateway/callprobe.h"

#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;
using namespace bw::gateway;
using bw::ErrorClass;
using bw::sim::FaultRule;
using bw::sim::Scenario;
using bw::sim::SimulatedGateway;
using bw::test::CallProbe;
using bw::test::Rig;

class TestPortkey : public bw::test::Suite
{
    Q_OBJECT

private:
    [[nodiscard]] GatewayProfile through(const SimulatedGateway& behind) const;

private slots:
    void initTestCase();
    void cleanupTestCase();
    void chats_data();
    void chats();
    void connectionsAreKept();
    void errorsComeThrough_data();
    void errorsComeThrough();

private:
    QProcess m_portkey;
    quint16 m_port = 0;
};

void TestPortkey::initTestCase()
{
    const QString folder = qEnvironmentVariable("BELLWETHER_PORTKEY");
    QVERIFY2(!folder.isEmpty(), "run.sh installs the gateway and says where");
    {
        QTcpServer probe;
        QVERIFY(probe.listen(QHostAddress::LocalHost));
        m_port = probe.serverPort();
    }
    m_portkey.setStandardOutputFile(QProcess::nullDevice());
    m_portkey.setStandardErrorFile(QProcess::nullDevice());
    m_portkey.start(u"node"_s, {u"--require"_s, folder + u"/loopback.cjs"_s,
                                folder + u"/node_modules/@portkey-ai/gateway/build/start-server.js"_s,
                                u"--port=%1"_s.arg(m_port), u"--headless"_s});
    QVERIFY(m_portkey.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(([this] {
        QTcpSocket probe;
        probe.connectToHost(QHostAddress::LocalHost, m_port);
        return probe.waitForConnected(200);
    }()), 60'000);
}

void TestPortkey::cleanupTestCase()
{
    m_portkey.kill();
    m_portkey.waitForFinished();
}

GatewayProfile TestPortkey::through(const SimulatedGateway& behind) const
{
    GatewayProfile profile = bw::test::profileFor(QUrl(u"http://127.0.0.1:%1/v1"_s.arg(m_port)));
    profile.headers = {{"x-portkey-provider", "openai"}, {"x-portkey-custom-host", behind.baseUrl().toEncoded()}};
    return profile;
}

void TestPortkey::chats_data()
{
    QTest::addColumn<bool>("stream");
    QTest::newRow("streamed") << true;
    QTest::newRow("in one piece") << false;
}

void TestPortkey::chats()
{
    QFETCH(const bool, stream);
    SimulatedGateway gateway;
    QVERIFY(gateway.start());
    Rig rig;
    CallProbe probe(rig.client->chat(bw::test::specFor(through(gateway), stream)));
    QVERIFY(probe.wait(30'000));
    QCOMPARE(probe.errorClass(), u"ok"_s);
    QCOMPARE(probe.result.record.usage->completionTokens, 60);
    QVERIFY(!probe.result.record.usage->estimated);
    QCOMPARE(probe.result.record.finish, bw::openai::FinishReason::Stop);
    QCOMPARE(probe.text, probe.result.completion.choices.first().content);
    QVERIFY(stream ? probe.deltas >= 60 : probe.deltas == 1);
    QCOMPARE(gateway.requestCount(), 1);
}

void TestPortkey::connectionsAreKept()
{
    SimulatedGateway gateway;
    QVERIFY(gateway.start());
    Rig rig;
    for (int i = 0; i < 5; ++i) {
        CallProbe probe(rig.client->chat(bw::test::specFor(through(gateway), i % 2 == 0)));
        QVERIFY(probe.wait(30'000));
        QCOMPARE(probe.errorClass(), u"ok"_s);
        QCOMPARE(probe.result.record.connection.reused, std::optional(i > 0));
    }
    QCOMPARE(gateway.requestCount(), 5);
}

void TestPortkey::errorsComeThrough_data()
{
    QTest::addColumn<Scenario>("scenario");
    QTest::addColumn<QString>("errorClass");
    QTest::addColumn<int>("status");
    Scenario locked;
    locked.requiredKey = u"another key"_s;
    QTest::newRow("refused key") << locked << u"auth"_s << 401;
    const auto failing = [](FaultRule::Kind kind, int status = 0) {
        FaultRule always;
        always.p = 1;
        always.kind = kind;
        always.status = status;
        Scenario scenario;
        scenario.errors = {always};
        return scenario;
    };
    QTest::newRow("rate limit") << failing(FaultRule::Kind::Status, 429) << u"rate_limited"_s << 429;
    QTest::newRow("overloaded") << failing(FaultRule::Kind::Status, 503) << u"overloaded"_s << 503;
    QTest::newRow("error in the stream") << failing(FaultRule::Kind::ErrorInStream) << u"stream_error"_s << 200;
}

void TestPortkey::errorsComeThrough()
{
    QFETCH(const Scenario, scenario);
    QFETCH(const QString, errorClass);
    QFETCH(const int, status);
    SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start());
    Rig rig;
    CallProbe probe(rig.client->chat(bw::test::specFor(through(gateway))));
    QVERIFY(probe.wait(30'000));
    QCOMPARE(probe.errorClass(), errorClass);
    QCOMPARE(probe.result.record.httpStatus, status);
    QVERIFY(!probe.result.record.failure.message.isEmpty());
    QCOMPARE(gateway.requestCount(), 1);
}

QTEST_GUILESS_MAIN(TestPortkey)
#include "tst_portkey.moc"
