// SPDX-License-Identifier: GPL-3.0-or-later
// The real window over the real parts, driven by mouse and keyboard.
#include "gui/session.h"
#include "palette/commandpalette.h"
#include "playground/composer.h"
#include "shell/mainwindow.h"
#include "shell/page.h"
#include "shell/rail.h"
#include "shell/windowmemory.h"
#include "store/conversationstore.h"
#include "store/recordstore.h"
#include "support/rawserver.h"
#include "support/suite.h"
#include "widgets/banner.h"
#include "widgets/command.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSplitter>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace bw;

namespace {

class PlainPage final : public ui::Page
{
public:
    PlainPage(QString id, QWidget* parent) : Page(parent), m_id(std::move(id)) { setFocusPolicy(Qt::StrongFocus); }
    [[nodiscard]] QString id() const override { return m_id; }
    [[nodiscard]] QString title() const override { return m_id.toUpper(); }
    [[nodiscard]] QString iconName() const override { return u"chat"_s; }
    void activate() override { setFocus(); }

private:
    QString m_id;
};

QList<ui::Screen> twoScreens()
{
    const auto screen = [](const QString& id) {
        return ui::Screen{id, id, u"chat"_s, [id](ui::Services&, QWidget* parent) -> ui::Page* { return new PlainPage(id, parent); }};
    };
    return {screen(u"one"_s), screen(u"two"_s)};
}

} // namespace

class TestMainWindow : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void pagesAreMadeWhenShown();
    void railChoosesTheScreen();
    void keysChooseTheScreen();
    void unknownScreensChangeNothing();
    void f11FillsTheScreen();
    void paletteGoesToAScreen();
    void paletteShowsThePageOfACommand();
    void paletteMakesThePageOfACommand();
    void everyScreenHasWhatItPromises_data();
    void everyScreenHasWhatItPromises();
    void everyRailButtonHasAName();
    void paintsOnce();
    void nobodyIsWelcomedTwice();
    void demoIsTwoClicksAway();
    void aGatewayIsThreeClicksAway();
    void aRefusedKeyIsSaidAndCanBeKept();
    void aWrongAddressIsSaidBesideTheField();
    void goingBackForgetsTheCheck();
    void nobodyIsWelcomedToAFileThatCannotBeRead();
    void nobodyIsWelcomedToRowsThatCannotBeRead();
    void withoutAGatewayEnterLeadsToThem();
    void troubleStandsInTheBanner();
    void theBannerGoesWithTheTrouble();
    void aFullDiskIsSaidUntilItHasSpace();
    void comesBackAsItWasLeft();
    void isRememberedBeforeItCloses();

private:
    void show(QList<ui::Screen> screens = twoScreens());
    template <typename T>
    T* find(const QString& name)
    {
        return m_window->findChild<T*>(name);
    }
    void click(const QString& name);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<app::Session> m_session;
    std::unique_ptr<ui::MainWindow> m_window;
};

void TestMainWindow::init()
{
    Suite::init();
    m_dir = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<app::Session>(secrets::sessionKeyStore(), Paths::below(m_dir->path()));
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_session.reset();
}

void TestMainWindow::show(QList<ui::Screen> screens)
{
    m_window = std::make_unique<ui::MainWindow>(m_session->services(), std::move(screens));
    connect(m_window.get(), &ui::MainWindow::demoRequested, m_session.get(), &app::Session::startDemo);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
}

void TestMainWindow::click(const QString& name)
{
    auto* button = find<QAbstractButton>(name);
    QVERIFY2(button && button->isVisible() && button->isEnabled(), qPrintable(name));
    QTest::mouseClick(button, Qt::LeftButton);
}

void TestMainWindow::pagesAreMadeWhenShown()
{
    show();
    QVERIFY(m_window->page(u"one"_s));
    QVERIFY(!m_window->page(u"two"_s));
    m_window->showScreen(u"two"_s);
    const ui::Page* two = m_window->page(u"two"_s);
    QVERIFY(two && two->isVisible());
    m_window->showScreen(u"one"_s);
    m_window->showScreen(u"two"_s);
    QCOMPARE(m_window->page(u"two"_s), two);
}

void TestMainWindow::railChoosesTheScreen()
{
    show();
    click(u"two"_s);
    QCOMPARE(m_window->currentScreen(), u"two"_s);
    QCOMPARE(m_window->findChild<ui::Rail*>()->current(), u"two"_s);
    QVERIFY(m_window->page(u"two"_s)->hasFocus() || m_window->focusWidget() == m_window->page(u"two"_s));
}

void TestMainWindow::keysChooseTheScreen()
{
    show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_window->currentScreen(), u"two"_s);
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(m_window->currentScreen(), u"one"_s);
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(m_window->currentScreen(), u"one"_s);
}

void TestMainWindow::unknownScreensChangeNothing()
{
    show();
    m_window->showScreen(u"relay"_s);
    QCOMPARE(m_window->currentScreen(), u"one"_s);
    QVERIFY(!m_window->page(u"relay"_s));
}

void TestMainWindow::f11FillsTheScreen()
{
    show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key_F11);
    QVERIFY(m_window->isFullScreen());
    QTest::keyClick(m_window.get(), Qt::Key_F11);
    QVERIFY(!m_window->isFullScreen());
}

void TestMainWindow::paletteGoesToAScreen()
{
    show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    auto* const palette = m_window->findChild<ui::CommandPalette*>();
    QVERIFY(palette && palette->isVisible());
    QTest::keyClicks(palette->findChild<QLineEdit*>(), u"two"_s);
    QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Return);
    QVERIFY(!palette->isVisible());
    QCOMPARE(m_window->currentScreen(), u"two"_s);
}

void TestMainWindow::paletteShowsThePageOfACommand()
{
    show();
    QString screen;
    ui::addCommand(*m_window->page(u"one"_s), u"test.where"_s, u"Say where"_s, {}, [this, &screen] { screen = m_window->currentScreen(); });
    m_window->showScreen(u"two"_s);
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    auto* const search = m_window->findChild<ui::CommandPalette*>()->findChild<QLineEdit*>();
    QTest::keyClicks(search, u"saywh"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(screen, u"one"_s);
}

//! It is found before its page was ever shown.
void TestMainWindow::paletteMakesThePageOfACommand()
{
    QString screen;
    QList<ui::Screen> screens = twoScreens();
    const auto commands = [this, &screen] {
        return QList<ui::CommandSpec>{{u"test.later"_s, u"Say later"_s, {}, [this, &screen] { screen = m_window->currentScreen(); }}};
    };
    screens.last().commands = commands;
    screens.last().make = [commands](ui::Services&, QWidget* parent) -> ui::Page* {
        auto* const page = new PlainPage(u"two"_s, parent);
        ui::addCommandList(*page, commands());
        return page;
    };
    show(screens);
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    for (int i = 0; i < 2; ++i) { // then as one that is there
        screen.clear();
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        auto* const search = m_window->findChild<ui::CommandPalette*>()->findChild<QLineEdit*>();
        QTest::keyClicks(search, u"sayla"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(screen, u"two"_s);
        m_window->showScreen(u"one"_s);
    }
}

void TestMainWindow::everyScreenHasWhatItPromises_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("command");
    QTest::newRow("stress") << u"stress"_s << u"stress.start"_s;
    QTest::newRow("monitor") << u"monitor"_s << u"monitor.exportCsv"_s;
    QTest::newRow("spend") << u"spend"_s << u"spend.bills"_s;
    QTest::newRow("runs") << u"runs"_s << u"runs.find"_s;
    QTest::newRow("gateways") << u"gateways"_s << u"gateways.warmUp"_s;
    QTest::newRow("settings") << u"settings"_s << u"settings.find"_s;
}

void TestMainWindow::everyScreenHasWhatItPromises()
{
    QFETCH(const QString, id);
    QFETCH(const QString, command);
    QList<ui::Screen> screens = ui::builtScreens();
    screens.removeIf([&id](const ui::Screen& each) { return each.id != id; });
    QCOMPARE(screens.size(), 1);
    QStringList promised;
    for (const ui::CommandSpec& each : screens.first().commands())
        promised.append(each.id);
    QVERIFY(promised.contains(command));
    m_session->open();
    m_session->startDemo();
    show(screens);
    m_window->showScreen(id);
    QStringList there;
    for (const QAction* const each : ui::commandsOf(*m_window->page(id)))
        there.append(ui::commandIdOf(*each));
    QCOMPARE(there, promised);
}

void TestMainWindow::everyRailButtonHasAName()
{
    show(ui::builtScreens());
    const auto buttons = m_window->findChild<ui::Rail*>()->findChildren<QToolButton*>();
    QCOMPARE(std::ranges::count_if(buttons, &QToolButton::isCheckable), ui::builtScreens().size());
    for (const QToolButton* button : buttons) {
        QVERIFY(!button->accessibleName().isEmpty());
        QVERIFY(button->focusPolicy() & Qt::TabFocus);
        QVERIFY2(button->fontMetrics().horizontalAdvance(button->text()) <= button->width() - 4, qPrintable(button->text()));
    }
}

void TestMainWindow::paintsOnce()
{
    m_window = std::make_unique<ui::MainWindow>(m_session->services(), twoScreens());
    QSignalSpy painted(m_window.get(), &ui::MainWindow::firstPainted);
    m_window->show();
    QTRY_COMPARE(painted.count(), 1);
    m_window->repaint();
    QCoreApplication::processEvents();
    QCOMPARE(painted.count(), 1);
}

void TestMainWindow::nobodyIsWelcomedTwice()
{
    m_session->open();
    m_session->services().gateways.save(gateway::profileTemplate(gateway::Provider::Ollama));
    m_session = std::make_unique<app::Session>(secrets::sessionKeyStore(), Paths::below(m_dir->path())); // the next start
    show();
    QSignalSpy loaded(&m_session->services().gateways, &ui::GatewayBook::loaded);
    m_session->open();
    m_session->loadGateways();
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(m_session->services().gateways.profiles().size(), 1);
    QVERIFY(!find<QPushButton>(u"chooseDemo"_s));
}

void TestMainWindow::demoIsTwoClicksAway()
{
    show();
    m_session->open();
    m_session->loadGateways();
    QTRY_VERIFY(find<QPushButton>(u"chooseDemo"_s) && find<QPushButton>(u"chooseDemo"_s)->isVisible());
    click(u"chooseDemo"_s);
    QTRY_VERIFY(!find<QPushButton>(u"chooseDemo"_s));
    QCOMPARE(m_session->services().gateways.profiles().size(), 1);
    QVERIFY(m_window->page(u"one"_s)->isVisible());
}

void TestMainWindow::aGatewayIsThreeClicksAway()
{
    sim::Scenario scenario;
    scenario.requiredKey = u"sk-test-0123456789abcdefghij"_s;
    sim::SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start());
    show();
    m_session->open();
    m_session->loadGateways();
    QTRY_VERIFY(find<QPushButton>(u"chooseOther"_s));
    click(u"chooseOther"_s);
    QTest::keyClicks(find<QLineEdit>(u"firstUrl"_s), gateway.baseUrl().toString());
    QTest::keyClicks(find<QLineEdit>(u"firstKey"_s), scenario.requiredKey);
    click(u"firstCheck"_s);
    QTRY_VERIFY(!find<QPushButton>(u"firstCheck"_s));

    const auto profiles = m_session->services().gateways.profiles();
    QCOMPARE(profiles.size(), 1);
    QCOMPARE(profiles.first().endpoints.first().baseUrl, gateway.baseUrl());
    std::optional<Result<SecretString>> key;
    m_session->services().gateways.key(profiles.first(), this, [&key](const Result<SecretString>& read) { key = read; });
    QTRY_VERIFY(key);
    QCOMPARE((*key)->reveal(), scenario.requiredKey.toUtf8());
}

void TestMainWindow::aRefusedKeyIsSaidAndCanBeKept()
{
    sim::Scenario scenario;
    scenario.requiredKey = u"sk-the-right-one-0123456789"_s;
    sim::SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start());
    show();
    m_session->open();
    m_session->loadGateways();
    QTRY_VERIFY(find<QPushButton>(u"chooseOther"_s));
    click(u"chooseOther"_s);
    QTest::keyClicks(find<QLineEdit>(u"firstUrl"_s), gateway.baseUrl().toString());
    QTest::keyClicks(find<QLineEdit>(u"firstKey"_s), u"sk-a-wrong-one-0123456789abc"_s);
    QVERIFY(!find<QPushButton>(u"firstAnyway"_s)->isVisible());
    QTest::keyClick(find<QLineEdit>(u"firstKey"_s), Qt::Key_Return);
    QTRY_VERIFY(find<QPushButton>(u"firstAnyway"_s)->isVisible());
    QVERIFY(m_session->services().gateways.profiles().isEmpty());
    click(u"firstAnyway"_s);
    QTRY_COMPARE(m_session->services().gateways.profiles().size(), 1);
}

void TestMainWindow::aWrongAddressIsSaidBesideTheField()
{
    show();
    m_session->open();
    m_session->loadGateways();
    QTRY_VERIFY(find<QPushButton>(u"chooseOther"_s));
    click(u"chooseOther"_s);
    QTest::keyClicks(find<QLineEdit>(u"firstUrl"_s), u"ftp://example.com"_s);
    click(u"firstCheck"_s);
    QVERIFY(find<QLineEdit>(u"firstUrl"_s)->accessibleDescription().contains(u"ftp"_s));
    QVERIFY(find<QPushButton>(u"firstCheck"_s)->isEnabled());
}

//! The gateway takes the key, but only once the person has gone back.
void TestMainWindow::goingBackForgetsTheCheck()
{
    bool back = false;
    test::RawServer server([this, &back](const test::RawRequest& request) {
        if (request.head.startsWith("GET"))
            return test::okReply(R"({"object":"list","data":[{"id":"m","object":"model"}]})");
        if (!std::exchange(back, true))
            click(u"firstBack"_s);
        return test::okReply(R"({"id":"1","object":"chat.completion","model":"m","choices":[{"index":0,"message":{"role":"assistant","content":"Hi"},)"
                             R"("finish_reason":"stop"}],"usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}})");
    });
    show();
    m_session->open();
    m_session->loadGateways();
    QTRY_VERIFY(find<QPushButton>(u"chooseOther"_s));
    click(u"chooseOther"_s);
    QTest::keyClicks(find<QLineEdit>(u"firstUrl"_s), server.url(u"/v1"_s).toString());
    QTest::keyClicks(find<QLineEdit>(u"firstKey"_s), u"sk-test-0123456789abcdefghij"_s);
    click(u"firstCheck"_s);
    QTRY_VERIFY(back);

    gateway::GatewayProfile profile = gateway::profileTemplate(gateway::Provider::Custom);
    profile.endpoints.first().baseUrl = server.url(u"/v1"_s);
    std::optional<gateway::KeyState> later; // what was asked before has its answer by then
    m_session->services().network.checkKey(profile, gateway::singleKey(profile, SecretString("sk-test-0123456789abcdefghij")), {}, this,
                                                 [&later](const gateway::KeyCheckResult& result) { later = result.state; });
    QTRY_VERIFY(later);
    QCOMPARE(*later, gateway::KeyState::Valid);
    QVERIFY(m_session->services().gateways.profiles().isEmpty());
    QVERIFY(find<QPushButton>(u"chooseOther"_s)->isVisible());
    click(u"chooseOther"_s);
    QVERIFY(find<QPushButton>(u"firstCheck"_s)->isEnabled());
}

void TestMainWindow::nobodyIsWelcomedToAFileThatCannotBeRead()
{
    const QString file = m_session->services().paths.databaseFile();
    QVERIFY(QDir().mkpath(file)); // a folder where the file should be
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"the database could not be opened"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"the gateways could not be read"_s));
    m_session->open();
    show();
    const QSignalSpy loaded(&m_session->services().gateways, &ui::GatewayBook::loaded);
    m_session->loadGateways();
    QTRY_COMPARE(loaded.count(), 1);
    QVERIFY(!find<QPushButton>(u"chooseDemo"_s));
    auto* banner = m_window->findChild<ui::Banner*>();
    QVERIFY(banner->isVisible());

    QVERIFY(QDir().rmdir(file));
    emit banner->actionChosen(); // the file is made, and nothing is in it
    QTRY_VERIFY(find<QPushButton>(u"chooseDemo"_s) && find<QPushButton>(u"chooseDemo"_s)->isVisible());
}

void TestMainWindow::nobodyIsWelcomedToRowsThatCannotBeRead()
{
    m_session->open();
    show();
    m_session->services().database.post(
        [](QSqlDatabase& open) { QSqlQuery(open).exec(u"INSERT INTO profile (id, position, json) VALUES ('one', 0, 'no longer JSON')"_s); });
    const QSignalSpy loaded(&m_session->services().gateways, &ui::GatewayBook::loaded);
    m_session->loadGateways();
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(m_session->profileStore().unreadable(), 1);
    auto* const banner = find<ui::Banner>(u"unreadGateways"_s);
    QVERIFY(banner && banner->isVisible());
    QCOMPARE(banner->sentence(), m_session->profileStore().trouble());
    QVERIFY(!find<QPushButton>(u"chooseDemo"_s));
}

void TestMainWindow::withoutAGatewayEnterLeadsToThem()
{
    m_session->open();
    m_session->startDemo();
    show(ui::builtScreens());
    ui::GatewayBook& book = m_session->services().gateways;
    const QSignalSpy loaded(&book, &ui::GatewayBook::loaded);
    m_session->loadGateways();
    QTRY_COMPARE(loaded.count(), 1);
    book.remove(book.profiles().first().id);
    auto* input = find<ui::PromptEdit>(u"prompt"_s);
    QVERIFY(input);
    QTest::keyClicks(input, u"Hello"_s);
    QTest::keyClick(input, Qt::Key_Return);
    QVERIFY(find<QWidget>(u"noGateway"_s) && find<QWidget>(u"noGateway"_s)->isVisible());
    QCOMPARE(input->toPlainText(), u"Hello"_s);
    click(u"goToGateways"_s);
    QCOMPARE(m_window->currentScreen(), u"gateways"_s);
    QTRY_VERIFY(!find<QWidget>(u"noGateway"_s));
}

void TestMainWindow::troubleStandsInTheBanner()
{
    QVERIFY(QDir(m_dir->path()).mkpath(u"bellwether.db"_s)); // a folder where the file should be
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"the database could not be opened"_s));
    m_session->open();
    show();
    auto* banner = m_window->findChild<ui::Banner*>();
    QVERIFY(banner->isVisible());
    QCOMPARE(banner->sentence(), m_session->services().database.trouble());
}

void TestMainWindow::theBannerGoesWithTheTrouble()
{
    const Paths& paths = m_session->services().paths;
    QVERIFY(QDir().mkpath(paths.databaseFile()) && QDir().mkpath(paths.historyFile())); // folders where the files should be
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"the database could not be opened"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"the history could not be opened"_s));
    m_session->open();
    show();
    auto* banner = m_window->findChild<ui::Banner*>();
    const ui::Services& services = m_session->services();
    QCOMPARE(banner->sentence(), services.database.trouble());
    QVERIFY(find<QPushButton>(u"bannerAction"_s)->isVisible());

    QVERIFY(QDir().rmdir(paths.databaseFile()));
    emit banner->actionChosen(); // by itself it takes some seconds
    QTRY_VERIFY(!services.database.isReadOnly());
    QVERIFY(!banner->isHidden()); // though the welcome may cover it by now
    QTRY_VERIFY(banner->sentence().startsWith(services.history.trouble()));
    QVERIFY(banner->sentence().contains(u"daily limits"_s)); // what was spent today is in that history

    QVERIFY(QDir().rmdir(paths.historyFile()));
    emit banner->actionChosen();
    QTRY_VERIFY(services.history.isOpen());
    QTRY_VERIFY(banner->isHidden());
}

void TestMainWindow::aFullDiskIsSaidUntilItHasSpace()
{
    m_session->open();
    show();
    auto* banner = m_window->findChild<ui::Banner*>();
    QVERIFY(!banner->isVisible());
    ui::Services& services = m_session->services();
    const auto setPages = [&services](int most) {
        services.database.post([most](QSqlDatabase& open) { QSqlQuery(open).exec(u"PRAGMA max_page_count = "_s + QString::number(most)); });
    };
    setPages(1);
    store::Conversation large;
    large.summary.id = ConversationId(u"large"_s);
    large.summary.title = QString(200'000, u'x');
    services.conversations.save(large);
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->sentence().contains(u"disk is full"_s));
    QVERIFY(services.conversations.hasUnwritten());
    setPages(100'000);
    emit banner->actionChosen();
    QTRY_VERIFY(!banner->isVisible());
    QTRY_VERIFY(!services.conversations.hasUnwritten());
}

void TestMainWindow::comesBackAsItWasLeft()
{
    const auto withSplitter = [] {
        return QList<ui::Screen>{{u"one"_s, u"one"_s, u"chat"_s, [](ui::Services&, QWidget* parent) -> ui::Page* {
            auto* page = new PlainPage(u"one"_s, parent);
            auto* splitter = new QSplitter(page);
            splitter->setObjectName(u"split"_s);
            splitter->resize(600, 300);
            splitter->addWidget(new QWidget(splitter));
            splitter->addWidget(new QWidget(splitter));
            return page;
        }}};
    };
    {
        ui::MainWindow first(m_session->services(), withSplitter());
        const ui::WindowMemory memory(m_session->settings(), first);
        first.setGeometry(0, 30, first.minimumWidth(), 600);
        first.show();
        first.findChild<QSplitter*>(u"split"_s)->setSizes({450, 150});
        first.close();
    }
    ui::MainWindow second(m_session->services(), withSplitter());
    const ui::WindowMemory memory(m_session->settings(), second);
    QCOMPARE(second.geometry().y(), 30); // the offscreen screen is too narrow for another x
    QCOMPARE(second.geometry().height(), 600);
    second.show();
    const QList<int> sizes = second.findChild<QSplitter*>(u"split"_s)->sizes();
    QVERIFY2(sizes[0] > 2 * sizes[1], qPrintable(QString::number(sizes[0])));
}

//! A kill in the middle of the day loses seconds.
void TestMainWindow::isRememberedBeforeItCloses()
{
    ui::MainWindow window(m_session->services());
    ui::WindowMemory memory(m_session->settings(), window, std::chrono::milliseconds(0));
    window.show();
    window.resize(window.width(), window.minimumHeight() + 37);
    QTRY_VERIFY(m_session->settings().value<QString>(Setting::WindowGeometry).contains(QString::number(window.minimumHeight() + 37)));
    window.showScreen(u"gateways"_s);
    QTRY_COMPARE(m_session->settings().value<QString>(Setting::LastScreen), u"gateways"_s);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
