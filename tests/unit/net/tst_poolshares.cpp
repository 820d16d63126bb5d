// SPDX-License-Identifier: GPL-3.0-or-later
// Several owners within one pool: what one allows takes nothing from the other.
#include "ending.h"
#include "support/rawserver.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using bw::ErrorClass;
using bw::net::ConnectionPool;
using bw::net::HttpRequest;
using bw::net::PoolLimits;
using bw::net::PoolShare;
using bw::test::Ending;
using bw::test::okReply;
using bw::test::RawReply;
using bw::test::RawRequest;
using bw::test::RawServer;

namespace {

PoolShare shareOf(const QString& owner, int connections)
{
    PoolLimits limits;
    limits.maxConnections = connections;
    return {owner, limits};
}

HttpRequest requestOf(const RawServer& server, const PoolShare& share)
{
    HttpRequest request = bw::test::requestTo(server.url());
    request.share = share;
    return request;
}

} // namespace

class TestPoolShares : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void eachOwnerHasItsLimits();
    void newLimitsHoldForTheirOwnerOnly();
    void warmConnectionsAreTheOwners();
    void unusedOwnersAreForgotten();
};

void TestPoolShares::eachOwnerHasItsLimits()
{
    RawServer server([](const RawRequest&) { return RawReply{}; }); // never answers
    ConnectionPool pool;
    std::vector<std::unique_ptr<Ending>> endings;
    for (int i = 0; i < 3; ++i) {
        for (const PoolShare& share : {shareOf(u"a"_s, 1), shareOf(u"b"_s, 2)})
            endings.push_back(std::make_unique<Ending>(pool.send(requestOf(server, share))));
    }
    QTRY_COMPARE(server.requests().size(), 3);
    QCOMPARE(pool.stats().busy, 3);
    QCOMPARE(pool.stats().waiting, 3);
    for (const auto& ending : endings)
        ending->exchange()->abort();
    for (const auto& ending : endings)
        QVERIFY(ending->wait());
    QCOMPARE(pool.stats().busy, 0);
    QCOMPARE(pool.stats().waiting, 0);
}

void TestPoolShares::newLimitsHoldForTheirOwnerOnly()
{
    RawServer server([](const RawRequest&) { return okReply(); });
    ConnectionPool pool;
    const auto one = [&](const PoolShare& share) {
        const Ending ending(pool.send(requestOf(server, share)));
        return ending.wait() && ending.errorClass() == ErrorClass::Ok && ending.end.connection.reused.value_or(false);
    };
    QVERIFY(!one(shareOf(u"a"_s, 5)));
    QVERIFY(!one(shareOf(u"b"_s, 5)));
    PoolShare cold = shareOf(u"a"_s, 5);
    cold.limits.cold = true;
    QVERIFY(!one(cold));
    QVERIFY(!one(cold));
    QVERIFY(one(shareOf(u"b"_s, 5)));
    QCOMPARE(server.connectionCount(), 4);
}

void TestPoolShares::warmConnectionsAreTheOwners()
{
    RawServer server([](const RawRequest&) { return okReply(); });
    ConnectionPool pool;
    const HttpRequest request = requestOf(server, shareOf(u"a"_s, 5));
    pool.warmUp(request.url, request.network, 2, request.share);
    QTRY_COMPARE(pool.stats().idle, 2);
    const Ending other(pool.send(requestOf(server, shareOf(u"b"_s, 5))));
    QVERIFY(other.wait());
    QCOMPARE(other.end.connection.reused, std::optional(false));
    const Ending own(pool.send(request));
    QVERIFY(own.wait());
    QCOMPARE(own.end.connection.reused, std::optional(true));
}

void TestPoolShares::unusedOwnersAreForgotten()
{
    RawServer server([](const RawRequest&) { return okReply(); });
    ConnectionPool pool;
    for (int i = 0; i < 40; ++i) {
        PoolShare share = shareOf(u"owner %1"_s.arg(i), 5);
        share.limits.maxIdle = i == 0 ? 1 : 0;
        const Ending ending(pool.send(requestOf(server, share)));
        QVERIFY(ending.wait());
        QCOMPARE(ending.errorClass(), ErrorClass::Ok);
        QTRY_COMPARE(pool.stats().idle, 1); // the first one's lives on
    }
    const Ending again(pool.send(requestOf(server, shareOf(u"owner 0"_s, 5))));
    QVERIFY(again.wait());
    QCOMPARE(again.end.connection.reused, std::optional(true));
}

QTEST_GUILESS_MAIN(TestPoolShares)
#include "tst_poolshares.moc"
