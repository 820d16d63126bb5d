// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/manualclock.h"
#include "support/suite.h"
#include "widgets/framemeter.h"

using namespace std::chrono_literals;
using bw::ui::FrameMeter;

class TestFrameMeter : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void nothingMeasuredIsUnknown();
    void punctualBeatsAreNotLate();
    void aPauseIsSeen();
};

void TestFrameMeter::nothingMeasuredIsUnknown()
{
    const FrameMeter meter;
    QVERIFY(!meter.lateness(0.99));
}

void TestFrameMeter::punctualBeatsAreNotLate()
{
    bw::test::ManualClock clock; // stands still: no beat is after its time
    FrameMeter meter(clock);
    meter.start();
    QTRY_VERIFY(meter.beats() >= 3);
    QCOMPARE(meter.lateness(1.0), bw::Nanoseconds(0));
}

void TestFrameMeter::aPauseIsSeen()
{
    bw::test::ManualClock clock;
    FrameMeter meter(clock);
    meter.start();
    clock.advance(FrameMeter::Beat + 80ms); // the thread did something else meanwhile
    QTRY_VERIFY(meter.beats() >= 4);
    QCOMPARE(meter.lateness(1.0), bw::Nanoseconds(80ms));
    QCOMPARE(meter.lateness(0.5), bw::Nanoseconds(0));
    meter.reset();
    QCOMPARE(meter.beats(), size_t(0));
}

QTEST_GUILESS_MAIN(TestFrameMeter)
#include "tst_framemeter.moc"
