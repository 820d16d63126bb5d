// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/retrybudget.h"
#include "support/manualclock.h"
#include "support/suite.h"

using namespace bw::resilience;
using namespace std::chrono_literals;

class TestRetryBudget : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void endpoint_data();
    void endpoint();
    void neverBelowZeroNorAboveTen();
    void globalAllowsTenAndAFifth();
    void globalForgetsAfterTenSeconds();
};

void TestRetryBudget::endpoint_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<int>("successes");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("new") << 0 << 0 << true;
    QTest::newRow("four failures leave six") << 4 << 0 << true;
    QTest::newRow("five failures leave five") << 5 << 0 << false;
    QTest::newRow("one success lifts it above five") << 5 << 1 << true;
    QTest::newRow("six failures need eleven successes") << 6 << 10 << false;
    QTest::newRow("and have them") << 6 << 11 << true;
}

void TestRetryBudget::endpoint()
{
    QFETCH(int, failures);
    QFETCH(int, successes);
    EndpointRetryBudget budget;
    for (int i = 0; i < failures; ++i)
        budget.onFailure();
    for (int i = 0; i < successes; ++i)
        budget.onSuccess();
    QTEST(budget.allowsRetry(), "allowed");
}

void TestRetryBudget::neverBelowZeroNorAboveTen()
{
    EndpointRetryBudget budget;
    for (int i = 0; i < 100; ++i)
        budget.onFailure();
    QCOMPARE(budget.tokens(), 0.0);
    for (int i = 0; i < 1000; ++i)
        budget.onSuccess();
    QCOMPARE(budget.tokens(), 10.0);
}

void TestRetryBudget::globalAllowsTenAndAFifth()
{
    bw::test::ManualClock clock;
    GlobalRetryBudget budget(clock);
    for (int i = 0; i < 50; ++i)
        budget.onFirstAttempt();
    for (int i = 0; i < 20; ++i)
        QVERIFY(budget.tryRetry());
    QVERIFY(!budget.tryRetry());
}

void TestRetryBudget::globalForgetsAfterTenSeconds()
{
    bw::test::ManualClock clock;
    GlobalRetryBudget budget(clock);
    for (int i = 0; i < 10; ++i)
        QVERIFY(budget.tryRetry());
    clock.advance(9999ms);
    QVERIFY(!budget.tryRetry());
    clock.advance(1ms);
    QVERIFY(budget.tryRetry());
}

QTEST_GUILESS_MAIN(TestRetryBudget)
#include "tst_retrybudget.moc"
