// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/bench.h"
#include "support/manualclock.h"
#include "support/suite.h"

using namespace bw::resilience;
using namespace std::chrono_literals;
using bw::Milliseconds;
using bw::Nanoseconds;

class TestBench : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void threeFailuresInThirtySeconds_data();
    void threeFailuresInThirtySeconds();
    void lastsThirtySeconds();
    void theServersDelayWins_data();
    void theServersDelayWins();
    void takesThreeAgainAfterwards();
    void aRestIsNeverShortened();
};

void TestBench::threeFailuresInThirtySeconds_data()
{
    QTest::addColumn<QList<int>>("secondsBetween");
    QTest::addColumn<bool>("benched");
    QTest::newRow("none") << QList<int>{} << false;
    QTest::newRow("one") << QList<int>{0} << false;
    QTest::newRow("two") << QList<int>{0, 1} << false;
    QTest::newRow("three at once") << QList<int>{0, 0, 0} << true;
    QTest::newRow("three in thirty seconds") << QList<int>{0, 15, 15} << true;
    QTest::newRow("three in thirty-one") << QList<int>{0, 15, 16} << false;
    QTest::newRow("the last three of many count") << QList<int>{0, 20, 20, 5} << true;
}

void TestBench::threeFailuresInThirtySeconds()
{
    QFETCH(QList<int>, secondsBetween);
    bw::test::ManualClock clock;
    Bench bench(clock);
    for (const int seconds : secondsBetween) {
        clock.advance(std::chrono::seconds(seconds));
        bench.onFailure(std::nullopt);
    }
    QTEST(bench.isBenched(), "benched");
}

void TestBench::lastsThirtySeconds()
{
    bw::test::ManualClock clock;
    Bench bench(clock);
    for (int i = 0; i < Bench::MostFailures; ++i)
        bench.onFailure(std::nullopt);
    clock.advance(30s - 1ns);
    QVERIFY(bench.isBenched());
    clock.advance(1ns);
    QVERIFY(!bench.isBenched());
}

void TestBench::theServersDelayWins_data()
{
    QTest::addColumn<Milliseconds>("delay");
    QTest::addColumn<Milliseconds>("rest");
    QTest::newRow("shorter") << Milliseconds(2s) << Milliseconds(2s);
    QTest::newRow("longer") << Milliseconds(2min) << Milliseconds(2min);
    QTest::newRow("too long") << Milliseconds(1h) << Milliseconds(5min);
}

void TestBench::theServersDelayWins()
{
    QFETCH(Milliseconds, delay);
    QFETCH(Milliseconds, rest);
    bw::test::ManualClock clock;
    Bench bench(clock);
    bench.onFailure(std::nullopt);
    bench.onFailure(std::nullopt);
    bench.onFailure(delay);
    clock.advance(rest - 1ns);
    QVERIFY(bench.isBenched());
    clock.advance(1ns);
    QVERIFY(!bench.isBenched());
}

void TestBench::takesThreeAgainAfterwards()
{
    bw::test::ManualClock clock;
    Bench bench(clock);
    for (int i = 0; i < Bench::MostFailures; ++i)
        bench.onFailure(Milliseconds(1s));
    clock.advance(1s);
    bench.onFailure(std::nullopt);
    bench.onFailure(std::nullopt);
    QVERIFY(!bench.isBenched());
    bench.onFailure(std::nullopt);
    QVERIFY(bench.isBenched());
}

void TestBench::aRestIsNeverShortened()
{
    bw::test::ManualClock clock;
    Bench bench(clock);
    bench.rest(2min);
    bench.rest(1s);
    QCOMPARE(bench.until() - clock.now(), Nanoseconds(2min));
}

QTEST_GUILESS_MAIN(TestBench)
#include "tst_bench.moc"
