// SPDX-License-Identifier: GPL-3.0-or-later
// The real page on a real store and network, against the simulated gateway.
#include "desk.h"
#include "playground/chatpane.h"
#include "playground/chatsession.h"
#include "playground/chatview.h"
#include "playground/composer.h"
#include "playground/conversationpanel.h"
#include "playground/paneinput.h"
#include "playground/playgroundheader.h"
#include "playground/playgroundpage.h"
#include "support/rawserver.h"
#include "support/suite.h"
#include "widgets/pill.h"

#include <QClipboard>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

#include <functional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
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

sim::FaultRule always(sim::FaultRule::Kind kind)
{
    sim::FaultRule rule;
    rule.p = 1;
    rule.kind = kind;
    return rule;
}

using Go = std::function<void(PlaygroundPage&)>;

//! A page as a person has it: shown, with the focus in the input.
struct Screen
{
    explicit Screen(Desk& desk) : page(desk.services)
    {
        page.resize(1100, 700);
        page.show();
        page.activate();
    }

    [[nodiscard]] PromptEdit& input() { return *page.composer().findChild<PromptEdit*>(); }
    [[nodiscard]] QString pill() { return page.pane().findChild<Pill*>()->text(); }
    [[nodiscard]] QList<store::Message> path() { return page.session()->path(); }

    void say(const QString& text)
    {
        QTest::keyClicks(&input(), text);
        QTest::keyClick(&input(), Qt::Key_Return);
    }

    PlaygroundPage page;
};

} // namespace

class TestPlaygroundPage : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void sendsByEnterAndStreams()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path(), scenario(40, 1));
        QVERIFY(desk.opened);
        Screen screen(desk);
        screen.say(u"Hello"_s);
        QVERIFY(screen.page.session()->isStreaming());
        QCOMPARE(screen.pill(), u"streaming"_s);
        QCOMPARE(screen.input().toPlainText(), QString());
        QTRY_COMPARE(screen.pill(), u"done"_s);
        const QList<store::Message> path = screen.path();
        QCOMPARE(path.size(), 2);
        QCOMPARE(path[0].text, u"Hello"_s);
        QVERIFY(!path[1].text.isEmpty());
        QCOMPARE(screen.page.pane().view().messageText(path[1].id), path[1].text);
        QVERIFY(path[1].record && record::ttft(*path[1].record));
        QVERIFY(path[1].record->cost);
        QCOMPARE(screen.page.conversations().list().rowCount(), 1);
        QCOMPARE(screen.page.conversations().list().index(0).data().toString(), u"Hello"_s);
    }

    void storesThePromptBeforeItIsSent()
    {
        const QTemporaryDir folder;
        sim::Scenario slow = scenario(10, 1);
        slow.errors = {always(sim::FaultRule::Kind::Silent)};
        Desk desk(folder.path(), slow);
        Screen screen(desk);
        screen.say(u"Keep me"_s);
        QTRY_COMPARE(desk.simulator.requestCount() > 1, true); // the list of models, and the message
        std::optional<store::Conversation> stored;
        desk.conversations.load(screen.page.session()->id(), this, [&](const auto& loaded) { stored = *loaded; });
        QTRY_VERIFY(stored);
        QCOMPARE(stored->messages.size(), 2);
        QCOMPARE(stored->messages[0].text, u"Keep me"_s);
        QCOMPARE(stored->messages[1].state, store::MessageState::Streaming);
    }

    void saysWhereNobodyChecksTheCertificate()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path());
        gateway::GatewayProfile profile = desk.book.profiles().constFirst();
        PlaygroundHeader header(desk.services, nullptr);
        header.setGateway(profile.id);
        auto* const badge = header.findChild<Pill*>(u"insecure"_s);
        QVERIFY(badge && badge->isHidden());
        profile.network.skipVerification = true;
        desk.book.save(profile);
        QVERIFY(!badge->isHidden());
        QCOMPARE(badge->kind(), Pill::Kind::Bad);
        header.setGateway(ProfileId(u"another"_s));
        QVERIFY(badge->isHidden());
    }

    void stopsByEscapeAndKeepsWhatCame()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path(), scenario(5'000, 2));
        Screen screen(desk);
        screen.say(u"Go on"_s);
        QTRY_VERIFY(!screen.path().last().text.isEmpty());
        QTest::keyClick(&screen.input(), Qt::Key_Escape);
        QTRY_COMPARE(screen.pill(), u"stopped"_s);
        const store::Message answer = screen.path().last();
        QCOMPARE(answer.state, store::MessageState::Cancelled);
        QVERIFY(!answer.text.isEmpty());
        QCOMPARE(screen.page.pane().view().messageText(answer.id), answer.text);
    }

    void showsAnErrorUnderThePartialText()
    {
        const QTemporaryDir folder;
        sim::Scenario broken = scenario(200, 1);
        broken.errors = {always(sim::FaultRule::Kind::ErrorInStream)};
        Desk desk(folder.path(), broken);
        Screen screen(desk);
        screen.say(u"Break"_s);
        QTRY_COMPARE(screen.pill(), u"error"_s);
        const store::Message answer = screen.path().last();
        QCOMPARE(answer.state, store::MessageState::Failed);
        QVERIFY(!answer.text.isEmpty());
        QCOMPARE(answer.record->failure.errorClass, ErrorClass::StreamError);
    }

    void keepsEverythingOverARestart()
    {
        const QTemporaryDir folder;
        QString answer;
        {
            Desk desk(folder.path(), scenario(30, 1));
            Screen screen(desk);
            screen.say(u"Remember"_s);
            QTRY_COMPARE(screen.pill(), u"done"_s);
            answer = screen.path().last().text;
            QTest::keyClicks(&screen.input(), u"a draft"_s);
        }
        Desk desk(folder.path(), scenario(30, 1));
        Screen screen(desk);
        QTRY_COMPARE(screen.path().size(), 2);
        QCOMPARE(screen.path().last().text, answer);
        QCOMPARE(screen.path().last().state, store::MessageState::Done);
        QCOMPARE(screen.input().toPlainText(), u"a draft"_s);
        screen.say(u" more"_s);
        QTRY_COMPARE(screen.path().size(), 4);
    }

    void enterBelongsToTheInputMethod()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path());
        Screen screen(desk);
        QInputMethodEvent composing(u"tiê"_s, {});
        QCoreApplication::sendEvent(&screen.input(), &composing);
        QTest::keyClick(&screen.input(), Qt::Key_Return);
        QVERIFY(!screen.page.session()->isStreaming());
        QInputMethodEvent committed;
        committed.setCommitString(u"tiếng"_s);
        QCoreApplication::sendEvent(&screen.input(), &committed);
        QCOMPARE(screen.input().toPlainText(), u"tiếng"_s);
        QTest::keyClick(&screen.input(), Qt::Key_Return);
        QVERIFY(screen.page.session()->isStreaming());
        QCOMPARE(screen.path().first().text, u"tiếng"_s);
    }

    void shiftEnterIsANewLine()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path());
        Screen screen(desk);
        QTest::keyClicks(&screen.input(), u"a"_s);
        const int oneLine = screen.input().height();
        QTest::keyClick(&screen.input(), Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(&screen.input(), u"b"_s);
        QCOMPARE(screen.input().toPlainText(), u"a\nb"_s);
        QVERIFY(screen.input().height() > oneLine);
        QVERIFY(!screen.page.session()->isStreaming());
    }

    void regeneratesAsAnotherBranch()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path(), scenario(10, 1));
        Screen screen(desk);
        screen.say(u"Again"_s);
        QTRY_COMPARE(screen.pill(), u"done"_s);
        const MessageId first = screen.path().last().id;
        QVERIFY(screen.page.session()->regenerate(systemClock().now()));
        QTRY_VERIFY(!screen.page.session()->isStreaming());
        QCOMPARE(screen.path().size(), 2);
        QVERIFY(screen.path().last().id != first);
        QCOMPARE(screen.page.session()->conversation().messages.size(), 3);
        QCOMPARE(screen.page.pane().view().messageCount(), 2);
    }

    void upEditsTheLastPrompt()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path(), scenario(10, 1));
        Screen screen(desk);
        screen.say(u"Frist"_s);
        QTRY_COMPARE(screen.pill(), u"done"_s);
        QTest::keyClick(&screen.input(), Qt::Key_Up);
        QCOMPARE(screen.input().toPlainText(), u"Frist"_s);
        QVERIFY(screen.page.composer().isEditing());
        screen.input().selectAll();
        screen.say(u"First"_s);
        QTRY_VERIFY(!screen.page.session()->isStreaming());
        QCOMPARE(screen.path().first().text, u"First"_s);
        QCOMPARE(screen.page.pane().view().messageCount(), 2);
        QVERIFY(!screen.page.composer().isEditing());
    }

    void deletingCanBeUndone()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path(), scenario(10, 1));
        Screen screen(desk);
        screen.say(u"Precious"_s);
        QTRY_COMPARE(screen.pill(), u"done"_s);
        const ConversationId id = screen.page.session()->id();
        screen.page.conversations().removeCurrent();
        QCOMPARE(screen.page.conversations().list().rowCount(), 0);
        QVERIFY(screen.page.session()->id() != id);
        screen.page.conversations().findChild<QPushButton*>(u"undo"_s)->click();
        QCOMPARE(screen.page.conversations().list().rowCount(), 1);
        QTRY_COMPARE(screen.page.session()->id(), id);
        QCOMPARE(screen.path().first().text, u"Precious"_s);
    }

    void deletingWhileStreamingStaysDeleted()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path(), scenario(2'000, 2));
        Screen screen(desk);
        screen.say(u"Unwanted"_s);
        QTRY_VERIFY(!screen.path().last().text.isEmpty());
        const QPointer<ChatSession> session = screen.page.session();
        const ConversationId id = session->id();
        screen.page.conversations().removeCurrent();
        QTRY_VERIFY(!session);
        QCOMPARE(screen.page.conversations().list().rowCount(), 0);
        std::optional<bool> listed;
        desk.conversations.list(this, [&](const auto& list) { listed = !list->isEmpty(); });
        QTRY_VERIFY(listed);
        QVERIFY(!*listed);
        screen.page.conversations().findChild<QPushButton*>(u"undo"_s)->click();
        QTRY_COMPARE(screen.page.session()->id(), id);
        QCOMPARE(screen.path().last().state, store::MessageState::Failed);
        QVERIFY(!screen.path().last().text.isEmpty());
    }

    void streamsBehindAnotherConversation()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path(), scenario(300, 2));
        Screen screen(desk);
        screen.say(u"Long"_s);
        QTRY_VERIFY(!screen.path().last().text.isEmpty());
        const QPointer<ChatSession> first = screen.page.session();
        const ConversationId id = first->id();
        screen.page.newChat();
        QVERIFY(screen.page.session() != first);
        QCOMPARE(screen.page.pane().view().messageCount(), 0);
        QVERIFY(first && first->isStreaming());
        screen.page.openChat(id);
        QCOMPARE(screen.page.session(), first.data());
        QTRY_COMPARE(screen.pill(), u"done"_s);
        QCOMPARE(screen.page.pane().view().messageText(screen.path().last().id), screen.path().last().text);
    }

    void copiesTheLastAnswer()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path(), scenario(10, 1));
        Screen screen(desk);
        screen.say(u"Copy"_s);
        QTRY_COMPARE(screen.pill(), u"done"_s);
        QVERIFY(QTest::qWaitForWindowActive(&screen.page));
        QTest::keyClick(&screen.page, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), screen.path().last().text);
    }

    void staysWithItsGatewayWhileThatIsGone()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path(), scenario(10, 1));
        Screen screen(desk);
        screen.say(u"Here"_s);
        QTRY_COMPARE(screen.pill(), u"done"_s);
        const gateway::GatewayProfile own = desk.book.profiles().first();
        gateway::GatewayProfile other = own;
        other.id = ProfileId(u"other"_s);
        desk.book.addTransient(other);
        QCOMPARE(screen.page.session()->conversation().gateway, own.id);
        desk.book.remove(own.id);
        QCOMPARE(screen.page.session()->conversation().gateway, own.id);
        screen.say(u"Not to another one"_s);
        QVERIFY(screen.page.findChild<QWidget*>(u"gatewayGone"_s));
        QCOMPARE(screen.path().size(), 2);
        QCOMPARE(screen.input().toPlainText(), u"Not to another one"_s);
        desk.book.addTransient(own); // as Undo does
        QTest::keyClick(&screen.input(), Qt::Key_Return);
        QTRY_COMPARE(screen.path().size(), 4);
    }

    void keepsWhatAPromptIsToBecome()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path(), scenario(10, 1));
        Screen screen(desk);
        screen.say(u"Frist"_s);
        QTRY_COMPARE(screen.pill(), u"done"_s);
        const ConversationId id = screen.page.session()->id();
        QTest::keyClicks(&screen.input(), u"a draft"_s);
        screen.page.input().edit(screen.page.pane(), screen.path().first().id);
        screen.input().selectAll();
        QTest::keyClicks(&screen.input(), u"First"_s);
        screen.page.newChat();
        QVERIFY(!screen.page.composer().isEditing());
        QCOMPARE(screen.input().toPlainText(), QString());
        screen.page.openChat(id);
        QTRY_COMPARE(screen.page.session()->id(), id);
        QVERIFY(screen.page.composer().isEditing());
        QCOMPARE(screen.input().toPlainText(), u"First"_s);
        QTest::keyClick(&screen.input(), Qt::Key_Return);
        QCOMPARE(screen.path().first().text, u"First"_s);
        QCOMPARE(screen.input().toPlainText(), u"a draft"_s);
        QTRY_VERIFY(!screen.page.session()->isStreaming());
    }

    void saysWhyNothingIsAsked_data()
    {
        QTest::addColumn<Go>("ask");
        const auto row = [](const char* name, const Go& ask) { QTest::newRow(name) << ask; };
        row("view code", [](PlaygroundPage& page) { QVERIFY(!page.viewCode()); });
        row("several times", [](PlaygroundPage& page) { QVERIFY(!page.askSeveralTimes()); });
        row("retry", [](PlaygroundPage& page) { emit page.pane().view().retryRequested(page.session()->path().last().id); });
        row("continue", [](PlaygroundPage& page) { emit page.pane().view().continueRequested(page.session()->path().last().id); });
    }

    void saysWhyNothingIsAsked()
    {
        QFETCH(const Go, ask);
        const QTemporaryDir folder;
        Desk desk(folder.path(), scenario(10, 1));
        Screen screen(desk);
        screen.say(u"Here"_s);
        QTRY_COMPARE(screen.pill(), u"done"_s);
        desk.book.remove(desk.book.profiles().first().id);
        ask(screen.page);
        QVERIFY(screen.page.findChild<QWidget*>(u"noGateway"_s));
        QCOMPARE(screen.path().size(), 2);
    }

    void leavesEmbeddingsForAChat_data()
    {
        QTest::addColumn<Go>("go");
        const auto row = [](const char* name, const Go& go) { QTest::newRow(name) << go; };
        row("new chat", [](PlaygroundPage& page) { page.newChat(); });
        row("open chat", [](PlaygroundPage& page) { page.openChat(page.session()->id()); });
        row("pane", [](PlaygroundPage& page) { page.addPane(); });
        row("replay", [](PlaygroundPage& page) {
            openai::ChatRequest request;
            request.model = u"gpt-4.1"_s;
            request.messages = {openai::textMessage(openai::Role::User, u"Again"_s)};
            page.replay(ProfileId(u"sim"_s), request, true);
        });
    }

    void leavesEmbeddingsForAChat()
    {
        QFETCH(const Go, go);
        const QTemporaryDir folder;
        Desk desk(folder.path(), scenario(10, 1));
        Screen screen(desk);
        auto* const header = qobject_cast<PlaygroundHeader*>(screen.page.headerBar());
        auto* const embeddings = header->findChild<QPushButton*>(u"embeddings"_s);
        embeddings->click();
        QVERIFY(!screen.input().isVisible());
        screen.page.activate();
        QVERIFY(header->showsEmbeddings());
        go(screen.page);
        QVERIFY(screen.input().isVisible());
        QVERIFY(!embeddings->isChecked());
    }

    void aNewChatGoesToAGatewayThatIsThere()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path());
        Screen screen(desk);
        gateway::GatewayProfile other = desk.book.profiles().first();
        desk.book.remove(other.id);
        other.id = ProfileId(u"other"_s);
        desk.book.addTransient(other);
        QCOMPARE(screen.page.session()->conversation().gateway, other.id);
    }

    void asksForNoTokenOfItsOwnAccord()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path());
        test::RawServer server([](const test::RawRequest&) { return test::okReply(R"({"data":[{"id":"gpt-4.1"}]})"); });
        gateway::GatewayProfile paid = desk.book.profiles().first();
        const KeyId key(u"paid-key"_s);
        paid.id = ProfileId(u"paid"_s);
        paid.endpoints.first().baseUrl = server.url(u"/v1"_s);
        paid.keys = {{key, {}}};
        desk.book.addTransient(paid);
        desk.book.keepKeyForSession(key, SecretString("hs_test_key_of_forty_characters_0123456789"));
        PlaygroundHeader header(desk.services, nullptr);
        header.setGateway(paid.id);
        QTRY_COMPARE(header.findChild<Pill*>(u"keyState"_s)->text(), u"key not checked"_s);
        desk.book.keepKeyForSession(key, SecretString("hs_another_key_of_forty_characters_012345"));
        QTRY_COMPARE(server.requests().size(), 2);
        QTRY_COMPARE(header.findChild<Pill*>(u"keyState"_s)->text(), u"key not checked"_s);
        for (const test::RawRequest& request : server.requests())
            QCOMPARE(request.target(), "/v1/models");
    }

    //! Of every gateway, without asking those that nobody talks to.
    void theModelsOfOtherGatewaysAreFound()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path());
        test::RawServer server([](const test::RawRequest&) { return test::okReply(R"({"data":[{"id":"far-model"}]})"); });
        gateway::GatewayProfile other = desk.book.profiles().first();
        other.id = ProfileId(u"other"_s);
        other.name = u"Other"_s;
        other.endpoints.first().baseUrl = server.url(u"/v1"_s);
        other.defaultModel = u"near-model"_s;
        Screen screen(desk);
        desk.book.addTransient(other);
        QVERIFY(screen.page.session()->conversation().gateway != other.id);
        const QList<PaletteEntry> entries = screen.page.paletteEntries();
        const auto found = std::ranges::find(entries, u"near-model"_s, &PaletteEntry::title);
        QVERIFY(found != entries.end());
        QCOMPARE(found->detail, u"Other"_s);
        QCOMPARE(server.requests().size(), 0);
        found->run();
        QCOMPARE(screen.page.session()->conversation().gateway, other.id);
        QCOMPARE(screen.page.session()->conversation().model, u"near-model"_s);
        QCOMPARE(qobject_cast<PlaygroundHeader*>(screen.page.headerBar())->gateway(), other.id);
    }
};

QTEST_MAIN(TestPlaygroundPage)
#include "tst_playgroundpage.moc"
