// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/gate.h"
#include "support/suite.h"

using namespace bw;
using namespace bw::stress;
using namespace std::chrono_literals;

namespace {

constexpr Instant Start{std::chrono::hours(1)};

Instant at(Nanoseconds time)
{
    return Start + time;
}

} // namespace

class TestGate : public test::Suite
{
    Q_OBJECT

private slots:
    void sendsLateWhatIsOverTheCap();
    void countsWhatNeverWent();
    void closedLoopRefillsItsSlots();
    void endsWithItsRequests();
    void drainsOnce();
    void thePlanEndsBeforeItsRequests();
    void aPauseBeforeTheFirstIsNoClosedLoop();
    void knowsFirstAndLastOfTheWindow();
    void pauses();
    void meanAndPeakOfTheWindow();
    void theCoolDownDoesNotCount();
    void aLevelThatIsHeldCounts();
    void aPauseMovesWhatWaits();
    void restsAreNotInFlight();
    void knowsWhereItsStretchesBegan();
    void hasNoMoreStretchesThanAreAskedFor();
    void aPauseInTheWarmUp();
};

void TestGate::sendsLateWhatIsOverTheCap()
{
    Gate gate({.cap = 2, .requests = 0, .window = {.from = Start}, .openLoop = true});
    QCOMPARE(gate.offer(at(0ms), at(0ms)), (std::optional<Ticket>{{0, at(0ms), false}}));
    QCOMPARE(gate.offer(at(5ms), at(5ms)), (std::optional<Ticket>{{1, at(5ms), false}}));
    QVERIFY(!gate.offer(at(10ms), at(10ms)));
    QVERIFY(!gate.offer(at(15ms), at(15ms)));
    QCOMPARE(gate.counts(at(15ms)).waiting, 2);
    // The planned instants stay what they were, and the order too.
    QCOMPARE(gate.finished(at(900ms)), (std::optional<Ticket>{{2, at(10ms), true}}));
    QCOMPARE(gate.finished(at(901ms)), (std::optional<Ticket>{{3, at(15ms), true}}));
    QVERIFY(!gate.finished(at(902ms)));
    QCOMPARE(gate.counts(at(902ms)).inFlight, 1);
}

void TestGate::countsWhatNeverWent()
{
    Gate gate({.cap = 1, .requests = 0, .window = {.from = Start}, .openLoop = true});
    for (int i = 0; i < 5; ++i)
        QCOMPARE(gate.offer(at(i * 1ms), at(i * 1ms)).has_value(), i == 0);
    gate.close(at(10ms));
    QVERIFY(!gate.finished(at(11ms)));
    QVERIFY(!gate.offer(at(12ms), at(12ms)));
    const GateCounts counts = gate.counts(at(12ms));
    QCOMPARE(counts.planned, 5);
    QCOMPARE(counts.started, 1);
    QCOMPARE(counts.neverSent(), 4);
    QCOMPARE(counts.sendingEnded, at(10ms));
}

void TestGate::closedLoopRefillsItsSlots()
{
    Gate gate({.cap = 2, .requests = 0, .window = {.from = Start}});
    QCOMPARE(gate.fill(at(0ms)), (std::optional<Ticket>{{0, at(0ms), false}}));
    QCOMPARE(gate.fill(at(0ms)), (std::optional<Ticket>{{1, at(0ms), false}}));
    QVERIFY(!gate.fill(at(0ms)));
    // The user of a closed loop asks when the slot comes free.
    QCOMPARE(gate.finished(at(7ms)), (std::optional<Ticket>{{2, at(7ms), false}}));
    gate.setCap(1);
    QVERIFY(!gate.finished(at(8ms)));
    gate.setCap(3);
    QVERIFY(gate.fill(at(9ms)));
    QVERIFY(gate.fill(at(9ms)));
    QVERIFY(!gate.fill(at(9ms)));
}

void TestGate::endsWithItsRequests()
{
    Gate gate({.cap = 2, .requests = 3, .window = {.from = Start}});
    QVERIFY(gate.fill(at(0ms)));
    QVERIFY(gate.fill(at(0ms)));
    QVERIFY(!isSet(gate.sendingEnded()));
    QVERIFY(gate.finished(at(10ms)));
    QCOMPARE(gate.sendingEnded(), at(10ms));
    QVERIFY(!gate.takesMore());
    QVERIFY(!gate.finished(at(12ms)));
    QVERIFY(!gate.finished(at(13ms)));
    QCOMPARE(gate.counts(at(14ms)).neverSent(), 0);
}

void TestGate::drainsOnce()
{
    int drained = 0;
    Gate gate({.cap = 2, .requests = 2, .window = {.from = Start}}, [&drained] { ++drained; });
    QVERIFY(gate.fill(at(0ms)));
    QVERIFY(gate.fill(at(0ms)));
    QVERIFY(!gate.finished(at(1ms)));
    QCOMPARE(drained, 0);
    QVERIFY(!gate.finished(at(2ms)));
    QCOMPARE(drained, 1);
    gate.close(at(3ms));
    QCOMPARE(drained, 1);

    Gate empty({.cap = 2, .requests = 0, .window = {}}, [&drained] { ++drained; });
    empty.close(at(0ms));
    QCOMPARE(drained, 2);
}

void TestGate::thePlanEndsBeforeItsRequests()
{
    int drained = 0;
    Gate gate({.cap = 1, .requests = 100, .window = {.from = Start}, .openLoop = true}, [&drained] { ++drained; });
    QVERIFY(gate.offer(at(0ms), at(0ms)));
    QVERIFY(!gate.offer(at(1ms), at(1ms)));
    gate.endPlan(at(2ms));
    QVERIFY(!isSet(gate.sendingEnded())); // one waits
    QVERIFY(gate.finished(at(3ms)));
    QCOMPARE(gate.sendingEnded(), at(3ms));
    QCOMPARE(drained, 0);
    QVERIFY(!gate.finished(at(4ms)));
    QCOMPARE(drained, 1);

    Gate idle({.cap = 1, .requests = 0, .window = {.from = Start}, .openLoop = true}, [&drained] { ++drained; });
    idle.endPlan(at(0ms));
    QCOMPARE(drained, 2);
}

//! Whoever goes on after a pause fills what is free: in an open loop there is nothing to fill it with.
void TestGate::aPauseBeforeTheFirstIsNoClosedLoop()
{
    Gate gate({.cap = 5, .requests = 0, .window = {.from = Start}, .openLoop = true});
    gate.setPaused(true, at(0ms));
    gate.setPaused(false, at(1ms));
    QVERIFY(!gate.fill(at(1ms)));
}

void TestGate::knowsFirstAndLastOfTheWindow()
{
    Gate gate({.cap = 9, .requests = 0, .window = {.from = at(10ms)}, .openLoop = true});
    for (const Nanoseconds time : {5ms, 10ms, 20ms, 30ms})
        QVERIFY(gate.offer(at(time), at(time)));
    const GateCounts counts = gate.counts(at(40ms));
    QCOMPARE(counts.plannedInWindow, 3);
    QCOMPARE(counts.firstInWindow, at(10ms));
    QCOMPARE(counts.lastInWindow, at(30ms));
}

void TestGate::pauses()
{
    Gate gate({.cap = 1, .requests = 0, .window = {.from = Start}});
    QVERIFY(gate.fill(at(0ms)));
    gate.setPaused(true, at(1ms));
    QVERIFY(!gate.finished(at(1ms)));
    QVERIFY(!gate.fill(at(2ms)));
    gate.setPaused(false, at(3ms));
    QVERIFY(gate.fill(at(3ms)));
}

void TestGate::meanAndPeakOfTheWindow()
{
    Gate gate({.cap = 10, .requests = 0, .window = {.from = at(10ms)}, .openLoop = true});
    for (int i = 0; i < 3; ++i)
        QVERIFY(gate.offer(at(0ms), at(0ms)));
    QVERIFY(!gate.finished(at(5ms)));    // two in flight when the window begins
    QVERIFY(gate.offer(at(15ms), at(15ms))); // three from its middle on
    gate.close(at(20ms));
    QVERIFY(!gate.finished(at(30ms)));
    const GateCounts counts = gate.counts(at(40ms));
    QCOMPARE(counts.meanInFlight, 2.5);
    QCOMPARE(counts.peakInFlight, 3);
    QCOMPARE(counts.inFlight, 2);
}

//! What is still in flight when the window is over counts in neither, though sending goes on.
void TestGate::theCoolDownDoesNotCount()
{
    Gate gate({.cap = 10, .requests = 0, .window = {.from = Start, .to = at(20ms), .pauses = {}}, .openLoop = true});
    QVERIFY(gate.offer(at(0ms), at(0ms)));
    QVERIFY(gate.offer(at(10ms), at(10ms)));
    for (const Nanoseconds late : {25ms, 26ms})
        QVERIFY(gate.offer(at(late), at(late)));
    gate.close(at(40ms));
    QCOMPARE(gate.counts(at(50ms)).meanInFlight, 1.5);
    QCOMPARE(gate.counts(at(50ms)).peakInFlight, 2);
}

void TestGate::aLevelThatIsHeldCounts()
{
    Gate gate({.cap = 10, .requests = 0, .window = {.from = at(10ms)}, .openLoop = true});
    for (int i = 0; i < 3; ++i)
        QVERIFY(gate.offer(at(0ms), at(0ms)));
    QCOMPARE(gate.counts(at(9ms)).peakInFlight, 0);
    QCOMPARE(gate.counts(at(11ms)).peakInFlight, 3);
    QVERIFY(!gate.finished(at(12ms)));
    QCOMPARE(gate.counts(at(13ms)).peakInFlight, 3);
}

//! A minute of pause is nobody's time: not of the mean, and not of those who wait for a slot.
void TestGate::aPauseMovesWhatWaits()
{
    Gate gate({.cap = 1, .requests = 0, .window = {.from = Start}, .openLoop = true});
    QVERIFY(gate.offer(at(0ms), at(0ms)));
    QVERIFY(!gate.offer(at(4ms), at(4ms)));
    gate.setPaused(true, at(10ms));
    QVERIFY(!gate.finished(at(30ms)));
    gate.setPaused(false, at(1min));
    QCOMPARE(gate.fill(at(1min)), (std::optional<Ticket>{{1, at(1min - 6ms), true}}));
    gate.close(at(1min + 10ms));
    QCOMPARE(gate.counts(at(2min)).meanInFlight, 1.0); // of 20 ms
}

//! A slot that is held between two turns is taken, but nothing of it is in flight.
void TestGate::restsAreNotInFlight()
{
    int drained = 0;
    Gate gate({.cap = 2, .requests = 2, .window = {.from = Start}}, [&drained] { ++drained; });
    QVERIFY(gate.fill(at(0ms)));
    gate.rest(at(10ms));
    QCOMPARE(gate.counts(at(15ms)).inFlight, 0);
    QCOMPARE(gate.counts(at(15ms)).taken, 1);
    gate.goOn(at(30ms));
    QCOMPARE(gate.counts(at(40ms)).meanInFlight, 0.5);
    QVERIFY(gate.fill(at(40ms)));
    QVERIFY(!gate.fill(at(40ms)));
    gate.rest(at(41ms));
    QVERIFY(!gate.finished(at(42ms)));
    QCOMPARE(drained, 0);
    gate.drop();
    QVERIFY(!gate.finished(at(43ms), true));
    QCOMPARE(drained, 1);
    QCOMPARE(gate.counts(at(43ms)).inFlight, 0);
    QCOMPARE(gate.counts(at(43ms)).neverSent(), 1);
}

void TestGate::knowsWhereItsStretchesBegan()
{
    Gate gate({.cap = 1, .requests = 5, .window = {.from = Start}, .stretch = 2, .stretches = 3});
    QVERIFY(gate.fill(at(0ms)));
    const auto first = gate.sendingTimes();
    QVERIFY(gate.finished(at(10ms)));
    QCOMPARE(gate.sendingTimes(), first); // the same one: it is asked for with every request
    for (int i = 2; i < 5; ++i)
        QVERIFY(gate.finished(at(i * 10ms)));
    QCOMPARE(*gate.sendingTimes(), (SendingTimes{at(40ms), {at(0ms), at(20ms), at(40ms)}}));
    QCOMPARE(*first, (SendingTimes{NoInstant, {at(0ms)}})); // whoever looks at one looks at that
}

//! A run that nothing but a person ends has no number of requests to be cut by.
void TestGate::hasNoMoreStretchesThanAreAskedFor()
{
    Gate gate({.cap = 1, .window = {.from = Start}, .stretch = 1, .stretches = 2});
    QVERIFY(gate.fill(at(0ms)));
    for (int i = 1; i < 100; ++i)
        QVERIFY(gate.finished(at(i * 10ms)));
    QCOMPARE(gate.sendingTimes()->stretches, (std::vector<Instant>{at(0ms), at(10ms)}));
}

//! The window begins later, and what was in flight before it counts neither in the mean nor in the peak.
void TestGate::aPauseInTheWarmUp()
{
    Gate gate({.cap = 10, .requests = 0, .window = {.from = at(10ms)}, .openLoop = true});
    for (int i = 0; i < 3; ++i)
        QVERIFY(gate.offer(at(0ms), at(0ms)));
    gate.setPaused(true, at(5ms));
    QVERIFY(!gate.finished(at(12ms)));
    gate.setPaused(false, at(15ms)); // the window begins at 20 ms
    QVERIFY(gate.offer(at(25ms), at(25ms)));
    gate.close(at(30ms));
    QCOMPARE(gate.counts(at(30ms)).meanInFlight, 2.5);
    QCOMPARE(gate.counts(at(30ms)).peakInFlight, 3);
}

QTEST_GUILESS_MAIN(TestGate)
#include "tst_gate.moc"
