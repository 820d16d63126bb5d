// SPDX-License-Identifier: GPL-3.0-or-later
// The places of a prompt in the real input, filled by keys and by an input method.
#include "playground/composer.h"
#include "prompts/promptstops.h"
#include "support/suite.h"
#include "theme/theme.h"

#include <QInputMethodEvent>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bw::ui;

class TestPromptStops : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theFirstIsSelected();
    void withoutPlacesTheCursorIsAtTheEnd();
    void tabGoesFromNameToName();
    void tabBehindTheLastEndsIt();
    void backtabGoesBack();
    void sameNameSameText();
    void touchingPlaces_data();
    void touchingPlaces();
    void pasteAndLines();
    void anInputMethodFills();
    void aWordIsComposedFirst();
    void telexReplacesWhatItTyped();
    void undoTakesBackAllPlaces();
    void escapeLeavesTheText();
    void typingAroundThem();
    void cuttingThroughAPlaceEndsIt();
    void intoTextThatIsThere();
    void windowsLineEnds();
    void oneThatIsNotFilledIsPointedTo();
    void anotherTextEndsIt();

private:
    [[nodiscard]] PromptEdit& edit() { return *m_composer->findChild<PromptEdit*>(); }
    [[nodiscard]] PromptStops& stops() { return edit().stops(); }
    [[nodiscard]] QString text() { return m_composer->text(); }
    [[nodiscard]] QString selected() { return edit().textCursor().selectedText(); }
    void type(const QString& keys) { QTest::keyClicks(&edit(), keys); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(&edit(), key, modifiers); }
    void compose(const QString& preedit, const QString& commit = {}, int from = 0, int length = 0);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Composer> m_composer;
};

void TestPromptStops::init()
{
    Suite::init();
    m_theme = std::make_unique<Theme>(Theme::Mode::Dark);
    m_composer = std::make_unique<Composer>(*m_theme);
    m_composer->resize(700, 200);
    m_composer->show();
    m_composer->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_composer.get()));
    m_composer->focusInput();
}

void TestPromptStops::cleanup()
{
    m_composer.reset();
    m_theme.reset();
}

void TestPromptStops::compose(const QString& preedit, const QString& commit, int from, int length)
{
    QInputMethodEvent event(preedit, {});
    event.setCommitString(commit, from, length);
    QApplication::sendEvent(&edit(), &event);
}

void TestPromptStops::theFirstIsSelected()
{
    QSignalSpy active(&stops(), &PromptStops::activeChanged);
    m_composer->insertPrompt(u"Translate {{text}} to {{language}}."_s);
    QCOMPARE(text(), u"Translate {{text}} to {{language}}."_s);
    QCOMPARE(selected(), u"{{text}}"_s);
    QVERIFY(stops().isActive());
    QCOMPARE(active.count(), 1);
    QCOMPARE(edit().extraSelections().size(), 2);
    type(u"this"_s);
    QCOMPARE(text(), u"Translate this to {{language}}."_s);
}

void TestPromptStops::withoutPlacesTheCursorIsAtTheEnd()
{
    m_composer->insertPrompt(u"Go on.\\{{x}}"_s);
    QCOMPARE(text(), u"Go on.{{x}}"_s);
    QVERIFY(!stops().isActive());
    QVERIFY(edit().textCursor().atEnd());
}

void TestPromptStops::tabGoesFromNameToName()
{
    m_composer->insertPrompt(u"{{a}} {{b}} {{a}} {{c}}"_s);
    type(u"1"_s);
    press(Qt::Key_Tab);
    QCOMPARE(selected(), u"{{b}}"_s);
    type(u"22"_s);
    press(Qt::Key_Tab);
    QCOMPARE(selected(), u"{{c}}"_s);
    QCOMPARE(text(), u"1 22 1 {{c}}"_s);
    QVERIFY(edit().hasFocus() || m_composer->focusWidget() == &edit());
}

void TestPromptStops::tabBehindTheLastEndsIt()
{
    m_composer->setText(u"[]"_s);
    edit().moveCursor(QTextCursor::Left);
    m_composer->insertPrompt(u"{{a}}!"_s);
    type(u"x"_s);
    press(Qt::Key_Tab);
    QVERIFY(!stops().isActive());
    type(u"?"_s);
    QCOMPARE(text(), u"[x!?]"_s);
    QVERIFY(edit().extraSelections().isEmpty());
}

void TestPromptStops::backtabGoesBack()
{
    m_composer->insertPrompt(u"{{a}} {{b}}"_s);
    type(u"one"_s);
    press(Qt::Key_Tab);
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(selected(), u"one"_s);
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(selected(), u"one"_s);
}

void TestPromptStops::sameNameSameText()
{
    m_composer->insertPrompt(u"{{x}} and {{x}}, never {{y}}; {{x}}"_s);
    type(u"ab"_s);
    QCOMPARE(text(), u"ab and ab, never {{y}}; ab"_s);
    press(Qt::Key_Backspace);
    QCOMPARE(text(), u"a and a, never {{y}}; a"_s);
    press(Qt::Key_Backspace);
    QCOMPARE(text(), u" and , never {{y}}; "_s);
    type(u"z"_s);
    QCOMPARE(text(), u"z and z, never {{y}}; z"_s);
    press(Qt::Key_Backspace); // the same texts as before on the way: no step back
    type(u"z"_s);
    QCOMPARE(text(), u"z and z, never {{y}}; z"_s);
    press(Qt::Key_End); // into the last one, by the cursor
    type(u"!"_s);
    QCOMPARE(text(), u"z! and z!, never {{y}}; z!"_s);
}

void TestPromptStops::touchingPlaces_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<QString>("filled");
    QTest::newRow("two names") << u"{{a}}{{b}}"_s << u"123"_s;
    QTest::newRow("the same name") << u"{{a}}{{a}}{{b}}"_s << u"12123"_s;
    QTest::newRow("in between") << u"{{a}}{{b}}{{a}}"_s << u"12312"_s;
    QTest::newRow("three times") << u"{{a}}{{a}}{{a}}-{{b}}"_s << u"121212-3"_s;
}

void TestPromptStops::touchingPlaces()
{
    QFETCH(QString, prompt);
    m_composer->insertPrompt(prompt);
    type(u"1"_s);
    press(Qt::Key_Backspace); // to nothing, all at one place
    type(u"12"_s);
    press(Qt::Key_Tab);
    QCOMPARE(selected(), u"{{b}}"_s);
    type(u"3"_s);
    QTEST(text(), "filled");
}

void TestPromptStops::pasteAndLines()
{
    m_composer->insertPrompt(u"{{x}}|{{x}}"_s);
    edit().insertPlainText(u"one\ntwo"_s);
    QCOMPARE(text(), u"one\ntwo|one\ntwo"_s);
    press(Qt::Key_Tab);
    QVERIFY(!stops().isActive());
}

void TestPromptStops::anInputMethodFills()
{
    m_composer->insertPrompt(u"{{x}}: {{x}}"_s);
    compose({}, u"你好"_s);
    QCOMPARE(text(), u"你好: 你好"_s);
    compose({}, u"！"_s);
    QCOMPARE(text(), u"你好！: 你好！"_s);
}

//! The other places wait until the word is done: what is composed is not in the text yet.
void TestPromptStops::aWordIsComposedFirst()
{
    m_composer->insertPrompt(u"{{x}}: {{x}} {{y}}"_s);
    compose(u"n"_s);
    compose(u"ni"_s);
    QCOMPARE(text(), u": {{x}} {{y}}"_s);
    press(Qt::Key_Tab); // belongs to the input method
    QCOMPARE(text(), u": {{x}} {{y}}"_s);
    compose({}, u"你"_s);
    QCOMPARE(text(), u"你: 你 {{y}}"_s);
    compose(u"hao"_s);
    QCOMPARE(text(), u"你: 你 {{y}}"_s);
    compose({}, u"好"_s);
    QCOMPARE(text(), u"你好: 你好 {{y}}"_s);
    press(Qt::Key_Tab);
    QCOMPARE(selected(), u"{{y}}"_s);
}

//! Telex without a composition: "a" becomes "â" by replacing it.
void TestPromptStops::telexReplacesWhatItTyped()
{
    m_composer->insertPrompt(u"{{x}} - {{x}}"_s);
    type(u"va"_s);
    compose({}, u"â"_s, -1, 1);
    QCOMPARE(text(), u"vâ - vâ"_s);
    compose({}, u"vấ"_s, -2, 2);
    QCOMPARE(text(), u"vấ - vấ"_s);
    type(u"n"_s);
    QCOMPARE(text(), u"vấn - vấn"_s);
}

void TestPromptStops::undoTakesBackAllPlaces()
{
    m_composer->insertPrompt(u"{{x}} {{y}} {{x}}"_s);
    type(u"ab"_s);
    QCOMPARE(text(), u"ab {{y}} ab"_s);
    edit().undo();
    QCOMPARE(text(), u"a {{y}} a"_s);
    QVERIFY(stops().isActive());
    edit().undo();
    QCOMPARE(text(), u"{{x}} {{y}} {{x}}"_s);
    edit().redo();
    edit().redo();
    QCOMPARE(text(), u"ab {{y}} ab"_s);
    edit().moveCursor(QTextCursor::Start);
    edit().moveCursor(QTextCursor::Right);
    type(u"-"_s);
    QCOMPARE(text(), u"a-b {{y}} a-b"_s);
    press(Qt::Key_Tab);
    QCOMPARE(selected(), u"{{y}}"_s);
    edit().undo();
    edit().undo();
    edit().undo();
    edit().undo(); // the prompt itself
    QCOMPARE(text(), QString());
    QVERIFY(!stops().isActive());
}

void TestPromptStops::escapeLeavesTheText()
{
    QSignalSpy stop(&edit(), &PromptEdit::stopRequested);
    m_composer->insertPrompt(u"{{x}} {{x}}"_s);
    type(u"a"_s);
    press(Qt::Key_Escape);
    QVERIFY(!stops().isActive() && stop.isEmpty());
    QCOMPARE(text(), u"a a"_s);
    type(u"b"_s);
    QCOMPARE(text(), u"ab a"_s);
    press(Qt::Key_Escape); // now it means what it always does
    QCOMPARE(stop.count(), 1);
}

void TestPromptStops::typingAroundThem()
{
    m_composer->insertPrompt(u"a {{x}} b {{x}} c"_s);
    edit().moveCursor(QTextCursor::Start);
    type(u"<<"_s);
    edit().moveCursor(QTextCursor::End);
    type(u">>"_s);
    QCOMPARE(text(), u"<<a {{x}} b {{x}} c>>"_s);
    QVERIFY(stops().isActive());
    stops().goTo(u"x"_s);
    type(u"1"_s);
    QCOMPARE(text(), u"<<a 1 b 1 c>>"_s);
}

void TestPromptStops::cuttingThroughAPlaceEndsIt()
{
    m_composer->insertPrompt(u"a {{x}} b {{x}}"_s);
    QTextCursor cursor = edit().textCursor();
    cursor.setPosition(0);
    cursor.setPosition(4, QTextCursor::KeepAnchor);
    edit().setTextCursor(cursor);
    press(Qt::Key_Delete);
    QVERIFY(!stops().isActive());
    QCOMPARE(text(), u"x}} b {{x}}"_s);
}

void TestPromptStops::intoTextThatIsThere()
{
    m_composer->setText(u"Before. AFTER"_s);
    QTextCursor cursor = edit().textCursor();
    cursor.setPosition(8);
    cursor.setPosition(13, QTextCursor::KeepAnchor);
    edit().setTextCursor(cursor);
    m_composer->insertPrompt(u"{{x}}-{{x}}"_s); // in place of what was selected
    type(u"1"_s);
    QCOMPARE(text(), u"Before. 1-1"_s);
}

void TestPromptStops::windowsLineEnds()
{
    m_composer->insertPrompt(u"one\r\ntwo\r\n{{x}}\r\n{{y}} {{x}}"_s);
    QCOMPARE(selected(), u"{{x}}"_s);
    type(u"3"_s);
    QCOMPARE(text(), u"one\ntwo\n3\n{{y}} 3"_s);
    press(Qt::Key_Tab);
    QCOMPARE(selected(), u"{{y}}"_s);
}

void TestPromptStops::oneThatIsNotFilledIsPointedTo()
{
    QSignalSpy sent(m_composer.get(), &Composer::sent);
    m_composer->insertPrompt(u"{{a}} {{b}}"_s);
    type(u"1"_s);
    press(Qt::Key_Return);
    QVERIFY(sent.isEmpty());
    QCOMPARE(selected(), u"{{b}}"_s);
    press(Qt::Key_Return); // who sends again means it
    QCOMPARE(sent.count(), 1);
    QCOMPARE(sent.first().first().toString(), u"1 {{b}}"_s);
    m_composer->setText({});
    m_composer->insertPrompt(u"{{a}}"_s);
    type(u"1"_s);
    press(Qt::Key_Return);
    QCOMPARE(sent.count(), 2);
}

void TestPromptStops::anotherTextEndsIt()
{
    m_composer->insertPrompt(u"{{x}}"_s);
    m_composer->setText(u"a draft"_s);
    QVERIFY(!stops().isActive());
    type(u"!"_s);
    QCOMPARE(text(), u"a draft!"_s);
}

QTEST_MAIN(TestPromptStops)
#include "tst_promptstops.moc"
