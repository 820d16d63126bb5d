// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with single messages, on the real page.
#include "desk.h"
#include "playground/branchswitcher.h"
#include "playground/chatpane.h"
#include "playground/chatsession.h"
#include "playground/chatview.h"
#include "playground/composer.h"
#include "playground/conversationpanel.h"
#include "playground/findbar.h"
#include "playground/playgroundpage.h"
#include "support/suite.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;
using bw::test::Desk;

namespace {

sim::Scenario quick()
{
    sim::Scenario scenario;
    scenario.tokens = Distribution::constant(25);
    scenario.gapMs = Distribution::constant(1);
    return scenario;
}

struct Screen
{
    explicit Screen(sim::Scenario scenario = quick()) : desk(folder.path(), std::move(scenario)), page(desk.services)
    {
        page.resize(1100, 700);
        page.show();
        page.activate();
    }

    [[nodiscard]] PromptEdit& input() { return *page.composer().findChild<PromptEdit*>(); }
    [[nodiscard]] QList<store::Message> path() { return page.session()->path(); }
    [[nodiscard]] ChatView& view() { return page.pane().view(); }

    bool answered()
    {
        return QTest::qWaitFor([this] { return !page.session()->isStreaming(); }, 20'000);
    }

    bool say(const QString& text)
    {
        input().insertPlainText(text);
        QTest::keyClick(&input(), Qt::Key_Return);
        return answered();
    }

    //! By the keys: makes the message current, opens its menu, picks.
    bool pick(const MessageId& id, const QString& name)
    {
        view().showMessage(id);
        QContextMenuEvent byKey(QContextMenuEvent::Keyboard, {}, {});
        QCoreApplication::sendEvent(view().viewport(), &byKey);
        const QMenu* const menu = view().findChildren<QMenu*>(u"messageMenu"_s).value(0);
        QAction* found = nullptr;
        for (QAction* const action : menu ? menu->actions() : QList<QAction*>()) {
            if (action->text() == name && action->isEnabled())
                found = action;
        }
        if (found)
            found->trigger();
        delete menu;
        return found != nullptr;
    }

    [[nodiscard]] BranchSwitcher* switcher()
    {
        for (BranchSwitcher* const each : view().findChildren<BranchSwitcher*>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }

    QTemporaryDir folder;
    Desk desk;
    PlaygroundPage page;
};

} // namespace

class TestMessageActions : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void regeneratesFromTheMenuAndSwitches()
    {
        Screen screen;
        QVERIFY(screen.say(u"one"_s) && screen.say(u"two"_s));
        QVERIFY(!screen.switcher());
        const MessageId first = screen.path()[1].id;
        QVERIFY(screen.pick(first, u"Regenerate"_s));
        QVERIFY(screen.answered());
        QCOMPARE(screen.path().size(), 2);
        QTRY_VERIFY(screen.switcher());
        BranchSwitcher& switcher = *screen.switcher();
        QCOMPARE(switcher.accessibleName(), u"Version 2 of 2"_s);
        QCOMPARE(switcher.findChild<QLabel*>()->text(), u"2/2"_s);
        const QList<QToolButton*> arrows = switcher.findChildren<QToolButton*>();
        QVERIFY(arrows[0]->isEnabled() && !arrows[1]->isEnabled());
        arrows[0]->click();
        QCOMPARE(screen.path().size(), 4);
        QCOMPARE(screen.path()[1].id, first);
        QCOMPARE(screen.view().messageCount(), 4);
        QTRY_COMPARE(screen.switcher()->accessibleName(), u"Version 1 of 2"_s);
        screen.view().showMessage(first);
        QTest::keyClick(&screen.view(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(screen.path().size(), 2);
    }

    void opensTheMenuByKey()
    {
        Screen screen;
        QVERIFY(screen.say(u"one"_s));
        QTest::keyClick(&screen.view(), Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(&screen.view(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(screen.view().currentMessage(), std::optional(screen.path()[0].id));
        QTest::keyClick(&screen.view(), Qt::Key_F10, Qt::ShiftModifier);
        const QMenu* const menu = screen.view().findChild<QMenu*>(u"messageMenu"_s);
        QVERIFY(menu && menu->isVisible());
        delete menu;
    }

    void editsAPromptInTheMiddle()
    {
        Screen screen;
        QVERIFY(screen.say(u"one"_s) && screen.say(u"two"_s));
        QTest::keyClicks(&screen.input(), u"a draft"_s);
        QVERIFY(screen.pick(screen.path()[0].id, u"Edit …"_s));
        QCOMPARE(screen.input().toPlainText(), u"one"_s);
        QVERIFY(screen.page.composer().isEditing());
        screen.input().selectAll();
        QVERIFY(screen.say(u"uno"_s));
        QCOMPARE(screen.path().size(), 2);
        QCOMPARE(screen.path()[0].text, u"uno"_s);
        QCOMPARE(screen.input().toPlainText(), u"a draft"_s); // comes back
    }

    void deletesWithUndo()
    {
        Screen screen;
        QVERIFY(screen.say(u"one"_s) && screen.say(u"two"_s));
        QVERIFY(screen.pick(screen.path()[1].id, u"Delete, with what follows"_s));
        QCOMPARE(screen.path().size(), 1);
        QCOMPARE(screen.view().messageCount(), 1);
        for (QPushButton* const undo : screen.page.pane().findChildren<QPushButton*>(u"undo"_s))
            undo->click();
        QCOMPARE(screen.path().size(), 4);
        QCOMPARE(screen.view().messageCount(), 4);
    }

    void branchesToANewChat()
    {
        Screen screen;
        QVERIFY(screen.say(u"one"_s) && screen.say(u"two"_s));
        const ConversationId before = screen.page.session()->id();
        QVERIFY(screen.pick(screen.path()[1].id, u"Branch to a new chat"_s));
        QTRY_VERIFY(screen.page.session()->id() != before);
        QCOMPARE(screen.path().size(), 2);
        QTRY_COMPARE(screen.page.conversations().list().rowCount(), 2);
    }

    void continuesAStoppedAnswer()
    {
        sim::Scenario endless = quick();
        endless.tokens = Distribution::constant(5'000);
        Screen screen(endless);
        QTest::keyClicks(&screen.input(), u"go on"_s);
        QTest::keyClick(&screen.input(), Qt::Key_Return);
        QTRY_VERIFY(!screen.path().last().text.isEmpty());
        QVERIFY(!screen.pick(screen.path()[0].id, u"Edit …"_s)); // not while it comes
        screen.page.session()->stop();
        QVERIFY(screen.answered());
        const MessageId cut = screen.path().last().id;
        QVERIFY(screen.pick(cut, u"Continue"_s));
        QTRY_VERIFY(screen.path().last().id != cut && !screen.path().last().text.isEmpty());
        QVERIFY(screen.path().last().continued);
        QCOMPARE(screen.path().size(), 3);
        screen.page.session()->stop();
        QVERIFY(screen.answered());
    }

    void findsInTheConversation()
    {
        Screen screen;
        QVERIFY(screen.say(u"Đồng hồ"_s) && screen.say(u"another ĐỒNG"_s));
        QVERIFY(QTest::qWaitForWindowActive(&screen.page));
        QTest::keyClick(&screen.page, Qt::Key_F, Qt::ControlModifier);
        FindBar& bar = screen.page.pane().findBar();
        QVERIFY(bar.isVisible());
        auto* const words = bar.findChild<QLineEdit*>();
        QTest::keyClicks(words, u"dong"_s);
        const auto count = [&bar] { return bar.findChild<QLabel*>()->text(); };
        QTRY_COMPARE(count(), u"1 of 2"_s);
        QCOMPARE(screen.view().selectedText(), u"Đồng"_s);
        QTest::keyClick(words, Qt::Key_Return);
        QCOMPARE(count(), u"2 of 2"_s);
        QCOMPARE(screen.view().selectedText(), u"ĐỒNG"_s);
        QTest::keyClick(words, Qt::Key_Return);
        QCOMPARE(count(), u"1 of 2"_s);
        QTest::keyClick(words, Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(count(), u"2 of 2"_s);
        QTest::keyClicks(words, u"xyz"_s);
        QTRY_COMPARE(count(), u"not found"_s);
        QTest::keyClick(words, Qt::Key_Escape);
        QVERIFY(!bar.isVisible());
    }

    void searchLeadsToAnotherBranch()
    {
        Screen screen;
        QVERIFY(screen.say(u"pelican"_s));
        const ConversationId id = screen.page.session()->id();
        const MessageId prompt = screen.path()[0].id;
        QVERIFY(screen.page.session()->edit(prompt, u"sparrow"_s, systemClock().now()));
        QVERIFY(screen.answered());
        screen.page.newChat();
        auto* const search = screen.page.conversations().findChild<QLineEdit*>();
        QTest::keyClicks(search, u"pelic"_s);
        QListView* const found = screen.page.conversations().findChild<QListView*>(u"placesFound"_s);
        QTRY_VERIFY(found->model()->rowCount() > 0);
        QTRY_VERIFY(found->isVisible());
        const int last = found->model()->rowCount() - 1; // titles come first
        emit found->clicked(found->model()->index(last, 0));
        QTRY_COMPARE(screen.page.session()->id(), id);
        QTRY_COMPARE(screen.path()[0].id, prompt);
        QCOMPARE(screen.view().currentMessage(), std::optional(prompt));
        QTRY_COMPARE(screen.view().selectedText().toLower(), u"pelican"_s.left(screen.view().selectedText().size()));
    }
};

QTEST_MAIN(TestMessageActions)
#include "tst_messageactions.moc"
