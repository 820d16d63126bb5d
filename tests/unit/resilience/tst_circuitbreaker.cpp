// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/circuitbreaker.h"
#include "support/manualclock.h"
#include "support/suite.h"

#include <QRandomGenerator>

#include <vector>

using namespace bw::resilience;
using namespace std::chrono_literals;
using bw::test::ManualClock;
using Permit = CircuitBreaker::Permit;

namespace {

double noJitter()
{
    return 0.5;
}

//! What happens, one letter each: s success, f failure, c cancelled, a 60 s pass, t 1 s passes.
void play(CircuitBreaker& breaker, ManualClock& clock, const QByteArray& events)
{
    for (const char event : events) {
        if (event == 'a' || event == 't') {
            clock.advance(event == 'a' ? 60s : 1s);
            continue;
        }
        std::optional<Permit> permit = breaker.tryAcquire();
        if (!permit)
            continue;
        if (event == 's')
            permit->success();
        else if (event == 'f')
            permit->failure();
    }
}

} // namespace

Q_DECLARE_METATYPE(BreakerState)

class TestCircuitBreaker : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void follows_data();
    void follows();
    void opensLongerEachTimeInARow();
    void forgetsOpeningsAfterFiveMinutesClosed();
    void jitterStaysWithinTenPercent_data();
    void jitterStaysWithinTenPercent();
    void serverDelayOnlyLengthens();
    void ignoresResultsFromBeforeTheOpening();
    void letsThreeProbesInAtOnce();
    void reclaimsForgottenProbes();
    void firstDeltaClosesOnlyHalfOpen();
    void ratioOpensWithoutARun();
    void forcedProbeGoesThroughAnOpenBreaker();
    void permitOutlivesTheBreaker();
    void randomInterleavingsLeakNoPermit();
};

void TestCircuitBreaker::follows_data()
{
    QTest::addColumn<QByteArray>("events");
    QTest::addColumn<BreakerState>("state");
    QTest::newRow("new") << QByteArray() << BreakerState::Closed;
    QTest::newRow("four failures") << QByteArray("ffff") << BreakerState::Closed;
    QTest::newRow("five failures") << QByteArray("fffff") << BreakerState::Open;
    QTest::newRow("success resets the run") << QByteArray("ffffsffff") << BreakerState::Closed;
    QTest::newRow("cancelled is neutral") << QByteArray("ffffcf") << BreakerState::Open;
    QTest::newRow("open refuses") << QByteArray("fffffsss") << BreakerState::Open;
    QTest::newRow("still open without a request") << QByteArray("fffffa") << BreakerState::Open;
    QTest::newRow("half-open by the first request") << QByteArray("fffffac") << BreakerState::HalfOpen;
    QTest::newRow("two successes are not enough") << QByteArray("fffffass") << BreakerState::HalfOpen;
    QTest::newRow("three successes close") << QByteArray("fffffasss") << BreakerState::Closed;
    QTest::newRow("a failed probe opens") << QByteArray("fffffassf") << BreakerState::Open;
    QTest::newRow("cancelled probes change nothing") << QByteArray("fffffascccccss") << BreakerState::Closed;
    QTest::newRow("closed again counts from zero") << QByteArray("fffffasssffff") << BreakerState::Closed;
}

void TestCircuitBreaker::follows()
{
    QFETCH(QByteArray, events);
    ManualClock clock;
    CircuitBreaker breaker({}, clock, noJitter);
    play(breaker, clock, events);
    QTEST(breaker.state(), "state");
    QCOMPARE(breaker.probesInFlight(), 0);
}

void TestCircuitBreaker::opensLongerEachTimeInARow()
{
    ManualClock clock;
    CircuitBreaker breaker({}, clock, noJitter);
    play(breaker, clock, "fffff");
    for (const auto expected : {60s, 120s, 240s, 480s, 600s, 600s}) {
        QCOMPARE(breaker.openUntil() - clock.now(), bw::Nanoseconds(expected));
        clock.advance(expected - 1s);
        QVERIFY(!breaker.tryAcquire());
        clock.advance(1s);
        breaker.tryAcquire()->failure();
    }
}

void TestCircuitBreaker::forgetsOpeningsAfterFiveMinutesClosed()
{
    ManualClock clock;
    CircuitBreaker breaker({}, clock, noJitter);
    play(breaker, clock, "fffffasss");
    clock.advance(299s);
    play(breaker, clock, "fffff");
    QCOMPARE(breaker.openUntil() - clock.now(), bw::Nanoseconds(120s));
    clock.advance(120s);
    play(breaker, clock, "sss");
    clock.advance(300s);
    play(breaker, clock, "fffff");
    QCOMPARE(breaker.openUntil() - clock.now(), bw::Nanoseconds(60s));
}

void TestCircuitBreaker::jitterStaysWithinTenPercent_data()
{
    QTest::addColumn<double>("random");
    QTest::addColumn<qint64>("expectedMs");
    QTest::newRow("lowest") << 0.0 << qint64{54'000};
    QTest::newRow("middle") << 0.5 << qint64{60'000};
    QTest::newRow("three quarters") << 0.75 << qint64{63'000};
}

void TestCircuitBreaker::jitterStaysWithinTenPercent()
{
    QFETCH(double, random);
    QFETCH(qint64, expectedMs);
    ManualClock clock;
    CircuitBreaker breaker({}, clock, [random] { return random; });
    play(breaker, clock, "fffff");
    const auto openMs = std::chrono::round<bw::Milliseconds>(breaker.openUntil() - clock.now());
    QCOMPARE(openMs.count(), expectedMs);
}

void TestCircuitBreaker::serverDelayOnlyLengthens()
{
    ManualClock clock;
    CircuitBreaker longer({}, clock, noJitter), shorter({}, clock, noJitter);
    for (int i = 0; i < 5; ++i) {
        longer.tryAcquire()->failure(90s);
        shorter.tryAcquire()->failure(2s);
    }
    QCOMPARE(longer.openUntil() - clock.now(), bw::Nanoseconds(90s));
    QCOMPARE(shorter.openUntil() - clock.now(), bw::Nanoseconds(60s));
}

void TestCircuitBreaker::ignoresResultsFromBeforeTheOpening()
{
    ManualClock clock;
    CircuitBreaker breaker({}, clock, noJitter);
    std::optional<Permit> lateSuccess = breaker.tryAcquire();
    std::optional<Permit> lateFailure = breaker.tryAcquire();
    play(breaker, clock, "fffffac");
    QCOMPARE(breaker.state(), BreakerState::HalfOpen);
    lateSuccess->success();
    lateFailure->failure();
    QCOMPARE(breaker.state(), BreakerState::HalfOpen);
    QCOMPARE(breaker.consecutiveFailures(), 5);
}

void TestCircuitBreaker::letsThreeProbesInAtOnce()
{
    ManualClock clock;
    CircuitBreaker breaker({}, clock, noJitter);
    play(breaker, clock, "fffffa");
    std::vector<std::optional<Permit>> probes;
    for (int i = 0; i < 3; ++i)
        probes.push_back(breaker.tryAcquire());
    QVERIFY(probes[0] && probes[1] && probes[2]);
    QVERIFY(!breaker.tryAcquire());
    probes[1].reset();
    QCOMPARE(breaker.probesInFlight(), 2);
    QVERIFY(breaker.tryAcquire());
}

void TestCircuitBreaker::reclaimsForgottenProbes()
{
    ManualClock clock;
    CircuitBreaker breaker({}, clock, noJitter);
    play(breaker, clock, "fffffa");
    std::optional<Permit> first = breaker.tryAcquire(), second = breaker.tryAcquire(), third = breaker.tryAcquire();
    clock.advance(239s);
    QVERIFY(!breaker.tryAcquire());
    clock.advance(1s);
    QVERIFY(breaker.tryAcquire());
    first->failure(); // too late: its place was taken back
    QCOMPARE(breaker.state(), BreakerState::HalfOpen);
}

void TestCircuitBreaker::firstDeltaClosesOnlyHalfOpen()
{
    ManualClock clock;
    CircuitBreaker breaker({}, clock, noJitter);
    play(breaker, clock, "ffff");
    std::optional<Permit> closed = breaker.tryAcquire();
    closed->firstDelta();
    closed->failure();
    QCOMPARE(breaker.state(), BreakerState::Open);
    clock.advance(60s);
    for (int i = 0; i < 3; ++i) {
        std::optional<Permit> probe = breaker.tryAcquire();
        probe->firstDelta();
        probe->failure(); // the first resolution counts
    }
    QCOMPARE(breaker.state(), BreakerState::Closed);
}

void TestCircuitBreaker::ratioOpensWithoutARun()
{
    ManualClock clock;
    BreakerSettings settings;
    settings.ratio = FailureRatio{};
    CircuitBreaker breaker(settings, clock, noJitter);
    play(breaker, clock, "sfsfsfsfs");
    QCOMPARE(breaker.state(), BreakerState::Closed);
    play(breaker, clock, "f");
    QCOMPARE(breaker.state(), BreakerState::Open);

    CircuitBreaker old(settings, clock, noJitter);
    play(old, clock, "ffff");
    clock.advance(61s);
    play(old, clock, "sssssf");
    QCOMPARE(old.state(), BreakerState::Closed);
}

void TestCircuitBreaker::forcedProbeGoesThroughAnOpenBreaker()
{
    ManualClock clock;
    CircuitBreaker breaker({}, clock, noJitter);
    play(breaker, clock, "fffff");
    QVERIFY(!breaker.tryAcquire());
    std::optional<Permit> probe = breaker.forceProbe();
    QVERIFY(probe);
    QCOMPARE(breaker.state(), BreakerState::HalfOpen);
    QCOMPARE(breaker.probesInFlight(), 1);
}

void TestCircuitBreaker::permitOutlivesTheBreaker()
{
    ManualClock clock;
    std::optional<CircuitBreaker> breaker(std::in_place, BreakerSettings{}, clock, noJitter);
    std::optional<Permit> permit = breaker->tryAcquire();
    breaker.reset();
    permit->failure();
    permit.reset();
    QVERIFY(!permit);
}

void TestCircuitBreaker::randomInterleavingsLeakNoPermit()
{
    for (quint32 seed = 1; seed <= 1000; ++seed) {
        QRandomGenerator random(seed);
        ManualClock clock;
        CircuitBreaker breaker({}, clock, [&random] { return random.generateDouble(); });
        std::vector<Permit> held;
        for (int step = 0; step < 200; ++step) {
            const bool resolve = !held.empty() && random.bounded(2) == 0;
            if (!resolve) {
                if (std::optional<Permit> permit = breaker.tryAcquire())
                    held.push_back(std::move(*permit));
                clock.advance(std::chrono::seconds(random.bounded(20)));
                continue;
            }
            const auto at = held.begin() + random.bounded(static_cast<int>(held.size()));
            switch (random.bounded(4)) {
            case 0: at->success(); break;
            case 1: at->failure(); break;
            case 2: at->firstDelta(); break;
            default: break; // cancelled: the destructor gives it back
            }
            held.erase(at);
            QVERIFY(breaker.probesInFlight() <= 3);
        }
        held.clear();
        QCOMPARE(breaker.probesInFlight(), 0);
        clock.advance(15min);
        QVERIFY2(breaker.tryAcquire(), qPrintable(QString::number(seed)));
    }
}

QTEST_GUILESS_MAIN(TestCircuitBreaker)
#include "tst_circuitbreaker.moc"
