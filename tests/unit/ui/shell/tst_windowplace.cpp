// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/windowplace.h"
#include "support/suite.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

using namespace Qt::StringLiterals;

class TestWindowPlace : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void staysOnAScreen_data();
    void staysOnAScreen();
    void theMinimumFitsOnAScreen();
    void comesBackWhereItWas();
    void comesBackFromAScreenThatIsGone();
    void comesBackMaximized();
};

void TestWindowPlace::staysOnAScreen_data()
{
    QTest::addColumn<QRect>("wanted");
    QTest::addColumn<QRect>("place");
    // Two screens: 1920×1080 with a panel of 40 on top, and a smaller one to the right.
    QTest::newRow("fits") << QRect(100, 100, 800, 600) << QRect(100, 100, 800, 600);
    QTest::newRow("fits on the second") << QRect(2000, 100, 800, 600) << QRect(2000, 100, 800, 600);
    QTest::newRow("over the left edge") << QRect(-300, 100, 800, 600) << QRect(0, 100, 800, 600);
    QTest::newRow("below the panel") << QRect(0, 0, 800, 600) << QRect(0, 40, 800, 600);
    QTest::newRow("over both, more on the first") << QRect(1400, 100, 800, 600) << QRect(1120, 100, 800, 600);
    QTest::newRow("over both, more on the second") << QRect(1700, 100, 800, 600) << QRect(1920, 100, 800, 600);
    QTest::newRow("larger than the screen") << QRect(0, 0, 4000, 3000) << QRect(0, 40, 1920, 1040);
    QTest::newRow("on a screen that is gone") << QRect(-3000, 5000, 800, 600) << QRect(0, 480, 800, 600);
    QTest::newRow("never shown before") << QRect() << QRect(320, 160, 1280, 800);
}

void TestWindowPlace::staysOnAScreen()
{
    QFETCH(const QRect, wanted);
    QFETCH(const QRect, place);
    QCOMPARE(bw::ui::visiblePlace(wanted, {QRect(0, 40, 1920, 1040), QRect(1920, 0, 1280, 720)}), place);
}

//! 1366×768 at 175 %.
void TestWindowPlace::theMinimumFitsOnAScreen()
{
    const QSize wanted(880, 560);
    QCOMPARE(bw::ui::smallestSize(wanted, {QRect(0, 40, 1920, 1040)}), wanted);
    QCOMPARE(bw::ui::smallestSize(wanted, {QRect(0, 40, 1920, 1040), QRect(1920, 0, 780, 439)}), QSize(780, 439));
    QCOMPARE(bw::ui::smallestSize(wanted, {}), wanted);
    QWidget window;
    bw::ui::keepMinimumOnScreens(window, {4'000, 4'000});
    QCOMPARE(window.minimumSize(), QGuiApplication::primaryScreen()->availableGeometry().size());
}

void TestWindowPlace::comesBackWhereItWas()
{
    QWidget first;
    first.setGeometry(30, 40, 500, 400);
    QWidget second;
    bw::ui::restorePlace(second, bw::ui::placeOf(first));
    QCOMPARE(second.geometry(), QRect(30, 40, 500, 400));
    QVERIFY(!second.isMaximized());
}

void TestWindowPlace::comesBackFromAScreenThatIsGone()
{
    QWidget window;
    bw::ui::restorePlace(window, u"9000 9000 300 200 0"_s);
    QVERIFY(QGuiApplication::primaryScreen()->availableGeometry().contains(window.geometry()));
    bw::ui::restorePlace(window, u"nonsense"_s);
    QVERIFY(QGuiApplication::primaryScreen()->availableGeometry().contains(window.geometry()));
}

void TestWindowPlace::comesBackMaximized()
{
    QWidget window;
    bw::ui::restorePlace(window, u"30 40 500 400 1"_s);
    QVERIFY(window.isMaximized());
}

QTEST_MAIN(TestWindowPlace)
#include "tst_windowplace.moc"
