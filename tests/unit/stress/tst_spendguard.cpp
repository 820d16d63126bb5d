// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/spendguard.h"
#include "support/suite.h"

#include <limits>

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
    const PicoUsd expected(10);
    PicoUsd first, second, third, fourth;
    QCOMPARE(guard.reserve(expected, first), SpendGuard::Answer::Granted);
    QCOMPARE(guard.reserve(expected, second), SpendGuard::Answer::Granted);
    QCOMPARE(guard.reserve(expected, third), SpendGuard::Answer::Wait);
    guard.settle(expected, first, PicoUsd(4));
    QCOMPARE(guard.reserve(expected, third), SpendGuard::Answer::Granted);
    guard.settle(expected, second, PicoUsd(10));
    guard.settle(expected, third, PicoUsd(10));
    QVERIFY(!guard.isSpent());
    QCOMPARE(guard.reserve(PicoUsd(2), fourth), SpendGuard::Answer::Spent);
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
    const PicoUsd expected(100);
    PicoUsd reserved;
    for (; guard.reserve(expected, reserved) == SpendGuard::Answer::Granted; ++sent)
        guard.settle(expected, reserved, PicoUsd(actual));
    QCOMPARE(sent, requests);
    QVERIFY(sent * actual <= 1'000);
}

void TestSpendGuard::withoutALimitAllGo()
{
    SpendGuard guard({});
    const PicoUsd expected(std::numeric_limits<qint64>::max());
    PicoUsd reserved;
    QCOMPARE(guard.reserve(expected, reserved), SpendGuard::Answer::Granted);
    guard.settle(expected, reserved, PicoUsd(1));
    QVERIFY(!guard.isSpent());
}

QTEST_GUILESS_MAIN(TestSpendGuard)
#include "tst_spendguard.moc"
