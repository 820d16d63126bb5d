// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/redisaddress.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw::cache;

class TestRedisAddress : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void readsTheLogin();
    void refuses_data();
    void refuses();
};

void TestRedisAddress::reads_data()
{
    QTest::addColumn<QString>("display");
    QTest::newRow("redis://localhost") << u"localhost:6379/0"_s;
    QTest::newRow("redis://localhost:6380/2") << u"localhost:6380/2"_s;
    QTest::newRow(" cache.example:6380 ") << u"cache.example:6380/0"_s;
    QTest::newRow("127.0.0.1") << u"127.0.0.1:6379/0"_s;
    QTest::newRow("redis://[::1]:6379/1") << u"::1:6379/1"_s;
    QTest::newRow("unix:///run/redis.sock") << u"/run/redis.sock/0"_s;
    QTest::newRow("unix:///run/redis.sock?db=3") << u"/run/redis.sock/3"_s;
}

void TestRedisAddress::reads()
{
    const auto address = redisAddressFromUrl(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(address.has_value());
    QTEST(address->display(), "display");
}

void TestRedisAddress::readsTheLogin()
{
    const auto address = redisAddressFromUrl(u"redis://me:pass%40word@host/0"_s);
    QVERIFY(address.has_value());
    QCOMPARE(address->user, u"me"_s);
    QCOMPARE(address->password, bw::SecretString("pass@word"));
}

void TestRedisAddress::refuses_data()
{
    QTest::addColumn<bw::ErrorCode>("code");
    QTest::newRow("") << bw::ErrorCode::InvalidInput;
    QTest::newRow("http://localhost") << bw::ErrorCode::InvalidInput;
    QTest::newRow("redis://") << bw::ErrorCode::InvalidInput;
    QTest::newRow("redis://localhost/first") << bw::ErrorCode::InvalidInput;
    QTest::newRow("redis://localhost/-1") << bw::ErrorCode::InvalidInput;
    QTest::newRow("rediss://localhost") << bw::ErrorCode::Unsupported;
}

void TestRedisAddress::refuses()
{
    const auto address = redisAddressFromUrl(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!address.has_value());
    QTEST(address.error().code, "code");
    QVERIFY(address.error().message.endsWith(u'.'));
}

QTEST_GUILESS_MAIN(TestRedisAddress)
#include "tst_redisaddress.moc"
