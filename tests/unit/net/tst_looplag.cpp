// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/filelimit.h"
#include "net/looplag.h"
#include "net/networkthread.h"
#include "net/timeslice.h"

#include "support/manualclock.h"
#include "support/suite.h"

using bw::net::LoopLag;
using bw::net::NetworkThread;
using namespace std::chrono_literals;

class TestLoopLag : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void percentilesOfTheWindow();
    void aStallCountsForEveryBeatItHeldUp();
    void percentilesOfFewBeats();
    void oldBeatsLeave();
    void aLateBeatIsSeen();
    void everyNetworkThreadIsMeasured();
    void theFileLimitIsRaised();
    void slicesAreAskedFor();
};

void TestLoopLag::percentilesOfTheWindow()
{
    bw::test::ManualClock clock;
    LoopLag lag(clock);
    QCOMPARE(lag.summary(), bw::net::LagSummary{});
    for (int i = 1; i <= 100; ++i)
        lag.add(clock.now(), clock.now() + std::chrono::microseconds(i));
    const auto summary = lag.summary();
    QCOMPARE(summary.samples, 100);
    QCOMPARE(summary.p50, 50us);
    QCOMPARE(summary.p99, 99us);
    QCOMPARE(summary.max, 100us);
}

void TestLoopLag::aStallCountsForEveryBeatItHeldUp()
{
    bw::test::ManualClock clock;
    LoopLag lag(clock);
    lag.add(clock.now(), clock.now() + 100ms);
    const auto summary = lag.summary();
    QCOMPARE(summary.samples, 6); // 100, 80, 60, 40, 20, 0
    QCOMPARE(summary.max, 100ms);
    QCOMPARE(summary.p50, 40ms);
    // Each at the time it was due, so that whoever measures for a while knows which are of it.
    quint64 seen = 0;
    const auto beats = lag.since(seen);
    QCOMPARE(beats.size(), size_t(6));
    QCOMPARE(beats.front(), (LoopLag::Late{clock.now(), 100ms}));
    QCOMPARE(beats.back(), (LoopLag::Late{clock.now() + 100ms, 0ms}));
    QVERIFY(lag.since(seen).empty());
}

void TestLoopLag::percentilesOfFewBeats()
{
    bw::test::ManualClock clock;
    LoopLag lag(clock);
    for (int i = 1; i <= 10; ++i)
        lag.add(clock.now(), clock.now() + std::chrono::milliseconds(i));
    QCOMPARE(lag.summary().p99, 10ms); // nearest rank: as everywhere
    QCOMPARE(lag.summary().p50, 5ms);
}

void TestLoopLag::oldBeatsLeave()
{
    bw::test::ManualClock clock;
    LoopLag lag(clock);
    lag.add(clock.now(), clock.now() + 19ms);
    for (size_t i = 0; i < LoopLag::Window; ++i)
        lag.add(clock.now(), clock.now());
    QCOMPARE(lag.summary().max, 0ms);
    lag.add(clock.now(), clock.now() + 24h);
    QCOMPARE(lag.summary().samples, int(LoopLag::Window));
}

void TestLoopLag::aLateBeatIsSeen()
{
    bw::test::ManualClock clock;
    LoopLag lag(clock);
    lag.start();
    clock.advance(80ms); // what a blocked loop looks like to its heartbeat
    QTRY_COMPARE(lag.summary().max, 80ms - LoopLag::Beat);
    lag.stop();
}

void TestLoopLag::everyNetworkThreadIsMeasured()
{
    NetworkThread thread;
    QCOMPARE(thread.lag(), bw::net::LagSummary{});
    thread.start();
    QTRY_VERIFY(thread.lag().samples > 3);
    QVERIFY(thread.lag().p50 <= thread.lag().max);
}

void TestLoopLag::theFileLimitIsRaised()
{
    const qint64 limit = bw::net::raiseFileLimit();
#ifdef Q_OS_UNIX
    QVERIFY(limit > 0);
    QCOMPARE(bw::net::raiseFileLimit(), limit);
#else
    QCOMPARE(limit, -1);
#endif
}

void TestLoopLag::slicesAreAskedFor()
{
    const bool granted = bw::net::askForShortSlices(); // some sandboxes refuse
    QCOMPARE(bw::net::askForShortSlices(), granted);
}

QTEST_GUILESS_MAIN(TestLoopLag)
#include "tst_looplag.moc"
