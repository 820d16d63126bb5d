// SPDX-License-Identifier: GPL-3.0-or-later
// Every control of every screen and dialog of the real window: it has a name and a role for those who do not see it, a key
// leads to it, and Tab goes from the left edge to the bar on top and on to the screen.
#include "controls.h"

#include "charts/chartcard.h"
#include "charts/plot.h"
#include "diagnose/diagnosedialog.h"
#include "gateway/gatewayprofile.h"
#include "gateways/importdialog.h"
#include "gui/session.h"
#include "help/helpdialog.h"
#include "inspector/inspectorhost.h"
#include "monitor/historydialog.h"
#include "monitor/incidentdialog.h"
#include "palette/commandpalette.h"
#include "playground/chatpane.h"
#include "playground/chatsession.h"
#include "playground/chatview.h"
#include "playground/codedialog.h"
#include "playground/diffdialog.h"
#include "playground/headersdialog.h"
#include "playground/playgroundpage.h"
#include "playground/repeatdialog.h"
#include "playground/schemadialog.h"
#include "playground/tokendialog.h"
#include "playground/toolsdialog.h"
#include "shell/crashdialog.h"
#include "shell/mainwindow.h"
#include "shell/page.h"
#include "shell/rail.h"
#include "shell/topbar.h"
#include "stress/confirmrun.h"
#include "stress/planestimator.h"
#include "stress/stressheader.h"
#include "support/suite.h"
#include "watch/watchdialog.h"
#include "widgets/timerangedialog.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QListWidget>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace bw;

namespace {

using MakeDialog = std::function<QDialog*(ui::Services&, ui::MainWindow&)>;

TimeRange lastHour()
{
    const WallTime now = wallNow(systemClock());
    return {now - std::chrono::hours(1), now};
}

QList<std::pair<const char*, MakeDialog>> dialogs()
{
    using ui::MainWindow;
    using ui::Services;
    return {
        {"help", [](Services&, MainWindow& window) { return new ui::HelpDialog(&window); }},
        {"import", [](Services& services, MainWindow& window) { return new ui::ImportDialog(services, &window); }},
        {"history", [](Services& services, MainWindow& window) { return new ui::HistoryDialog(services, &window); }},
        {"incident", [](Services&, MainWindow& window) { return new ui::IncidentDialog(lastHour(), &window); }},
        {"time range", [](Services&, MainWindow& window) { return new ui::TimeRangeDialog(lastHour(), &window); }},
        {"tools", [](Services& services, MainWindow& window) { return new ui::ToolsDialog(services.theme, {}, &window); }},
        {"schema", [](Services& services, MainWindow& window) { return new ui::SchemaDialog(services.theme, {}, &window); }},
        {"code", [](Services& services, MainWindow& window) { return new ui::CodeDialog(services.theme, &window); }},
        {"headers", [](Services& services, MainWindow& window) { return new ui::HeadersDialog(services.theme, {{"X-Team", "a"}}, &window); }},
        {"tokens", [](Services&, MainWindow& window) { return new ui::TokenDialog({}, &window); }},
        {"differences", [](Services& services, MainWindow& window) { return new ui::DiffDialog(services.theme, {{u"A"_s, u"a"_s}, {u"B"_s, u"b"_s}}, 0, 1, &window); }},
        {"several times", [](Services& services, MainWindow& window) {
             auto* const playground = qobject_cast<ui::PlaygroundPage*>(window.page(u"playground"_s));
             return new ui::RepeatDialog(services.theme, *playground->session(), u"Hello"_s, {}, {}, &window);
         }},
        {"confirm a run", [](Services&, MainWindow& window) {
             stress::PlanEstimate estimate;
             estimate.foreignHosts = {u"example.com"_s};
             return new ui::ConfirmRun(estimate, &window);
         }},
        {"crash", [](Services& services, MainWindow& window) { return new ui::CrashDialog(services.theme, u"/nowhere/crash.txt"_s, &window); }},
    };
}

} // namespace

class TestEveryControl : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void everyScreen_data();
    void everyScreen();
    void everyPlan();
    void everyChartHasItsTable_data() { everyScreen_data(); }
    void everyChartHasItsTable();
    void theInspector();
    void everyDialog_data();
    void everyDialog();
    void theWindowsOwn();
    void firstStart();
    void tabGoesFromLeftToRight_data();
    void tabGoesFromLeftToRight();

private:
    void check(QWidget& root);
    void openTabs(QWidget& root);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<sim::SimulatedGateway> m_gateway;
    std::unique_ptr<app::Session> m_session;
    std::unique_ptr<ui::MainWindow> m_window;
    QStringList m_problems;
};

//! A window that has been used: a chat in two panes with an answer, and its requests in the history.
void TestEveryControl::initTestCase()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_gateway = std::make_unique<sim::SimulatedGateway>(sim::Scenario());
    QVERIFY(m_gateway->start());
    m_session = std::make_unique<app::Session>(secrets::sessionKeyStore(), Paths::below(m_dir->path()));
    m_session->open();
    m_session->loadGateways();
    QTRY_VERIFY(m_session->services().database.isOpen());
    gateway::GatewayProfile profile = gateway::profileTemplate(gateway::Provider::Demo);
    profile.endpoints.first().baseUrl = m_gateway->baseUrl();
    profile.defaultModel = u"gpt-4.1"_s;
    profile.keys.clear();
    m_session->services().gateways.save(profile);
    m_window = std::make_unique<ui::MainWindow>(m_session->services());
    m_window->resize(1600, 1000);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->showScreen(u"playground"_s);
    ui::ChatSession* const chat = qobject_cast<ui::PlaygroundPage*>(m_window->page(u"playground"_s))->session();
    QVERIFY(chat->send(u"Hello"_s, systemClock().now()));
    QTRY_VERIFY_WITH_TIMEOUT(!chat->isStreaming(), 30'000);
    m_session->services().pipeline.drain();
}

void TestEveryControl::init()
{
    Suite::init();
    m_problems.clear();
}

void TestEveryControl::cleanupTestCase()
{
    m_window.reset();
    m_session.reset();
    m_gateway.reset();
}

void TestEveryControl::check(QWidget& root)
{
    QCoreApplication::processEvents();
    for (const QString& problem : test::namelessControls(root) + test::unreachableControls(root)) {
        if (!m_problems.contains(problem))
            m_problems.append(problem);
    }
}

//! All that can be unfolded or turned to below `root` is looked at.
void TestEveryControl::openTabs(QWidget& root)
{
    for (QAbstractButton* const heading : root.findChildren<QAbstractButton*>()) {
        if (heading->property("groupHeading").toBool() && heading->isVisibleTo(&root) && heading->isCheckable() && !heading->isChecked())
            heading->click();
    }
    check(root);
    for (QTabBar* const bar : root.findChildren<QTabBar*>()) {
        const int before = bar->currentIndex();
        for (int i = 0; i < bar->count() && bar->isVisibleTo(&root); ++i) {
            bar->setCurrentIndex(i);
            check(root);
        }
        bar->setCurrentIndex(before);
    }
}

void TestEveryControl::everyScreen_data()
{
    QTest::addColumn<QString>("screen");
    for (const QString& screen : m_window->screenIds())
        QTest::newRow(qPrintable(screen)) << screen;
}

void TestEveryControl::everyScreen()
{
    QFETCH(const QString, screen);
    m_window->showScreen(screen);
    QVERIFY(m_window->page(screen)->isVisible());
    openTabs(*m_window);
    auto* const sections = m_window->page(screen)->findChild<QListWidget*>();
    for (int i = 0; screen == "settings"_L1 && sections && i < sections->count(); ++i) {
        sections->setCurrentRow(i);
        check(*m_window);
    }
    QVERIFY2(m_problems.isEmpty(), qPrintable(m_problems.join(u'\n')));
}

void TestEveryControl::everyPlan()
{
    m_window->showScreen(u"stress"_s);
    auto* const header = m_window->findChild<ui::StressHeader*>();
    QVERIFY(header);
    for (int preset = 0; preset < 6; ++preset) {
        emit header->presetChosen(preset);
        openTabs(*m_window);
    }
    QVERIFY2(m_problems.isEmpty(), qPrintable(m_problems.join(u'\n')));
}

//! Or, where it is too small for one, all of it in words.
void TestEveryControl::everyChartHasItsTable()
{
    QFETCH(const QString, screen);
    m_window->showScreen(screen);
    QCoreApplication::processEvents();
    for (ui::ChartCard* const card : m_window->page(screen)->findChildren<ui::ChartCard*>()) {
        const QString name = card->accessibleName();
        QVERIFY(!name.isEmpty());
        const auto buttons = card->findChildren<QAbstractButton*>();
        QVERIFY2(std::ranges::any_of(buttons, [&name](const auto* button) { return button->isCheckable() && button->accessibleName().startsWith(name + u':'); }),
                 qPrintable(name));
        QCOMPARE(card->findChild<QTableView*>()->accessibleName(), name);
        card->showTable(true);
        QVERIFY(card->isTableShown());
        card->showTable(false);
    }
    for (const QWidget* const widget : m_window->page(screen)->findChildren<QWidget*>()) {
        const QAccessibleInterface* const told = widget->isVisible() ? QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget)) : nullptr;
        if (!told || told->role() != QAccessible::Chart || qobject_cast<const ui::Plot*>(widget))
            continue;
        QVERIFY2(!told->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

void TestEveryControl::theInspector()
{
    m_window->showScreen(u"playground"_s);
    auto* const playground = qobject_cast<ui::PlaygroundPage*>(m_window->page(u"playground"_s));
    emit playground->pane().view().inspectRequested(playground->session()->path().constLast().id);
    QVERIFY(m_window->inspector().panel());
    openTabs(*m_window);
    QVERIFY2(m_problems.isEmpty(), qPrintable(m_problems.join(u'\n')));
}

void TestEveryControl::everyDialog_data()
{
    QTest::addColumn<MakeDialog>("make");
    for (const auto& [name, make] : dialogs())
        QTest::newRow(name) << make;
}

void TestEveryControl::everyDialog()
{
    QFETCH(const MakeDialog, make);
    m_window->showScreen(u"playground"_s);
    const QPointer<QDialog> dialog = make(m_session->services(), *m_window);
    dialog->show();
    openTabs(*dialog);
    dialog->close();
    delete dialog.data();
    QVERIFY2(m_problems.isEmpty(), qPrintable(m_problems.join(u'\n')));
}

//! Those that the window keeps: alerts and probes, the diagnosis, the palette.
void TestEveryControl::theWindowsOwn()
{
    ui::DiagnoseDialog& diagnosis = m_window->showDiagnose();
    openTabs(diagnosis);
    diagnosis.close();
    m_window->findChild<QAbstractButton*>(u"bell"_s)->click();
    auto* const watch = m_window->findChild<ui::WatchDialog*>();
    QVERIFY(watch && watch->isVisible());
    openTabs(*watch);
    watch->close();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    auto* const palette = m_window->findChild<ui::CommandPalette*>();
    QVERIFY(palette && palette->isVisible());
    check(*palette);
    palette->hide();
    QVERIFY2(m_problems.isEmpty(), qPrintable(m_problems.join(u'\n')));
}

void TestEveryControl::firstStart()
{
    const QTemporaryDir folder;
    app::Session session(secrets::sessionKeyStore(), Paths::below(folder.path()));
    ui::MainWindow window(session.services());
    window.show();
    session.open();
    session.loadGateways();
    QTRY_VERIFY(window.findChild<QAbstractButton*>(u"chooseOther"_s));
    check(window);
    window.findChild<QAbstractButton*>(u"chooseOther"_s)->click();
    check(window);
    QVERIFY2(m_problems.isEmpty(), qPrintable(m_problems.join(u'\n')));
}

void TestEveryControl::tabGoesFromLeftToRight_data()
{
    everyScreen_data();
}

void TestEveryControl::tabGoesFromLeftToRight()
{
    QFETCH(const QString, screen);
    m_window->showScreen(screen);
    QCoreApplication::processEvents();
    const auto* const rail = m_window->findChild<ui::Rail*>();
    const auto* const bar = m_window->findChild<ui::TopBar*>();
    QStringList order;
    for (const QWidget* const stop : test::tabStops(*m_window)) {
        const QString part = rail->isAncestorOf(stop) ? u"rail"_s : bar->isAncestorOf(stop) ? u"bar"_s : u"screen"_s;
        if (order.isEmpty() || order.last() != part)
            order.append(part);
    }
    if (order.size() == 4 && order.first() == order.last()) // the chain is a ring
        order.removeLast();
    QCOMPARE(order, QStringList({u"rail"_s, u"bar"_s, u"screen"_s}));
    int left = 0;
    for (const QWidget* const stop : test::tabStops(*m_window)) {
        if (!bar->isAncestorOf(stop))
            continue;
        const int x = stop->mapTo(bar, QPoint()).x();
        QVERIFY2(x >= left, stop->metaObject()->className());
        left = x;
    }
}

QTEST_MAIN(TestEveryControl)
#include "tst_everycontrol.moc"
