// SPDX-License-Identifier: GPL-3.0-or-later
// Prompts, the list behind a '/', files and contexts on the real page.
#include "desk.h"
#include "palette/palettemodel.h"
#include "playground/attachmentbar.h"
#include "playground/chatpane.h"
#include "playground/chatsession.h"
#include "playground/composer.h"
#include "playground/contextmeter.h"
#include "playground/panegrid.h"
#include "playground/paneinput.h"
#include "playground/playgroundpage.h"
#include "prompts/promptlibrary.h"
#include "prompts/promptsdialog.h"
#include "prompts/promptstops.h"
#include "prompts/slashlist.h"
#include "support/suite.h"
#include "widgets/command.h"

#include <QAction>
#include <QListView>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;

class TestPlaygroundPrompts : public test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void takesAPrompt();
    void everyInputHasIt();
    void offersOnlyWhatThereIs();
    void opensTheDialog_data();
    void opensTheDialog();
    void keepsWhatIsTyped();
    void aPaneThatIsClosedGetsNothing();
    void countsFilesByTheModel();
    void knowsTheContextFromThePriceBook();

private:
    [[nodiscard]] PromptEdit& edit() { return *m_page->composer().findChild<PromptEdit*>(); }
    void type(const QString& keys) { QTest::keyClicks(&edit(), keys); }
    void command(const QString& id);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<PlaygroundPage> m_page;
};

void TestPlaygroundPrompts::init()
{
    Suite::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_desk = std::make_unique<test::Desk>(m_folder->path());
    QVERIFY(m_desk->opened);
    m_desk->services.settingsFolder = m_folder->path();
    PromptLibrary library(m_folder->filePath(u"prompts.json"_s));
    QVERIFY(library.save({u"Translate"_s, u"Translate {{text}} to {{language}}: {{text}}"_s}));
    m_page = std::make_unique<PlaygroundPage>(m_desk->services);
    m_page->resize(1100, 700);
    m_page->show();
    m_page->activateWindow();
    m_page->activate();
}

void TestPlaygroundPrompts::cleanup()
{
    m_page.reset();
    m_desk.reset();
}

void TestPlaygroundPrompts::command(const QString& id)
{
    const QList<QAction*> all = commandsOf(*m_page);
    const auto found = std::ranges::find_if(all, [&id](const QAction* each) { return commandIdOf(*each) == id; });
    QVERIFY2(found != all.end(), qPrintable(id));
    (*found)->trigger();
}

void TestPlaygroundPrompts::takesAPrompt()
{
    type(u"/trans"_s);
    QTest::keyClick(&edit(), Qt::Key_Return);
    QCOMPARE(m_page->composer().text(), u"Translate {{text}} to {{language}}: {{text}}"_s);
    type(u"hello"_s);
    QTest::keyClick(&edit(), Qt::Key_Tab);
    type(u"French"_s);
    QTest::keyClick(&edit(), Qt::Key_Return);
    QCOMPARE(m_page->session()->path().value(0).text, u"Translate hello to French: hello"_s);
    QTRY_VERIFY(!m_page->session()->isStreaming());
    QVERIFY(!edit().stops().isActive());
}

void TestPlaygroundPrompts::everyInputHasIt()
{
    m_page->addPane();
    m_page->input().setShared(false);
    m_page->addPane(); // one that has its own input from the beginning
    QCOMPARE(m_page->panes().panes().size(), 3);
    for (ChatPane* const pane : m_page->panes().panes()) {
        auto* const input = pane->ownInput()->findChild<PromptEdit*>();
        pane->ownInput()->focusInput();
        QTest::keyClicks(input, u"/trans"_s);
        QTest::keyClick(input, Qt::Key_Return);
        QVERIFY2(input->stops().isActive(), qPrintable(QString::number(pane->index())));
    }
}

void TestPlaygroundPrompts::offersOnlyWhatThereIs()
{
    QStringList offered;
    type(u"/"_s);
    const auto* const model = m_page->composer().window()->findChild<SlashList*>()->findChild<PaletteModel*>();
    for (int row = 0; row < model->rowCount(); ++row)
        offered.append(model->index(row).data().toString());
    QCOMPARE(offered.value(0), u"Translate"_s);
    QCOMPARE(offered.size(), 14); // thirteen commands; that for a new chat is the window's
    QVERIFY(offered.contains(u"Add a pane"_s) && offered.contains(u"Export the conversation"_s));
}

void TestPlaygroundPrompts::opensTheDialog_data()
{
    QTest::addColumn<QString>("way");
    for (const QString& way : {u"button"_s, u"command"_s, u"list"_s})
        QTest::newRow(qPrintable(way)) << way;
}

void TestPlaygroundPrompts::opensTheDialog()
{
    QFETCH(QString, way);
    if (way == u"button"_s) {
        m_page->composer().findChild<QToolButton*>(u"prompts"_s)->click();
    } else if (way == u"command"_s) {
        command(u"prompts.manage"_s);
    } else {
        type(u"/prompts"_s);
        QTest::keyClick(&edit(), Qt::Key_Return);
    }
    auto* const dialog = m_page->findChild<PromptsDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    QTest::mouseClick(dialog->findChild<QPushButton*>(u"insertPrompt"_s), Qt::LeftButton);
    QVERIFY(m_page->composer().text().startsWith(u"Translate {{text}}"_s));
    QVERIFY(edit().stops().isActive());
}

void TestPlaygroundPrompts::keepsWhatIsTyped()
{
    m_page->composer().setText(u"Explain {{topic}} to a child"_s);
    command(u"prompts.keep"_s);
    m_page->findChild<PromptsDialog*>()->close();
    const auto kept = PromptLibrary(m_folder->filePath(u"prompts.json"_s)).all();
    QVERIFY(kept && kept->contains({u"Explain {{topic}} to a child"_s, u"Explain {{topic}} to a child"_s, {}}));
    QCOMPARE(m_page->composer().text(), u"Explain {{topic}} to a child"_s);
}

void TestPlaygroundPrompts::aPaneThatIsClosedGetsNothing()
{
    m_page->addPane();
    m_page->input().setShared(false);
    ChatPane& second = *m_page->panes().panes().at(1);
    second.ownInput()->findChild<QToolButton*>(u"prompts"_s)->click();
    const QPointer<Composer> input = second.ownInput();
    m_page->closePane(second);
    QTRY_VERIFY(!input);
    QTest::mouseClick(m_page->findChild<PromptsDialog*>()->findChild<QPushButton*>(u"insertPrompt"_s), Qt::LeftButton);
    QCOMPARE(m_page->composer().text(), QString());
}

void TestPlaygroundPrompts::countsFilesByTheModel()
{
    Attachment picture;
    picture.name = u"cat.png"_s;
    picture.pixels = {1024, 1024};
    picture.tokens = 765;
    PaneInput& input = m_page->input();
    const PaneForecast with = input.forecast(m_page->pane(), u"What is this?"_s, {picture});
    const PaneForecast without = input.forecast(m_page->pane(), u"What is this?"_s);
    QCOMPARE(with.attached, qint64{765}); // gpt-4.1
    QCOMPARE(with.tokensIn, without.tokensIn + 765);
    QCOMPARE(*with.attachedCost, *with.cost - *without.cost);
    QCOMPARE(*with.attachedCost, PicoUsd(765 * qint64{8'000'000}));
    QCOMPARE(without.attached, qint64{0});
    QCOMPARE(*without.attachedCost, PicoUsd());

    m_page->composer().attachments().setAttachments({picture});
    m_page->composer().setText(u"What is this?"_s);
    const auto labels = m_page->composer().findChildren<QLabel*>();
    const auto shown = [&labels](const QString& text) {
        return std::ranges::any_of(labels, [&text](const QLabel* each) { return each->text().contains(text); });
    };
    QVERIFY(shown(u"files in it: ~765 tokens · ≈ $0.0061"_s));
    QVERIFY(shown(u"cat.png"_s) && shown(u"1024 × 1024 · ~765 tokens · ≈ $0.0061"_s));
}

//! The simulator's list of models says nothing of contexts.
void TestPlaygroundPrompts::knowsTheContextFromThePriceBook()
{
    const PaneForecast forecast = m_page->input().forecast(m_page->pane(), u"Hello"_s);
    QCOMPARE(forecast.context, qint64{1'047'576});
    m_page->composer().setText(u"word "_s.repeated(2'000));
    QVERIFY(m_page->composer().findChild<ContextMeter*>()->text().endsWith(u" %"_s));
}

QTEST_MAIN(TestPlaygroundPrompts)
#include "tst_playgroundprompts.moc"
