// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/axis.h"
#include "support/suite.h"

#include <QLocale>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;
using namespace bw::ui;

namespace {

QStringList labelsOf(const QList<Tick>& ticks)
{
    QStringList labels;
    for (const Tick& tick : ticks)
        labels.append(tick.label);
    return labels;
}

WallTime wall(const QString& iso)
{
    return WallTime(bw::Milliseconds(QDateTime::fromString(iso, Qt::ISODate).toMSecsSinceEpoch()));
}

} // namespace

class TestAxis : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void linear_data();
    void linear();
    void logarithmic_data();
    void logarithmic();
    void positionsAndValuesAreInverse();
    void times_data();
    void times();
    void timesFollowTheZone();
    void summerTimeKeepsMidnight();
    void bucketsOfAGrid();
};

void TestAxis::linear_data()
{
    QTest::addColumn<double>("highest");
    QTest::addColumn<int>("unit");
    QTest::addColumn<QStringList>("labels");
    const auto row = [](const char* name, double highest, Unit unit, const QStringList& labels) {
        QTest::newRow(name) << highest << static_cast<int>(unit) << labels;
    };
    row("nothing", 0, Unit::PerSecond, {u"0"_s, u"0.25"_s, u"0.5"_s, u"0.75"_s, u"1"_s});
    row("not a number", std::nan(""), Unit::PerSecond, {u"0"_s, u"0.25"_s, u"0.5"_s, u"0.75"_s, u"1"_s});
    row("milliseconds", 861, Unit::Duration, {u"0"_s, u"250 ms"_s, u"500 ms"_s, u"750 ms"_s, u"1 s"_s});
    row("a round top is the top", 1000, Unit::Duration, {u"0"_s, u"250 ms"_s, u"500 ms"_s, u"750 ms"_s, u"1 s"_s});
    row("seconds", 4100, Unit::Duration, {u"0"_s, u"2 s"_s, u"4 s"_s, u"6 s"_s});
    row("counts are whole", 2, Unit::Count, {u"0"_s, u"1"_s, u"2"_s});
    row("thousands", 38'000, Unit::PerSecond, {u"0"_s, u"10k"_s, u"20k"_s, u"30k"_s, u"40k"_s});
    row("cents", 0.09, Unit::Dollars, {u"$0"_s, u"$0.025"_s, u"$0.05"_s, u"$0.075"_s, u"$0.1"_s});
    row("ratio", 0.03, Unit::Ratio, {u"0 %"_s, u"1 %"_s, u"2 %"_s, u"3 %"_s});
}

void TestAxis::linear()
{
    QFETCH(const double, highest);
    QFETCH(const int, unit);
    const Axis axis = linearAxis(highest, static_cast<Unit>(unit));
    QTEST(labelsOf(axis.ticks), "labels");
    QCOMPARE(axis.from, 0.0);
    QVERIFY(axis.to > 0);
    QVERIFY(!(axis.to < highest));
}

void TestAxis::logarithmic_data()
{
    QTest::addColumn<double>("lowest");
    QTest::addColumn<double>("highest");
    QTest::addColumn<QStringList>("labels");
    QTest::newRow("a decade or two") << 11.0 << 1100.0 << QStringList{u"10 ms"_s, u"30 ms"_s, u"100 ms"_s, u"300 ms"_s, u"1 s"_s, u"3 s"_s};
    QTest::newRow("exactly on the rungs") << 10.0 << 100.0 << QStringList{u"10 ms"_s, u"30 ms"_s, u"100 ms"_s};
    QTest::newRow("one value") << 50.0 << 50.0 << QStringList{u"30 ms"_s, u"100 ms"_s};
    QTest::newRow("one value on a rung") << 100.0 << 100.0 << QStringList{u"100 ms"_s, u"300 ms"_s};
    QTest::newRow("below one") << 0.02 << 0.2 << QStringList{u"0.01 ms"_s, u"0.03 ms"_s, u"0.1 ms"_s, u"0.3 ms"_s};
    QTest::newRow("many decades") << 0.15 << 90'000.0 << QStringList{u"0.1 ms"_s, u"1 ms"_s, u"10 ms"_s, u"100 ms"_s, u"1 s"_s, u"10 s"_s, u"100 s"_s};
    QTest::newRow("nothing to show") << 0.0 << 0.0
                                     << QStringList{u"1 ms"_s, u"3 ms"_s, u"10 ms"_s, u"30 ms"_s, u"100 ms"_s, u"300 ms"_s, u"1 s"_s};
}

void TestAxis::logarithmic()
{
    QFETCH(const double, lowest);
    QFETCH(const double, highest);
    const Axis axis = logAxis(lowest, highest, Unit::Duration);
    QTEST(labelsOf(axis.ticks), "labels");
    QVERIFY(axis.logarithmic);
    if (lowest > 0) {
        QVERIFY(axis.from <= lowest * 1.0001 && axis.to >= highest * 0.9999);
        QVERIFY(axis.from < axis.to);
    }
}

void TestAxis::positionsAndValuesAreInverse()
{
    for (const Axis& axis : {linearAxis(860, Unit::Duration), logAxis(3, 2800, Unit::Duration)}) {
        QCOMPARE(axis.positionOf(axis.from), 0.0);
        QCOMPARE(axis.positionOf(axis.to), 1.0);
        for (const double position : {0.1, 0.5, 0.93})
            QVERIFY(qAbs(axis.positionOf(axis.valueAt(position)) - position) < 1e-9);
    }
    QVERIFY(qIsFinite(logAxis(1, 100, Unit::Duration).positionOf(0)));
}

void TestAxis::times_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("most");
    QTest::addColumn<QStringList>("labels");
    QTest::newRow("a minute") << u"2026-11-03T14:05:07Z"_s << u"2026-11-03T14:06:07Z"_s << 6
                              << QStringList{u"14:05:15"_s, u"14:05:30"_s, u"14:05:45"_s, u"14:06:00"_s};
    QTest::newRow("a quarter") << u"2026-11-03T14:00:00Z"_s << u"2026-11-03T14:15:00Z"_s << 7
                               << QStringList{u"14:00"_s, u"14:05"_s, u"14:10"_s};
    QTest::newRow("no room") << u"2026-11-03T14:01:00Z"_s << u"2026-11-03T14:32:00Z"_s << 1 << QStringList();
    QTest::newRow("over midnight") << u"2026-11-03T12:00:00Z"_s << u"2026-11-04T12:00:00Z"_s << 5
                                   << QStringList{u"12:00"_s, u"18:00"_s, u"Wed 4"_s, u"06:00"_s};
    QTest::newRow("a month") << u"2026-11-03T10:00:00Z"_s << u"2026-12-03T10:00:00Z"_s << 4
                             << QStringList{u"4 Nov"_s, u"14 Nov"_s, u"24 Nov"_s};
    QTest::newRow("empty") << u"2026-11-03T10:00:00Z"_s << u"2026-11-03T10:00:00Z"_s << 4 << QStringList();
}

void TestAxis::times()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const int, most);
    QTEST(labelsOf(timeTicks({wall(from), wall(to)}, most, QTimeZone::utc())), "labels");
}

void TestAxis::timesFollowTheZone()
{
    const QTimeZone india("Asia/Kolkata"); // half an hour off every whole one
    const auto ticks = timeTicks({wall(u"2026-11-03T12:10:00Z"_s), wall(u"2026-11-03T15:10:00Z"_s)}, 4, india);
    QCOMPARE(labelsOf(ticks), (QStringList{u"18:00"_s, u"19:00"_s, u"20:00"_s}));
    QCOMPARE(timeLabel(wall(u"2026-11-03T12:10:00Z"_s), 1s, india), u"17:40:00"_s);
    QCOMPARE(timeLabel(wall(u"2026-11-03T12:10:00Z"_s), 1min, india), u"17:40"_s);
    QCOMPARE(timeLabel(wall(u"2026-11-03T12:10:00Z"_s), 2h, india), u"3 Nov, 17:40"_s);
}

void TestAxis::summerTimeKeepsMidnight()
{
    const QTimeZone berlin("Europe/Berlin"); // clocks went back on 25 October 2026
    const auto ticks = timeTicks({wall(u"2026-10-23T22:00:00Z"_s), wall(u"2026-10-28T23:00:00Z"_s)}, 8, berlin);
    QCOMPARE(labelsOf(ticks), (QStringList{u"24 Oct"_s, u"25 Oct"_s, u"26 Oct"_s, u"27 Oct"_s, u"28 Oct"_s}));
    for (const Tick& tick : ticks)
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(tick.at), berlin).time(), QTime(0, 0));
}

void TestAxis::bucketsOfAGrid()
{
    const TimeGrid grid{{WallTime(1500ms), WallTime(9s)}, WallTime(1s), 2s};
    QCOMPARE(grid.bucketOf(WallTime(1s)), 0);
    QCOMPARE(grid.bucketOf(WallTime(2999ms)), 0);
    QCOMPARE(grid.bucketOf(WallTime(3s)), 1);
    QCOMPARE(grid.bucketOf(WallTime(999ms)), -1);
    QCOMPARE(grid.middle(1), WallTime(4s));
    QCOMPARE(fromAxis(toAxis(WallTime(1'790'000'000'123ms))), WallTime(1'790'000'000'123ms));
}

QTEST_GUILESS_MAIN(TestAxis)
#include "tst_axis.moc"
