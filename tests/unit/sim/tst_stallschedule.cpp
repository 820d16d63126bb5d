// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/stallschedule.h"

#include "support/suite.h"

using namespace std::chrono_literals;
using bw::Instant;
using bw::sim::StallSchedule;

class TestStallSchedule : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void startsWithTheFirstRequest();
    void releasesAtTheEnd_data();
    void releasesAtTheEnd();
};

void TestStallSchedule::startsWithTheFirstRequest()
{
    StallSchedule schedule({{0s, 5s}});
    QCOMPARE(schedule.release(Instant(10s)), Instant(10s));
    QCOMPARE(schedule.elapsed(Instant(10s)), bw::Nanoseconds(0));
    schedule.start(Instant(10s));
    schedule.start(Instant(11s)); // changes nothing
    QCOMPARE(schedule.elapsed(Instant(12s)), bw::Nanoseconds(2s));
    QCOMPARE(schedule.release(Instant(10s)), Instant(15s));
}

void TestStallSchedule::releasesAtTheEnd_data()
{
    QTest::addColumn<int>("at"); // seconds since the first request
    QTest::addColumn<int>("released");
    QTest::newRow("before") << 2 << 2;
    QTest::newRow("at the start") << 3 << 4;
    QTest::newRow("at the end") << 4 << 4;
    QTest::newRow("chained with the next") << 6 << 9;
    QTest::newRow("in the next") << 8 << 9;
    QTest::newRow("after all") << 20 << 20;
}

void TestStallSchedule::releasesAtTheEnd()
{
    QFETCH(int, at);
    QFETCH(int, released);
    StallSchedule schedule({{7s, 2s}, {3s, 1s}, {6s, 1s}});
    const Instant start{100s};
    schedule.start(start);
    QCOMPARE(schedule.release(start + std::chrono::seconds(at)), start + std::chrono::seconds(released));
}

QTEST_GUILESS_MAIN(TestStallSchedule)
#include "tst_stallschedule.moc"
