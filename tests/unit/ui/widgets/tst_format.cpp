// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/suite.h"
#include "widgets/format.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestFormat : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void durations_data();
    void durations();
    void money_data();
    void money();
    void percent_data();
    void percent();
    void counts_data();
    void counts();
    void unknownIsADash();
};

void TestFormat::durations_data()
{
    QTest::addColumn<qint64>("ns");
    QTest::addColumn<QString>("text");
    const auto row = [](bw::Nanoseconds span, const QString& text) { QTest::addRow("%s", qPrintable(text)) << qint64(span.count()) << text; };
    row(0ns, u"0.0 ms"_s);
    row(420us, u"0.4 ms"_s);
    row(9'940us, u"9.9 ms"_s);
    row(9'960us, u"10 ms"_s);
    row(412ms, u"412 ms"_s);
    row(999'400us, u"999 ms"_s);
    row(999'600us, u"1.00 s"_s);
    row(1820ms, u"1.82 s"_s);
    row(59'990ms, u"59.99 s"_s);
    row(59'999ms, u"1 m 0 s"_s);
    row(72s, u"1 m 12 s"_s);
}

void TestFormat::durations()
{
    QFETCH(const qint64, ns);
    QFETCH(const QString, text);
    QCOMPARE(bw::ui::durationText(bw::Nanoseconds(ns)), text);
}

void TestFormat::money_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << u"0"_s << u"$0.00"_s;
    QTest::newRow("too little to show") << u"0.00001"_s << u"< $0.0001"_s;
    QTest::newRow("a small answer") << u"0.0003"_s << u"$0.0003"_s;
    QTest::newRow("an answer") << u"0.00421"_s << u"$0.0042"_s;
    QTest::newRow("a chat") << u"0.0304"_s << u"$0.030"_s;
    QTest::newRow("a run") << u"0.2144"_s << u"$0.214"_s;
    QTest::newRow("a day") << u"1.841"_s << u"$1.84"_s;
}

void TestFormat::money()
{
    QFETCH(const QString, amount);
    QFETCH(const QString, text);
    QCOMPARE(bw::ui::moneyText(*bw::PicoUsd::fromDecimal(amount)), text);
}

void TestFormat::percent_data()
{
    QTest::addColumn<double>("ratio");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0.0 << u"0 %"_s;
    QTest::newRow("few") << 0.003 << u"0.3 %"_s;
    QTest::newRow("next to none") << 0.00001 << u"< 0.01 %"_s;
    QTest::newRow("one in ten thousand") << 0.0001 << u"0.01 %"_s;
    QTest::newRow("one in 2 500") << 0.0004 << u"0.04 %"_s;
    QTest::newRow("one in a thousand") << 0.001 << u"0.1 %"_s;
    QTest::newRow("a tenth") << 0.0996 << u"10 %"_s;
    QTest::newRow("most") << 0.98 << u"98 %"_s;
    QTest::newRow("99") << 0.99 << u"99 %"_s;
    QTest::newRow("all but 4 of 1 000") << 0.996 << u"99.6 %"_s;
    QTest::newRow("all but 3 of 1 000") << 0.997 << u"99.7 %"_s;
    QTest::newRow("all but 3 of 10 000") << 0.9997 << u"99.97 %"_s;
    QTest::newRow("nearly all") << 0.999999 << u"99.99 %"_s;
    QTest::newRow("more than all") << 1.004 << u"100 %"_s;
    QTest::newRow("twice") << 2.0 << u"200 %"_s;
    QTest::newRow("all") << 1.0 << u"100 %"_s;
}

void TestFormat::percent()
{
    QFETCH(const double, ratio);
    QFETCH(const QString, text);
    QCOMPARE(bw::ui::percentText(ratio), text);
}

void TestFormat::counts_data()
{
    QTest::addColumn<qint64>("count");
    QTest::addColumn<QString>("text");
    QTest::newRow("0") << qint64(0) << u"0"_s;
    QTest::newRow("999") << qint64(999) << u"999"_s;
    QTest::newRow("1204") << qint64(1204) << u"1\u202f204"_s;
    QTest::newRow("-1204") << qint64(-1204) << u"-1\u202f204"_s;
    QTest::newRow("1234567") << qint64(1234567) << u"1\u202f234\u202f567"_s;
}

void TestFormat::counts()
{
    QFETCH(const qint64, count);
    QFETCH(const QString, text);
    QCOMPARE(bw::ui::countText(count), text);
}

void TestFormat::unknownIsADash()
{
    QCOMPARE(bw::ui::durationText(std::nullopt), u"—"_s);
    QCOMPARE(bw::ui::moneyText(std::nullopt), u"—"_s);
    QCOMPARE(bw::ui::percentText(std::nullopt), u"—"_s);
}

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
