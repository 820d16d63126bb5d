// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/quitonsignal.h"
#include "support/suite.h"

#include <csignal>

using namespace std::chrono_literals;
using bw::QuitOnSignal;

class TestQuitOnSignal : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void everySignalIsAnswered_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("interrupt") << SIGINT;
        QTest::newRow("terminate") << SIGTERM;
#ifdef SIGHUP
        QTest::newRow("the terminal is gone") << SIGHUP;
#endif
#ifdef SIGBREAK
        QTest::newRow("break") << SIGBREAK;
#endif
    }

    //! In the event loop, and once; and so is the next one.
    void everySignalIsAnswered()
    {
        QFETCH(const int, signal);
        int answered = 0;
        const QuitOnSignal watch([&answered] { ++answered; }, 0ms);
        for (int before = 0; before < 3; ++before) {
            std::raise(signal);
            QCOMPARE(answered, before);
            QTRY_COMPARE(answered, before + 1);
            QCoreApplication::processEvents();
            QCOMPARE(answered, before + 1);
        }
    }
};

QTEST_GUILESS_MAIN(TestQuitOnSignal)
#include "tst_quitonsignal.moc"
