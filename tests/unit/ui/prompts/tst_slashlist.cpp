// SPDX-License-Identifier: GPL-3.0-or-later
// What a '/' offers in the real input, by keys and by an input method.
#include "palette/palettemodel.h"
#include "playground/composer.h"
#include "prompts/slashlist.h"
#include "prompts/slashtoken.h"
#include "support/suite.h"
#include "theme/theme.h"

#include <QInputMethodEvent>
#include <QLabel>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace bw::ui;

class TestSlashList : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void tokens_data();
    void tokens();
    void opensAtTheBeginning_data();
    void opensAtTheBeginning();
    void narrowsAndComesBack();
    void takes_data();
    void takes();
    void takesByAClick();
    void arrowsGoThroughIt();
    void escapeClosesItUntilTheNext();
    void nothingFoundIsJustText();
    void neverWhileComposing();
    void commitsOpenAndNarrow();
    void draftsAndPastesDoNotOpenIt();
    void closesWithTheFocus();
    void aReaderHearsTheRow();
    void saysWhatIsMissing();
    void standsWithinTheWindow();
    void staysWhereItIsWithoutASource();

private:
    [[nodiscard]] PromptEdit& edit() { return *m_composer->findChild<PromptEdit*>(); }
    [[nodiscard]] SlashList& list() { return *m_list; }
    [[nodiscard]] QListView& view() { return *m_list->findChild<QListView*>(); }
    [[nodiscard]] QString current() { return view().currentIndex().data().toString(); }
    void type(const QString& keys) { QTest::keyClicks(&edit(), keys); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(&edit(), key, modifiers); }
    void compose(const QString& preedit, const QString& commit = {});

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QWidget> m_window;
    Composer* m_composer = nullptr;
    SlashList* m_list = nullptr;
    QStringList m_taken;
    QString m_problem;
};

void TestSlashList::init()
{
    Suite::init();
    m_taken.clear();
    m_problem.clear();
    m_theme = std::make_unique<Theme>(Theme::Mode::Dark);
    m_window = std::make_unique<QWidget>();
    m_window->resize(700, 500);
    auto* const column = new QVBoxLayout(m_window.get());
    column->addStretch(1);
    m_composer = new Composer(*m_theme, m_window.get());
    column->addWidget(m_composer);
    m_list = m_composer->findChild<SlashList*>();
    m_composer->setSlashSource([this] {
        SlashOffer offer{.entries = {}, .problem = m_problem};
        for (const QString& name : {u"Translate"_s, u"Dịch thuật"_s, u"Test plan"_s})
            offer.entries.append({PaletteEntry::Kind::Prompt, name, {}, [this, name] { m_taken.append(name); }});
        for (const QString& name : {u"New chat"_s, u"Add a pane"_s})
            offer.entries.append({PaletteEntry::Kind::Command, name, {}, [this, name] { m_taken.append(name); }});
        return offer;
    });
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_composer->focusInput();
}

void TestSlashList::cleanup()
{
    m_window.reset();
    m_theme.reset();
}

void TestSlashList::compose(const QString& preedit, const QString& commit)
{
    QInputMethodEvent event(preedit, {});
    event.setCommitString(commit);
    QApplication::sendEvent(&edit(), &event);
}

void TestSlashList::tokens_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("token"); // null: none
    QTest::newRow("the sign alone") << u"/"_s << 1 << u""_s;
    QTest::newRow("letters") << u"/tra"_s << 4 << u"tra"_s;
    QTest::newRow("within the letters") << u"/tra"_s << 2 << QString();
    QTest::newRow("before the sign") << u"/tra"_s << 0 << QString();
    QTest::newRow("text behind it") << u"/tra now"_s << 4 << u"tra"_s;
    QTest::newRow("behind a space") << u"/tra now"_s << 8 << QString();
    QTest::newRow("a path") << u"/usr/bin"_s << 8 << QString();
    QTest::newRow("two signs") << u"//"_s << 2 << QString();
    QTest::newRow("in text") << u"and/or"_s << 6 << QString();
    QTest::newRow("behind a space in text") << u"see /x"_s << 6 << QString();
    QTest::newRow("indented") << u"  /x"_s << 4 << QString();
    QTest::newRow("nothing") << QString() << 0 << QString();
    QTest::newRow("beyond the end") << u"/x"_s << 9 << QString();
}

void TestSlashList::tokens()
{
    QFETCH(QString, line);
    QFETCH(int, column);
    QFETCH(QString, token);
    const auto found = slashToken(line, column);
    QCOMPARE(found.has_value(), !token.isNull());
    if (found)
        QCOMPARE(found->toString(), token);
}

void TestSlashList::opensAtTheBeginning_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("open");
    QTest::newRow("of the input") << u"/"_s << true;
    QTest::newRow("of a line") << u"Hello\n/"_s << true;
    QTest::newRow("not in text") << u"1/"_s << false;
    QTest::newRow("not behind a space") << u"go /"_s << false;
    QTest::newRow("not in a path") << u"/tr/"_s << false;
}

void TestSlashList::opensAtTheBeginning()
{
    QFETCH(QString, typed);
    for (const QChar each : typed) {
        if (each == u'\n')
            press(Qt::Key_Return, Qt::ShiftModifier);
        else
            type(each);
    }
    QTEST(list().isVisible(), "open");
    QCOMPARE(m_composer->text(), typed);
    QVERIFY(m_window->focusWidget() == &edit());
}

void TestSlashList::narrowsAndComesBack()
{
    type(u"/"_s);
    QCOMPARE(view().model()->rowCount(), 5);
    QCOMPARE(current(), u"Translate"_s); // prompts first
    type(u"dich"_s);
    QCOMPARE(view().model()->rowCount(), 1);
    QCOMPARE(current(), u"Dịch thuật"_s); // without accents
    for (int i = 0; i < 4; ++i)
        press(Qt::Key_Backspace);
    QCOMPARE(view().model()->rowCount(), 5);
    press(Qt::Key_Backspace);
    QVERIFY(!list().isVisible());
}

void TestSlashList::takes_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Enter") << Qt::Key_Return;
    QTest::newRow("Enter of the number pad") << Qt::Key_Enter;
    QTest::newRow("Tab") << Qt::Key_Tab;
}

void TestSlashList::takes()
{
    QFETCH(Qt::Key, key);
    QSignalSpy sent(m_composer, &Composer::sent);
    type(u"One"_s);
    press(Qt::Key_Return, Qt::ShiftModifier);
    type(u"/new"_s);
    press(key);
    QCOMPARE(m_taken, QStringList{u"New chat"_s});
    QCOMPARE(m_composer->text(), u"One\n"_s); // what opened it is gone
    QVERIFY(!list().isVisible() && sent.isEmpty());
    QVERIFY(m_window->focusWidget() == &edit());
}

void TestSlashList::takesByAClick()
{
    type(u"/"_s);
    const QRect row = view().visualRect(view().model()->index(1, 0));
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(m_taken, QStringList{u"Dịch thuật"_s});
    QVERIFY(m_window->focusWidget() == &edit());
}

void TestSlashList::arrowsGoThroughIt()
{
    type(u"/"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QCOMPARE(current(), u"Test plan"_s);
    press(Qt::Key_Up);
    QCOMPARE(current(), u"Dịch thuật"_s);
    press(Qt::Key_PageDown);
    QCOMPARE(current(), u"Add a pane"_s);
    press(Qt::Key_Down); // stays at the end
    QCOMPARE(current(), u"Add a pane"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_taken, QStringList{u"Add a pane"_s});
}

void TestSlashList::escapeClosesItUntilTheNext()
{
    QSignalSpy stop(&edit(), &PromptEdit::stopRequested);
    type(u"/n"_s);
    press(Qt::Key_Escape);
    QVERIFY(!list().isVisible() && stop.isEmpty());
    type(u"ew"_s);
    QVERIFY(!list().isVisible());
    QSignalSpy sent(m_composer, &Composer::sent);
    press(Qt::Key_Return);
    QCOMPARE(sent.count(), 1); // as text
    m_composer->setText({});
    type(u"/"_s);
    QVERIFY(list().isVisible());
}

void TestSlashList::nothingFoundIsJustText()
{
    QSignalSpy sent(m_composer, &Composer::sent);
    type(u"/zzz"_s);
    QVERIFY(!list().isVisible());
    press(Qt::Key_Backspace);
    press(Qt::Key_Backspace);
    press(Qt::Key_Backspace);
    QVERIFY(list().isVisible());
    type(u"zz"_s);
    press(Qt::Key_Return);
    QCOMPARE(sent.count(), 1);
}

void TestSlashList::neverWhileComposing()
{
    type(u"/"_s);
    QVERIFY(list().isVisible());
    compose(u"d"_s);
    QVERIFY(!list().isVisible());
    press(Qt::Key_Return); // ends the word, and nothing else
    QVERIFY(m_taken.isEmpty());
    press(Qt::Key_Down);
    QVERIFY(!list().isVisible());
}

void TestSlashList::commitsOpenAndNarrow()
{
    compose(u"/"_s);
    QVERIFY(!list().isVisible());
    compose({}, u"/"_s);
    QVERIFY(list().isVisible());
    compose(u"dịch"_s);
    compose({}, u"dịch"_s);
    QVERIFY(list().isVisible());
    QCOMPARE(current(), u"Dịch thuật"_s);
}

void TestSlashList::draftsAndPastesDoNotOpenIt()
{
    m_composer->setText(u"/new"_s);
    QVERIFY(!list().isVisible());
    m_composer->setText({});
    edit().insertPlainText(u"/new"_s);
    QVERIFY(!list().isVisible());
    press(Qt::Key_Left);
    press(Qt::Key_Right);
    QVERIFY(!list().isVisible());
}

void TestSlashList::closesWithTheFocus()
{
    type(u"/"_s);
    edit().clearFocus();
    QVERIFY(!list().isVisible());
    m_composer->focusInput();
    press(Qt::Key_Backspace);
    type(u"/"_s);
    QVERIFY(list().isVisible());
    edit().moveCursor(QTextCursor::Start); // as by a click
    QVERIFY(!list().isVisible());
}

void TestSlashList::aReaderHearsTheRow()
{
    type(u"/t"_s);
    QCOMPARE(edit().accessibleDescription().section(u'.', 0, 1), u"Translate, Prompt. 1 of %1"_s.arg(view().model()->rowCount()));
    press(Qt::Key_Down);
    QVERIFY(edit().accessibleDescription().contains(u" 2 of "_s));
    press(Qt::Key_Escape);
    QCOMPARE(edit().accessibleDescription(), QString());
    QVERIFY(!view().accessibleName().isEmpty());
}

void TestSlashList::saysWhatIsMissing()
{
    m_problem = u"The prompts could not be read."_s;
    type(u"/"_s);
    const auto labels = list().findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [this](const QLabel* each) { return each->isVisible() && each->text() == m_problem; }));
}

void TestSlashList::standsWithinTheWindow()
{
    type(u"/"_s);
    QCOMPARE(list().parentWidget(), m_window.get());
    QVERIFY(m_window->rect().contains(list().geometry()));
    const int above = list().geometry().bottom();
    QVERIFY(above < edit().mapTo(m_window.get(), QPoint()).y() + edit().height());
    QCOMPARE(view().verticalScrollBar()->maximum(), 0); // all rows are seen
    m_window->resize(320, 300);
    QTRY_VERIFY(!list().isVisible());
    press(Qt::Key_Backspace);
    type(u"/"_s);
    QVERIFY(list().isVisible() && m_window->rect().contains(list().geometry()));
}

void TestSlashList::staysWhereItIsWithoutASource()
{
    Composer alone(*m_theme);
    alone.show();
    auto* const input = alone.findChild<PromptEdit*>();
    QTest::keyClicks(input, u"/new"_s);
    QVERIFY(!alone.findChild<SlashList*>()->isVisible());
    QCOMPARE(alone.text(), u"/new"_s);
}

QTEST_MAIN(TestSlashList)
#include "tst_slashlist.moc"
