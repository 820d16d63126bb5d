// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/ratelimits.h"

#include "support/manualclock.h"
#include "support/suite.h"

using namespace std::chrono_literals;
using bw::sim::RateLimits;

class TestRateLimits : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void admitsEverythingWithoutLimits();
    void refillsContinuously();
    void countsEachKeyAlone();
    void limitsTokens();
    void letsAnOversizedRequestThroughAFullBucket();
    void takesNothingWhenItRefuses();
    void writesResetTimes_data();
    void writesResetTimes();
};

void TestRateLimits::admitsEverythingWithoutLimits()
{
    RateLimits limits({}, {});
    const bw::test::ManualClock clock;
    const auto decision = limits.admit("a", 1'000'000, clock.now());
    QVERIFY(decision.admitted);
    QVERIFY(decision.headers.isEmpty());
}

void TestRateLimits::refillsContinuously()
{
    RateLimits limits(2, {});
    bw::test::ManualClock clock;
    QVERIFY(limits.admit("a", 1, clock.now()).headers.contains("x-ratelimit-remaining-requests: 1\r\n"));
    QVERIFY(limits.admit("a", 1, clock.now()).admitted);
    const auto refused = limits.admit("a", 1, clock.now());
    QVERIFY(!refused.admitted && !refused.forTokens);
    QVERIFY(refused.headers.contains("Retry-After: 30\r\n"));
    QVERIFY(refused.headers.contains("retry-after-ms: 30000\r\n"));
    QVERIFY(refused.headers.contains("x-ratelimit-limit-requests: 2\r\n"));
    QVERIFY(refused.headers.contains("x-ratelimit-remaining-requests: 0\r\n"));
    QVERIFY(refused.headers.contains("x-ratelimit-reset-requests: 1m0s\r\n"));
    clock.advance(29s);
    QVERIFY(!limits.admit("a", 1, clock.now()).admitted);
    clock.advance(1s);
    QVERIFY(limits.admit("a", 1, clock.now()).admitted);
    QVERIFY(!limits.admit("a", 1, clock.now()).admitted);
}

void TestRateLimits::countsEachKeyAlone()
{
    RateLimits limits(1, {});
    const bw::test::ManualClock clock;
    QVERIFY(limits.admit("a", 1, clock.now()).admitted);
    QVERIFY(limits.admit("b", 1, clock.now()).admitted);
    QVERIFY(!limits.admit("a", 1, clock.now()).admitted);
}

void TestRateLimits::limitsTokens()
{
    RateLimits limits(1000, 600);
    const bw::test::ManualClock clock;
    QVERIFY(limits.admit("a", 600, clock.now()).admitted);
    const auto refused = limits.admit("a", 100, clock.now());
    QVERIFY(!refused.admitted && refused.forTokens);
    QVERIFY(refused.retryAfter >= 10s && refused.retryAfter < 10s + 1ms);
    QVERIFY(refused.headers.contains("x-ratelimit-remaining-tokens: 0\r\n"));
}

void TestRateLimits::letsAnOversizedRequestThroughAFullBucket()
{
    RateLimits limits({}, 100);
    bw::test::ManualClock clock;
    QVERIFY(limits.admit("a", 5000, clock.now()).admitted);
    QVERIFY(!limits.admit("a", 5000, clock.now()).admitted);
    clock.advance(60s);
    QVERIFY(limits.admit("a", 5000, clock.now()).admitted);
}

void TestRateLimits::takesNothingWhenItRefuses()
{
    RateLimits limits(2, 100);
    const bw::test::ManualClock clock;
    QVERIFY(limits.admit("a", 90, clock.now()).admitted);
    QVERIFY(!limits.admit("a", 90, clock.now()).admitted);
    QVERIFY(limits.admit("a", 10, clock.now()).admitted);
}

void TestRateLimits::writesResetTimes_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << qint64{0} << QByteArray("0ms");
    QTest::newRow("ms") << qint64{120} << QByteArray("120ms");
    QTest::newRow("seconds") << qint64{8640} << QByteArray("8.64s");
    QTest::newRow("minutes") << qint64{360'000} << QByteArray("6m0s");
    QTest::newRow("both") << qint64{86'400} << QByteArray("1m26.4s");
}

void TestRateLimits::writesResetTimes()
{
    QFETCH(qint64, ms);
    QTEST(RateLimits::resetText(std::chrono::milliseconds(ms)), "text");
}

QTEST_GUILESS_MAIN(TestRateLimits)
#include "tst_ratelimits.moc"
