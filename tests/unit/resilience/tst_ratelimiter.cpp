// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/ratelimiter.h"
#include "support/manualclock.h"
#include "support/suite.h"

using namespace bw::resilience;
using namespace std::chrono_literals;
using bw::Nanoseconds;
using bw::test::ManualClock;

class TestRateLimiter : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void reservation_data();
    void reservation();
    void unlimitedNeverWaits();
    void spacesRequests();
    void spacesTokensAndAllowsOneLargePrompt();
    void neverExceedsTheLimitInAnyMinute();
    void reconcilesWithUsage();
    void refusedCountsNothing();
    void learnsOnlyDownwards();
    void unknownRemainingTeachesNothing();
    void aWindowThatRollsIsNotWaitedFor_data();
    void aWindowThatRollsIsNotWaitedFor();
    void nothingLeftWithoutAReset();
    void slowsAfter429AndRecovers();
    void answersThatCameTogetherSlowOnce();
    void neverSlowsToAStandstill();
    void holdsForTheServersDelay();
};

void TestRateLimiter::reservation_data()
{
    QTest::addColumn<qint64>("prompt");
    QTest::addColumn<std::optional<qint64>>("maxTokens");
    QTest::addColumn<qint64>("reserved");
    QTest::newRow("no max_tokens") << qint64{100} << std::optional<qint64>() << qint64{1124};
    QTest::newRow("small max_tokens") << qint64{100} << std::optional<qint64>(16) << qint64{116};
    QTest::newRow("large max_tokens") << qint64{100} << std::optional<qint64>(64'000) << qint64{1124};
    QTest::newRow("nonsense") << qint64{-5} << std::optional<qint64>(-5) << qint64{0};
}

void TestRateLimiter::reservation()
{
    QFETCH(qint64, prompt);
    QFETCH(std::optional<qint64>, maxTokens);
    QTEST(RateLimiter::reservation(prompt, maxTokens), "reserved");
}

void TestRateLimiter::unlimitedNeverWaits()
{
    ManualClock clock;
    RateLimiter limiter({}, clock);
    for (int i = 0; i < 10'000; ++i)
        QCOMPARE(limiter.tryAcquire(1'000'000), Nanoseconds(0));
}

void TestRateLimiter::spacesRequests()
{
    ManualClock clock;
    RateLimiter limiter({.requestsPerMinute = 60}, clock);
    QCOMPARE(limiter.tryAcquire(1), Nanoseconds(0));
    QCOMPARE(limiter.tryAcquire(1), Nanoseconds(1s));
    clock.advance(999ms);
    QCOMPARE(limiter.tryAcquire(1), Nanoseconds(1ms));
    clock.advance(1ms);
    QCOMPARE(limiter.tryAcquire(1), Nanoseconds(0));
}

void TestRateLimiter::spacesTokensAndAllowsOneLargePrompt()
{
    ManualClock clock;
    RateLimiter limiter({.tokensPerMinute = 6000}, clock); // 100 a second
    QCOMPARE(limiter.tryAcquire(1000), Nanoseconds(0));    // full bucket, leaves a debt of 900
    QCOMPARE(limiter.tryAcquire(50), Nanoseconds(9500ms));
    clock.advance(9500ms);
    QCOMPARE(limiter.tryAcquire(50), Nanoseconds(0));
}

void TestRateLimiter::neverExceedsTheLimitInAnyMinute()
{
    ManualClock clock;
    RateLimiter limiter({.requestsPerMinute = 600}, clock);
    int sent = 0;
    for (int tick = 0; tick < 60'000; ++tick) {
        sent += limiter.tryAcquire(1) == Nanoseconds(0) ? 1 : 0;
        clock.advance(1ms);
    }
    QVERIFY2(sent >= 600 && sent <= 610, qPrintable(QString::number(sent))); // and the burst of one second
}

void TestRateLimiter::reconcilesWithUsage()
{
    ManualClock clock;
    RateLimiter limiter({.tokensPerMinute = 6000, .tokenBurst = 1000}, clock);
    QCOMPARE(limiter.tryAcquire(1000), Nanoseconds(0));
    limiter.reconcile(1000, 400);
    QCOMPARE(limiter.tryAcquire(600), Nanoseconds(0));
    limiter.reconcile(600, 700);
    QCOMPARE(limiter.tryAcquire(100), Nanoseconds(2s));
}

void TestRateLimiter::refusedCountsNothing()
{
    ManualClock clock;
    RateLimiter limiter({.requestsPerMinute = 60, .tokensPerMinute = 60}, clock);
    QCOMPARE(limiter.tryAcquire(1), Nanoseconds(0));
    for (int i = 0; i < 100; ++i)
        QCOMPARE(limiter.tryAcquire(1), Nanoseconds(1s));
    clock.advance(1s);
    QCOMPARE(limiter.tryAcquire(1), Nanoseconds(0));
    limiter.giveBack(1);
    QCOMPARE(limiter.tryAcquire(1), Nanoseconds(0));
}

void TestRateLimiter::learnsOnlyDownwards()
{
    ManualClock clock;
    RateLimiter limiter({}, clock);
    limiter.learn({.requests = {100, 2, 10s}, .tokens = {}});
    QCOMPARE(limiter.tryAcquire(1), Nanoseconds(0));
    limiter.learn({.requests = {100, 50, 10s}, .tokens = {}}); // an older answer came late: not more than we know
    QCOMPARE(limiter.tryAcquire(1), Nanoseconds(0));
    QCOMPARE(limiter.tryAcquire(1), Nanoseconds(10s));
    clock.advance(10s);
    QCOMPARE(limiter.tryAcquire(1), Nanoseconds(0));
}

void TestRateLimiter::unknownRemainingTeachesNothing()
{
    ManualClock clock;
    RateLimiter limiter({}, clock);
    limiter.learn({.requests = {0, std::nullopt, 10s}, .tokens = {100, 1, std::nullopt}});
    QCOMPARE(limiter.tryAcquire(100), Nanoseconds(0));
}

void TestRateLimiter::aWindowThatRollsIsNotWaitedFor_data()
{
    QTest::addColumn<int>("perSecond"); // 600 a minute are allowed
    QTest::newRow("half of what is allowed") << 5;
    QTest::newRow("nearly all") << 9;
}

//! The limit counts the last 60 s, and its reset is always 60 s away.
void TestRateLimiter::aWindowThatRollsIsNotWaitedFor()
{
    QFETCH(const int, perSecond);
    ManualClock clock;
    RateLimiter limiter({}, clock);
    for (int i = 0; i < 600 * perSecond; ++i) { // ten windows
        QCOMPARE(limiter.tryAcquire(0), Nanoseconds(0));
        const qint64 used = std::min(i + 1, 60 * perSecond);
        limiter.learn({.requests = {600, 600 - used, 60s}, .tokens = {}});
        clock.advance(Nanoseconds(1s) / perSecond);
    }
    limiter.learn({.requests = {600, 0, 60s}, .tokens = {}}); // somebody else used the rest
    QCOMPARE(limiter.tryAcquire(0), Nanoseconds(60s));
}

void TestRateLimiter::nothingLeftWithoutAReset()
{
    ManualClock clock;
    RateLimiter limiter({}, clock);
    limiter.learn({.requests = {0, 0, std::nullopt}, .tokens = {}}); // a limit of 0 is none
    QCOMPARE(limiter.tryAcquire(1), Nanoseconds(0));
    limiter.learn({.requests = {100, 0, std::nullopt}, .tokens = {}});
    QCOMPARE(limiter.tryAcquire(1), RateLimiter::UnsaidReset);
    clock.advance(RateLimiter::UnsaidReset);
    QCOMPARE(limiter.tryAcquire(1), Nanoseconds(0));
    limiter.learn({.requests = {100, 5, 30s}, .tokens = {}});
    limiter.learn({.requests = {100, 0, std::nullopt}, .tokens = {}}); // that window's end is known
    QCOMPARE(limiter.tryAcquire(1), Nanoseconds(30s));
}

void TestRateLimiter::slowsAfter429AndRecovers()
{
    ManualClock clock;
    RateLimiter limiter({.requestsPerMinute = 60}, clock);
    QCOMPARE(limiter.factor(), 1.0);
    limiter.onRateLimited(std::nullopt);
    QCOMPARE(limiter.factor(), 0.7);
    clock.advance(30s);
    QCOMPARE(limiter.factor(), 0.85);
    limiter.onRateLimited(std::nullopt);
    QVERIFY(qFuzzyCompare(limiter.factor(), 0.595));
    clock.advance(60s);
    QCOMPARE(limiter.factor(), 1.0);
}

void TestRateLimiter::answersThatCameTogetherSlowOnce()
{
    ManualClock clock;
    RateLimiter limiter({.requestsPerMinute = 60}, clock);
    for (int i = 0; i < 20; ++i)
        limiter.onRateLimited(std::nullopt);
    QCOMPARE(limiter.factor(), 0.7);
    clock.advance(RateLimiter::BetweenCuts - 1ns);
    limiter.onRateLimited(bw::Milliseconds(10'000));
    QVERIFY(limiter.factor() >= 0.7);
    clock.advance(1ns);
    limiter.onRateLimited(bw::Milliseconds(10'000));
    const double cut = limiter.factor();
    QVERIFY(cut < 0.7);
    clock.advance(9s); // these were sent before the server's delay was known
    limiter.onRateLimited(bw::Milliseconds(1'000));
    QVERIFY(limiter.factor() >= cut);
}

void TestRateLimiter::neverSlowsToAStandstill()
{
    ManualClock clock;
    RateLimiter limiter({.requestsPerMinute = 60}, clock);
    for (int i = 0; i < 100; ++i) {
        limiter.onRateLimited(std::nullopt);
        QVERIFY(limiter.factor() >= RateLimiter::LowestFactor);
        clock.advance(RateLimiter::BetweenCuts);
    }
    QVERIFY(limiter.factor() < 0.35);
}

void TestRateLimiter::holdsForTheServersDelay()
{
    ManualClock clock;
    RateLimiter limiter({}, clock);
    limiter.onRateLimited(bw::Milliseconds(2500));
    QCOMPARE(limiter.tryAcquire(1), Nanoseconds(2500ms));
    clock.advance(2499ms);
    QCOMPARE(limiter.tryAcquire(1), Nanoseconds(1ms));
    clock.advance(1ms);
    QCOMPARE(limiter.tryAcquire(1), Nanoseconds(0));
}

QTEST_GUILESS_MAIN(TestRateLimiter)
#include "tst_ratelimiter.moc"
