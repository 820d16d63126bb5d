// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/window.h"

#include "support/suite.h"

#include <QTest>

using namespace bw;
using namespace bw::stress;
using namespace std::chrono_literals;

namespace {

constexpr Instant at(Nanoseconds time)
{
    return Instant(1h) + time;
}

} // namespace

class TestWindow : public test::Suite
{
    Q_OBJECT

private slots:
    void withoutPauses();
    void aPauseIsNotMeasured();
    void aPauseInTheWarmUp();
    void aPauseAfterTheEnd();
    void withoutAnEnd();
};

void TestWindow::withoutPauses()
{
    const Window window{at(2s), at(12s), {}};
    QVERIFY(!window.contains(at(1999ms)) && window.contains(at(2s)) && !window.contains(at(12s)));
    QCOMPARE(window.lengthTo(at(1s)), Nanoseconds(0));
    QCOMPARE(window.lengthTo(at(5s)), Nanoseconds(3s));
    QCOMPARE(window.lengthTo(at(50s)), Nanoseconds(10s));
}

void TestWindow::aPauseIsNotMeasured()
{
    Window window{at(2s), at(12s), {}};
    window.skip({at(4s), at(9s)});
    QVERIFY(window.contains(at(16s)) && !window.contains(at(17s)));
    const Window::Pause pause{at(4s), at(9s)};
    QVERIFY(pause.moved(at(3s)) == at(8s) && pause.moved(at(5s)) == at(9s) && pause.moved(at(10s)) == at(10s));
    QCOMPARE(window.lengthTo(at(3s)), Nanoseconds(1s));
    QCOMPARE(window.lengthTo(at(6s)), Nanoseconds(2s)); // in the pause
    QCOMPARE(window.lengthTo(at(10s)), Nanoseconds(3s));
    window.skip({at(10s), at(11s)});
    QCOMPARE(window.lengthTo(at(50s)), Nanoseconds(10s));
    QVERIFY(window.contains(at(17'999ms)) && !window.contains(at(18s)));
    QVERIFY(window.measures(at(9s)) && !window.measures(at(8'999ms)) && !window.measures(at(10'500ms)) && !window.measures(at(18s)));
}

void TestWindow::aPauseInTheWarmUp()
{
    Window window{at(2s), at(12s), {}};
    window.skip({at(1s), at(4s)});
    QCOMPARE(window.from, at(5s));
    QCOMPARE(window.to, at(15s));
    QCOMPARE(window.lengthTo(at(50s)), Nanoseconds(10s));
}

void TestWindow::aPauseAfterTheEnd()
{
    Window window{at(2s), at(12s), {}};
    window.skip({at(13s), at(20s)});
    QCOMPARE(window, (Window{at(2s), at(12s), {}}));
}

void TestWindow::withoutAnEnd()
{
    Window window{at(0s), NoInstant, {}};
    window.skip({at(1s), at(3s)});
    QVERIFY(window.contains(at(100h)));
    QCOMPARE(window.lengthTo(at(10s)), Nanoseconds(8s));
}

QTEST_GUILESS_MAIN(TestWindow)
#include "tst_window.moc"
