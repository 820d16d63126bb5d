// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/routeprobe.h"
#include "support/rawserver.h"
#include "support/scriptedresolver.h"
#include "support/suite.h"

#include <QScopeGuard>
#include <QSignalSpy>
#include <QTcpServer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using bw::net::NetworkConfig;
using bw::net::Resolver;
using bw::net::RouteProbe;
using bw::net::RouteReport;
using bw::test::ScriptedResolver;

namespace {

const QHostAddress Here(QHostAddress::LocalHost);

NetworkConfig direct()
{
    NetworkConfig network;
    network.proxy = NetworkConfig::Proxy::None;
    return network;
}

RouteReport probed(const QUrl& url, const NetworkConfig& network, const Resolver& resolver, bw::Milliseconds timeout = 5s)
{
    RouteProbe probe(url, network, timeout, bw::systemClock(), resolver);
    RouteReport report;
    QObject::connect(&probe, &RouteProbe::finished, &probe, [&report](const RouteReport& ended) { report = ended; });
    const QSignalSpy ended(&probe, &RouteProbe::finished);
    probe.start();
    static_cast<void>(QTest::qWaitFor([&ended] { return !ended.isEmpty(); }, 20'000));
    return report;
}

quint16 refusingPort()
{
    QTcpServer gone;
    return gone.listen(QHostAddress::LocalHost) ? gone.serverPort() : quint16(0);
}

} // namespace

class TestRouteProbe : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void everyAddressIsTimed();
    void slowNamesAreAskedTwice();
    void unknownName();
    void silentNameServer();
    void refused();
    void addressInsteadOfName();
    void configuredProxy();
    void systemProxy();
    void httpSpokenToTls();
    void mayBeDestroyedMeanwhile();
};

void TestRouteProbe::everyAddressIsTimed()
{
    QTcpServer server;
    QVERIFY(server.listen(Here));
    const QHostAddress other(u"127.0.0.2"_s); // nothing listens there
    const RouteReport report = probed(QUrl(u"http://gateway.test:%1/v1"_s.arg(server.serverPort())), direct(),
                                      ScriptedResolver({{u"gateway.test"_s, {Here, other}}}));
    QCOMPARE(report.host, u"gateway.test"_s);
    QCOMPARE(report.addresses.size(), 2);
    QCOMPARE(report.addresses[0].address, Here);
    QVERIFY(report.addresses[0].connect.value() > 0ns);
    QVERIFY(report.addresses[0].problem.isEmpty());
    QVERIFY(!report.addresses[1].connect);
    QVERIFY(!report.addresses[1].problem.isEmpty());
    QVERIFY(report.isOpen());
    QVERIFY(!report.tls && !report.proxy);
}

void TestRouteProbe::slowNamesAreAskedTwice()
{
    QTcpServer server;
    QVERIFY(server.listen(Here));
    const RouteReport report = probed(QUrl(u"http://slow.test:%1/v1"_s.arg(server.serverPort())), direct(),
                                      ScriptedResolver({{u"slow.test"_s, {Here}}}, 120ms));
    QVERIFY(report.lookup->first >= 120ms);
    QVERIFY(report.lookup->again >= 120ms);
    QVERIFY(report.addresses[0].connect.value() < report.lookup->first + report.lookup->again);
}

void TestRouteProbe::unknownName()
{
    const RouteReport report = probed(QUrl(u"https://nowhere.test/v1"_s), direct(), ScriptedResolver({}));
    QVERIFY(!report.lookup->problem.isEmpty());
    QVERIFY(report.addresses.isEmpty());
    QVERIFY(!report.isOpen() && !report.tls);
    QCOMPARE(report.port, 443);
}

void TestRouteProbe::silentNameServer()
{
    const RouteReport report = probed(QUrl(u"http://late.test/v1"_s), direct(), ScriptedResolver({{u"late.test"_s, {Here}}}, 60s), 50ms);
    QVERIFY(report.lookup->problem.contains(u"0.05 s"_s));
    QVERIFY(report.lookup->first >= 50ms);
}

void TestRouteProbe::refused()
{
    const RouteReport report = probed(QUrl(u"http://127.0.0.1:%1"_s.arg(refusingPort())), direct(), bw::net::systemResolver());
    QCOMPARE(report.addresses.size(), 1);
    QVERIFY(!report.addresses[0].connect);
    QVERIFY(!report.addresses[0].problem.isEmpty());
    QVERIFY(!report.isOpen());
}

void TestRouteProbe::addressInsteadOfName()
{
    QTcpServer server;
    QVERIFY(server.listen(Here));
    const RouteReport report = probed(QUrl(u"http://127.0.0.1:%1"_s.arg(server.serverPort())), direct(), ScriptedResolver({}));
    QVERIFY(!report.lookup);
    QVERIFY(report.isOpen());
}

void TestRouteProbe::configuredProxy()
{
    QTcpServer proxy;
    QVERIFY(proxy.listen(Here));
    NetworkConfig network;
    network.proxy = NetworkConfig::Proxy::Http;
    network.proxyHost = u"127.0.0.1"_s;
    network.proxyPort = proxy.serverPort();
    const RouteReport report = probed(QUrl(u"http://only-the-proxy-knows.test/v1"_s), network, ScriptedResolver({}));
    QCOMPARE(report.proxy->kind, u"http"_s);
    QCOMPARE(report.proxy->port, proxy.serverPort());
    QVERIFY(!report.proxy->fromSystem);
    QVERIFY(report.addresses.constFirst().connect); // of the proxy
}

void TestRouteProbe::systemProxy()
{
#ifndef Q_OS_LINUX
    QSKIP("Only on Linux an environment variable names the proxy.");
#endif
    qputenv("http_proxy", "http://127.0.0.1:9");
    const auto restore = qScopeGuard([] { qunsetenv("http_proxy"); });
    const RouteReport report = probed(QUrl(u"http://gateway.test/v1"_s), NetworkConfig(), ScriptedResolver({}));
    QVERIFY(report.proxy && report.proxy->fromSystem);
    QCOMPARE(report.proxy->port, 9);
}

void TestRouteProbe::httpSpokenToTls()
{
    bw::test::RawServer server([](const bw::test::RawRequest&) { return bw::test::RawReply{}; });
    connect(&server, &QTcpServer::newConnection, &server, [&server] { server.sendToAll("HTTP/1.1 400 Bad Request\r\n\r\n"); });
    const RouteReport report = probed(QUrl(u"https://127.0.0.1:%1"_s.arg(server.serverPort())), direct(), ScriptedResolver({}), 500ms);
    QVERIFY(report.addresses.constFirst().connect);
    QVERIFY(report.tls && !report.tls->handshake);
    QVERIFY(!report.tls->failure.isEmpty());
    QVERIFY(!report.isOpen());
}

void TestRouteProbe::mayBeDestroyedMeanwhile()
{
    const ScriptedResolver late({{u"late.test"_s, {Here}}}, 20ms);
    {
        RouteProbe probe(QUrl(u"http://late.test/v1"_s), direct(), 5s, bw::systemClock(), late);
        probe.start();
        QCoreApplication::processEvents();
    }
    const RouteReport after = probed(QUrl(u"http://late.test:%1/v1"_s.arg(refusingPort())), direct(), late);
    QVERIFY(!after.isOpen());
}

QTEST_GUILESS_MAIN(TestRouteProbe)
#include "tst_routeprobe.moc"
