// SPDX-License-Identifier: GPL-3.0-or-later
// The pool against nginx and haproxy as they are installed.
#include "certificates.h"
#include "realserver.h"

#include "support/suite.h"
#include "unit/net/ending.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using bw::ErrorClass;
using bw::net::ConnectionPool;
using bw::net::HttpRequest;
using bw::net::NetworkConfig;
using bw::net::PoolLimits;
using bw::test::Certificates;
using bw::test::Ending;
using bw::test::RealServer;
using bw::test::requestTo;

namespace {

//! Asks over a connection of its own and waits until the server closes that as idle. No event loop turns meanwhile, so the
//! close of those that were idle before lies in their sockets unseen: their next request runs into it.
bool outlastIdleTime(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    if (!socket.waitForConnected() || socket.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n") < 0 || !socket.waitForReadyRead())
        return false;
    return socket.waitForDisconnected();
}

} // namespace

class TestRealServers : public bw::test::Suite
{
    Q_OBJECT

private:
    void startTls();
    [[nodiscard]] HttpRequest tlsRequest(const QString& server) const;

private slots:
    void initTestCase();
    void keepAliveLimitsCostNoRequest();
    void connectionCloseIsObeyed();
    void keepAliveTimeoutIsObeyed();
    void idleTimeoutWithoutHintCostsNoRequest();
    void compressedAnswersAreDecoded();
    void largeBodiesGoBothWays();
    void tlsVersions_data();
    void tlsVersions();
    void badCertificates_data();
    void badCertificates();
    void wrongExtraAuthorityIsRefused();
    void systemTrustStaysBesideExtra();
    void pins_data();
    void pins();
    void http2IfAsked();
    void haproxyClosesIdleOnes();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Certificates> m_certificates;
    std::unique_ptr<RealServer> m_tlsServer;
    QHash<QString, quint16> m_ports;
};

void TestRealServers::initTestCase()
{
    m_certificates = std::make_unique<Certificates>(m_folder.path());
    QVERIFY(m_certificates->makeAuthority(u"root"_s));
    QVERIFY(m_certificates->makeAuthority(u"other"_s));
    const QString here = u"DNS:localhost,IP:127.0.0.1"_s;
    QVERIFY(m_certificates->makeServer(u"good"_s, u"root"_s, here, 10));
    QVERIFY(m_certificates->makeServer(u"expired"_s, u"root"_s, here, -1));
    QVERIFY(m_certificates->makeServer(u"elsewhere"_s, u"root"_s, u"DNS:elsewhere.example"_s, 10));
    startTls();
}

void TestRealServers::startTls()
{
    QString servers;
    const auto add = [&](const QString& name, const QString& certificate, const QString& extra, const QString& listen) {
        m_ports[name] = RealServer::freePort();
        servers += u"server { listen 127.0.0.1:%1 ssl %2; ssl_certificate %3; ssl_certificate_key %4; %5 "
                   "location / { return 200 'hello $ssl_protocol $ssl_session_reused'; } }\n"_s
                       .arg(m_ports[name])
                       .arg(listen, m_certificates->certificate(certificate), m_certificates->key(certificate), extra);
    };
    const QString sessions = u"ssl_session_cache shared:s:1m; ssl_session_tickets on;"_s;
    add(u"1.2"_s, u"good"_s, u"ssl_protocols TLSv1.2; "_s + sessions, {});
    add(u"1.3"_s, u"good"_s, u"ssl_protocols TLSv1.3; "_s + sessions, {});
    add(u"expired"_s, u"expired"_s, {}, {});
    add(u"elsewhere"_s, u"elsewhere"_s, {}, {});
    add(u"http2"_s, u"good"_s, {}, u"http2"_s);
    m_tlsServer = std::make_unique<RealServer>(u"nginx"_s, servers);
    QVERIFY2(m_tlsServer->start(m_ports[u"1.2"_s]), m_tlsServer->log().constData());
}

HttpRequest TestRealServers::tlsRequest(const QString& server) const
{
    auto request = requestTo(QUrl(u"https://127.0.0.1:%1/"_s.arg(m_ports[server])));
    request.network.extraCaPem = m_certificates->pem(u"root"_s);
    return request;
}

void TestRealServers::keepAliveLimitsCostNoRequest()
{
    const quint16 port = RealServer::freePort();
    RealServer nginx(u"nginx"_s, u"keepalive_requests 5; server { listen 127.0.0.1:%1; location / { return 200 ok; } }"_s.arg(port));
    QVERIFY2(nginx.start(port), nginx.log().constData());
    ConnectionPool pool;
    std::vector<std::unique_ptr<Ending>> endings;
    for (int round = 0; round < 20; ++round) {
        endings.clear();
        for (int i = 0; i < 10; ++i)
            endings.push_back(std::make_unique<Ending>(pool.send(requestTo(QUrl(u"http://127.0.0.1:%1/"_s.arg(port))))));
        for (const auto& ending : endings) {
            QVERIFY(ending->wait());
            QCOMPARE(ending->errorClass(), ErrorClass::Ok);
        }
    }
    QVERIFY(pool.stats().opened >= 40); // 200 requests, five a connection
    QCOMPARE(pool.stats().opened + pool.stats().reused, 200);
}

void TestRealServers::connectionCloseIsObeyed()
{
    const quint16 port = RealServer::freePort();
    RealServer nginx(u"nginx"_s, u"keepalive_timeout 0; server { listen 127.0.0.1:%1; location / { return 200 ok; } }"_s.arg(port));
    QVERIFY2(nginx.start(port), nginx.log().constData());
    ConnectionPool pool;
    for (int i = 0; i < 10; ++i) {
        Ending ending(pool.send(requestTo(QUrl(u"http://127.0.0.1:%1/"_s.arg(port)))));
        QVERIFY(ending.wait());
        QCOMPARE(ending.errorClass(), ErrorClass::Ok);
        QCOMPARE(pool.stats().idle, 0);
    }
    QCOMPARE(pool.stats().opened, 10);
    QCOMPARE(pool.stats().closedByPeer, 10);
}

void TestRealServers::keepAliveTimeoutIsObeyed()
{
    const quint16 port = RealServer::freePort();
    RealServer nginx(u"nginx"_s, u"keepalive_timeout 60s 2s; server { listen 127.0.0.1:%1; location / { return 200 ok; } }"_s.arg(port));
    QVERIFY2(nginx.start(port), nginx.log().constData());
    ConnectionPool pool;
    Ending ending(pool.send(requestTo(QUrl(u"http://127.0.0.1:%1/"_s.arg(port)))));
    QVERIFY(ending.wait());
    QCOMPARE(bw::net::headerValue(ending.head.headers, "Keep-Alive"), "timeout=2");
    QCOMPARE(pool.stats().idle, 1);
    QTRY_COMPARE_WITH_TIMEOUT(pool.stats().idle, 0, 1900);
    QCOMPARE(pool.stats().closedIdle, 1);
}

void TestRealServers::idleTimeoutWithoutHintCostsNoRequest()
{
    const quint16 port = RealServer::freePort();
    RealServer nginx(u"nginx"_s, u"keepalive_timeout 100ms; server { listen 127.0.0.1:%1; location / { return 200 ok; } }"_s.arg(port));
    QVERIFY2(nginx.start(port), nginx.log().constData());
    ConnectionPool pool;
    for (int i = 0; i < 5; ++i) {
        Ending ending(pool.send(requestTo(QUrl(u"http://127.0.0.1:%1/"_s.arg(port)))));
        QVERIFY(ending.wait());
        QCOMPARE(ending.errorClass(), ErrorClass::Ok);
        QTRY_COMPARE(pool.stats().idle, 0); // it closes, and that is seen
        QCOMPARE(pool.stats().closedByPeer, i + 1);
    }
}

void TestRealServers::compressedAnswersAreDecoded()
{
    const quint16 port = RealServer::freePort();
    const QString text = u"compress me "_s.repeated(100);
    RealServer nginx(u"nginx"_s, u"gzip on; gzip_min_length 10; gzip_types text/plain; server { listen 127.0.0.1:%1; "
                                 "location / { return 200 '%2'; } }"_s.arg(port).arg(text));
    QVERIFY2(nginx.start(port), nginx.log().constData());
    ConnectionPool pool;
    for (const bool stream : {false, true}) {
        auto request = requestTo(QUrl(u"http://127.0.0.1:%1/"_s.arg(port)));
        request.stream = stream;
        Ending ending(pool.send(request));
        QVERIFY(ending.wait());
        QCOMPARE(ending.body, text.toUtf8());
        if (stream)
            QVERIFY(bw::net::headerValue(ending.head.headers, "Content-Encoding").isEmpty());
    }
}

void TestRealServers::largeBodiesGoBothWays()
{
    const quint16 port = RealServer::freePort();
    RealServer nginx(u"nginx"_s, u"client_max_body_size 50m; server { listen 127.0.0.1:%1; location / { return 200 ok; } "
                                 "location /big { client_body_in_file_only off; proxy_pass http://127.0.0.1:%1/; } }"_s.arg(port));
    QVERIFY2(nginx.start(port), nginx.log().constData());
    ConnectionPool pool;
    auto request = requestTo(QUrl(u"http://127.0.0.1:%1/big"_s.arg(port)));
    request.method = "POST";
    request.body = QByteArray(20 * 1024 * 1024, 'x');
    Ending ending(pool.send(request));
    QVERIFY(ending.wait(30'000));
    QCOMPARE(ending.errorClass(), ErrorClass::Ok);
    QCOMPARE(ending.head.status, 200);
    QVERIFY(ending.end.connection.bytesSent > request.body.size());
    QVERIFY(ending.end.timings.sent <= ending.end.timings.headers);
}

void TestRealServers::tlsVersions_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("version");
    QTest::newRow("1.2") << u"1.2"_s << u"TLSv1.2"_s;
    QTest::newRow("1.3") << u"1.3"_s << u"TLSv1.3"_s;
}

void TestRealServers::tlsVersions()
{
    QFETCH(const QString, server);
    QFETCH(const QString, version);
    PoolLimits limits;
    limits.cold = true;
    ConnectionPool pool(limits);
    for (int i = 0; i < 4; ++i) {
        Ending ending(pool.send(tlsRequest(server)));
        QVERIFY(ending.wait());
        QVERIFY2(ending.errorClass() == ErrorClass::Ok, qPrintable(ending.end.failure.message));
        QCOMPARE(ending.end.connection.tlsVersion, version);
        QVERIFY(!ending.end.connection.tlsCipher.isEmpty());
        QVERIFY(ending.end.timings.tls && *ending.end.timings.tls > 0ns);
        // The server's own word on whether the session was resumed.
        QCOMPARE(ending.body, "hello " + version.toLatin1() + (i == 0 ? " ." : " r"));
        QCOMPARE(pool.stats().tlsResumed, i);
    }
}

void TestRealServers::badCertificates_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<bool>("skip");
    QTest::addColumn<QString>("code"); // empty: the certificate is taken
    QTest::newRow("good") << u"1.3"_s << true << false << QString();
    QTest::newRow("unknown authority") << u"1.3"_s << false << false << u"certificate_unknown_issuer"_s;
    QTest::newRow("unknown authority, skipped") << u"1.3"_s << false << true << QString();
    QTest::newRow("expired") << u"expired"_s << true << false << u"certificate_expired"_s;
    QTest::newRow("expired, skipped") << u"expired"_s << true << true << QString();
    QTest::newRow("other name") << u"elsewhere"_s << true << false << u"certificate_wrong_host"_s;
    QTest::newRow("other name, skipped") << u"elsewhere"_s << true << true << QString();
}

void TestRealServers::badCertificates()
{
    QFETCH(const QString, server);
    QFETCH(const bool, trusted);
    QFETCH(const bool, skip);
    QFETCH(const QString, code);
    ConnectionPool pool;
    auto request = tlsRequest(server);
    if (!trusted)
        request.network.extraCaPem.clear();
    request.network.skipVerification = skip;
    for (int i = 0; i < 2; ++i) { // the second must not be let in by what the first left behind
        Ending ending(pool.send(request));
        QVERIFY(ending.wait());
        QCOMPARE(ending.errorClass(), code.isEmpty() ? ErrorClass::Ok : ErrorClass::Tls);
        QCOMPARE(ending.end.failure.code, code);
        if (ending.errorClass() == ErrorClass::Ok)
            continue;
        QCOMPARE(ending.end.failure.phase, bw::Phase::Tls);
        QVERIFY(!ending.end.failure.message.isEmpty());
        QCOMPARE(ending.end.connection.bytesSent, 0);
    }
}

void TestRealServers::wrongExtraAuthorityIsRefused()
{
    ConnectionPool pool;
    auto request = tlsRequest(u"1.3"_s);
    request.network.extraCaPem = m_certificates->pem(u"other"_s);
    Ending ending(pool.send(request));
    QVERIFY(ending.wait());
    QCOMPARE(ending.errorClass(), ErrorClass::Tls);
    request.network.extraCaPem = "not a certificate";
    Ending garbage(pool.send(request));
    QVERIFY(garbage.wait());
    QCOMPARE(garbage.errorClass(), ErrorClass::Tls);
    QCOMPARE(garbage.end.failure.code, QString(bw::net::ExtraAuthorityUnreadable));
}

void TestRealServers::systemTrustStaysBesideExtra()
{
    // Trusted through the second list that is tried: the pretended system's.
    const auto before = QSslConfiguration::defaultConfiguration();
    auto pretended = before;
    pretended.setCaCertificates(QSslCertificate::fromData(m_certificates->pem(u"root"_s)));
    QSslConfiguration::setDefaultConfiguration(pretended);
    ConnectionPool pool;
    auto request = tlsRequest(u"1.3"_s);
    request.network.extraCaPem = m_certificates->pem(u"other"_s);
    Ending ending(pool.send(request));
    const bool ended = ending.wait();
    QSslConfiguration::setDefaultConfiguration(before);
    QVERIFY(ended);
    QCOMPARE(ending.errorClass(), ErrorClass::Ok);
}

void TestRealServers::pins_data()
{
    QTest::addColumn<bool>("right");
    QTest::newRow("right") << true;
    QTest::newRow("wrong") << false;
}

void TestRealServers::pins()
{
    QFETCH(const bool, right);
    ConnectionPool pool;
    auto request = tlsRequest(u"1.3"_s);
    request.network.pinSha256 = m_certificates->pin(right ? u"good"_s : u"other"_s);
    QCOMPARE(request.network.pinSha256.size(), 32);
    for (int i = 0; i < 2; ++i) {
        Ending ending(pool.send(request));
        QVERIFY(ending.wait());
        QCOMPARE(ending.errorClass(), right ? ErrorClass::Ok : ErrorClass::Tls);
        QCOMPARE(ending.end.failure.code, right ? QString() : u"certificate_wrong_pin"_s);
        QCOMPARE(ending.end.connection.bytesSent > 0, right);
    }
}

void TestRealServers::http2IfAsked()
{
    ConnectionPool pool;
    for (const bool http2 : {false, true}) {
        auto request = tlsRequest(u"http2"_s);
        request.network.http2 = http2;
        Ending ending(pool.send(request));
        QVERIFY(ending.wait());
        QVERIFY2(ending.errorClass() == ErrorClass::Ok, qPrintable(ending.end.failure.message));
        QCOMPARE(ending.end.connection.protocol, http2 ? u"http/2"_s : u"http/1.1"_s);
        QVERIFY(!ending.end.connection.tlsVersion.isEmpty());
    }
}

void TestRealServers::haproxyClosesIdleOnes()
{
    const quint16 nginxPort = RealServer::freePort();
    RealServer nginx(u"nginx"_s, u"server { listen 127.0.0.1:%1; location / { return 200 ok; } }"_s.arg(nginxPort));
    QVERIFY2(nginx.start(nginxPort), nginx.log().constData());
    const quint16 port = RealServer::freePort();
    RealServer haproxy(u"haproxy"_s, u"defaults\n mode http\n timeout client 5s\n timeout server 5s\n timeout connect 5s\n"
                                     " timeout http-keep-alive 60ms\n"
                                     "listen front\n bind 127.0.0.1:%1\n server one 127.0.0.1:%2\n"_s.arg(port).arg(nginxPort));
    QVERIFY2(haproxy.start(port), haproxy.log().constData());
    ConnectionPool pool;
    int resent = 0;
    for (int i = 0; i < 30; ++i) {
        Ending ending(pool.send(requestTo(QUrl(u"http://127.0.0.1:%1/"_s.arg(port)))));
        QVERIFY(ending.wait());
        QCOMPARE(ending.errorClass(), ErrorClass::Ok);
        QCOMPARE(ending.body, "ok");
        resent += ending.end.connection.resent;
        if (i % 3 == 2)
            QVERIFY(outlastIdleTime(port));
    }
    QVERIFY2(resent >= 5, qPrintable(QString::number(resent)));
}

QTEST_GUILESS_MAIN(TestRealServers)
#include "tst_realservers.moc"
