// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include "playground/chatfiles.h"
#include "stress/dataset.h"
#include "support/suite.h"

#include <QFile>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTest>

using namespace bw;
using namespace bw::ui;
using namespace Qt::StringLiterals;

class TestChatFiles : public test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void exportsAndImports();
    void saysWhatIsWrong();
    void promptsForALoadTest();
    void nothingWasAskedYet();

private:
    [[nodiscard]] QString file(const QString& name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString told() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<QWidget> m_window;
    ChatFiles* m_files = nullptr;
};

namespace {

store::Conversation chat()
{
    store::Conversation chat;
    chat.summary.title = u"Keep-alive"_s;
    chat.model = u"gpt-4.1"_s;
    store::Message prompt;
    prompt.id = MessageId::create();
    prompt.text = u"Why?"_s;
    chat.messages = {prompt};
    return chat;
}

} // namespace

void TestChatFiles::init()
{
    Suite::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_desk = std::make_unique<test::Desk>(m_folder->path(), sim::Scenario());
    QVERIFY(m_desk->opened);
    m_window = std::make_unique<QWidget>();
    m_files = new ChatFiles(m_desk->services, m_window.get());
}

void TestChatFiles::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

QString TestChatFiles::told() const
{
    const auto* box = m_window->findChild<QMessageBox*>(u"chatFilesMessage"_s);
    return box ? box->text() : QString();
}

void TestChatFiles::exportsAndImports()
{
    m_files->exportTo(chat(), report::ChatFormat::JsonLines, file(u"a.jsonl"_s));
    QTRY_VERIFY(told().contains(u"a.jsonl"_s));
    delete m_window->findChild<QMessageBox*>(u"chatFilesMessage"_s);
    const QSignalSpy imported(m_files, &ChatFiles::imported);
    m_files->importFrom(file(u"a.jsonl"_s));
    QTRY_COMPARE(imported.count(), 1);
    QTRY_VERIFY(told().contains(u"1 chat(s)"_s));
    const auto summaries = imported.first().first().value<QList<store::ConversationSummary>>();
    std::optional<Result<store::Conversation>> stored;
    m_desk->services.conversations.load(summaries.first().id, this, [&stored](const Result<store::Conversation>& read) { stored = read; });
    QTRY_VERIFY(stored);
    QVERIFY(*stored);
    QCOMPARE((*stored)->summary.title, u"Keep-alive"_s);
    QCOMPARE((*stored)->messages.first().text, u"Why?"_s);
}

void TestChatFiles::saysWhatIsWrong()
{
    m_files->importFrom(file(u"missing.json"_s));
    QTRY_VERIFY(told().contains(u"missing.json"_s));
    delete m_window->findChild<QMessageBox*>(u"chatFilesMessage"_s);
    m_files->exportTo(chat(), report::ChatFormat::Html, file(u"no/such/folder.html"_s));
    QTRY_VERIFY(told().contains(u"cannot be written"_s));
}

void TestChatFiles::promptsForALoadTest()
{
    const QSignalSpy wanted(m_files, &ChatFiles::planWanted);
    m_files->writePromptSet(chat(), file(u"p.jsonl"_s));
    QTRY_COMPARE(wanted.count(), 1);
    const auto plan = wanted.first().first().value<stress::Plan>();
    QCOMPARE(plan.model, u"gpt-4.1"_s);
    QCOMPARE(plan.prompt.kind, stress::Prompt::Kind::Dataset);
    const auto prompts = stress::readDatasetFile(plan.prompt.file);
    QVERIFY(prompts && prompts->size() == 1);
}

void TestChatFiles::nothingWasAskedYet()
{
    m_files->choosePromptSet({});
    QVERIFY(told().contains(u"no prompts"_s));
}

QTEST_MAIN(TestChatFiles)
#include "tst_chatfiles.moc"
