// SPDX-License-Identifier: GPL-3.0-or-later
// Several panes in the real page, on a real store and network, against the simulated gateway.
#include "desk.h"
#include "playground/chatpane.h"
#include "playground/chatsession.h"
#include "playground/chatview.h"
#include "playground/codedialog.h"
#include "playground/composer.h"
#include "playground/conversationpanel.h"
#include "playground/diffdialog.h"
#include "playground/diffview.h"
#include "playground/pacechart.h"
#include "playground/panegrid.h"
#include "playground/paneinput.h"
#include "playground/parameterpanel.h"
#include "playground/playgroundpage.h"
#include "playground/repeatdialog.h"
#include "playground/repeatrun.h"
#include "support/suite.h"

#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;
using bw::test::Desk;

namespace {

sim::Scenario scenario(int tokens, double gapMs)
{
    sim::Scenario scenario;
    scenario.tokens = Distribution::constant(tokens);
    scenario.gapMs = Distribution::constant(gapMs);
    return scenario;
}

struct Screen
{
    explicit Screen(Desk& desk, int panes = 1) : page(desk.services)
    {
        page.resize(1200, 700);
        page.show();
        page.activate();
        while (page.panes().panes().size() < panes)
            page.addPane();
    }

    [[nodiscard]] const QList<ChatPane*>& panes() { return page.panes().panes(); }
    [[nodiscard]] ChatSession& session(int pane) { return *panes().at(pane)->session(); }
    [[nodiscard]] const store::ConversationSummary& summary(int pane) { return session(pane).conversation().summary; }

    void say(const QString& text)
    {
        auto& input = *page.composer().findChild<PromptEdit*>();
        QTest::keyClicks(&input, text);
        QTest::keyClick(&input, Qt::Key_Return);
    }

    [[nodiscard]] bool isQuiet()
    {
        return std::ranges::none_of(panes(), [](ChatPane* pane) { return pane->session()->isStreaming(); });
    }

    void setModel(int pane, const QString& model)
    {
        panes().at(pane)->header().chooseModel(model);
    }

    PlaygroundPage page;
};

} // namespace

class TestPanes : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void oneInputAsksAllPanes()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path(), scenario(20, 1));
        Screen screen(desk, 3);
        screen.setModel(1, u"deepseek-v3.2"_s);
        screen.say(u"Hello"_s);
        for (int pane = 0; pane < 3; ++pane)
            QVERIFY(screen.session(pane).isStreaming());
        QTRY_VERIFY(screen.isQuiet());
        for (int pane = 0; pane < 3; ++pane) {
            const QList<store::Message> path = screen.session(pane).path();
            QCOMPARE(path.size(), 2);
            QCOMPARE(path[0].text, u"Hello"_s);
            QVERIFY(!path[1].text.isEmpty());
            QCOMPARE(screen.panes().at(pane)->view().messageText(path[1].id), path[1].text);
        }
        QCOMPARE(screen.session(1).path().last().record->model, u"deepseek-v3.2"_s);
        QCOMPARE(screen.page.conversations().list().rowCount(), 1);
    }

    void aPaneLeftOutIsNotAsked()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path(), scenario(10, 1));
        Screen screen(desk, 2);
        screen.panes().first()->setLeftOut(true);
        screen.say(u"Only the second"_s);
        QTRY_VERIFY(screen.isQuiet());
        QVERIFY(screen.session(0).path().isEmpty());
        QCOMPARE(screen.session(1).path().size(), 2);
        // The head has nothing in it, yet it stands for the group.
        QCOMPARE(screen.page.conversations().list().rowCount(), 1);
        QCOMPARE(screen.page.conversations().list().index(0).data(ConversationList::IdRole).toString(), screen.session(0).id().value());
    }

    void eachPaneMayHaveItsOwnInput()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path(), scenario(10, 1));
        Screen screen(desk, 2);
        screen.page.input().setShared(false);
        screen.page.panes().setCurrent(*screen.panes().at(1));
        screen.say(u"Second"_s);
        QTRY_VERIFY(screen.isQuiet());
        QVERIFY(screen.session(0).path().isEmpty());
        QCOMPARE(screen.session(1).path().size(), 2);
        screen.page.panes().setCurrent(*screen.panes().at(0));
        screen.say(u"First"_s);
        QTRY_VERIFY(screen.isQuiet());
        QCOMPARE(screen.session(0).path().first().text, u"First"_s);
        screen.page.input().setShared(true);
        screen.say(u"Both"_s);
        QTRY_VERIFY(screen.isQuiet());
        QCOMPARE(screen.session(0).path().size(), 4);
        QCOMPARE(screen.session(1).path().size(), 4);
    }

    void aNewPaneStandsWhereTheCurrentOneDoes()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path(), scenario(10, 1));
        Screen screen(desk);
        screen.session(0).setSystem(u"Be brief."_s);
        screen.session(0).setParameters({{u"temperature"_s, 0.5}});
        screen.say(u"Before"_s);
        QTRY_VERIFY(screen.isQuiet());
        screen.page.addPane();
        QCOMPARE(screen.page.pane().index(), 1);
        QCOMPARE(screen.session(1).conversation().system, u"Be brief."_s);
        QCOMPARE(screen.session(1).conversation().parameters, screen.session(0).conversation().parameters);
        const QList<store::Message> copy = screen.session(1).path();
        QCOMPARE(copy.size(), 2);
        QCOMPARE(copy[1].text, screen.session(0).path()[1].text);
        QVERIFY(copy[1].id != screen.session(0).path()[1].id);
        QVERIFY(!copy[1].record);
        screen.say(u"After"_s);
        QTRY_VERIFY(screen.isQuiet());
        QCOMPARE(screen.session(0).path().size(), 4);
        QCOMPARE(screen.session(1).path().size(), 4);
    }

    void parametersAreThoseOfTheCurrentPane()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path());
        Screen screen(desk, 2);
        auto& panel = *screen.page.findChild<ParameterPanel*>();
        emit panel.parametersChanged({{u"seed"_s, 7}});
        QCOMPARE(screen.session(1).conversation().parameters, (QJsonObject{{u"seed"_s, 7}}));
        QVERIFY(screen.session(0).conversation().parameters.isEmpty());
        screen.page.panes().setCurrent(*screen.panes().at(0));
        QVERIFY(panel.parameters().isEmpty());
        screen.page.panes().setCurrent(*screen.panes().at(1));
        QCOMPARE(panel.parameters(), (QJsonObject{{u"seed"_s, 7}}));
    }

    void sixAreTheMostAndScrollSideways()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path());
        Screen screen(desk, 6);
        screen.page.addPane();
        QCOMPARE(screen.panes().size(), 6);
        for (const ChatPane* const pane : screen.panes())
            QVERIFY(pane->width() >= ChatPane::LeastWidth);
        QVERIFY(screen.page.panes().horizontalScrollBar()->maximum() > 0);
        QVERIFY(QTest::qWaitForWindowActive(&screen.page));
        QTest::keyClick(&screen.page, Qt::Key_1, Qt::AltModifier);
        QCOMPARE(screen.page.pane().index(), 0);
        QCOMPARE(screen.page.panes().horizontalScrollBar()->value(), 0);
    }

    void keysAddStepAndClose()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path());
        Screen screen(desk);
        QVERIFY(QTest::qWaitForWindowActive(&screen.page));
        QTest::keyClick(&screen.page, Qt::Key_T, Qt::ControlModifier);
        QTest::keyClick(&screen.page, Qt::Key_T, Qt::ControlModifier);
        QCOMPARE(screen.panes().size(), 3);
        QCOMPARE(screen.page.pane().index(), 2);
        QTest::keyClick(&screen.page, Qt::Key_F6);
        QCOMPARE(screen.page.pane().index(), 0);
        QTest::keyClick(&screen.page, Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(screen.page.pane().index(), 2);
        QTest::keyClick(&screen.page, Qt::Key_W, Qt::ControlModifier);
        QCOMPARE(screen.panes().size(), 2);
        QTest::keyClick(&screen.page, Qt::Key_W, Qt::ControlModifier);
        QTest::keyClick(&screen.page, Qt::Key_W, Qt::ControlModifier);
        QCOMPARE(screen.panes().size(), 1);
    }

    void aClosedPaneStaysInTheList()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path(), scenario(10, 1));
        Screen screen(desk, 2);
        screen.say(u"Stay"_s);
        QTRY_VERIFY(screen.isQuiet());
        const ConversationId first = screen.session(0).id();
        const ConversationId second = screen.session(1).id();
        screen.page.closePane(*screen.panes().at(0));
        QCOMPARE(screen.panes().size(), 1);
        QCOMPARE(screen.session(0).id(), second);
        QCOMPARE(screen.page.conversations().list().rowCount(), 2);
        QVERIFY(screen.summary(0).group.isEmpty());
        screen.page.openChat(first);
        QTRY_COMPARE(screen.session(0).id(), first);
        QCOMPARE(screen.panes().size(), 1);
    }

    void closingTheCurrentPaneMakesItsNeighbourCurrent_data()
    {
        QTest::addColumn<int>("closed");
        QTest::addColumn<int>("current"); // in places of before
        QTest::newRow("first") << 0 << 1;
        QTest::newRow("middle") << 1 << 2;
        QTest::newRow("last") << 2 << 1;
    }
    void closingTheCurrentPaneMakesItsNeighbourCurrent()
    {
        QFETCH(int, closed);
        QFETCH(int, current);
        const QTemporaryDir folder;
        Desk desk(folder.path());
        Screen screen(desk, 3);
        screen.page.panes().setCurrent(*screen.panes().at(closed));
        const ChatSession* const wanted = screen.panes().at(current)->session();
        screen.page.closePane(*screen.panes().at(closed));
        QCOMPARE(screen.panes().size(), 2);
        QCOMPARE(screen.page.session(), wanted);
        QCOMPARE(screen.panes().at(screen.page.pane().index()), &screen.page.pane());
        screen.page.closePane(screen.page.pane());
        QCOMPARE(screen.panes().size(), 1);
        QCOMPARE(screen.page.pane().index(), 0);
    }

    void aGroupComesBackAfterARestart()
    {
        const QTemporaryDir folder;
        QStringList answers;
        {
            Desk desk(folder.path(), scenario(15, 1));
            Screen screen(desk, 3);
            screen.setModel(2, u"deepseek-v3.2"_s);
            screen.say(u"Remember"_s);
            QTRY_VERIFY(screen.isQuiet());
            for (int pane = 0; pane < 3; ++pane)
                answers.append(screen.session(pane).path().last().text);
        }
        Desk desk(folder.path());
        Screen screen(desk);
        QTRY_COMPARE(screen.panes().size(), 3);
        for (int pane = 0; pane < 3; ++pane)
            QCOMPARE(screen.session(pane).path().last().text, answers.at(pane));
        QCOMPARE(screen.session(2).conversation().model, u"deepseek-v3.2"_s);
        QCOMPARE(screen.page.conversations().list().rowCount(), 1);
    }

    void useThisOneCanBeUndone()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path(), scenario(10, 1));
        Screen screen(desk, 3);
        screen.say(u"Which?"_s);
        QTRY_VERIFY(screen.isQuiet());
        const ConversationId kept = screen.session(1).id();
        const QString other = screen.session(2).path().last().text;
        screen.page.useOnly(*screen.panes().at(1));
        QCOMPARE(screen.panes().size(), 1);
        QCOMPARE(screen.session(0).id(), kept);
        QCOMPARE(screen.page.conversations().list().rowCount(), 1);
        const auto buttons = screen.page.findChildren<QPushButton*>(u"undo"_s);
        const auto undo = std::ranges::find_if(buttons, &QWidget::isVisible);
        QVERIFY(undo != buttons.end());
        (*undo)->click();
        QTRY_COMPARE(screen.panes().size(), 3);
        QCOMPARE(screen.session(1).id(), kept);
        QCOMPARE(screen.session(2).path().last().text, other);
        QCOMPARE(screen.page.conversations().list().rowCount(), 1);
        std::optional<qsizetype> stored;
        desk.conversations.group(screen.session(0).id(), this, [&stored](const auto& group) { stored = group->size(); });
        QTRY_COMPARE(stored, 3);
    }

    void drawsALineAPane()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path(), scenario(400, 2));
        Screen screen(desk, 2);
        auto& pace = *screen.page.findChild<PaceChart*>();
        screen.say(u"Go"_s);
        QTRY_VERIFY(!pace.samples(0).isEmpty() && !pace.samples(1).isEmpty());
        QVERIFY(pace.samples(2).isEmpty());
        screen.page.input().stop();
        QTRY_VERIFY(screen.isQuiet());
    }

    void newChatKeepsThePanes()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path(), scenario(10, 1));
        Screen screen(desk, 2);
        screen.setModel(1, u"deepseek-v3.2"_s);
        screen.say(u"Old"_s);
        QTRY_VERIFY(screen.isQuiet());
        screen.page.newChat();
        QCOMPARE(screen.panes().size(), 2);
        QVERIFY(screen.session(0).path().isEmpty());
        QCOMPARE(screen.session(1).conversation().model, u"deepseek-v3.2"_s);
        QCOMPARE(screen.summary(1).group, screen.session(0).id());
    }

    void deletingAGroupIsUndoneWhole()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path(), scenario(10, 1));
        Screen screen(desk, 2);
        screen.say(u"Both of us"_s);
        QTRY_VERIFY(screen.isQuiet());
        const ConversationId head = screen.session(0).id();
        screen.page.conversations().removeCurrent();
        QVERIFY(screen.session(0).id() != head);
        screen.page.conversations().findChild<QPushButton*>(u"undo"_s)->click();
        QTRY_COMPARE(screen.session(0).id(), head);
        QCOMPARE(screen.panes().size(), 2);
        QCOMPARE(screen.session(1).path().size(), 2);
    }

    void codeIsThatOfTheCurrentPane()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path());
        Screen screen(desk, 2);
        screen.setModel(1, u"deepseek-v3.2"_s);
        QTest::keyClicks(screen.page.composer().findChild<PromptEdit*>(), u"What is it?"_s);
        CodeDialog* const dialog = screen.page.viewCode();
        QVERIFY(dialog);
        QVERIFY(dialog->code().contains(u"deepseek-v3.2"_s));
        QVERIFY(dialog->code().contains(u"What is it?"_s));
        QVERIFY(dialog->code().contains(u"BELLWETHER_API_KEY"_s) || !dialog->code().contains(u"Authorization"_s));
    }

    void asksSeveralTimes()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path(), scenario(10, 1));
        Screen screen(desk);
        screen.say(u"Again"_s);
        QTRY_VERIFY(screen.isQuiet());
        const MessageId first = screen.session(0).path().last().id;
        RepeatDialog* const dialog = screen.page.askSeveralTimes();
        QVERIFY(dialog);
        QVERIFY(dialog->run().start({}, {}, 3));
        QTRY_VERIFY(!dialog->run().isRunning());
        QCOMPARE(dialog->model().rowCount(), 4);
        QCOMPARE(dialog->model().values(RepeatModel::TtftColumn).size(), 4);
        QCOMPARE(screen.session(0).path().size(), 2);
        emit dialog->chosen(first);
        QCOMPARE(screen.session(0).path().last().id, first);
        QCOMPARE(screen.panes().first()->view().messageText(first), screen.session(0).path().last().text);
    }

    void asksWhatIsTyped()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path(), scenario(10, 1));
        Screen screen(desk);
        QTest::keyClicks(screen.page.composer().findChild<PromptEdit*>(), u"New"_s);
        RepeatDialog* const dialog = screen.page.askSeveralTimes();
        dialog->findChild<QPushButton*>(u"beginRepeats"_s)->click();
        QVERIFY(screen.page.composer().text().isEmpty());
        QTRY_VERIFY(dialog->model().rowCount() >= 2);
        dialog->run().stop();
        QTRY_VERIFY(screen.isQuiet());
        QCOMPARE(screen.session(0).path().first().text, u"New"_s);
    }

    void zoomsTheTextOfAllPanes()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path(), scenario(60, 1));
        Screen screen(desk, 2);
        screen.say(u"Larger"_s);
        QTRY_VERIFY(screen.isQuiet());
        const int usual = screen.panes().at(1)->view().verticalScrollBar()->maximum();
        desk.settings.setValue(Setting::FontZoom, 250);
        QVERIFY(screen.panes().at(1)->view().verticalScrollBar()->maximum() > usual);
        desk.settings.reset(Setting::FontZoom);
        QCOMPARE(screen.panes().at(1)->view().verticalScrollBar()->maximum(), usual);
    }

    void comparesTheAnswersOfTwoPanes()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path(), scenario(30, 1));
        Screen screen(desk, 2);
        screen.setModel(1, u"deepseek-v3.2"_s);
        screen.say(u"Differ"_s);
        QTRY_VERIFY(screen.isQuiet());
        DiffDialog* const dialog = screen.page.compareTexts(*screen.panes().at(0));
        QSignalSpy compared(dialog, &DiffDialog::compared);
        QVERIFY(!compared.isEmpty() || compared.wait());
        QCOMPARE(dialog->view().leftText(), screen.session(0).path().last().text);
        QCOMPARE(dialog->view().rightText(), screen.session(1).path().last().text);
    }
};

QTEST_MAIN(TestPanes)
#include "tst_panes.moc"
