// SPDX-License-Identifier: GPL-3.0-or-later
// What the settings say about the playground, in the real page.
#include "desk.h"

#include "playground/chatpane.h"
#include "playground/chatsession.h"
#include "playground/chatview.h"
#include "playground/composer.h"
#include "playground/conversationlist.h"
#include "playground/conversationpanel.h"
#include "playground/playgroundpage.h"
#include "support/suite.h"

#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;

class TestPlaygroundSettings : public test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void ctrlEnterSendsInstead();
    void newChatsBeginAsSet();
    void aGatewayThatIsGoneIsNoDefault();
    void thoughtsUnfold();
    void theLastChatStaysClosed();

private:
    void show();
    [[nodiscard]] PromptEdit& input() const { return *m_page->composer().findChild<PromptEdit*>(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<PlaygroundPage> m_page;
};

void TestPlaygroundSettings::init()
{
    Suite::init();
    m_folder = std::make_unique<QTemporaryDir>();
    sim::Scenario scenario; // answers at once
    scenario.ttftMs = Distribution::constant(1);
    scenario.gapMs = Distribution::constant(1);
    scenario.tokens = Distribution::constant(5);
    m_desk = std::make_unique<test::Desk>(m_folder->path(), scenario);
    QVERIFY(m_desk->opened);
}

void TestPlaygroundSettings::cleanup()
{
    m_page.reset();
    m_desk.reset();
}

void TestPlaygroundSettings::show()
{
    m_page = std::make_unique<PlaygroundPage>(m_desk->services);
    m_page->resize(1'100, 700);
    m_page->show();
    m_page->activate();
}

void TestPlaygroundSettings::ctrlEnterSendsInstead()
{
    show();
    m_desk->settings.setValue(Setting::SendOnEnter, false); // while it is open
    QVERIFY(input().placeholderText().contains(u"Ctrl+Enter"_s));
    QTest::keyClicks(&input(), u"one"_s);
    QTest::keyClick(&input(), Qt::Key_Return);
    QTest::keyClicks(&input(), u"two"_s);
    QCOMPARE(input().toPlainText(), u"one\ntwo"_s);
    QVERIFY(m_page->session()->path().isEmpty());
    QTest::keyClick(&input(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_page->session()->path().first().text, u"one\ntwo"_s);
    QTRY_VERIFY(!m_page->session()->isStreaming());
    m_desk->settings.reset(Setting::SendOnEnter);
    QTest::keyClicks(&input(), u"three"_s);
    QTest::keyClick(&input(), Qt::Key_Return);
    QVERIFY(input().toPlainText().isEmpty());
    QTRY_VERIFY(!m_page->session()->isStreaming());
}

void TestPlaygroundSettings::newChatsBeginAsSet()
{
    gateway::GatewayProfile other = m_desk->book.profiles().first();
    other.id = ProfileId(u"other"_s);
    m_desk->book.addTransient(other);
    m_desk->settings.setValue(Setting::NewChatGateway, u"other"_s);
    m_desk->settings.setValue(Setting::NewChatModel, u"deepseek-v3.2"_s);
    m_desk->settings.setValue(Setting::NewChatSystem, u"Answer in one sentence."_s);
    show();
    const store::Conversation& first = m_page->session()->conversation();
    QCOMPARE(first.gateway, other.id);
    QCOMPARE(first.model, u"deepseek-v3.2"_s);
    QCOMPARE(first.system, u"Answer in one sentence."_s);
    m_desk->settings.setValue(Setting::NewChatSystem, u"Be brief."_s);
    m_page->newChat();
    QCOMPARE(m_page->session()->conversation().system, u"Be brief."_s);
}

void TestPlaygroundSettings::aGatewayThatIsGoneIsNoDefault()
{
    m_desk->settings.setValue(Setting::NewChatGateway, u"gone"_s);
    show();
    QCOMPARE(m_page->session()->conversation().gateway, ProfileId(u"sim"_s));
    QCOMPARE(m_page->session()->conversation().model, u"gpt-4.1"_s);
}

void TestPlaygroundSettings::thoughtsUnfold()
{
    store::Message answer;
    answer.id = MessageId(u"a"_s);
    answer.role = openai::Role::Assistant;
    answer.text = u"Forty-two."_s;
    answer.reasoning = u"First this.\n\nThen that.\n\nThen something else."_s;
    ChatView view(m_desk->theme);
    view.resize(800, 600);
    view.show();
    view.setMessages({answer});
    const auto height = [&view] {
        QApplication::processEvents();
        return view.messageRect(0).height();
    };
    const int folded = height();
    view.setThoughtsUnfolded(true);
    QTRY_VERIFY(height() > folded);
    const int unfolded = height();
    view.setMessages({answer}); // what comes later, too
    QTRY_COMPARE(height(), unfolded);
    view.setThoughtsUnfolded(false);
    QTRY_COMPARE(height(), folded);
}

void TestPlaygroundSettings::theLastChatStaysClosed()
{
    show();
    QTest::keyClicks(&input(), u"Hello"_s);
    QTest::keyClick(&input(), Qt::Key_Return);
    QTRY_VERIFY(!m_page->session()->isStreaming());
    m_page.reset();
    m_desk->settings.setValue(Setting::OpenLastChat, false);
    show();
    QTRY_COMPARE(m_page->conversations().list().all().size(), 1);
    QVERIFY(m_page->session()->path().isEmpty());
    m_page.reset();
    m_desk->settings.setValue(Setting::OpenLastChat, true);
    show();
    QTRY_COMPARE(m_page->session()->path().size(), 2);
}

QTEST_MAIN(TestPlaygroundSettings)
#include "tst_playgroundsettings.moc"
