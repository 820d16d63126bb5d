// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/processfacts.h"
#include "support/suite.h"

using namespace std::chrono_literals;

class TestProcessFacts : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void startLiesBeforeNowAndStays();
    void memoryIsThatOfThisProcess();
};

void TestProcessFacts::startLiesBeforeNowAndStays()
{
    const auto first = bw::app::processStart();
    if (!first)
        QSKIP("this system does not say when a process began");
    QVERIFY(*first < bw::systemClock().now());
    QVERIFY(bw::systemClock().now() - *first < 10min);
    const auto second = bw::app::processStart();
    QVERIFY(std::chrono::abs(*second - *first) <= 20ms); // the kernel's clock has steps of 10 ms
}

void TestProcessFacts::memoryIsThatOfThisProcess()
{
    const auto before = bw::app::residentBytes();
    if (!before)
        QSKIP("this system does not say how much memory a process has");
    constexpr qint64 Size = 64 * 1024 * 1024;
    const QByteArray touched(Size, 'x');
    QVERIFY(*bw::app::residentBytes() - *before > Size / 2);
    QCOMPARE(touched.size(), Size);
}

QTEST_APPLESS_MAIN(TestProcessFacts)
#include "tst_processfacts.moc"
