// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/promptdesk.h"
#include "prompts/promptlibrary.h"
#include "prompts/promptsdialog.h"
#include "support/suite.h"
#include "theme/theme.h"
#include "widgets/formfield.h"
#include "widgets/undobar.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;

class TestPromptsDialog : public test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void emptyItSaysWhatItIsFor();
    void writesAPrompt();
    void keepsWhatWasChanged();
    void aChangeCanBeUndone();
    void aDeletionCanBeUndone();
    void undoKeepsWhatIsTypedMeanwhile();
    void anEmptiedTextIsNotKept();
    void closingTwiceGoes();
    void findsByTyping();
    void saysWhereToFillIn();
    void insertsWhatIsTyped();
    void beginsWithAText();
    void aBrokenFileIsSaid();
    void oneDialogAtATime();
    void offersPromptsAndCommands();

private:
    void open();
    template <typename T>
    T& find(const QString& name)
    {
        return *m_dialog->findChild<T*>(name);
    }
    [[nodiscard]] QListView& list() { return find<QListView>(u"promptList"_s); }
    [[nodiscard]] QPlainTextEdit& text() { return find<QPlainTextEdit>(u"promptText"_s); }
    [[nodiscard]] QLineEdit& name() { return find<QLineEdit>(u"promptName"_s); }
    void click(const QString& button) { QTest::mouseClick(&find<QPushButton>(button), Qt::LeftButton); }
    void choose(int row) { list().setCurrentIndex(list().model()->index(row, 0)); }
    [[nodiscard]] QStringList rows();
    [[nodiscard]] QList<Prompt> kept() { return m_library->all().value_or(QList<Prompt>()); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<PromptLibrary> m_library;
    QPointer<PromptsDialog> m_dialog;
};

void TestPromptsDialog::init()
{
    Suite::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_theme = std::make_unique<Theme>(Theme::Mode::Light);
    m_library = std::make_unique<PromptLibrary>(m_folder->filePath(u"prompts.json"_s));
}

void TestPromptsDialog::cleanup()
{
    delete m_dialog;
    m_library.reset();
    m_theme.reset();
}

void TestPromptsDialog::open()
{
    m_dialog = new PromptsDialog(*m_theme, *m_library);
    m_dialog->show();
}

QStringList TestPromptsDialog::rows()
{
    QStringList rows;
    for (int row = 0; row < list().model()->rowCount(); ++row)
        rows.append(list().model()->index(row, 0).data().toString());
    return rows;
}

void TestPromptsDialog::emptyItSaysWhatItIsFor()
{
    open();
    QVERIFY(!list().isVisible());
    const auto labels = m_dialog->findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* each) { return each->isVisible() && each->text().startsWith(u"No prompt yet"_s); }));
    QVERIFY(!find<QPushButton>(u"insertPrompt"_s).isEnabled() && !find<QPushButton>(u"removePrompt"_s).isEnabled());
    m_dialog->close();
    QVERIFY(kept().isEmpty());
}

void TestPromptsDialog::writesAPrompt()
{
    open();
    click(u"newPrompt"_s);
    QTest::keyClicks(&name(), u"Translate"_s);
    find<QComboBox>(u"promptFolder"_s).setEditText(u"Work"_s);
    text().setPlainText(u"Translate {{text}}"_s);
    m_dialog->close();
    QCOMPARE(kept(), (QList<Prompt>{{u"Translate"_s, u"Translate {{text}}"_s, u"Work"_s}}));
    QTRY_VERIFY(!m_dialog);
}

void TestPromptsDialog::keepsWhatWasChanged()
{
    QVERIFY(m_library->save({u"a"_s, u"1"_s}) && m_library->save({u"b"_s, u"2"_s}));
    open();
    QCOMPARE(name().text(), u"a"_s);
    text().setPlainText(u"one"_s);
    name().setText(u"z"_s);
    choose(1);
    QCOMPARE(name().text(), u"b"_s);
    QCOMPARE(kept(), (QList<Prompt>{{u"b"_s, u"2"_s, {}}, {u"z"_s, u"one"_s, {}}}));
    QTRY_COMPARE(rows(), (QStringList{u"b"_s, u"z"_s}));
    QCOMPARE(list().currentIndex().row(), 0);
    QCOMPARE(text().toPlainText(), u"2"_s);
}

void TestPromptsDialog::aChangeCanBeUndone()
{
    QVERIFY(m_library->save({u"a"_s, u"1"_s}) && m_library->save({u"b"_s, u"2"_s}));
    open();
    auto* const undo = m_dialog->findChild<UndoBar*>();
    name().setText(u"c"_s);
    choose(1);
    QVERIFY(undo->isVisible());
    click(u"undo"_s);
    QCOMPARE(kept(), (QList<Prompt>{{u"a"_s, u"1"_s, {}}, {u"b"_s, u"2"_s, {}}}));
    QCOMPARE(name().text(), u"a"_s);
    QVERIFY(!undo->isVisible());
    choose(1); // nothing was changed: nothing to undo
    QVERIFY(!undo->isVisible());
}

void TestPromptsDialog::aDeletionCanBeUndone()
{
    const Prompt work{u"b"_s, u"2"_s, u"Work"_s};
    QVERIFY(m_library->save({u"a"_s, u"1"_s}) && m_library->save(work));
    open();
    choose(1);
    click(u"removePrompt"_s);
    QCOMPARE(kept().size(), 1);
    QCOMPARE(name().text(), u"a"_s);
    click(u"undo"_s);
    QVERIFY(kept().contains(work));
    QCOMPARE(name().text(), u"b"_s);
}

void TestPromptsDialog::undoKeepsWhatIsTypedMeanwhile()
{
    QVERIFY(m_library->save({u"a"_s, u"1"_s}) && m_library->save({u"b"_s, u"2"_s}));
    open();
    click(u"removePrompt"_s);
    text().setPlainText(u"two"_s); // of b
    click(u"undo"_s);
    QCOMPARE(kept(), (QList<Prompt>{{u"a"_s, u"1"_s, {}}, {u"b"_s, u"two"_s, {}}}));
}

void TestPromptsDialog::anEmptiedTextIsNotKept()
{
    QVERIFY(m_library->save({u"a"_s, u"1"_s}) && m_library->save({u"b"_s, u"2"_s}));
    open();
    text().clear();
    choose(1);
    QCOMPARE(name().text(), u"a"_s); // it stays
    QTRY_COMPARE(list().currentIndex().row(), 0);
    QVERIFY(find<QLabel>(u"promptProblem"_s).isVisible());
    QCOMPARE(kept().size(), 2);
}

void TestPromptsDialog::closingTwiceGoes()
{
    QVERIFY(m_library->save({u"a"_s, u"1"_s}));
    open();
    text().clear();
    m_dialog->reject();
    QVERIFY(m_dialog && m_dialog->isVisible() && find<QLabel>(u"promptProblem"_s).isVisible());
    m_dialog->reject();
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(kept().first().text, u"1"_s);
}

void TestPromptsDialog::findsByTyping()
{
    QVERIFY(m_library->save({u"a"_s, u"apples"_s}) && m_library->save({u"b"_s, u"pears"_s}));
    open();
    auto* const search = m_dialog->findChild<QLineEdit*>(u"promptSearch"_s);
    QTest::keyClicks(search, u"pear"_s);
    QCOMPARE(rows(), QStringList{u"b"_s});
    QCOMPARE(name().text(), u"a"_s); // still open in the form
    choose(0);
    QCOMPARE(name().text(), u"b"_s);
    search->clear();
    QCOMPARE(rows().size(), 2);
    QCOMPARE(list().currentIndex().row(), 1);
    QTest::keyClicks(search, u"qqq"_s);
    QVERIFY(!list().isVisible());
    QCOMPARE(kept().size(), 2);
}

void TestPromptsDialog::saysWhereToFillIn()
{
    QVERIFY(m_library->save({u"a"_s, u"{{x}} and {{the y}}"_s}));
    open();
    const auto fields = m_dialog->findChildren<FormField*>();
    const auto says = [&fields](const QString& note) { return std::ranges::any_of(fields, [&note](const FormField* each) { return each->note() == note; }); };
    QVERIFY(says(u"To fill in: x, the y"_s));
}

void TestPromptsDialog::insertsWhatIsTyped()
{
    QVERIFY(m_library->save({u"a"_s, u"1"_s}));
    open();
    QSignalSpy wanted(m_dialog, &PromptsDialog::insertRequested);
    text().setPlainText(u"one"_s);
    click(u"insertPrompt"_s);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().toString(), u"one"_s);
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(kept().first().text, u"one"_s);
}

void TestPromptsDialog::beginsWithAText()
{
    QVERIFY(m_library->save({u"a"_s, u"1"_s}));
    open();
    m_dialog->beginNew(u"What is {{x}}?"_s);
    QCOMPARE(text().toPlainText(), u"What is {{x}}?"_s);
    QVERIFY(name().text().isEmpty());
    m_dialog->close();
    QVERIFY(kept().contains({u"What is {{x}}?"_s, u"What is {{x}}?"_s, {}}));
    QCOMPARE(kept().size(), 2);
}

void TestPromptsDialog::aBrokenFileIsSaid()
{
    QFile file(m_folder->filePath(u"prompts.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{") == 1);
    file.close();
    open();
    QLabel& problem = find<QLabel>(u"promptProblem"_s);
    QVERIFY(problem.isVisible() && problem.text().contains(file.fileName()));
    click(u"newPrompt"_s);
    text().setPlainText(u"a"_s);
    click(u"newPrompt"_s);
    QVERIFY2(problem.isVisible() && problem.text().contains(u".broken"_s), qPrintable(problem.text()));
    QCOMPARE(kept().size(), 1);
}

void TestPromptsDialog::oneDialogAtATime()
{
    QWidget owner;
    PromptDesk desk(*m_theme, m_folder->filePath(u"prompts.json"_s), &owner);
    QStringList inserted;
    auto* const first = desk.manage([&](const QString& text) { inserted.append(u"first: "_s + text); });
    auto* const second = desk.manage([&](const QString& text) { inserted.append(u"second: "_s + text); }, u"a text"_s);
    QCOMPARE(first, second);
    QTest::mouseClick(first->findChild<QPushButton*>(u"insertPrompt"_s), Qt::LeftButton);
    QCOMPARE(inserted, QStringList{u"second: a text"_s}); // who asked last
}

void TestPromptsDialog::offersPromptsAndCommands()
{
    QWidget owner;
    PromptDesk desk(*m_theme, m_folder->filePath(u"prompts.json"_s), &owner);
    QVERIFY(desk.library().save({u"a"_s, u"text of a"_s, u"Work"_s}));
    QAction command(u"New chat"_s);
    QAction off(u"Off"_s);
    off.setEnabled(false);
    QSignalSpy triggered(&command, &QAction::triggered);
    QString inserted;
    const SlashOffer offer = desk.offer({&command, &off}, [&inserted](const QString& text) { inserted = text; });
    QCOMPARE(offer.entries.size(), 2);
    QCOMPARE(offer.entries[0].detail, u"Work"_s);
    offer.entries[0].run();
    QCOMPARE(inserted, u"text of a"_s);
    offer.entries[1].run();
    QCOMPARE(triggered.count(), 1);
    QVERIFY(offer.problem.isEmpty());
}

QTEST_MAIN(TestPromptsDialog)
#include "tst_promptsdialog.moc"
