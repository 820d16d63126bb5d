// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/spendperiod.h"

#include "support/suite.h"

using namespace std::chrono_literals;
using namespace bw;
using namespace bw::ui;

namespace {

const QTimeZone Hanoi(7 * 3600);

QDateTime local(WallTime time)
{
    return dateTimeOf(time).toTimeZone(Hanoi);
}

} // namespace

class TestSpendPeriod : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void periodsAreWholeDaysHere_data();
    void periodsAreWholeDaysHere();
    void aFixedTimeStaysAsItIs();
    void barsFitTheTime_data();
    void barsFitTheTime();
    void daysBeginAtMidnightHere();
    void everyTimeHasBars();
};

void TestSpendPeriod::periodsAreWholeDaysHere_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("after");
    QTest::newRow("today") << int(SpendPeriod::Kind::Today) << QDate(2026, 3, 1) << QDate(2026, 3, 2);
    QTest::newRow("7 days") << int(SpendPeriod::Kind::SevenDays) << QDate(2026, 2, 23) << QDate(2026, 3, 2);
    QTest::newRow("30 days") << int(SpendPeriod::Kind::ThirtyDays) << QDate(2026, 1, 31) << QDate(2026, 3, 2);
    QTest::newRow("month") << int(SpendPeriod::Kind::Month) << QDate(2026, 3, 1) << QDate(2026, 4, 1);
}

void TestSpendPeriod::periodsAreWholeDaysHere()
{
    QFETCH(const int, kind);
    QFETCH(const QDate, first);
    QFETCH(const QDate, after);
    const QDateTime now(QDate(2026, 2, 28), QTime(18, 30), Qt::UTC); // the first of March in Hanoi
    const TimeRange range = rangeOf({static_cast<SpendPeriod::Kind>(kind), {}}, now, Hanoi);
    QCOMPARE(local(range.from), first.startOfDay(Hanoi));
    QCOMPARE(local(range.to), after.startOfDay(Hanoi));
}

void TestSpendPeriod::aFixedTimeStaysAsItIs()
{
    const TimeRange range{WallTime(90min), WallTime(95min)};
    QCOMPARE(rangeOf({SpendPeriod::Kind::Fixed, range}, QDateTime::currentDateTimeUtc(), Hanoi), range);
}

void TestSpendPeriod::barsFitTheTime_data()
{
    QTest::addColumn<Milliseconds>("span");
    QTest::addColumn<QList<BarWidth>>("widths");
    QTest::newRow("an hour") << Milliseconds(1h) << QList{BarWidth::Minute, BarWidth::FiveMinutes};
    QTest::newRow("a day") << Milliseconds(24h) << QList{BarWidth::FiveMinutes, BarWidth::Hour};
    QTest::newRow("a week") << Milliseconds(168h) << QList{BarWidth::Hour, BarWidth::Day};
    QTest::newRow("a month") << Milliseconds(720h) << QList{BarWidth::Day};
    QTest::newRow("a moment") << Milliseconds(30s) << QList{BarWidth::Minute};
    QTest::newRow("years") << Milliseconds(24h * 900) << QList{BarWidth::Day};
}

void TestSpendPeriod::barsFitTheTime()
{
    QFETCH(const Milliseconds, span);
    QFETCH(const QList<BarWidth>, widths);
    QCOMPARE(barWidthsFor({WallTime{}, WallTime{} + span}), widths);
    for (const BarWidth width : widths)
        QVERIFY(!barWidthName(width).isEmpty());
}

void TestSpendPeriod::daysBeginAtMidnightHere()
{
    const TimeRange range{wallTimeOf(QDate(2026, 3, 1).startOfDay(Hanoi)) + 5h + 10min, wallTimeOf(QDate(2026, 3, 3).startOfDay(Hanoi)) + 1min};
    const QList<TimeRange> days = barsOf(range, BarWidth::Day, Hanoi);
    QCOMPARE(days.size(), 3);
    QCOMPARE(local(days[0].from), QDate(2026, 3, 1).startOfDay(Hanoi).addSecs(5 * 3600)); // what was before was not asked for
    QCOMPARE(local(days[1].from), QDate(2026, 3, 2).startOfDay(Hanoi));
    QCOMPARE(local(days[2].from), QDate(2026, 3, 3).startOfDay(Hanoi));
    QCOMPARE(local(days[2].to), QDate(2026, 3, 3).startOfDay(Hanoi).addSecs(3600));
    const TimeRange whole{days[1].from, days[1].to};
    QCOMPARE(barsOf(whole, BarWidth::Day, Hanoi), QList{whole});
}

void TestSpendPeriod::everyTimeHasBars()
{
    const WallTime at{24h * 20'000 + 17s};
    const QList<TimeRange> bars = barsOf({at, at + 30s}, BarWidth::Minute, Hanoi);
    QCOMPARE(bars.size(), 1);
    QVERIFY(bars.constFirst().contains(at));
}

QTEST_APPLESS_MAIN(TestSpendPeriod)
#include "tst_spendperiod.moc"
