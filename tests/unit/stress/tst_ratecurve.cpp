// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/ratecurve.h"
#include "support/suite.h"

using bw::Nanoseconds;
using bw::stress::RateCurve;
using namespace std::chrono_literals;

class TestRateCurve : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void levelAndArea_data();
    void levelAndArea();
    void timeIsTheInverseOfTheArea_data();
    void timeIsTheInverseOfTheArea();
    void neverReachesWhatComesNoMore();
    void changesFromNowOnOnly();
};

namespace {

//! From 0 to 10/s in 2 s, 10/s for 1 s, then 4/s.
RateCurve rampAndHold()
{
    RateCurve curve;
    curve.append(2s, 0, 10);
    curve.append(1s, 10, 10);
    curve.append(0s, 4, 4);
    return curve;
}

} // namespace

void TestRateCurve::levelAndArea_data()
{
    QTest::addColumn<Nanoseconds>("at");
    QTest::addColumn<double>("level");
    QTest::addColumn<double>("area");
    QTest::newRow("start") << Nanoseconds(0s) << 0.0 << 0.0;
    QTest::newRow("half way up") << Nanoseconds(1s) << 5.0 << 2.5;
    QTest::newRow("on top") << Nanoseconds(2s) << 10.0 << 10.0;
    QTest::newRow("flat") << Nanoseconds(2500ms) << 10.0 << 15.0;
    QTest::newRow("a step down") << Nanoseconds(3s) << 4.0 << 20.0;
    QTest::newRow("for ever") << Nanoseconds(103s) << 4.0 << 420.0;
}

void TestRateCurve::levelAndArea()
{
    QFETCH(Nanoseconds, at);
    QFETCH(double, level);
    QFETCH(double, area);
    QCOMPARE(rampAndHold().levelAt(at), level);
    QCOMPARE(rampAndHold().countAt(at), area);
    QCOMPARE(rampAndHold().highest(), 10.0);
}

void TestRateCurve::timeIsTheInverseOfTheArea_data()
{
    QTest::addColumn<RateCurve>("curve");
    RateCurve down;
    down.append(5s, 8, 0);
    down.append(0s, 1, 1);
    QTest::newRow("constant") << RateCurve(200);
    QTest::newRow("up") << rampAndHold();
    QTest::newRow("down to nothing, then on") << down;
}

void TestRateCurve::timeIsTheInverseOfTheArea()
{
    QFETCH(RateCurve, curve);
    Nanoseconds before{-1};
    for (int count = 0; count < 500; ++count) {
        const auto time = curve.timeOf(count);
        QVERIFY(time);
        QVERIFY(*time > before);
        QVERIFY(std::abs(curve.countAt(*time) - count) < 1e-6);
        before = *time;
    }
}

void TestRateCurve::neverReachesWhatComesNoMore()
{
    RateCurve curve;
    curve.append(4s, 5, 0);
    QVERIFY(curve.timeOf(10));
    QVERIFY(!curve.timeOf(11));
}

void TestRateCurve::changesFromNowOnOnly()
{
    RateCurve curve = rampAndHold();
    curve.change(1s, 100);
    QCOMPARE(curve.countAt(1s), 2.5);
    QCOMPARE(curve.levelAt(500ms), 2.5);
    QCOMPARE(curve.levelAt(1s), 100.0);
    QCOMPARE(curve.countAt(2s), 102.5);
    curve.change(10s, 1);
    QCOMPARE(curve.countAt(10s), 902.5);
    QCOMPARE(curve.countAt(11s), 903.5);
}

QTEST_GUILESS_MAIN(TestRateCurve)
#include "tst_ratecurve.moc"
