// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/spendguard.h"
#include "support/suite.h"

using bw::PicoUsd;
using bw::stress::SpendGuard;

class TestSpendGuard : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void waitsForThoseInFlight();
    void learnsWhatRequestsCost_data();
    void learnsWhatRequestsCost();
    void withoutALimitAllGo();
};

void TestSpendGuard::waitsForThoseInFlight()
{
    SpendGuard guard(PicoUsd(25));
    SpendGuard::Hold first{PicoUsd(10), {}};
    SpendGuard::Hold second = first;
    SpendGuard::Hold third = first;
    QCOMPARE(guard.reserve(first), SpendGuard::Answer::Granted);
    QCOMPARE(guard.reserve(second), SpendGuard::Answer::Granted);
    QCOMPARE(guard.reserve(third), SpendGuard::Answer::Wait);
    guard.settle(first, PicoUsd(4));
    QCOMPARE(guard.reserve(third), SpendGuard::Answer::Granted);
    guard.settle(second, PicoUsd(10));
    guard.settle(third, PicoUsd(10));
    QVERIFY(!guard.isSpent());
    SpendGuard::Hold fourth{PicoUsd(2), {}};
    QCOMPARE(guard.reserve(fourth), SpendGuard::Answer::Spent);
    QVERIFY(guard.isSpent());
    QCOMPARE(guard.refused(), PicoUsd(2));
}

void TestSpendGuard::learnsWhatRequestsCost_data()
{
    QTest::addColumn<qint64>("actual"); // of each, where 100 are expected
    QTest::addColumn<int>("requests"); // that a limit of 1 000 allows
    QTest::newRow("as expected") << qint64(100) << 10;
    QTest::newRow("less") << qint64(50) << 19; // the last one may still cost 100
    QTest::newRow("more") << qint64(110) << 9;
    QTest::newRow("much more") << qint64(300) << 3;
}

//! Tokens of a prompt are a guess until they are billed: the limit holds all the same.
void TestSpendGuard::learnsWhatRequestsCost()
{
    QFETCH(const qint64, actual);
    QFETCH(const int, requests);
    SpendGuard guard(PicoUsd(1'000));
    int sent = 0;
    SpendGuard::Hold hold{PicoUsd(100), {}};
    for (; guard.reserve(hold) == SpendGuard::Answer::Granted; ++sent)
        guard.settle(hold, PicoUsd(actual));
    QCOMPARE(sent, requests);
    QVERIFY(sent * actual <= 1'000);
}

void TestSpendGuard::withoutALimitAllGo()
{
    SpendGuard guard({});
    SpendGuard::Hold hold{PicoUsd(std::numeric_limits<qint64>::max()), {}};
    QCOMPARE(guard.reserve(hold), SpendGuard::Answer::Granted);
    guard.settle(hold, PicoUsd(1));
    QVERIFY(!guard.isSpent());
}

QTEST_GUILESS_MAIN(TestSpendGuard)
#include "tst_spendguard.moc"
