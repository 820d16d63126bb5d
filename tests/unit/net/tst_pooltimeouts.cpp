// SPDX-License-Identifier: GPL-3.0-or-later
// Every phase of a request has its own timeout and its own class; and ways to a server that do not lead there.
#include "ending.h"
#include "net/dialer.h"
#include "net/filelimit.h"
#include "support/rawserver.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using bw::ErrorClass;
using bw::Phase;
using bw::net::ConnectionPool;
using bw::net::Dialer;
using bw::net::NetworkConfig;
using bw::net::PoolLimits;
using bw::test::Ending;
using bw::test::okReply;
using bw::test::RawReply;
using bw::test::RawRequest;
using bw::test::RawServer;
using bw::test::requestTo;

namespace {

//! Accepts and never says or reads anything.
class DeafServer final : public QTcpServer
{
public:
    DeafServer() { listen(QHostAddress::LocalHost); }
    [[nodiscard]] QUrl url(const QString& scheme) const { return QUrl(scheme + u"://127.0.0.1:%1/"_s.arg(serverPort())); }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto* const socket = new QTcpSocket(this);
        socket->setReadBufferSize(1);
        socket->setSocketDescriptor(descriptor);
    }
};

QList<QHostAddress> addresses(const QStringList& texts)
{
    QList<QHostAddress> result;
    for (const QString& text : texts)
        result.append(QHostAddress(text));
    return result;
}

} // namespace

class TestPoolTimeouts : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void aHandshakeThatHangs();
    void anUnreadableExtraAuthorityIsNoOutage_data();
    void anUnreadableExtraAuthorityIsNoOutage();
    void aServerThatDoesNotRead();
    void aHeaderInDribbles();
    void anIdleTimeoutReplacesTheReadTimeout();
    void zeroSwitchesOff();
    void refused();
    void unknownHost();
    void brokenHeadersNeverLeave();
    void aProxyIsAsked();
    void expiryLeavesBusyConnectionsAlone();
    void addressesAlternate_data();
    void addressesAlternate();
    void localhostIsFoundWhateverItsFamily();
    void twoThousandStreamsAllFinish();
};

void TestPoolTimeouts::aHandshakeThatHangs()
{
    DeafServer server;
    ConnectionPool pool;
    auto request = requestTo(server.url(u"https"_s));
    request.timeouts.connect = 80ms;
    Ending ending(pool.send(request));
    QVERIFY(ending.wait());
    QCOMPARE(ending.errorClass(), ErrorClass::Tls);
    QCOMPARE(ending.end.failure.phase, Phase::Tls);
    QCOMPARE(pool.stats().opened, 0);
    QCOMPARE(pool.stats().busy, 0);
}

void TestPoolTimeouts::anUnreadableExtraAuthorityIsNoOutage_data()
{
    QTest::addColumn<bool>("http2");
    QTest::newRow("ours") << false;
    QTest::newRow("stock") << true;
}

void TestPoolTimeouts::anUnreadableExtraAuthorityIsNoOutage()
{
    QFETCH(const bool, http2);
    DeafServer server;
    ConnectionPool pool;
    auto request = requestTo(server.url(u"https"_s));
    request.network.extraCaPem = "-----BEGIN CERTIFICATE-----";
    request.network.http2 = http2;
    Ending ending(pool.send(request));
    QVERIFY(ending.wait());
    QCOMPARE(ending.errorClass(), ErrorClass::Tls);
    QCOMPARE(ending.end.failure.code, QString(bw::net::ExtraAuthorityUnreadable));
    QVERIFY(ending.end.failure.code.startsWith(bw::CertificateRefused));
}

void TestPoolTimeouts::aServerThatDoesNotRead()
{
    DeafServer server;
    ConnectionPool pool;
    auto request = requestTo(server.url(u"http"_s));
    request.method = "POST";
    request.body = QByteArray(64 * 1024 * 1024, 'x');
    request.timeouts.write = 120ms;
    Ending ending(pool.send(request));
    QVERIFY(ending.wait());
    QCOMPARE(ending.errorClass(), ErrorClass::WriteTimeout);
    QCOMPARE(ending.end.failure.phase, Phase::Sent);
}

void TestPoolTimeouts::aHeaderInDribbles()
{
    RawServer server([](const RawRequest&) { return RawReply{"HTTP/1.1 200 OK\r\nX: "}; });
    ConnectionPool pool;
    auto request = requestTo(server.url());
    request.timeouts.read = 150ms;
    Ending ending(pool.send(request));
    QTimer dribble;
    connect(&dribble, &QTimer::timeout, &server, [&server] { server.sendToAll("a"); });
    dribble.start(10);
    QVERIFY(ending.wait());
    QCOMPARE(ending.errorClass(), ErrorClass::ReadTimeout);
    QVERIFY(ending.end.connection.bytesReceived > 20);
}

void TestPoolTimeouts::anIdleTimeoutReplacesTheReadTimeout()
{
    RawServer server([](const RawRequest&) { return RawReply{"HTTP/1.1 200 OK\r\n\r\ndata: x\n\n"}; });
    ConnectionPool pool;
    auto request = requestTo(server.url());
    request.timeouts.read = 60s;
    Ending ending(pool.send(request));
    QTRY_VERIFY(!ending.body.isEmpty());
    const auto before = bw::systemClock().now();
    ending.exchange()->setReadTimeout(100ms);
    QVERIFY(ending.wait());
    QCOMPARE(ending.errorClass(), ErrorClass::ReadTimeout);
    QCOMPARE(ending.end.failure.phase, Phase::Streaming);
    QVERIFY(bw::systemClock().now() - ending.end.timings.lastByte >= 100ms);
    QVERIFY(bw::systemClock().now() - before < 30s);
}

void TestPoolTimeouts::zeroSwitchesOff()
{
    RawServer server([](const RawRequest&) { return RawReply{okReply().bytes, 1}; });
    ConnectionPool pool;
    auto request = requestTo(server.url());
    request.timeouts = {0ms, 0ms, 0ms, 0ms};
    Ending ending(pool.send(request));
    QVERIFY(ending.wait());
    QCOMPARE(ending.errorClass(), ErrorClass::Ok);
}

void TestPoolTimeouts::refused()
{
    const QUrl nobody = [] { return DeafServer().url(u"http"_s); }();
    ConnectionPool pool;
    for (int i = 0; i < 2; ++i) {
        Ending ending(pool.send(requestTo(nobody)));
        QVERIFY(ending.wait());
        QCOMPARE(ending.errorClass(), ErrorClass::Connect);
        QCOMPARE(ending.end.failure.phase, Phase::Connect);
        QVERIFY(!ending.end.failure.message.isEmpty());
        QVERIFY(!ending.end.connection.reused); // there was none
    }
    QCOMPARE(pool.stats().busy, 0);
    QCOMPARE(pool.stats().opened, 0);
}

void TestPoolTimeouts::unknownHost()
{
    ConnectionPool pool;
    Ending ending(pool.send(requestTo(QUrl(u"http://no-such-host.invalid/"_s))));
    QVERIFY(ending.wait(20'000));
    QCOMPARE(ending.errorClass(), ErrorClass::Dns);
    QCOMPARE(ending.end.failure.phase, Phase::Dns);
}

void TestPoolTimeouts::brokenHeadersNeverLeave()
{
    RawServer server([](const RawRequest&) { return okReply(); });
    const std::pair<QByteArray, QByteArray> broken[] = {
        {"X-Key", "a\r\nX-Evil: 1"}, {"X Y", "a"}, {"", "a"}, {"X-Key", QByteArray("a\0b", 3)}, {"X:", "a"}};
    for (const auto& header : broken) {
        ConnectionPool pool;
        auto request = requestTo(server.url());
        request.headers = {header};
        Ending ending(pool.send(request));
        QVERIFY(ending.wait());
        QCOMPARE(ending.errorClass(), ErrorClass::Protocol);
    }
    ConnectionPool pool;
    auto request = requestTo(server.url());
    request.method = "GET / HTTP/1.1\r\nX: y\r\n\r\nGET";
    Ending ending(pool.send(request));
    QVERIFY(ending.wait());
    QCOMPARE(ending.errorClass(), ErrorClass::Protocol);
    QCOMPARE(server.requests().size(), 0);
}

void TestPoolTimeouts::aProxyIsAsked()
{
    RawServer proxy([](const RawRequest& request) { return okReply(request.target()); });
    ConnectionPool pool;
    auto request = requestTo(QUrl(u"http://no-such-host.invalid/path"_s));
    request.network.proxy = NetworkConfig::Proxy::Http;
    request.network.proxyHost = u"127.0.0.1"_s;
    request.network.proxyPort = proxy.serverPort();
    Ending ending(pool.send(request));
    QVERIFY(ending.wait());
    QCOMPARE(ending.errorClass(), ErrorClass::Ok);
    QCOMPARE(ending.body, "http://no-such-host.invalid/path");
}

void TestPoolTimeouts::expiryLeavesBusyConnectionsAlone()
{
    RawServer server([](const RawRequest& request) {
        return request.onConnection == 1 ? okReply() : RawReply{"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\no"};
    });
    PoolLimits limits;
    limits.idleExpiry = 60ms;
    ConnectionPool pool(limits);
    Ending first(pool.send(requestTo(server.url())));
    QVERIFY(first.wait());
    Ending busy(pool.send(requestTo(server.url())));
    QTRY_COMPARE(busy.body, "o");
    const auto since = bw::systemClock().now();
    QTRY_VERIFY(bw::systemClock().now() - since > 180ms); // the sweep has come and gone
    server.sendToAll("k");
    QVERIFY(busy.wait());
    QCOMPARE(busy.errorClass(), ErrorClass::Ok);
    QCOMPARE(busy.body, "ok");
    QCOMPARE(server.connectionCount(), 1);
}

void TestPoolTimeouts::addressesAlternate_data()
{
    QTest::addColumn<QStringList>("found");
    QTest::addColumn<QStringList>("order");
    QTest::newRow("none") << QStringList{} << QStringList{};
    QTest::newRow("one") << QStringList{u"10.0.0.1"_s} << QStringList{u"10.0.0.1"_s};
    QTest::newRow("IPv6 first") << QStringList{u"::1"_s, u"::2"_s, u"10.0.0.1"_s, u"10.0.0.2"_s}
                                << QStringList{u"::1"_s, u"10.0.0.1"_s, u"::2"_s, u"10.0.0.2"_s};
    QTest::newRow("IPv4 first") << QStringList{u"10.0.0.1"_s, u"::1"_s, u"::2"_s, u"::3"_s}
                                << QStringList{u"10.0.0.1"_s, u"::1"_s, u"::2"_s, u"::3"_s};
}

void TestPoolTimeouts::addressesAlternate()
{
    QFETCH(const QStringList, found);
    QFETCH(const QStringList, order);
    QCOMPARE(Dialer::interleaved(addresses(found)), addresses(order));
}

void TestPoolTimeouts::localhostIsFoundWhateverItsFamily()
{
    RawServer server([](const RawRequest&) { return okReply(); }); // on 127.0.0.1 only; ::1 refuses
    ConnectionPool pool;
    QUrl url = server.url();
    url.setHost(u"localhost"_s);
    Ending ending(pool.send(requestTo(url)));
    QVERIFY(ending.wait());
    QCOMPARE(ending.errorClass(), ErrorClass::Ok);
    QVERIFY(ending.end.timings.dns && ending.end.timings.connect);
    QCOMPARE(server.requests().constFirst().header("host"), "localhost:" + QByteArray::number(server.serverPort()));
}

void TestPoolTimeouts::twoThousandStreamsAllFinish()
{
    constexpr int Streams = 2000;
    const qint64 files = bw::net::raiseFileLimit();
    if (files >= 0 && files < 2 * Streams + 200)
        QSKIP("this system allows too few open files");
    RawServer server([](const RawRequest&) {
        return RawReply{"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n3\r\ntwo\r\n0\r\n\r\n", 30};
    });
    PoolLimits limits;
    limits.maxConnections = limits.maxPerHost = Streams;
    ConnectionPool pool(limits);
    auto request = requestTo(server.url());
    request.stream = true;
    request.timeouts.connect = 60s;
    std::vector<std::unique_ptr<Ending>> endings;
    for (int i = 0; i < Streams; ++i)
        endings.push_back(std::make_unique<Ending>(pool.send(request)));
    for (const auto& ending : endings) {
        QVERIFY(ending->wait(60'000));
        QCOMPARE(ending->errorClass(), ErrorClass::Ok);
        QCOMPARE(ending->body, "onetwo");
    }
    QCOMPARE(server.requests().size(), Streams);
}

QTEST_GUILESS_MAIN(TestPoolTimeouts)
#include "tst_pooltimeouts.moc"
