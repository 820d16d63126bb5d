// SPDX-License-Identifier: GPL-3.0-or-later
// Keys in the input. What an input method composes is sent as the systems' own methods send it: preedit text, then a commit.
#include "desk.h"
#include "playground/chatsession.h"
#include "playground/composer.h"
#include "playground/playgroundpage.h"
#include "shell/mainwindow.h"
#include "support/suite.h"
#include "widgets/command.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;
using bw::test::Desk;

namespace {

void compose(QWidget& edit, const QString& preedit)
{
    QInputMethodEvent event(preedit, {});
    QCoreApplication::sendEvent(&edit, &event);
}

void commit(QWidget& edit, const QString& text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(&edit, &event);
}

sim::Scenario scenario(int tokens, double gapMs)
{
    sim::Scenario scenario;
    scenario.tokens = Distribution::constant(tokens);
    scenario.gapMs = Distribution::constant(gapMs);
    return scenario;
}

//! The page in the program's window, where the commands of the page have the keys first.
struct Window
{
    explicit Window(Desk& desk) : window(desk.services)
    {
        window.showScreen(u"playground"_s);
        window.show();
        window.activateWindow();
    }

    [[nodiscard]] PlaygroundPage& page() { return *qobject_cast<PlaygroundPage*>(window.page(u"playground"_s)); }
    [[nodiscard]] PromptEdit& input() { return *page().composer().findChild<PromptEdit*>(); }
    [[nodiscard]] QAction* command(const QString& id)
    {
        const QList<QAction*> commands = commandsOf(window);
        const auto found = std::ranges::find(commands, id, [](const QAction* command) { return commandIdOf(*command); });
        return found == commands.cend() ? nullptr : *found;
    }

    [[nodiscard]] bool focusInput()
    {
        page().composer().focusInput();
        return QTest::qWaitForWindowActive(&window) && QApplication::focusWidget() == &input();
    }

    MainWindow window;
};

} // namespace

class TestPromptEdit : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void enterSends();
    void shiftEnterIsALine();
    void enterWhileComposingNeverSends_data();
    void enterWhileComposingNeverSends();
    void escapeWhileComposingStopsNothing();
    void theComposerSendsWhatWasCommitted();
    void escapeLeavesAnEdit();
    void escapeOfAnInputMethodStopsNoAnswer();
};

void TestPromptEdit::enterSends()
{
    PromptEdit edit;
    const QSignalSpy sent(&edit, &PromptEdit::sendRequested);
    QTest::keyClick(&edit, Qt::Key_Return);
    QTest::keyClick(&edit, Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(sent.count(), 2);
}

void TestPromptEdit::shiftEnterIsALine()
{
    PromptEdit edit;
    const QSignalSpy sent(&edit, &PromptEdit::sendRequested);
    QTest::keyClicks(&edit, u"one"_s);
    QTest::keyClick(&edit, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(&edit, u"two"_s);
    QCOMPARE(sent.count(), 0);
    QCOMPARE(edit.toPlainText(), u"one\ntwo"_s);
}

void TestPromptEdit::enterWhileComposingNeverSends_data()
{
    QTest::addColumn<QStringList>("preedits");
    QTest::addColumn<QString>("committed");
    QTest::newRow("Telex") << QStringList{u"v"_s, u"vi"_s, u"viê"_s, u"việ"_s, u"việt"_s} << u"việt"_s;
    QTest::newRow("VNI") << QStringList{u"d"_s, u"đ"_s, u"đo"_s, u"độ"_s} << u"độ"_s;
    QTest::newRow("Pinyin") << QStringList{u"n"_s, u"ni"_s, u"ni h"_s, u"ni hao"_s} << u"你好"_s;
    QTest::newRow("Kana") << QStringList{u"n"_s, u"に"_s, u"にほ"_s} << u"日本"_s;
}

//! The Enter that takes a candidate may come to the widget, too, before or after the commit: before it must do nothing.
void TestPromptEdit::enterWhileComposingNeverSends()
{
    QFETCH(const QStringList, preedits);
    QFETCH(const QString, committed);
    for (const bool onEnter : {true, false}) {
        PromptEdit edit;
        edit.setSendOnEnter(onEnter);
        const QSignalSpy sent(&edit, &PromptEdit::sendRequested);
        for (const QString& preedit : preedits) {
            compose(edit, preedit);
            QTest::keyClick(&edit, Qt::Key_Return);
            QTest::keyClick(&edit, Qt::Key_Enter, Qt::KeypadModifier);
            QTest::keyClick(&edit, Qt::Key_Return, Qt::ControlModifier);
        }
        QCOMPARE(sent.count(), 0);
        commit(edit, committed);
        QCOMPARE(edit.toPlainText(), committed);
        QCOMPARE(sent.count(), 0);
        QTest::keyClick(&edit, Qt::Key_Return, onEnter ? Qt::NoModifier : Qt::ControlModifier);
        QCOMPARE(sent.count(), 1);
    }
}

void TestPromptEdit::escapeWhileComposingStopsNothing()
{
    PromptEdit edit;
    const QSignalSpy stopped(&edit, &PromptEdit::stopRequested);
    compose(edit, u"ni"_s);
    QTest::keyClick(&edit, Qt::Key_Escape);
    QCOMPARE(stopped.count(), 0);
    compose(edit, {}); // given up
    QTest::keyClick(&edit, Qt::Key_Escape);
    QCOMPARE(stopped.count(), 1);
}

void TestPromptEdit::theComposerSendsWhatWasCommitted()
{
    const Theme theme(Theme::Mode::Dark);
    Composer composer(theme);
    auto* const edit = composer.findChild<PromptEdit*>();
    const QSignalSpy sent(&composer, &Composer::sent);
    compose(*edit, u"độ"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(sent.count(), 0);
    commit(*edit, u"độ trễ"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(sent.count(), 1);
    QCOMPARE(sent.first().first().toString(), u"độ trễ"_s);
}

void TestPromptEdit::escapeLeavesAnEdit()
{
    const QTemporaryDir folder;
    Desk desk(folder.path(), scenario(10, 1));
    Window screen(desk);
    QVERIFY(screen.focusInput());
    const QSignalSpy stops(screen.command(u"answer.stop"_s), &QAction::triggered);
    QTest::keyClicks(QApplication::focusWidget(), u"Keep me"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!screen.page().session()->isStreaming());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QVERIFY(screen.page().composer().isEditing());
    QTest::keyClicks(QApplication::focusWidget(), u" not"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!screen.page().composer().isEditing());
    QCOMPARE(screen.input().toPlainText(), QString());
    QCOMPARE(screen.page().session()->path().first().text, u"Keep me"_s);
    QCOMPARE(stops.count(), 0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape); // now it is the screen's again
    QCOMPARE(stops.count(), 1);
}

void TestPromptEdit::escapeOfAnInputMethodStopsNoAnswer()
{
    const QTemporaryDir folder;
    Desk desk(folder.path(), scenario(5'000, 2));
    Window screen(desk);
    QVERIFY(screen.focusInput());
    QTest::keyClicks(QApplication::focusWidget(), u"Go on"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    ChatSession& session = *screen.page().session();
    QTRY_VERIFY(!session.path().last().text.isEmpty());
    QInputMethodEvent composing(u"ni"_s, {});
    QCoreApplication::sendEvent(QApplication::focusWidget(), &composing);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(session.isStreaming());
    QInputMethodEvent givenUp;
    QCoreApplication::sendEvent(QApplication::focusWidget(), &givenUp);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!session.isStreaming());
    QCOMPARE(session.path().last().state, store::MessageState::Cancelled);
}

QTEST_MAIN(TestPromptEdit)
#include "tst_promptedit.moc"
