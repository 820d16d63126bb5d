// SPDX-License-Identifier: GPL-3.0-or-later
// What ConnectionPool does with its connections between requests.
#include "ending.h"
#include "net/connectionstore.h"
#include "support/manualclock.h"
#include "support/rawserver.h"
#include "support/suite.h"

#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using bw::ErrorClass;
using bw::net::ConnectionPool;
using bw::net::KeepAliveHint;
using bw::net::PoolLimits;
using bw::net::WarmUpResult;
using bw::test::Ending;
using bw::test::okReply;
using bw::test::RawReply;
using bw::test::RawRequest;
using bw::test::RawServer;
using bw::test::requestTo;

namespace {

RawReply answerOk(const RawRequest&)
{
    return okReply();
}

} // namespace

class TestConnectionReuse : public bw::test::Suite
{
    Q_OBJECT

private:
    void one(ConnectionPool& pool, const RawServer& server, ErrorClass expected = ErrorClass::Ok);

private slots:
    void oneConnectionServesMany();
    void configsDoNotShare();
    void coldNeverReuses();
    void requestsPerConnectionAreLimited();
    void theServersMaxIsObeyed();
    void theServersTimeoutIsObeyed_data();
    void theServersTimeoutIsObeyed();
    void hintsAreParsed_data();
    void hintsAreParsed();
    void idleOnesExpire();
    void idleOnesAreLimited();
    void newestIdleFirst();
    void warmConnectionsAreReused();
    void warmingUpKeepsToTheLimits_data();
    void warmingUpKeepsToTheLimits();
    void warmingUpCountsWhatIsThere();
    void warmingUpSaysWhatFailed();
    void connectionsFromBeforeASleepAreClosed();
    void staleConnectionsAreResentOnce();
    void aStaleResendThatFailsSaysSo();
    void whatMayHaveBeenReadIsNotResent_data();
    void whatMayHaveBeenReadIsNotResent();
    void aResendThatMayHaveBeenReadIsAReset();
    void freshConnectionsAreNotResent();
    void nothingIsResentAfterAByte();
    void aServerThatClosesIdleOnesIsNoticed();
    void uninvitedBytesCloseTheConnection();
    void surplusBytesCloseTheConnection();
    void anEarlyAnswerClosesTheConnection();
    void drainClosesIdleAndLaterBusyOnes();
};

void TestConnectionReuse::one(ConnectionPool& pool, const RawServer& server, ErrorClass expected)
{
    Ending ending(pool.send(requestTo(server.url())));
    QVERIFY(ending.wait());
    QCOMPARE(ending.errorClass(), expected);
}

void TestConnectionReuse::oneConnectionServesMany()
{
    RawServer server(answerOk);
    ConnectionPool pool;
    quint64 id = 0;
    for (int i = 0; i < 50; ++i) {
        Ending ending(pool.send(requestTo(server.url())));
        QVERIFY(ending.wait());
        const auto& connection = ending.end.connection;
        QCOMPARE(connection.reused, std::optional(i > 0));
        QVERIFY(connection.id > 0 && (id == 0 || connection.id == id));
        QCOMPARE(connection.protocol, u"http/1.1"_s);
        QCOMPARE(ending.end.timings.connect.has_value(), i == 0);
        QVERIFY(!connection.resent);
        id = connection.id;
    }
    QCOMPARE(server.connectionCount(), 1);
    QCOMPARE(server.requests().size(), 50);
    const auto stats = pool.stats();
    QCOMPARE(stats.opened, 1);
    QCOMPARE(stats.reused, 49);
    QCOMPARE(stats.idle, 1);
    QVERIFY(stats.medianHandshake > 0ns);
    QCOMPARE(stats.handshakeSaved, stats.medianHandshake * 49);
    bw::net::PoolStats sum{.reused = 2, .medianHandshake = 30ms, .handshakeSaved = 60ms};
    sum += {.reused = 100, .medianHandshake = 1ms, .handshakeSaved = 100ms};
    QCOMPARE(sum.handshakeSaved, 160ms); // not the slower handshake for all of them
}

void TestConnectionReuse::configsDoNotShare()
{
    RawServer server(answerOk);
    ConnectionPool pool;
    one(pool, server);
    auto request = requestTo(server.url());
    request.network.skipVerification = true;
    Ending other(pool.send(request));
    QVERIFY(other.wait());
    QCOMPARE(server.connectionCount(), 2);
}

void TestConnectionReuse::coldNeverReuses()
{
    RawServer server(answerOk);
    PoolLimits limits;
    limits.cold = true;
    ConnectionPool pool(limits);
    for (int i = 0; i < 3; ++i)
        one(pool, server);
    QCOMPARE(server.connectionCount(), 3);
    QCOMPARE(pool.stats().idle, 0);
    QCOMPARE(pool.stats().closedLimit, 3);
}

void TestConnectionReuse::requestsPerConnectionAreLimited()
{
    RawServer server(answerOk);
    PoolLimits limits;
    limits.maxRequestsPerConnection = 3;
    ConnectionPool pool(limits);
    for (int i = 0; i < 7; ++i)
        one(pool, server);
    QCOMPARE(server.connectionCount(), 3);
    QCOMPARE(pool.stats().closedLimit, 2);
}

void TestConnectionReuse::theServersMaxIsObeyed()
{
    RawServer server([](const RawRequest& request) {
        return okReply("ok", "Keep-Alive: timeout=60, max=" + QByteArray::number(2 - request.onConnection) + "\r\n");
    });
    ConnectionPool pool;
    for (int i = 0; i < 6; ++i)
        one(pool, server);
    QCOMPARE(server.connectionCount(), 3);
    QCOMPARE(pool.stats().closedLimit, 3);
}

void TestConnectionReuse::theServersTimeoutIsObeyed_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("reused");
    QTest::newRow("0") << 0 << false;
    QTest::newRow("1: it would close any moment") << 1 << false;
    QTest::newRow("60") << 60 << true;
}

void TestConnectionReuse::theServersTimeoutIsObeyed()
{
    QFETCH(const int, seconds);
    QFETCH(const bool, reused);
    RawServer server([seconds](const RawRequest&) {
        return okReply("ok", "Keep-Alive: timeout=" + QByteArray::number(seconds) + "\r\n");
    });
    ConnectionPool pool;
    one(pool, server);
    one(pool, server);
    QCOMPARE(server.connectionCount(), reused ? 1 : 2);
}

void TestConnectionReuse::hintsAreParsed_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("timeout");
    QTest::addColumn<int>("max");
    QTest::newRow("both") << QByteArray("timeout=5, max=100") << 5 << 100;
    QTest::newRow("other case, spaces") << QByteArray(" Timeout = 7 ,MAX=1") << 7 << 1;
    QTest::newRow("one") << QByteArray("max=3") << -1 << 3;
    QTest::newRow("garbage") << QByteArray("timeout=abc, max=-1, x, =") << -1 << -1;
    QTest::newRow("empty") << QByteArray() << -1 << -1;
}

void TestConnectionReuse::hintsAreParsed()
{
    QFETCH(const QByteArray, header);
    QFETCH(const int, timeout);
    QFETCH(const int, max);
    const auto hint = KeepAliveHint::parse(header);
    QCOMPARE(hint.timeout.value_or(-1s).count(), timeout);
    QCOMPARE(hint.max.value_or(-1), max);
}

void TestConnectionReuse::idleOnesExpire()
{
    RawServer server(answerOk);
    PoolLimits limits;
    limits.idleExpiry = 30ms;
    ConnectionPool pool(limits);
    one(pool, server);
    QTRY_COMPARE(pool.stats().idle, 0);
    QCOMPARE(pool.stats().closedIdle, 1);
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestConnectionReuse::idleOnesAreLimited()
{
    RawServer server(answerOk);
    PoolLimits limits;
    limits.maxIdle = 2;
    ConnectionPool pool(limits);
    std::vector<std::unique_ptr<Ending>> endings;
    for (int i = 0; i < 8; ++i)
        endings.push_back(std::make_unique<Ending>(pool.send(requestTo(server.url()))));
    for (const auto& ending : endings)
        QVERIFY(ending->wait());
    QTRY_COMPARE(pool.stats().idle, 2);
    QCOMPARE(pool.stats().closedIdle, 6);
}

void TestConnectionReuse::newestIdleFirst()
{
    RawServer server(answerOk);
    ConnectionPool pool;
    Ending first(pool.send(requestTo(server.url())));
    Ending second(pool.send(requestTo(server.url())));
    QVERIFY(first.wait() && second.wait());
    const quint64 newest = first.end.timings.lastByte > second.end.timings.lastByte ? first.end.connection.id
                                                                                    : second.end.connection.id;
    for (int i = 0; i < 3; ++i) {
        Ending next(pool.send(requestTo(server.url())));
        QVERIFY(next.wait());
        QCOMPARE(next.end.connection.id, newest);
    }
}

void TestConnectionReuse::warmConnectionsAreReused()
{
    RawServer server(answerOk);
    ConnectionPool pool;
    pool.warmUp(server.url(), requestTo(server.url()).network, 5);
    QTRY_COMPARE(pool.stats().idle, 5);
    QCOMPARE(server.requests().size(), 0);
    Ending ending(pool.send(requestTo(server.url())));
    QVERIFY(ending.wait());
    QCOMPARE(ending.end.connection.reused, std::optional(true));
    QVERIFY(!ending.end.timings.connect);
    QCOMPARE(server.connectionCount(), 5);
}

void TestConnectionReuse::warmingUpKeepsToTheLimits_data()
{
    QTest::addColumn<PoolLimits>("limits");
    QTest::addColumn<int>("begun"); // of five
    PoolLimits limits;
    QTest::newRow("none that matters") << limits << 5;
    limits.maxIdle = 3; // more would be closed again at once
    QTest::newRow("idle ones") << limits << 3;
    limits = {};
    limits.maxPerHost = 2;
    QTest::newRow("of a host") << limits << 2;
    limits = {};
    limits.maxConnections = 4;
    QTest::newRow("in total") << limits << 4;
    limits = {};
    limits.cold = true;
    QTest::newRow("never reused") << limits << 0;
}

void TestConnectionReuse::warmingUpKeepsToTheLimits()
{
    QFETCH(const PoolLimits, limits);
    RawServer server(answerOk);
    ConnectionPool pool(limits);
    std::optional<WarmUpResult> result;
    pool.warmUp(server.url(), requestTo(server.url()).network, 5, {}, [&result](const WarmUpResult& ended) { result = ended; });
    QVERIFY(!result);
    QTRY_VERIFY(result);
    QTEST(result->begun, "begun");
    QCOMPARE(result->opened, result->begun);
    QCOMPARE(pool.stats().idle, result->begun);
    QCOMPARE(pool.stats().opened, result->begun);
}

void TestConnectionReuse::warmingUpCountsWhatIsThere()
{
    RawServer server([](const RawRequest&) { return RawReply{}; });
    PoolLimits limits;
    limits.maxPerHost = 4;
    ConnectionPool pool(limits);
    const Ending busy(pool.send(requestTo(server.url())));
    QTRY_COMPARE(server.requests().size(), 1);
    QList<int> begun;
    for (int i = 0; i < 3; ++i)
        pool.warmUp(server.url(), requestTo(server.url()).network, 2, {}, [&begun](const WarmUpResult& ended) { begun.append(ended.begun); });
    QTRY_COMPARE(begun.size(), 3);
    std::ranges::sort(begun);
    QCOMPARE(begun, QList<int>({0, 1, 2}));
    QCOMPARE(pool.stats().idle, 3);
}

void TestConnectionReuse::warmingUpSaysWhatFailed()
{
    RawServer server(answerOk);
    const QUrl nobody = server.url();
    server.close();
    ConnectionPool pool;
    std::optional<WarmUpResult> result;
    pool.warmUp(nobody, requestTo(nobody).network, 2, {}, [&result](const WarmUpResult& ended) { result = ended; });
    QTRY_VERIFY(result);
    QCOMPARE(result->begun, 2);
    QCOMPARE(result->opened, 0);
    QVERIFY(!result->trouble.isEmpty());
    QCOMPARE(pool.stats().idle, 0);
}

void TestConnectionReuse::connectionsFromBeforeASleepAreClosed()
{
    RawServer server(answerOk);
    bw::test::ManualClock clock; // which stands still in a sleep
    bw::net::Deadlines deadlines(clock);
    bw::Nanoseconds asleep = 1h;
    bw::net::ConnectionStore store(clock, deadlines, {}, bw::net::systemResolver(), [&asleep] { return std::optional(asleep); });
    const auto stats = [&store] {
        bw::net::PoolStats now;
        store.addTo(now);
        return now;
    };
    const auto origin = store.origin(server.url(), requestTo(server.url()).network);
    store.warmUp(origin, 2, 0, [](const bw::net::WarmUpResult&) {});
    QTRY_COMPARE(stats().idle, 2);
    asleep += 20ms; // clocks are not read at the same moment
    auto awake = store.takeIdle(origin);
    QVERIFY(awake);
    store.keep(std::move(*awake), {});

    asleep += 8h;
    store.warmUp(origin, 1, 0, [](const bw::net::WarmUpResult&) {});
    QTRY_COMPARE(stats().idle, 3);
    auto fresh = store.takeIdle(origin);
    QVERIFY(fresh);
    QCOMPARE(stats().idle, 0);
    QCOMPARE(stats().closedIdle, 2);
    store.close(std::move(*fresh), bw::net::ConnectionStore::Closed::Idle);
}

void TestConnectionReuse::staleConnectionsAreResentOnce()
{
    RawServer server([](const RawRequest& request) {
        return request.onConnection == 1 ? okReply() : RawReply{{}, 0, RawReply::Then::Close};
    });
    ConnectionPool pool;
    one(pool, server);
    auto request = requestTo(server.url());
    request.method = "POST";
    request.body = "once more";
    Ending ending(pool.send(request));
    QVERIFY(ending.wait());
    QCOMPARE(ending.errorClass(), ErrorClass::Ok);
    QVERIFY(ending.end.connection.resent);
    QCOMPARE(ending.end.connection.reused, std::optional(false));
    QCOMPARE(server.requests().size(), 3);
    QCOMPARE(server.requests().at(2).body, "once more");
    QCOMPARE(pool.stats().closedByPeer, 1);
}

void TestConnectionReuse::aStaleResendThatFailsSaysSo()
{
    RawServer server([](const RawRequest& request) {
        return request.connection == 1 && request.onConnection == 1 ? okReply() : RawReply{{}, 0, RawReply::Then::Close};
    });
    ConnectionPool pool;
    one(pool, server);
    one(pool, server, ErrorClass::StaleConnection);
    QCOMPARE(server.requests().size(), 3);
    QCOMPARE(pool.stats().busy, 0);
}

void TestConnectionReuse::whatMayHaveBeenReadIsNotResent_data()
{
    QTest::addColumn<bw::Milliseconds>("silence");
    QTest::addColumn<ErrorClass>("errorClass");
    QTest::addColumn<int>("requests");
    QTest::newRow("lost at once") << 900ms << ErrorClass::Ok << 3;
    QTest::newRow("lost after it was worked on") << 1000ms << ErrorClass::Reset << 2;
}

void TestConnectionReuse::whatMayHaveBeenReadIsNotResent()
{
    QFETCH(const bw::Milliseconds, silence);
    QFETCH(const int, requests);
    RawServer server([](const RawRequest& request) { return request.onConnection == 1 ? okReply() : RawReply(); });
    bw::test::ManualClock clock;
    ConnectionPool pool({}, clock);
    one(pool, server);
    Ending ending(pool.send(requestTo(server.url())));
    QTRY_COMPARE(server.requests().size(), 2);
    QTRY_VERIFY(bw::isSet(ending.exchange()->timings().sent));
    clock.advance(silence);
    server.closeAll();
    QVERIFY(ending.wait());
    QTEST(ending.errorClass(), "errorClass");
    QCOMPARE(server.requests().size(), requests);
}

void TestConnectionReuse::aResendThatMayHaveBeenReadIsAReset()
{
    RawServer server([](const RawRequest& request) {
        return request.connection == 1 && request.onConnection == 1 ? okReply() : RawReply();
    });
    bw::test::ManualClock clock;
    ConnectionPool pool({}, clock);
    one(pool, server);
    Ending ending(pool.send(requestTo(server.url())));
    QTRY_COMPARE(server.requests().size(), 2);
    server.closeAll();
    QTRY_COMPARE(server.requests().size(), 3);
    clock.advance(2s);
    server.closeAll();
    QVERIFY(ending.wait());
    QCOMPARE(ending.errorClass(), ErrorClass::Reset);
    QVERIFY(ending.end.connection.resent);
}

void TestConnectionReuse::freshConnectionsAreNotResent()
{
    RawServer server([](const RawRequest&) { return RawReply{{}, 0, RawReply::Then::Close}; });
    ConnectionPool pool;
    one(pool, server, ErrorClass::Reset);
    QCOMPARE(server.requests().size(), 1);
}

void TestConnectionReuse::nothingIsResentAfterAByte()
{
    RawServer server([](const RawRequest& request) {
        return request.onConnection == 1 ? okReply() : RawReply{"H", 0, RawReply::Then::Close};
    });
    ConnectionPool pool;
    one(pool, server);
    one(pool, server, ErrorClass::Protocol);
    QCOMPARE(server.requests().size(), 2);
}

void TestConnectionReuse::aServerThatClosesIdleOnesIsNoticed()
{
    RawServer server(answerOk);
    ConnectionPool pool;
    one(pool, server);
    server.closeAll();
    QTRY_COMPARE(pool.stats().idle, 0);
    QCOMPARE(pool.stats().closedByPeer, 1);
    one(pool, server);
    QCOMPARE(server.requests().size(), 2);
}

void TestConnectionReuse::uninvitedBytesCloseTheConnection()
{
    RawServer server(answerOk);
    ConnectionPool pool;
    one(pool, server);
    server.sendToAll("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil");
    QTRY_COMPARE(pool.stats().idle, 0);
    QCOMPARE(pool.stats().closedError, 1);
    one(pool, server);
    QCOMPARE(server.connectionCount(), 2);
}

void TestConnectionReuse::surplusBytesCloseTheConnection()
{
    RawServer server([](const RawRequest&) { return RawReply{okReply().bytes + "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil"}; });
    ConnectionPool pool;
    for (int i = 0; i < 2; ++i) {
        Ending ending(pool.send(requestTo(server.url())));
        QVERIFY(ending.wait());
        QCOMPARE(ending.body, "ok");
    }
    QCOMPARE(server.connectionCount(), 2);
}

void TestConnectionReuse::anEarlyAnswerClosesTheConnection()
{
    // It answers on connecting and never reads, so most of the request is still unwritten.
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, &server, [&server] {
        QTcpSocket* const socket = server.nextPendingConnection();
        socket->setReadBufferSize(1);
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->write("HTTP/1.1 413 Too Large\r\nContent-Length: 2\r\n\r\nno");
        }, Qt::SingleShotConnection);
    });
    ConnectionPool pool;
    auto request = requestTo(QUrl(u"http://127.0.0.1:%1/"_s.arg(server.serverPort())));
    request.method = "POST";
    request.body = QByteArray(32 * 1024 * 1024, 'x');
    Ending ending(pool.send(request));
    QVERIFY(ending.wait());
    QCOMPARE(ending.errorClass(), ErrorClass::Ok);
    QCOMPARE(ending.head.status, 413);
    QCOMPARE(pool.stats().idle, 0);
}

void TestConnectionReuse::drainClosesIdleAndLaterBusyOnes()
{
    RawServer server([](const RawRequest& request) { return okReply(request.target(), {}); });
    ConnectionPool pool;
    one(pool, server);
    Ending busy(pool.send(requestTo(server.url())));
    pool.drain();
    QVERIFY(busy.wait());
    QCOMPARE(busy.errorClass(), ErrorClass::Ok);
    QCOMPARE(pool.stats().idle, 0);
    QTRY_COMPARE(server.openConnections(), 0);
}

QTEST_GUILESS_MAIN(TestConnectionReuse)
#include "tst_connectionreuse.moc"
