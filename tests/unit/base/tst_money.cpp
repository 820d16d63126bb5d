// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/money.h"
#include "base/typednumber.h"
#include "support/suite.h"

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using bw::PicoUsd;

class TestMoney : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void printsExactly_data();
    void printsExactly();
    void readsExactly_data();
    void readsExactly();
    void sumsSaturate();
    void dollarsThereAndBack_data();
    void dollarsThereAndBack();
    void readsWhatPeopleType_data();
    void readsWhatPeopleType();
};

void TestMoney::printsExactly_data()
{
    QTest::addColumn<qint64>("pico");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << qint64{0} << u"0"_s;
    QTest::newRow("one token of gpt-4.1") << qint64{8'000'000} << u"0.000008"_s;
    QTest::newRow("a tick") << qint64{100} << u"0.0000000001"_s;
    QTest::newRow("smallest") << qint64{1} << u"0.000000000001"_s;
    QTest::newRow("a dollar") << qint64{1'000'000'000'000} << u"1"_s;
    QTest::newRow("negative") << qint64{-1'500'000'000'000} << u"-1.5"_s;
    QTest::newRow("ten") << qint64{10'000'000'000'000} << u"10"_s;
    QTest::newRow("lowest") << std::numeric_limits<qint64>::min() << u"-9223372.036854775808"_s;
}

void TestMoney::printsExactly()
{
    QFETCH(qint64, pico);
    QTEST(PicoUsd(pico).toDecimal(), "text");
}

void TestMoney::readsExactly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::addColumn<qint64>("pico");
    QTest::newRow("plain") << u"0.000123"_s << true << qint64{123'000'000};
    QTest::newRow("exponent") << u"7.159e-05"_s << true << qint64{71'590'000};
    QTest::newRow("positive exponent") << u"1.5e3"_s << true << qint64{1'500'000'000'000'000};
    QTest::newRow("integer") << u"12"_s << true << qint64{12'000'000'000'000};
    QTest::newRow("twelve places") << u"0.000000000001"_s << true << qint64{1};
    QTest::newRow("zeros past the twelfth") << u"0.00000000000100"_s << true << qint64{1};
    QTest::newRow("thirteen places") << u"0.0000000000001"_s << false << qint64{0};
    QTest::newRow("negative") << u"-2"_s << true << qint64{-2'000'000'000'000};
    QTest::newRow("spaces around") << u" 1 "_s << true << qint64{1'000'000'000'000};
    QTest::newRow("too large") << u"99999999"_s << false << qint64{0};
    QTest::newRow("empty") << QString() << false << qint64{0};
    QTest::newRow("word") << u"free"_s << false << qint64{0};
    QTest::newRow("comma") << u"0,5"_s << false << qint64{0};
    QTest::newRow("nan") << u"nan"_s << false << qint64{0};
}

void TestMoney::readsExactly()
{
    QFETCH(bool, valid);
    QFETCH(qint64, pico);
    QFETCH(QString, text);
    const auto money = PicoUsd::fromDecimal(text);
    QCOMPARE(money.has_value(), valid);
    if (valid)
        QCOMPARE(money->value(), pico);
}

void TestMoney::sumsSaturate()
{
    const PicoUsd most(std::numeric_limits<qint64>::max());
    QCOMPARE(most + PicoUsd(1), most);
    QCOMPARE(most * 3, most);
    QCOMPARE(most * -3, PicoUsd(-most.value()));
    QCOMPARE(PicoUsd(-2) - most, PicoUsd(-most.value()));
    QCOMPARE(PicoUsd(5) + PicoUsd(-7), PicoUsd(-2));
}

void TestMoney::dollarsThereAndBack_data()
{
    QTest::addColumn<double>("dollars");
    QTest::addColumn<qint64>("pico");
    QTest::newRow("a token") << 0.000008 << qint64{8'000'000};
    QTest::newRow("to the nearest") << 1.6e-12 << qint64{2};
    QTest::newRow("negative") << -2.5 << qint64{-2'500'000'000'000};
    QTest::newRow("too much") << 1e300 << std::numeric_limits<qint64>::max();
    QTest::newRow("too little") << -1e300 << -std::numeric_limits<qint64>::max();
    QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN() << qint64{0};
}

void TestMoney::dollarsThereAndBack()
{
    QFETCH(double, dollars);
    QTEST(PicoUsd::fromUsd(dollars).value(), "pico");
    if (std::abs(dollars) > 1e-9 && std::abs(dollars) < 1e6)
        QCOMPARE(PicoUsd::fromUsd(dollars).toUsd(), dollars);
}

void TestMoney::readsWhatPeopleType_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("plain"); // null: refused
    QTest::newRow("point") << u" 2.50 "_s << u"2.50"_s;
    QTest::newRow("comma") << u"2,5"_s << u"2.5"_s;
    QTest::newRow("three places below one") << u"0,125"_s << u"0.125"_s;
    QTest::newRow("four places") << u"1,2500"_s << u"1.2500"_s;
    QTest::newRow("no thousand has four digits before") << u"1234,567"_s << u"1234.567"_s;
    QTest::newRow("a thousand, or one") << u"1,000"_s << QString();
    QTest::newRow("millions") << u"1,000,000"_s << QString();
    QTest::newRow("signed") << u"-12,500"_s << QString();
    QTest::newRow("both kinds") << u"1,000.50"_s << u"1,000.50"_s; // no number: the reader says so
    QTest::newRow("nothing") << u""_s << u""_s;
}

void TestMoney::readsWhatPeopleType()
{
    QFETCH(QString, typed);
    QFETCH(QString, plain);
    const bw::Result<QString> read = bw::typedNumber(typed);
    QCOMPARE(read.has_value(), !plain.isNull());
    if (read)
        QCOMPARE(*read, plain);
    else
        QVERIFY2(read.error().message.contains(typed), qPrintable(read.error().message));
}

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"
