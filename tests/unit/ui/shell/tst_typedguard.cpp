// SPDX-License-Identifier: GPL-3.0-or-later
// Ending the program over what was typed and nothing keeps.
#include "linedialog.h"
#include "prompts/promptlibrary.h"
#include "prompts/promptsdialog.h"
#include "shell/page.h"
#include "shell/typedguard.h"
#include "support/suite.h"
#include "theme/theme.h"

#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;

namespace {

class Desk final : public Page
{
public:
    using Page::Page;

    [[nodiscard]] QString id() const override { return u"desk"_s; }
    [[nodiscard]] QString title() const override { return u"Desk"_s; }
    [[nodiscard]] QString iconName() const override { return u"chat"_s; }
    [[nodiscard]] QString unsavedWork() const override { return work; }

    QString work;
};

} // namespace

class TestTypedGuard : public test::Suite
{
    Q_OBJECT

private slots:
    void init()
    {
        Suite::init();
        m_window = std::make_unique<QWidget>();
        m_page = new Desk(m_window.get());
        m_window->show();
        m_guard = new TypedGuard(*m_window);
    }

    void cleanup() { m_window.reset(); }

    void nothingTypedIsNoQuestion()
    {
        test::LineDialog dialog(m_window.get());
        dialog.line->setText(u"given"_s);
        dialog.show();
        QVERIFY(m_guard->mayQuit());
        QVERIFY(!question());
    }

    void asksForThePage()
    {
        m_page->work = u"Gateways are open."_s;
        QVERIFY(!m_guard->mayQuit());
        QVERIFY(question() && question()->informativeText().contains(m_page->work));
        QVERIFY(!m_guard->mayQuit()); // one question at a time
        QCOMPARE(m_window->findChildren<QMessageBox*>().size(), 1);
        question()->reject();
        QTRY_VERIFY(!question());
        QVERIFY(!m_guard->mayQuit()); // who stayed is asked again
    }

    void asksForADialog()
    {
        test::LineDialog dialog(m_window.get());
        dialog.show();
        QTest::keyClicks(dialog.line, u"typed"_s);
        QVERIFY(!m_guard->mayQuit());
        QVERIFY(question()->informativeText().contains(u"Line"_s));
    }

    void goesWhenTold()
    {
        m_page->work = u"Gateways are open."_s;
        bool quits = false;
        connect(m_guard, &TypedGuard::quitAgreed, this, [this, &quits] { quits = m_guard->mayQuit(); });
        QVERIFY(!m_guard->mayQuit());
        question()->findChild<QPushButton*>(u"quitTyped"_s)->click();
        QVERIFY(quits);
    }

    //! A question behind this one, about a full disk, was answered with “quit”.
    void doesNotAskAboutTheSameTwice()
    {
        m_page->work = u"Gateways are open."_s;
        QVERIFY(!m_guard->mayQuit());
        question()->findChild<QPushButton*>(u"quitTyped"_s)->click();
        bool quits = false;
        connect(m_guard, &TypedGuard::quitAgreed, this, [this, &quits] { quits = m_guard->mayQuit(); });
        m_guard->goOn();
        QVERIFY(quits);
        m_page->work = u"More was typed meanwhile."_s;
        m_guard->goOn();
        QVERIFY(!quits);
        QTRY_VERIFY(question() && question()->isVisible());
    }

    void promptsAreKept()
    {
        const QTemporaryDir folder;
        const Theme theme(Theme::Mode::Light);
        PromptLibrary library(folder.filePath(u"prompts.json"_s));
        QPointer<PromptsDialog> prompts = new PromptsDialog(theme, library, m_window.get());
        prompts->show();
        prompts->beginNew(u"Written and never saved"_s);
        QVERIFY(m_guard->mayQuit());
        QVERIFY(!question());
        const auto kept = library.all();
        QVERIFY(kept && kept->size() == 1);
        QCOMPARE(kept->constFirst().text, u"Written and never saved"_s);
        QTRY_VERIFY(!prompts); // before the theme goes
    }

    void rejectingAsksFirst_data()
    {
        QTest::addColumn<bool>("typed");
        QTest::newRow("nothing typed") << false;
        QTest::newRow("typed") << true;
    }

    void rejectingAsksFirst()
    {
        QFETCH(bool, typed);
        test::LineDialog dialog(m_window.get());
        dialog.line->setText(u"given"_s);
        dialog.show();
        if (typed)
            QTest::keyClicks(dialog.line, u"!"_s);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QCOMPARE(dialog.isVisible(), typed);
        if (!typed)
            return;
        auto* const discard = dialog.findChild<QPushButton*>(u"reallyDiscard"_s);
        QVERIFY(discard);
        dialog.findChild<QMessageBox*>()->reject();
        QVERIFY(dialog.isVisible());
        QCOMPARE(dialog.line->text(), u"given!"_s);
        QTRY_VERIFY(!dialog.findChild<QMessageBox*>());
        dialog.close(); // the window's own button, too
        QVERIFY(dialog.isVisible());
        dialog.findChild<QPushButton*>(u"reallyDiscard"_s)->click();
        QVERIFY(!dialog.isVisible());
    }

private:
    [[nodiscard]] QMessageBox* question() { return m_window->findChild<QMessageBox*>(u"typedQuestion"_s); }

    std::unique_ptr<QWidget> m_window;
    Desk* m_page = nullptr;
    TypedGuard* m_guard = nullptr;
};

QTEST_MAIN(TestTypedGuard)
#include "tst_typedguard.moc"
