// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/outagegate.h"
#include "support/manualclock.h"
#include "support/suite.h"

using namespace std::chrono_literals;
using bw::cache::OutageGate;

class TestOutageGate : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void opensAfterARunOfFailures();
    void pausesDouble();
    void aSuccessClosesIt();
};

void TestOutageGate::opensAfterARunOfFailures()
{
    bw::test::ManualClock clock;
    OutageGate gate(clock);
    gate.failed();
    gate.failed();
    gate.succeeded();
    gate.failed();
    gate.failed();
    QVERIFY(gate.allows() && !gate.isOpen());
    gate.failed();
    QVERIFY(!gate.allows() && gate.isOpen());
    clock.advance(999ms);
    QVERIFY(!gate.allows());
    clock.advance(1ms);
    QVERIFY(gate.allows() && gate.isOpen());
}

void TestOutageGate::pausesDouble()
{
    bw::test::ManualClock clock;
    OutageGate gate(clock, {.failures = 1});
    for (const auto pause : {1s, 2s, 4s, 8s, 16s, 30s, 30s}) {
        gate.failed();
        clock.advance(pause - 1ns);
        QVERIFY(!gate.allows());
        clock.advance(1ns);
        QVERIFY(gate.allows());
    }
}

void TestOutageGate::aSuccessClosesIt()
{
    bw::test::ManualClock clock;
    OutageGate gate(clock, {.failures = 1});
    gate.failed();
    clock.advance(1s);
    gate.failed();
    clock.advance(2s);
    gate.succeeded();
    QVERIFY(gate.allows() && !gate.isOpen());
    gate.failed();
    clock.advance(1s); // the first pause again
    QVERIFY(gate.allows());
}

QTEST_GUILESS_MAIN(TestOutageGate)
#include "tst_outagegate.moc"
