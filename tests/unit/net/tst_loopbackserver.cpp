// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/loopbackserver.h"
#include "support/suite.h"

#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using bw::net::LoopbackServer;

namespace {

LoopbackServer::Handler echo()
{
    return [](const QByteArray& path, const LoopbackServer::Reply& reply) { reply({200, "text/plain", "path " + path}); };
}

//! Everything the server says to these bytes until it closes.
QByteArray asked(const LoopbackServer& server, const QByteArray& request)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, server.port());
    socket.write(request);
    static_cast<void>(QTest::qWaitFor([&socket] { return socket.state() == QTcpSocket::UnconnectedState; }, 10'000));
    return socket.readAll();
}

} // namespace

class TestLoopbackServer : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void answers_data();
    void answers();
    void mayAnswerLater();
    void refusesEndlessHeads();
    void limitsConnections();
    void saysWhyItDoesNotStart();
    void stops();
};

void TestLoopbackServer::answers_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("begins");
    QTest::addColumn<QByteArray>("ends");
    const auto add = [](const char* name, const char* request, const char* begins, const char* ends) {
        QTest::newRow(name) << QByteArray(request) << QByteArray(begins) << QByteArray(ends);
    };
    add("get", "GET /a?b=c HTTP/1.1\r\nHost: localhost:1\r\n\r\n", "HTTP/1.1 200 OK\r\n", "\r\n\r\npath /a");
    add("by address", "GET / HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n", "HTTP/1.1 200 OK\r\n", "\r\n\r\npath /");
    add("by address 6", "GET / HTTP/1.1\r\nHost: [::1]:99\r\n\r\n", "HTTP/1.1 200 OK\r\n", "\r\n\r\npath /");
    add("a web page's name", "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", "HTTP/1.1 403 Forbidden\r\n", "\r\n\r\nForbidden\n");
    add("no name", "GET / HTTP/1.1\r\n\r\n", "HTTP/1.1 403 Forbidden\r\n", "");
    add("post", "POST / HTTP/1.1\r\nHost: localhost\r\n\r\n", "HTTP/1.1 405 ", "");
    add("nonsense", "\x16\x03\x01\r\n\r\n", "HTTP/1.1 405 ", "");
}

void TestLoopbackServer::answers()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, begins);
    QFETCH(QByteArray, ends);
    LoopbackServer server(echo());
    QVERIFY(server.start(0));
    const QByteArray answer = asked(server, request);
    QVERIFY2(answer.startsWith(begins), answer.constData());
    QVERIFY2(answer.endsWith(ends), answer.constData());
}

void TestLoopbackServer::mayAnswerLater()
{
    LoopbackServer::Reply kept;
    LoopbackServer server([&kept](const QByteArray&, const LoopbackServer::Reply& reply) { kept = reply; });
    QVERIFY(server.start(0));
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, server.port());
    socket.write("GET / HTTP/1.1\r\n");
    QTRY_COMPARE(socket.state(), QTcpSocket::ConnectedState);
    socket.write("Host: localhost\r\n\r\n"); // in two parts
    QTRY_VERIFY(kept);
    kept({200, "text/plain", "later"});
    QTRY_COMPARE(socket.state(), QTcpSocket::UnconnectedState);
    QVERIFY(socket.readAll().endsWith("later"));
    kept({200, "text/plain", "again"}); // nobody is there any more
}

void TestLoopbackServer::refusesEndlessHeads()
{
    LoopbackServer server(echo());
    QVERIFY(server.start(0));
    QVERIFY(asked(server, "GET / HTTP/1.1\r\nX: " + QByteArray(20'000, 'x')).isEmpty());
}

void TestLoopbackServer::limitsConnections()
{
    LoopbackServer server(echo());
    QVERIFY(server.start(0));
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < LoopbackServer::MostConnections + 3; ++i) {
        sockets.push_back(std::make_unique<QTcpSocket>());
        sockets.back()->connectToHost(QHostAddress::LocalHost, server.port());
    }
    const auto open = [&sockets] {
        return std::ranges::count_if(sockets, [](const auto& socket) { return socket->state() == QTcpSocket::ConnectedState; });
    };
    QTRY_COMPARE(int(open()), LoopbackServer::MostConnections);
    sockets.clear();
    QTRY_VERIFY(asked(server, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").endsWith("path /")); // room again
}

void TestLoopbackServer::saysWhyItDoesNotStart()
{
    LoopbackServer first(echo());
    QVERIFY(first.start(0));
    LoopbackServer second(echo());
    const bw::Result<void> started = second.start(first.port());
    QVERIFY(!started);
    QCOMPARE(started.error().code, bw::ErrorCode::Unavailable);
    QVERIFY(!second.isRunning());
}

void TestLoopbackServer::stops()
{
    LoopbackServer server(echo());
    QVERIFY(server.start(0));
    const quint16 port = server.port();
    server.stop();
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    QTRY_COMPARE(socket.error(), QTcpSocket::ConnectionRefusedError);
}

QTEST_GUILESS_MAIN(TestLoopbackServer)
#include "tst_loopbackserver.moc"
