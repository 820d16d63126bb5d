// SPDX-License-Identifier: GPL-3.0-or-later
// A server that goes away at every byte of its response, and while the request is sent: what the caller is told, and that
// nothing is sent twice but the one resend over a dead idle connection.
#include "ending.h"
#include "net/contentdecoder.h"
#include "net/socketreset.h"
#include "support/rawserver.h"
#include "support/suite.h"

#include <QTcpSocket>

using namespace Qt::StringLiterals;
using bw::ErrorClass;
using bw::net::ConnectionPool;
using bw::test::Ending;
using bw::test::okReply;
using bw::test::RawReply;
using bw::test::RawRequest;
using bw::test::RawServer;
using bw::test::requestTo;

namespace {

ErrorClass expectedAfter(const QByteArray& response, qsizetype bytes)
{
    if (bytes == response.size())
        return ErrorClass::Ok;
    if (bytes == 0)
        return ErrorClass::Reset;
    return bytes < response.indexOf("\r\n\r\n") + 4 ? ErrorClass::Protocol : ErrorClass::StreamCut;
}

} // namespace

class TestCutResponses : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void atEveryByte_data();
    void atEveryByte();
    void atEveryByteOfAReusedConnection();
    void withinTheCompression();
    void compressionNobodyAskedFor_data();
    void compressionNobodyAskedFor();
    void whileTheRequestIsSent();
    void aBodyThatEndsWithTheConnection_data();
    void aBodyThatEndsWithTheConnection();
};

void TestCutResponses::atEveryByte_data()
{
    QTest::addColumn<QByteArray>("response");
    QTest::newRow("length") << okReply("hello").bytes;
    QTest::newRow("chunks") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n2\r\n!!\r\n0\r\n\r\n");
}

void TestCutResponses::atEveryByte()
{
    QFETCH(const QByteArray, response);
    qsizetype cut = 0;
    RawServer server([&](const RawRequest&) { return RawReply{response.left(cut), 0, RawReply::Then::Close}; });
    ConnectionPool pool;
    for (; cut <= response.size(); ++cut) {
        Ending ending(pool.send(requestTo(server.url())));
        QVERIFY(ending.wait());
        QCOMPARE(int(ending.errorClass()), int(expectedAfter(response, cut)));
        QCOMPARE(ending.ends, 1);
        QVERIFY(!ending.end.connection.resent);
        QCOMPARE(server.requests().size(), cut + 1);
        QTRY_COMPARE(pool.stats().idle, 0); // after a whole response the close may come a moment later
    }
    QCOMPARE(pool.stats().busy, 0);
}

void TestCutResponses::atEveryByteOfAReusedConnection()
{
    const QByteArray response = okReply("hello").bytes;
    qsizetype cut = 0;
    RawServer server([&](const RawRequest& request) {
        return request.onConnection == 1 ? okReply() : RawReply{response.left(cut), 0, RawReply::Then::Close};
    });
    qsizetype sent = 0;
    for (; cut < response.size(); ++cut) {
        ConnectionPool pool;
        Ending first(pool.send(requestTo(server.url())));
        QVERIFY(first.wait());
        Ending second(pool.send(requestTo(server.url())));
        QVERIFY(second.wait());
        const bool resent = cut == 0;
        QCOMPARE(int(second.errorClass()), int(resent ? ErrorClass::Ok : expectedAfter(response, cut)));
        QCOMPARE(second.end.connection.resent, resent);
        sent += resent ? 3 : 2;
        QCOMPARE(server.requests().size(), sent);
    }
}

//! The message is whole, what was compressed into it is not.
void TestCutResponses::withinTheCompression()
{
    if (!bw::net::ContentDecoder::understands("gzip"))
        QSKIP("Built without zlib.");
    const QByteArray gzip = QByteArray::fromBase64("H4sIAAAAAAACAyspzwcAZorKEQMAAAA=");
    qsizetype size = 0;
    RawServer server([&](const RawRequest&) { return okReply(gzip.left(size), "Content-Encoding: gzip\r\n"); });
    ConnectionPool pool;
    for (; size <= gzip.size(); ++size) {
        Ending ending(pool.send(requestTo(server.url())));
        QVERIFY(ending.wait());
        const bool whole = size == 0 || size == gzip.size();
        QCOMPARE(int(ending.errorClass()), int(whole ? ErrorClass::Ok : ErrorClass::Protocol));
        if (size == gzip.size())
            QCOMPARE(ending.body, "two");
    }
}

//! A stream asks for none. Directly, and through a proxy, where Qt's own HTTP carries it.
void TestCutResponses::compressionNobodyAskedFor_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<bool>("proxy");
    QTest::addColumn<ErrorClass>("errorClass");
    QTest::addColumn<QByteArray>("body");
    for (const bool proxy : {false, true}) {
        const auto row = [proxy](const char* encoding, ErrorClass errorClass, const char* body) {
            QTest::addRow("%s%s", encoding, proxy ? " through a proxy" : "") << QByteArray(encoding) << proxy << errorClass << QByteArray(body);
        };
        row("gzip", ErrorClass::Ok, "two");
        row("br", ErrorClass::Protocol, "");
        row("gzip, br", ErrorClass::Protocol, "");
        row("UTF-8", ErrorClass::Ok, "two"); // no compression: the body is as it stands
        row("none", ErrorClass::Ok, "two");
    }
}

void TestCutResponses::compressionNobodyAskedFor()
{
    if (!bw::net::ContentDecoder::understands("gzip"))
        QSKIP("Built without zlib.");
    QFETCH(const QByteArray, encoding);
    QFETCH(const bool, proxy);
    const bool plain = encoding == "UTF-8" || encoding == "none";
    const QByteArray sent = plain ? QByteArray("two") : QByteArray::fromBase64("H4sIAAAAAAACAyspzwcAZorKEQMAAAA=");
    QByteArray asked;
    RawServer server([&](const RawRequest& request) {
        asked = request.header("accept-encoding");
        return okReply(sent, "Content-Encoding: " + encoding + "\r\n");
    });
    ConnectionPool pool;
    auto request = requestTo(proxy ? QUrl(u"http://gateway.invalid/"_s) : server.url());
    request.stream = true;
    if (proxy) {
        request.network.proxy = bw::net::NetworkConfig::Proxy::Http;
        request.network.proxyHost = u"127.0.0.1"_s;
        request.network.proxyPort = quint16(server.url().port());
    }
    Ending ending(pool.send(request));
    QVERIFY(ending.wait());
    QCOMPARE(asked, "identity");
    QTEST(ending.errorClass(), "errorClass");
    QTEST(ending.body, "body");
    const bool readable = ending.errorClass() == ErrorClass::Ok;
    QVERIFY2(readable || ending.end.failure.message.contains(QString::fromLatin1(encoding)), qPrintable(ending.end.failure.message));
}

void TestCutResponses::whileTheRequestIsSent()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    int connections = 0;
    connect(&server, &QTcpServer::newConnection, &server, [&] {
        ++connections;
        QTcpSocket* const socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->abort(); });
    });
    ConnectionPool pool;
    auto request = requestTo(QUrl(u"http://127.0.0.1:%1/"_s.arg(server.serverPort())));
    request.method = "POST";
    request.body = QByteArray(32 * 1024 * 1024, 'x');
    Ending ending(pool.send(request));
    QVERIFY(ending.wait());
    QCOMPARE(ending.errorClass(), ErrorClass::Reset);
    QVERIFY(!ending.end.connection.resent);
    QCOMPARE(connections, 1);
    QCOMPARE(pool.stats().busy, 0);
}

void TestCutResponses::aBodyThatEndsWithTheConnection_data()
{
    QTest::addColumn<bool>("reset");
    QTest::addColumn<ErrorClass>("errorClass");
    QTest::newRow("closed") << false << ErrorClass::Ok;
    QTest::newRow("reset") << true << ErrorClass::StreamCut;
}

void TestCutResponses::aBodyThatEndsWithTheConnection()
{
    QFETCH(const bool, reset);
#ifndef Q_OS_LINUX
    if (reset)
        QSKIP("Here the system may tell a reset as an orderly end.");
#endif
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QPointer<QTcpSocket> socket;
    connect(&server, &QTcpServer::newConnection, &server, [&] {
        socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [&socket] { socket->write("HTTP/1.0 200 OK\r\n\r\none two three"); });
    });
    ConnectionPool pool;
    Ending ending(pool.send(requestTo(QUrl(u"http://127.0.0.1:%1/"_s.arg(server.serverPort())))));
    QTRY_COMPARE(ending.body, "one two three");
    if (reset)
        bw::net::hardReset(*socket);
    else
        socket->close();
    QVERIFY(ending.wait());
    QTEST(ending.errorClass(), "errorClass");
    QCOMPARE(ending.body, "one two three");
}

QTEST_GUILESS_MAIN(TestCutResponses)
#include "tst_cutresponses.moc"
