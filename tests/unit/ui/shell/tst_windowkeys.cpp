// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of the real window, with the focus where it happens to be.
#include "../playground/desk.h"
#include "inspector/inspectorhost.h"
#include "inspector/inspectorpanel.h"
#include "palette/commandpalette.h"
#include "playground/chatsession.h"
#include "playground/composer.h"
#include "playground/panegrid.h"
#include "playground/playgroundpage.h"
#include "settings/appearance.h"
#include "shell/mainwindow.h"
#include "shell/rail.h"
#include "shortcuts/keybindings.h"
#include "support/records.h"
#include "support/suite.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;

class TestWindowKeys : public test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void keysOfThePageHoldAroundIt_data();
    void keysOfThePageHoldAroundIt();
    void anOpenListHasEscapeFirst();
    void anOpenPaletteHasItsKeysFirst();
    void keysOfAPageRestWithIt();
    void aNewChatFromEveryScreen();
    void aNewChatByItsName();
    void wordsAreLookedForEverywhereFromEveryScreen();
    void theTextGrowsOnEveryScreen();
    void theTextOfChatsGrowsInThePlayground();
    void findsOnEveryScreen_data();
    void findsOnEveryScreen();
    void aFindBarOpensAndGoesOnByF3();
    void theButtonThatStopsSaysByWhichKey();
    void whatSendsDoesNothingElse();

private:
    [[nodiscard]] PlaygroundPage& playground() { return *qobject_cast<PlaygroundPage*>(m_window->page(u"playground"_s)); }
    [[nodiscard]] QWidget* place(const QString& name); //!< something that takes the focus there
    void stream();
    void press(QWidget& widget, Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&widget, key, modifiers); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
};

void TestWindowKeys::init()
{
    Suite::init();
    m_folder = std::make_unique<QTemporaryDir>();
    sim::Scenario endless;
    endless.tokens = Distribution::constant(5'000);
    endless.gapMs = Distribution::constant(5);
    m_desk = std::make_unique<test::Desk>(m_folder->path(), endless);
    QVERIFY(m_desk->opened);
    m_window = std::make_unique<MainWindow>(m_desk->services);
    m_window->resize(1280, 800);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestWindowKeys::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

QWidget* TestWindowKeys::place(const QString& name)
{
    if (name == "top bar"_L1)
        return playground().headerBar()->findChild<QComboBox*>();
    if (name == "rail"_L1)
        return m_window->findChild<Rail*>()->findChild<QToolButton*>();
    m_window->inspector().open({test::makeRecord(), {}, {}});
    return m_window->inspector().panel()->findChild<QTabBar*>(u"inspectorTabs"_s);
}

void TestWindowKeys::stream()
{
    playground().composer().setText(u"Go on"_s);
    press(*playground().composer().findChild<PromptEdit*>(), Qt::Key_Return);
    QTRY_VERIFY(playground().session()->isStreaming());
    QTRY_VERIFY(!playground().session()->path().last().text.isEmpty());
}

void TestWindowKeys::keysOfThePageHoldAroundIt_data()
{
    QTest::addColumn<QString>("where");
    for (const char* where : {"top bar", "inspector", "rail"})
        QTest::newRow(where) << QString::fromLatin1(where);
}

//! Neither is a child of the page: a paid answer went on, whatever was pressed.
void TestWindowKeys::keysOfThePageHoldAroundIt()
{
    QFETCH(QString, where);
    stream();
    QWidget* const focused = place(where);
    QVERIFY(focused && !playground().isAncestorOf(focused));
    focused->setFocus();
    QTRY_VERIFY(focused->hasFocus());
    press(*focused, Qt::Key_Escape);
    QTRY_VERIFY(!playground().session()->isStreaming());
    QCOMPARE(playground().session()->path().last().state, store::MessageState::Cancelled);
    focused->setFocus();
    press(*focused, Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(playground().panes().panes().size(), 2);
    focused->setFocus();
    press(*focused, Qt::Key_Escape, Qt::ShiftModifier);
    QVERIFY(playground().composer().isAncestorOf(m_window->focusWidget()));
}

void TestWindowKeys::anOpenListHasEscapeFirst()
{
    stream();
    auto* const gateways = playground().headerBar()->findChild<QComboBox*>();
    gateways->showPopup();
    QTRY_VERIFY(gateways->view()->isVisible());
    press(*gateways->view(), Qt::Key_Escape);
    QTRY_VERIFY(!gateways->view()->isVisible());
    QVERIFY(playground().session()->isStreaming());
}

//! It stands over the page, in the same window.
void TestWindowKeys::anOpenPaletteHasItsKeysFirst()
{
    stream();
    press(*m_window, Qt::Key_K, Qt::ControlModifier);
    auto* const palette = m_window->findChild<CommandPalette*>();
    QVERIFY(palette && palette->isVisible());
    auto* const search = palette->findChild<QLineEdit*>();
    press(*search, Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(playground().panes().panes().size(), 1);
    press(*search, Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
    QVERIFY(playground().session()->isStreaming());
}

void TestWindowKeys::keysOfAPageRestWithIt()
{
    m_window->showScreen(u"runs"_s);
    press(*m_window, Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(playground().panes().panes().size(), 1);
    QCOMPARE(m_window->currentScreen(), u"runs"_s);
}

void TestWindowKeys::aNewChatFromEveryScreen()
{
    const ConversationId before = playground().session()->id();
    m_window->showScreen(u"runs"_s);
    press(*m_window, Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(m_window->currentScreen(), u"playground"_s);
    QVERIFY(playground().session()->id() != before);
}

void TestWindowKeys::wordsAreLookedForEverywhereFromEveryScreen()
{
    m_window->showScreen(u"settings"_s);
    press(*m_window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_window->currentScreen(), u"playground"_s);
    const auto* const line = qobject_cast<QLineEdit*>(m_window->focusWidget());
    QVERIFY(line && !line->accessibleName().isEmpty() && playground().isAncestorOf(line));
}

//! The list behind a slash offers what is the window's, too.
void TestWindowKeys::aNewChatByItsName()
{
    const ConversationId before = playground().session()->id();
    auto* const input = playground().composer().findChild<PromptEdit*>();
    QTest::keyClicks(input, u"/newch"_s);
    press(*input, Qt::Key_Return);
    QVERIFY(playground().session()->id() != before);
    QCOMPARE(playground().composer().text(), QString());
}

//! That of the screen that is shown: of all text, and only in the playground of the chats alone.
void TestWindowKeys::theTextGrowsOnEveryScreen()
{
    const Appearance appearance(m_desk->settings, m_desk->theme);
    m_window->showScreen(u"runs"_s);
    const int usual = QGuiApplication::font().pixelSize();
    press(*m_window, Qt::Key_Plus, Qt::ControlModifier);
    press(*m_window, Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(QGuiApplication::font().pixelSize() > usual);
    QCOMPARE(m_desk->settings.value<int>(Setting::TextSize), 120);
    press(*m_window, Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::font().pixelSize(), usual);
    press(*m_window, Qt::Key_Minus, Qt::ControlModifier);
    press(*m_window, Qt::Key_Minus, Qt::ControlModifier);
    press(*m_window, Qt::Key_Minus, Qt::ControlModifier); // not below the smallest size
    QVERIFY(QGuiApplication::font().pixelSize() < usual);
    QCOMPARE(m_desk->settings.value<int>(Setting::TextSize), 80);
    QCOMPARE(m_desk->settings.value<int>(Setting::FontZoom), 100);
    press(*m_window, Qt::Key_0, Qt::ControlModifier);
}

void TestWindowKeys::theTextOfChatsGrowsInThePlayground()
{
    press(*m_window, Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_desk->settings.value<int>(Setting::FontZoom), 110);
    press(*m_window, Qt::Key_Minus, Qt::ControlModifier);
    press(*m_window, Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(m_desk->settings.value<int>(Setting::FontZoom), 90);
    press(*m_window, Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_desk->settings.value<int>(Setting::FontZoom), 100);
    QCOMPARE(m_desk->settings.value<int>(Setting::TextSize), 100);
}

void TestWindowKeys::findsOnEveryScreen_data()
{
    QTest::addColumn<QString>("screen");
    for (const char* screen : {"playground", "monitor", "runs", "gateways", "settings"})
        QTest::newRow(screen) << QString::fromLatin1(screen);
}

void TestWindowKeys::findsOnEveryScreen()
{
    QFETCH(QString, screen);
    m_window->showScreen(screen);
    QVERIFY(!qobject_cast<QLineEdit*>(m_window->focusWidget()));
    press(*m_window, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(qobject_cast<QLineEdit*>(m_window->focusWidget()));
    QCOMPARE(m_window->currentScreen(), screen);
}

void TestWindowKeys::aFindBarOpensAndGoesOnByF3()
{
    press(*m_window, Qt::Key_F3);
    auto* const line = qobject_cast<QLineEdit*>(m_window->focusWidget());
    QVERIFY(line);
    press(*line, Qt::Key_Escape); // closes the bar, and stops nothing
    QVERIFY(!line->isVisible());
}

void TestWindowKeys::theButtonThatStopsSaysByWhichKey()
{
    const auto buttons = playground().composer().findChildren<QPushButton*>();
    const auto stop = std::ranges::find_if(buttons, [](const QPushButton* each) { return each->toolTip().contains(u"What came is kept"_s); });
    QVERIFY(stop != buttons.end());
    QTRY_VERIFY((*stop)->toolTip().contains(u"(Esc)"_s));
    KeyBindings::of(*m_window)->choose(u"answer.stop"_s, {Qt::Key_F9});
    QTRY_VERIFY((*stop)->toolTip().contains(u"(F9)"_s));
}

//! Bound before the person chose that Ctrl+Enter sends: it asked, for money, for the last answer again.
void TestWindowKeys::whatSendsDoesNothingElse()
{
    KeyBindings::of(*m_window)->choose(u"pane.add"_s, {Qt::CTRL | Qt::Key_Return});
    m_desk->settings.setValue(Setting::SendOnEnter, false);
    playground().composer().setText(u"Go on"_s);
    playground().composer().focusInput();
    press(*playground().composer().findChild<PromptEdit*>(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(playground().panes().panes().size(), 1);
    QTRY_VERIFY(playground().session()->isStreaming());
}

QTEST_MAIN(TestWindowKeys)
#include "tst_windowkeys.moc"
