// SPDX-License-Identifier: GPL-3.0-or-later
#include "ending.h"
#include "support/rawserver.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using bw::ErrorClass;
using bw::Phase;
using bw::net::ConnectionPool;
using bw::net::PoolLimits;
using bw::test::Ending;
using bw::test::RawReply;
using bw::test::RawRequest;
using bw::test::RawServer;
using bw::test::okReply;
using bw::test::requestTo;

class TestConnectionPool : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void aRequestComesBack();
    void statusesAreCompleteMessages_data();
    void statusesAreCompleteMessages();
    void waitersAreServedInOrder();
    void timeoutsHaveTheirOwnClass_data();
    void timeoutsHaveTheirOwnClass();
    void lostConnectionsAreClassed_data();
    void lostConnectionsAreClassed();
    void abortEndsOnceAndLater();
    void aCancelledWaiterFreesNothingTwice();
    void thePoolMayGoWhileRequestsRun();
};

void TestConnectionPool::aRequestComesBack()
{
    RawServer server([](const RawRequest& request) { return okReply("echo:" + request.body); });
    ConnectionPool pool;
    auto request = requestTo(server.url(u"/v1/chat?x=1"_s));
    request.method = "POST";
    request.body = "hello";
    request.headers = {{"Authorization", "Bearer k"}, {"Content-Type", "application/json"}};
    request.stream = true;
    Ending ending(pool.send(request));
    QCOMPARE(ending.ends, 0);
    QVERIFY(ending.wait());
    QCOMPARE(ending.errorClass(), ErrorClass::Ok);
    QCOMPARE(ending.head.status, 200);
    QCOMPARE(bw::net::headerValue(ending.head.headers, "content-type"), "text/plain");
    QCOMPARE(ending.body, "echo:hello");
    const RawRequest& seen = server.requests().constFirst();
    QVERIFY(seen.head.startsWith("POST /v1/chat?x=1 HTTP/1.1\r\n"));
    QCOMPARE(seen.header("authorization"), "Bearer k");
    QCOMPARE(seen.header("accept-encoding"), "identity");
    const auto& times = ending.end.timings;
    QVERIFY(times.asked <= times.assigned && times.assigned <= times.sent && times.sent <= times.firstByte);
    QVERIFY(times.firstByte <= times.headers && times.headers <= times.lastByte);
    QVERIFY(times.wait.has_value());
    QVERIFY(ending.end.connection.bytesReceived > 0);
    QTRY_VERIFY(!ending.exchange());
}

void TestConnectionPool::statusesAreCompleteMessages_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {200, 204, 301, 302, 307, 400, 401, 403, 404, 407, 409, 418, 429, 500, 501, 502, 503, 504, 529})
        QTest::addRow("%d", status) << status;
}

void TestConnectionPool::statusesAreCompleteMessages()
{
    QFETCH(const int, status);
    RawServer server([status](const RawRequest&) {
        const QByteArray body = status == 204 ? QByteArray() : QByteArray("{}");
        return RawReply{"HTTP/1.1 " + QByteArray::number(status) + " Reason\r\nLocation: /elsewhere\r\nSet-Cookie: a=b\r\n"
                        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body};
    });
    ConnectionPool pool;
    for (int i = 0; i < 2; ++i) {
        Ending ending(pool.send(requestTo(server.url())));
        QVERIFY(ending.wait());
        QCOMPARE(ending.errorClass(), ErrorClass::Ok);
        QCOMPARE(ending.end.failure.httpStatus, status);
        QCOMPARE(ending.head.status, status);
        QCOMPARE(ending.heads, 1);
        QCOMPARE(ending.body, status == 204 ? "" : "{}");
    }
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(server.requests().at(1).header("cookie").isEmpty());
}

void TestConnectionPool::waitersAreServedInOrder()
{
    RawServer server([](const RawRequest& request) { return okReply(request.target()); });
    PoolLimits limits;
    limits.maxConnections = 2;
    ConnectionPool pool(limits);
    std::vector<std::unique_ptr<Ending>> endings;
    for (int i = 0; i < 20; ++i)
        endings.push_back(std::make_unique<Ending>(pool.send(requestTo(server.url(u"/%1"_s.arg(i))))));
    QCOMPARE(pool.stats().busy, 2);
    QCOMPARE(pool.stats().waiting, 18);
    for (const auto& ending : endings)
        QVERIFY(ending->wait());
    for (int i = 0; i < 20; ++i)
        QCOMPARE(endings[size_t(i)]->body, QByteArray("/") + QByteArray::number(i));
    for (int i = 3; i < 20; ++i)
        QVERIFY(endings[size_t(i)]->end.timings.assigned >= endings[size_t(i - 1)]->end.timings.assigned);
    QVERIFY(server.connectionCount() <= 2);
    QCOMPARE(pool.stats().busy, 0);
}

void TestConnectionPool::timeoutsHaveTheirOwnClass_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("phase");
    QTest::newRow("silence") << QByteArray() << int(Phase::WaitingHeaders);
    QTest::newRow("after head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n") << int(Phase::WaitingFirstEvent);
    QTest::newRow("in body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab") << int(Phase::Streaming);
}

void TestConnectionPool::timeoutsHaveTheirOwnClass()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, phase);
    RawServer server([bytes](const RawRequest&) { return RawReply{bytes}; });
    PoolLimits limits;
    limits.maxConnections = 1;
    ConnectionPool pool(limits);
    auto request = requestTo(server.url());
    request.timeouts.read = 120ms;
    Ending first(pool.send(request));
    request.timeouts.pool = 40ms;
    Ending waiter(pool.send(request));
    QVERIFY(waiter.wait());
    QCOMPARE(waiter.errorClass(), ErrorClass::PoolTimeout);
    QCOMPARE(waiter.end.failure.phase, Phase::PoolWait);
    QVERIFY(!waiter.end.failure.message.isEmpty());
    QVERIFY(first.wait());
    QCOMPARE(first.errorClass(), ErrorClass::ReadTimeout);
    QCOMPARE(int(first.end.failure.phase), phase);
    QTRY_COMPARE(pool.stats().busy, 0);
    QCOMPARE(server.requests().size(), 1);
}

void TestConnectionPool::lostConnectionsAreClassed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("errorClass");
    QTest::newRow("no byte") << QByteArray() << int(ErrorClass::Reset);
    QTest::newRow("in body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab") << int(ErrorClass::StreamCut);
    QTest::newRow("in chunk") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab") << int(ErrorClass::StreamCut);
    QTest::newRow("until close") << QByteArray("HTTP/1.1 200 OK\r\n\r\nab") << int(ErrorClass::Ok);
}

void TestConnectionPool::lostConnectionsAreClassed()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, errorClass);
    RawServer server([bytes](const RawRequest&) { return RawReply{bytes, 0, RawReply::Then::Close}; });
    ConnectionPool pool;
    Ending ending(pool.send(requestTo(server.url())));
    QVERIFY(ending.wait());
    QCOMPARE(int(ending.errorClass()), errorClass);
    QCOMPARE(pool.stats().busy, 0);
}

void TestConnectionPool::abortEndsOnceAndLater()
{
    RawServer server([](const RawRequest&) { return RawReply{"HTTP/1.1 200 OK\r\n\r\nab"}; });
    ConnectionPool pool;
    Ending ending(pool.send(requestTo(server.url())));
    QTRY_COMPARE(ending.body, "ab");
    ending.exchange()->abort();
    ending.exchange()->abort();
    QCOMPARE(ending.ends, 0);
    QCOMPARE(pool.stats().busy, 0);
    QVERIFY(ending.wait());
    QCOMPARE(ending.errorClass(), ErrorClass::Cancelled);
    QTRY_VERIFY(!ending.exchange());
    QCOMPARE(ending.ends, 1);
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestConnectionPool::aCancelledWaiterFreesNothingTwice()
{
    RawServer server([](const RawRequest&) { return RawReply{}; });
    PoolLimits limits;
    limits.maxConnections = 1;
    ConnectionPool pool(limits);
    Ending holder(pool.send(requestTo(server.url())));
    Ending waiter(pool.send(requestTo(server.url())));
    waiter.exchange()->abort();
    QVERIFY(waiter.wait());
    QCOMPARE(pool.stats().busy, 1);
    QCOMPARE(pool.stats().waiting, 0);
    QTRY_COMPARE(server.requests().size(), 1);
    holder.exchange()->abort();
    QVERIFY(holder.wait());
    QCOMPARE(pool.stats().busy, 0);
}

void TestConnectionPool::thePoolMayGoWhileRequestsRun()
{
    RawServer server([](const RawRequest&) { return RawReply{"HTTP/1.1 200 OK\r\n\r\nab"}; });
    PoolLimits limits;
    limits.maxConnections = 2;
    auto pool = std::make_unique<ConnectionPool>(limits);
    std::vector<std::unique_ptr<Ending>> endings;
    for (int i = 0; i < 5; ++i)
        endings.push_back(std::make_unique<Ending>(pool->send(requestTo(server.url()))));
    QTRY_COMPARE(endings[1]->body, "ab");
    pool.reset();
    for (const auto& ending : endings) {
        QVERIFY(!ending->exchange());
        QCOMPARE(ending->ends, 0);
    }
    QTRY_COMPARE(server.openConnections(), 0);
}

QTEST_GUILESS_MAIN(TestConnectionPool)
#include "tst_connectionpool.moc"
