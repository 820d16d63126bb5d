// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/daytally.h"
#include "support/records.h"
#include "support/suite.h"

using namespace std::chrono_literals;
using namespace bw;
using namespace bw::store;
using bw::test::makeRecord;

namespace {

const QTimeZone Hanoi(7 * 3'600);
const WallTime Midnight = wallTimeOf(QDateTime(QDate(2026, 3, 4), QTime(0, 0), Hanoi));

} // namespace

class TestDayTally : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void sumsToday();
    void beginsAnewAtMidnight();
    void aClockThatWasWrongHidesNoDay();
    void anEarlierRunCounts();
    void knowsWhenTheDayBegan();
};

void TestDayTally::sumsToday()
{
    DayTally tally(Hanoi);
    QCOMPARE(tally.spent(Midnight), record::Spent());
    tally.add(makeRecord({.ended = Midnight + 1h, .cost = PicoUsd(5)}));
    tally.add(makeRecord({.ended = Midnight + 2h, .cost = PicoUsd(7)}));
    tally.add(makeRecord({.ended = Midnight + 2h, .cost = {}}));
    tally.add(makeRecord({.ended = Midnight + 2h, .outcome = ErrorClass::Connect, .cost = {}})); // nothing was used
    tally.add(makeRecord({.ended = Midnight + 3h, .cost = PicoUsd(100), .cache = record::CacheState::Hit}));
    QCOMPARE(tally.spent(Midnight + 4h), (record::Spent{PicoUsd(12), 1}));
}

void TestDayTally::beginsAnewAtMidnight()
{
    DayTally tally(Hanoi);
    tally.add(makeRecord({.ended = Midnight - 1s, .cost = PicoUsd(5)}));
    QCOMPARE(tally.spent(Midnight - 1s), (record::Spent{PicoUsd(5), 0}));
    QCOMPARE(tally.spent(Midnight), record::Spent()); // though no request came yet
    tally.add(makeRecord({.ended = Midnight, .cost = PicoUsd(7)}));
    tally.add(makeRecord({.ended = Midnight - 2s, .cost = PicoUsd(9)})); // late
    QCOMPARE(tally.spent(Midnight + 1s), (record::Spent{PicoUsd(7), 0}));
}

//! Set ahead by a month and back again, some days of it in use.
void TestDayTally::aClockThatWasWrongHidesNoDay()
{
    DayTally tally(Hanoi);
    tally.add(makeRecord({.ended = Midnight + 1h, .cost = PicoUsd(5)}));
    for (int day = 30; day < 50; ++day)
        tally.add(makeRecord({.ended = Midnight + day * 24h, .cost = PicoUsd(100)}));
    QCOMPARE(tally.spent(Midnight + 49 * 24h), (record::Spent{PicoUsd(100), 0}));
    tally.add(makeRecord({.ended = Midnight + 25h, .cost = PicoUsd(7)}));
    tally.add(makeRecord({.ended = Midnight + 26h, .cost = PicoUsd(2)}));
    QCOMPARE(tally.spent(Midnight + 27h), (record::Spent{PicoUsd(9), 0}));
}

void TestDayTally::anEarlierRunCounts()
{
    DayTally tally(Hanoi);
    tally.add(makeRecord({.ended = Midnight + 1h, .cost = {}}));
    tally.add(record::Spent{PicoUsd(30), 2}, Midnight + 1h);
    QCOMPARE(tally.spent(Midnight + 2h), (record::Spent{PicoUsd(30), 3}));
}

void TestDayTally::knowsWhenTheDayBegan()
{
    const DayTally tally(Hanoi);
    QCOMPARE(tally.startOfDay(Midnight + 5h), Midnight);
    QCOMPARE(tally.startOfDay(Midnight - 1ms), Midnight - 24h);
}

QTEST_GUILESS_MAIN(TestDayTally)
#include "tst_daytally.moc"
