// SPDX-License-Identifier: GPL-3.0-or-later
#include "../playground/desk.h"

#include "shell/closeguard.h"
#include "shell/ongoing.h"
#include "shell/tray.h"
#include "stress/runorders.h"
#include "support/suite.h"

#include <QApplication>
#include <QCloseEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;

namespace {

//! A window that asks the guard, as the main window does.
class GuardedWindow final : public QWidget
{
public:
    CloseGuard* guard = nullptr;

protected:
    void closeEvent(QCloseEvent* event) override { event->setAccepted(guard->mayClose()); }
};

} // namespace

class TestCloseGuard : public test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void closesWhereNothingIsUnderWay();
    void hidesWhereTheTrayKeeps();
    void quitsWhateverTheTrayKeeps();
    void asksWhileALoadTestRuns();
    void asksNobodyIfToldSo();

private:
    void startRun();
    [[nodiscard]] QMessageBox* question() const { return m_window->findChild<QMessageBox*>(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<Ongoing> m_ongoing;
    std::unique_ptr<GuardedWindow> m_window;
    Tray* m_tray = nullptr;
};

void TestCloseGuard::init()
{
    // Not Suite's: Qt's icon for X11 also says that the offscreen platform has no tray.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support |QObject::connect: No such signal QPlatformNativeInterface)"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    sim::Scenario scenario;
    scenario.ttftMs = Distribution::constant(5'000); // still under way
    m_desk = std::make_unique<test::Desk>(m_folder->path(), scenario);
    QVERIFY(m_desk->opened);
    m_ongoing = std::make_unique<Ongoing>(m_desk->services);
    m_desk->services.ongoing = m_ongoing.get();
    m_window = std::make_unique<GuardedWindow>();
    m_tray = new Tray(m_desk->settings, *m_window, [] { return true; });
    m_window->guard = new CloseGuard(m_desk->services, *m_tray, *m_window);
    m_window->setAttribute(Qt::WA_QuitOnClose, false); // the test goes on
    m_window->show();
}

void TestCloseGuard::cleanup()
{
    QApplication::setQuitOnLastWindowClosed(true);
    m_window.reset();
    m_ongoing.reset();
    m_desk.reset();
}

void TestCloseGuard::startRun()
{
    stress::Plan plan;
    plan.gateway = u"HolySheep"_s;
    plan.model = u"gpt-4.1"_s;
    const auto order = orderWithoutKeys(m_desk->services, plan);
    QVERIFY(order);
    m_ongoing->loadTest().start(*order);
    QVERIFY(m_ongoing->loadTest().isRunning());
}

void TestCloseGuard::closesWhereNothingIsUnderWay()
{
    QVERIFY(CloseGuard::underWay(m_desk->services).isEmpty());
    QVERIFY(m_window->close());
    QVERIFY(!question());
}

void TestCloseGuard::hidesWhereTheTrayKeeps()
{
    m_desk->settings.setValue(Setting::TrayKeepsRunning, true);
    startRun(); // goes on: nothing to ask
    QVERIFY(!m_window->close());
    QVERIFY(!m_window->isVisible());
    QVERIFY(!question());
}

void TestCloseGuard::quitsWhateverTheTrayKeeps()
{
    m_desk->settings.setValue(Setting::TrayKeepsRunning, true);
    m_window->guard->quit();
    QVERIFY(!m_window->isVisible());
    QVERIFY(QApplication::quitOnLastWindowClosed()); // closed, not hidden
}

void TestCloseGuard::asksWhileALoadTestRuns()
{
    startRun();
    QVERIFY(!m_window->close());
    QVERIFY(m_window->isVisible());
    QVERIFY(question() && question()->isVisible());
    QVERIFY(!m_window->close()); // asked once only
    QCOMPARE(m_window->findChildren<QMessageBox*>().size(), 1);
    question()->button(QMessageBox::Cancel)->click();
    QTRY_VERIFY(!question());
    QVERIFY(m_window->isVisible());
    QVERIFY(!m_window->close());
    question()->findChild<QPushButton*>(u"reallyQuit"_s)->click();
    QVERIFY(!m_window->isVisible());
}

void TestCloseGuard::asksNobodyIfToldSo()
{
    m_desk->settings.setValue(Setting::ConfirmQuit, false);
    startRun();
    QVERIFY(m_window->close());
}

QTEST_MAIN(TestCloseGuard)
#include "tst_closeguard.moc"
