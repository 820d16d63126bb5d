// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/selfcheck.h"
#include "support/suite.h"

#include <QSignalSpy>

using bw::stress::BiasLevel;
using bw::stress::SelfCheck;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSelfCheck : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void measuresEveryLevel();
    void saysWhyItCannotStart_data();
    void saysWhyItCannotStart();
};

void TestSelfCheck::measuresEveryLevel()
{
    SelfCheck check(QStringLiteral(BELLWETHER_CLI), {1, 5});
    QList<BiasLevel> levels;
    connect(&check, &SelfCheck::levelDone, this, [&](const BiasLevel& level) { levels.append(level); });
    QSignalSpy finished(&check, &SelfCheck::finished);
    check.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    QVERIFY(!finished[0][0].value<std::optional<bw::Error>>());
    QCOMPARE(levels.size(), 2);
    for (const BiasLevel& level : levels) {
        QCOMPARE(level.failed, 0);
        QCOMPARE(level.ttft.count(), level.streams);
        QCOMPARE(level.chunks.count(), 40 * level.streams);
        QVERIFY(level.chunks.max() < bw::Nanoseconds(10s)); // the two clocks are one
        QVERIFY(level.loopLag.samples > 10);
    }
    QCOMPARE(levels[1].streams, 5);
}

void TestSelfCheck::saysWhyItCannotStart_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("no such program") << u"/nonexistent/bellwether-cli"_s;
#ifdef Q_OS_WIN
    QTest::newRow("another program") << u"hostname.exe"_s;
#else
    QTest::newRow("another program") << u"/bin/false"_s;
#endif
}

void TestSelfCheck::saysWhyItCannotStart()
{
    QFETCH(QString, program);
    SelfCheck check(program, {1});
    QSignalSpy finished(&check, &SelfCheck::finished);
    check.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 10'000);
    QVERIFY(!finished[0][0].value<std::optional<bw::Error>>()->message.isEmpty());
}

QTEST_GUILESS_MAIN(TestSelfCheck)
#include "tst_selfcheck.moc"
