// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/arrivalschedule.h"
#include "support/suite.h"

#include <cmath>

using namespace bw;
using namespace bw::stress;
using namespace std::chrono_literals;

class TestArrivalSchedule : public test::Suite
{
    Q_OBJECT

private slots:
    void constantIsExact();
    void processesKeepTheRate_data();
    void processesKeepTheRate();
    void repeatsWithTheSeed();
    void followsARamp();
    void followsStages();
    void rateChangesWhileRunning();
    void bursts();
    void replaysATrace();
};

namespace {

Load rate(double perSecond, ArrivalProcess process = ArrivalProcess::Constant, double shape = 1)
{
    Load load;
    load.kind = Load::Kind::Rate;
    load.level = perSecond;
    load.arrival = process;
    load.shape = shape;
    return load;
}

std::vector<Nanoseconds> take(ArrivalSchedule& schedule, size_t count)
{
    std::vector<Nanoseconds> times;
    for (auto due = schedule.due(); due && times.size() < count; due = schedule.due()) {
        times.push_back(*due);
        schedule.advance();
    }
    return times;
}

} // namespace

void TestArrivalSchedule::constantIsExact()
{
    const auto schedule = makeSchedule(rate(200), 1);
    const auto times = take(*schedule, 2'000);
    for (size_t i = 0; i < times.size(); ++i)
        QCOMPARE(times[i], Nanoseconds(5ms) * i);
}

void TestArrivalSchedule::processesKeepTheRate_data()
{
    QTest::addColumn<int>("process");
    QTest::addColumn<double>("shape");
    QTest::addColumn<double>("variation"); //!< standard deviation of the gaps over their mean
    QTest::newRow("constant") << int(ArrivalProcess::Constant) << 1.0 << 0.0;
    QTest::newRow("poisson") << int(ArrivalProcess::Poisson) << 1.0 << 1.0;
    QTest::newRow("gamma 0.25, in clumps") << int(ArrivalProcess::Gamma) << 0.25 << 2.0;
    QTest::newRow("gamma 4, even") << int(ArrivalProcess::Gamma) << 4.0 << 0.5;
}

void TestArrivalSchedule::processesKeepTheRate()
{
    QFETCH(int, process);
    QFETCH(double, shape);
    QFETCH(double, variation);
    const auto schedule = makeSchedule(rate(1'000, ArrivalProcess(process), shape), 7);
    const auto times = take(*schedule, 100'000);
    double sum = 0, squares = 0;
    for (size_t i = 1; i < times.size(); ++i) {
        const double gap = toMs(times[i] - times[i - 1]);
        QVERIFY(gap >= 0);
        sum += gap;
        squares += gap * gap;
    }
    const double n = double(times.size() - 1);
    const double mean = sum / n;
    QVERIFY2(std::abs(mean - 1.0) < 0.02, qPrintable(QString::number(mean)));
    const double deviation = std::sqrt(std::max(0.0, squares / n - mean * mean));
    QVERIFY2(std::abs(deviation - variation) < 0.05, qPrintable(QString::number(deviation)));
}

void TestArrivalSchedule::repeatsWithTheSeed()
{
    const Load load = rate(50, ArrivalProcess::Poisson);
    const auto one = makeSchedule(load, 5);
    const auto same = makeSchedule(load, 5);
    const auto other = makeSchedule(load, 6);
    const auto times = take(*one, 100);
    QCOMPARE(take(*same, 100), times);
    QVERIFY(take(*other, 100) != times);
}

void TestArrivalSchedule::followsARamp()
{
    Load load = rate(100);
    load.rampUp = Seconds(2);
    const auto schedule = makeSchedule(load, 1);
    const auto times = take(*schedule, 300);
    // A ramp over 2 s sends half of what the full rate would.
    QCOMPARE(std::ranges::count_if(times, [](Nanoseconds t) { return t < 2s; }), 100);
    QCOMPARE(std::ranges::count_if(times, [](Nanoseconds t) { return t < 1s; }), 25);
    QCOMPARE(std::ranges::count_if(times, [](Nanoseconds t) { return t >= 2s && t < 3s; }), 100);
}

void TestArrivalSchedule::followsStages()
{
    Load load = rate(0);
    load.stages = {{Seconds(1), 10, false}, {Seconds(1), 30, true}, {Seconds(1), 0, false}, {Seconds(1), 5, false}};
    const auto schedule = makeSchedule(load, 1);
    const auto times = take(*schedule, 45);
    const auto inSecond = [&times](int second) {
        return std::ranges::count_if(times, [second](Nanoseconds t) { return t >= second * 1s && t < (second + 1) * 1s; });
    };
    QCOMPARE(inSecond(0), 10);
    QCOMPARE(inSecond(1), 20);
    QCOMPARE(inSecond(2), 1); // the one that fell due as the rate ended
    QCOMPARE(inSecond(3), 4); // the next comes a gap later
}

void TestArrivalSchedule::rateChangesWhileRunning()
{
    const auto schedule = makeSchedule(rate(1), 1);
    QCOMPARE(take(*schedule, 2), (std::vector<Nanoseconds>{0s, 1s}));
    schedule->setRate(1500ms, 100);
    // Half a request was due already; the other half comes at the new rate.
    QCOMPARE(schedule->due(), std::optional(Nanoseconds(1505ms)));
    schedule->advance();
    QCOMPARE(schedule->due(), std::optional(Nanoseconds(1515ms)));
}

void TestArrivalSchedule::bursts()
{
    Load load;
    load.kind = Load::Kind::Burst;
    load.burstSize = 3;
    load.burstEvery = Seconds(0.5);
    const auto schedule = makeSchedule(load, 1);
    QCOMPARE(take(*schedule, 7), (std::vector<Nanoseconds>{0s, 0s, 0s, 500ms, 500ms, 500ms, 1s}));
}

void TestArrivalSchedule::replaysATrace()
{
    Load load;
    load.kind = Load::Kind::Replay;
    load.speed = 2;
    const auto schedule = makeSchedule(load, 1, {0s, 1s, 1s, 3s});
    QCOMPARE(take(*schedule, 9), (std::vector<Nanoseconds>{0s, 500ms, 500ms, 1500ms}));
    QVERIFY(!schedule->due());
}

QTEST_GUILESS_MAIN(TestArrivalSchedule)
#include "tst_arrivalschedule.moc"
