// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/settings.h"
#include "shell/tray.h"
#include "support/suite.h"

#include <QApplication>
#include <QMenu>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;

class TestTray : public test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void isOffUnlessAskedFor();
    void isOnWhileAskedFor();
    void withoutATrayNothingIsKept();
    void tellsOnce();
    void whoeverShowsTheWindowEndsIt();
    void theMenuBringsBackAndQuits();

private:
    [[nodiscard]] QAction* entry(int index) const { return m_tray->menu()->actions().at(index); }

    QTemporaryDir m_dir;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<QWidget> m_window;
    Tray* m_tray = nullptr;
    bool m_available = true;
};

void TestTray::init()
{
    // Not Suite's: Qt's icon for X11 also says that the offscreen platform has no tray.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support |QObject::connect: No such signal QPlatformNativeInterface)"_s));
    m_window.reset();
    m_settings = std::make_unique<Settings>(Paths::below(m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction()))));
    m_window = std::make_unique<QWidget>();
    m_available = true;
    m_tray = new Tray(*m_settings, *m_window, [this] { return m_available; });
    m_window->show();
    QApplication::setQuitOnLastWindowClosed(true);
}

void TestTray::isOffUnlessAskedFor()
{
    QVERIFY(!m_tray->keepsRunning());
    QVERIFY(!m_tray->menu());
}

void TestTray::isOnWhileAskedFor()
{
    m_settings->setValue(Setting::TrayKeepsRunning, true);
    QVERIFY(m_tray->keepsRunning());
    QVERIFY(m_tray->menu());
    m_settings->setValue(Setting::TrayKeepsRunning, false);
    QVERIFY(!m_tray->keepsRunning());
    QVERIFY(!m_tray->menu());
}

void TestTray::withoutATrayNothingIsKept()
{
    m_available = false;
    m_settings->setValue(Setting::TrayKeepsRunning, true);
    QVERIFY(!m_tray->keepsRunning());
    m_available = true;
    m_settings->reset(Setting::TrayKeepsRunning);
    m_settings->setValue(Setting::TrayKeepsRunning, true);
    QVERIFY(m_tray->keepsRunning());
    m_available = false; // the desktop's panel crashed
    QVERIFY(!m_tray->keepsRunning());
}

void TestTray::tellsOnce()
{
    m_settings->setValue(Setting::TrayKeepsRunning, true);
    QSignalSpy told(m_tray, &Tray::told);
    m_tray->hideWindow();
    QVERIFY(!m_window->isVisible());
    QVERIFY(!QApplication::quitOnLastWindowClosed());
    QCOMPARE(told.count(), 1);
    m_tray->showWindow();
    QVERIFY(m_window->isVisible());
    QVERIFY(QApplication::quitOnLastWindowClosed());
    m_tray->hideWindow();
    QCOMPARE(told.count(), 1);
    m_tray->showWindow();
}

void TestTray::whoeverShowsTheWindowEndsIt()
{
    m_settings->setValue(Setting::TrayKeepsRunning, true);
    m_tray->hideWindow();
    m_window->show(); // an alert that was clicked
    QVERIFY(QApplication::quitOnLastWindowClosed());
}

void TestTray::theMenuBringsBackAndQuits()
{
    m_settings->setValue(Setting::TrayKeepsRunning, true);
    m_tray->hideWindow();
    QSignalSpy newChat(m_tray, &Tray::newChatRequested);
    QSignalSpy quit(m_tray, &Tray::quitRequested);
    QCOMPARE(m_tray->menu()->actions().size(), 4);
    entry(1)->trigger();
    QCOMPARE(newChat.count(), 1);
    QVERIFY(m_window->isVisible());
    m_tray->hideWindow();
    entry(0)->trigger();
    QVERIFY(m_window->isVisible());
    entry(3)->trigger();
    QCOMPARE(quit.count(), 1);
    m_tray->renameMenu();
    QCOMPARE(m_tray->menu()->actions().size(), 4);
}

QTEST_MAIN(TestTray)
#include "tst_tray.moc"
