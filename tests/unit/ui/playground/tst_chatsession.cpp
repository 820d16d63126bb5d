// SPDX-License-Identifier: GPL-3.0-or-later
// Branches of a real session on a real store and network, against the simulated gateway.
#include "desk.h"
#include "gateway/explain.h"
#include "openai/chatrequestjson.h"
#include "playground/chatmessages.h"
#include "playground/chatsession.h"
#include "playground/repeatrun.h"
#include "support/suite.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;
using bw::test::Desk;

namespace {

sim::Scenario quick(QList<sim::FaultRule> errors = {})
{
    sim::Scenario scenario;
    scenario.tokens = Distribution::constant(60);
    scenario.gapMs = Distribution::constant(1);
    scenario.errors = std::move(errors);
    return scenario;
}

//! A desk with a conversation on it.
struct Talk
{
    explicit Talk(sim::Scenario scenario = quick()) : desk(folder.path(), std::move(scenario)) {}

    //! Asks and waits for the answer's end; its id.
    MessageId say(const QString& text)
    {
        session.send(text, systemClock().now());
        return answered();
    }

    MessageId answered()
    {
        return QTest::qWaitFor([this] { return !session.isStreaming(); }, 20'000) ? session.path().last().id
                                                                                  : MessageId();
    }

    [[nodiscard]] QStringList texts() const
    {
        QStringList texts;
        for (const store::Message& message : session.path())
            texts.append(message.role == openai::Role::User ? message.text : u"answer"_s);
        return texts;
    }

    //! What the newest answer was asked with.
    [[nodiscard]] QStringList sent()
    {
        QStringList roles;
        const auto request = openai::chatRequestFromJson(session.raw(session.path().last().id).requestBody);
        for (const openai::ChatMessage& message : request.value_or(openai::ChatRequest()).messages)
            roles.append(message.role == openai::Role::User ? message.text : openai::roleId(message.role));
        return roles;
    }

    //! From now on what has one answer is answered from the cache.
    void cacheAnswers()
    {
        gateway::GatewayProfile profile = desk.book.profiles().first();
        profile.cache.enabled = true;
        desk.book.addTransient(profile);
        session.setParameters({{u"temperature"_s, 0}});
    }

    //! The first prompt once more, as another branch.
    record::CacheState askAgain()
    {
        session.edit(session.path().first().id, u"one"_s, systemClock().now());
        answered();
        return cacheState();
    }

    [[nodiscard]] record::CacheState cacheState() const { return session.path().last().record->cache; }

    [[nodiscard]] std::optional<store::Conversation> stored()
    {
        std::optional<store::Conversation> conversation;
        desk.conversations.load(session.id(), &session, [&](const Result<store::Conversation>& loaded) {
            conversation = loaded ? *loaded : store::Conversation();
        });
        static_cast<void>(QTest::qWaitFor([&] { return conversation.has_value(); }, 20'000));
        return conversation;
    }

    QTemporaryDir folder;
    Desk desk;
    ChatSession session{desk.services, newConversation(ProfileId(u"sim"_s), u"gpt-4.1"_s)};
};

sim::FaultRule brokenStream()
{
    sim::FaultRule rule;
    rule.p = 1;
    rule.kind = sim::FaultRule::Kind::ErrorInStream;
    return rule;
}

//! A keychain that gives nothing out.
class LockedKeys final : public secrets::KeyStore
{
public:
    void read(const KeyId&, QObject* receiver, ReadDone done) override
    {
        answerLater(receiver, std::move(done), failure(ErrorCode::Denied, u"The keychain is locked."_s));
    }
    void write(const KeyId&, const SecretString&, QObject* receiver, Done done) override { answerLater(receiver, std::move(done), {}); }
    void remove(const KeyId&, QObject* receiver, Done done) override { answerLater(receiver, std::move(done), {}); }
    [[nodiscard]] QString name() const override { return u"locked"_s; }
    [[nodiscard]] bool isPersistent() const override { return true; }
};

} // namespace

class TestChatSession : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void editsAnyPromptAsABranch()
    {
        Talk talk;
        talk.say(u"one"_s);
        talk.say(u"two"_s);
        const MessageId first = talk.session.path().first().id;
        QVERIFY(talk.session.edit(first, u"uno"_s, systemClock().now()));
        QVERIFY(!talk.session.edit(first, u"eins"_s, systemClock().now())); // one at a time
        talk.answered();
        QCOMPARE(talk.texts(), QStringList({u"uno"_s, u"answer"_s}));
        QCOMPARE(talk.sent(), QStringList(u"uno"_s));
        const QList<MessageId> fork = talk.session.forks().value(first);
        QCOMPARE(fork, QList<MessageId>({first, talk.session.path().first().id}));

        talk.session.showBranch(first);
        QCOMPARE(talk.texts(), QStringList({u"one"_s, u"answer"_s, u"two"_s, u"answer"_s}));
        talk.say(u"three"_s); // goes on where it is shown
        QCOMPARE(talk.texts(), QStringList({u"one"_s, u"answer"_s, u"two"_s, u"answer"_s, u"three"_s, u"answer"_s}));
        QCOMPARE(talk.sent(), QStringList({u"one"_s, u"assistant"_s, u"two"_s, u"assistant"_s, u"three"_s}));
        QCOMPARE(talk.stored()->leaf, talk.session.path().last().id);
    }

    void regeneratesAnyAnswerWithoutTheOldOne()
    {
        Talk talk;
        const MessageId first = talk.say(u"one"_s);
        talk.say(u"two"_s);
        QVERIFY(talk.session.regenerate(first, systemClock().now()));
        const MessageId again = talk.answered();
        QCOMPARE(talk.texts(), QStringList({u"one"_s, u"answer"_s}));
        QCOMPARE(talk.sent(), QStringList(u"one"_s));
        QCOMPARE(talk.session.forks().value(again), QList<MessageId>({first, again}));
        QCOMPARE(talk.session.conversation().messages.size(), 5);
    }

    void regenerateAsksTheGatewayWhateverIsCached()
    {
        using record::CacheState;
        Talk talk;
        talk.cacheAnswers();
        talk.say(u"one"_s);
        const QString first = talk.session.path().last().text;
        QCOMPARE(talk.cacheState(), CacheState::Miss);
        QCOMPARE(talk.askAgain(), CacheState::Hit);
        QCOMPARE(talk.desk.simulator.requestCount(), 1);

        QVERIFY(talk.session.regenerate(systemClock().now())); // the key
        talk.answered();
        QCOMPARE(talk.cacheState(), CacheState::Bypass);
        QVERIFY(talk.session.regenerate(talk.session.path().last().id, systemClock().now())); // the menu
        talk.answered();
        QCOMPARE(talk.cacheState(), CacheState::Bypass);
        QCOMPARE(talk.desk.simulator.requestCount(), 3);

        QCOMPARE(talk.askAgain(), CacheState::Hit);
        QCOMPARE(talk.session.path().last().text, first); // what is kept is still the first one
    }

    void repeatsAskTheGatewayWhateverIsCached()
    {
        using record::CacheState;
        Talk talk;
        talk.cacheAnswers();
        talk.say(u"one"_s);
        RepeatRun run(talk.session);
        QVERIFY(run.start({}, {}, 2));
        QTRY_VERIFY_WITH_TIMEOUT(!run.isRunning() && !talk.session.isStreaming(), 20'000);
        QCOMPARE(run.answers().size(), 3);
        for (const store::Message& answer : run.answers().mid(1))
            QCOMPARE(answer.record->cache, CacheState::Bypass);
        QCOMPARE(talk.desk.simulator.requestCount(), 3);
        QCOMPARE(talk.askAgain(), CacheState::Hit);
    }

    void goesOnAfterAnErrorInMidStream()
    {
        Talk talk(quick({brokenStream()}));
        const MessageId cut = talk.say(u"tell me"_s);
        QCOMPARE(talk.session.path().last().state, store::MessageState::Failed);
        QVERIFY(canContinue(talk.session.path().last()));
        const QString before = talk.session.path().last().text;
        QVERIFY(talk.session.continueAnswer(cut, systemClock().now()));
        talk.answered();
        const store::Message rest = talk.session.path().last();
        QVERIFY(rest.continued);
        QCOMPARE(rest.parent, cut);
        const auto request = openai::chatRequestFromJson(talk.session.raw(rest.id).requestBody);
        QVERIFY(request);
        QCOMPARE(request->messages.size(), 3);
        QCOMPARE(request->messages[1].text, before);
        QVERIFY(request->messages[2].text.startsWith(u"Continue"));
        QVERIFY(talk.stored()->messages.last().continued);
        // Asked for anew, the rest goes on from the same place.
        QVERIFY(talk.session.regenerate(rest.id, systemClock().now()));
        talk.answered();
        QVERIFY(talk.session.path().last().continued);
        QCOMPARE(talk.session.path().last().parent, cut);
    }

    void removesWithWhatFollowsAndBringsItBack()
    {
        Talk talk;
        talk.say(u"one"_s);
        talk.say(u"two"_s);
        const QList<store::Message> before = talk.session.path();
        const auto removed = talk.session.remove(before[1].id);
        QVERIFY(removed);
        QCOMPARE(removed->messages.size(), 3);
        QCOMPARE(talk.texts(), QStringList(u"one"_s));
        QCOMPARE(talk.stored()->messages.size(), 1);
        talk.session.restore(*removed);
        QCOMPARE(talk.texts(), QStringList({u"one"_s, u"answer"_s, u"two"_s, u"answer"_s}));
        QCOMPARE(store::Conversation(*talk.stored()).messages.size(), 4);
        QVERIFY(!talk.session.remove(MessageId(u"unknown"_s)));
    }

    void removingABranchShowsTheOneBeside()
    {
        Talk talk;
        const MessageId first = talk.say(u"one"_s);
        talk.session.regenerate(first, systemClock().now());
        const MessageId second = talk.answered();
        QVERIFY(talk.session.remove(second));
        QCOMPARE(talk.session.path().last().id, first);
        QVERIFY(talk.session.forks().isEmpty());
        talk.say(u"two"_s);
        QCOMPARE(talk.texts(), QStringList({u"one"_s, u"answer"_s, u"two"_s, u"answer"_s}));
    }

    void nothingIsRemovedUnderAnAnswerThatIsComing()
    {
        sim::Scenario endless = quick();
        endless.tokens = Distribution::constant(100'000);
        Talk talk(endless);
        talk.session.send(u"go"_s, systemClock().now());
        QVERIFY(!talk.session.remove(talk.session.path().first().id));
        talk.session.stop();
        talk.answered();
        QVERIFY(talk.session.remove(talk.session.path().first().id));
        QVERIFY(talk.session.path().isEmpty());
        QVERIFY(talk.session.send(u"again"_s, systemClock().now()));
        talk.session.stop();
        talk.answered();
        QCOMPARE(talk.texts(), QStringList({u"again"_s, u"answer"_s}));
    }

    //! n > 1: the other answers can be looked at while all of them come, and what came of each is kept.
    void otherChoicesCanBeLookedAt()
    {
        sim::Scenario endless = quick();
        endless.tokens = Distribution::constant(100'000);
        Talk talk(endless);
        talk.session.setParameters({{u"n"_s, 3}});
        talk.session.send(u"go"_s, systemClock().now());
        const MessageId first = talk.session.path().last().id;
        QTRY_COMPARE_WITH_TIMEOUT(talk.session.forks().value(first).size(), 3, 20'000);
        const MessageId other = talk.session.forks().value(first).last();
        QVERIFY(other != first);
        talk.session.showBranch(other);
        QCOMPARE(talk.session.path().last().id, other);
        QCOMPARE(talk.session.path().last().state, store::MessageState::Streaming);
        const qsizetype size = talk.session.path().last().text.size();
        QTRY_VERIFY(talk.session.path().last().text.size() > size + 100);
        QVERIFY(talk.session.isStreaming());
        talk.session.stop();
        QCOMPARE(talk.answered(), other);
        const auto stored = talk.stored();
        QCOMPARE(stored->messages.size(), 4);
        for (const store::Message& message : stored->messages) {
            if (message.role == openai::Role::Assistant)
                QVERIFY(message.state == store::MessageState::Cancelled && !message.text.isEmpty());
        }
    }

    void branchIsAConversationOfItsOwn()
    {
        Talk talk;
        const MessageId first = talk.say(u"one"_s);
        talk.say(u"two"_s);
        const store::Conversation branch = talk.session.branchTo(first);
        QCOMPARE(branch.messages.size(), 2);
        QCOMPARE(branch.messages[0].text, u"one"_s);
        QVERIFY(branch.summary.id != talk.session.id());
        QVERIFY(branch.messages[1].id != first);
        QCOMPARE(branch.leaf, branch.messages[1].id);
        QCOMPARE(branch.model, u"gpt-4.1"_s);
    }

    void keychainThatRefusesIsNoGatewayThatDoes()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path(), quick());
        LockedKeys keys;
        GatewayBook book(desk.profileStore, keys);
        gateway::GatewayProfile profile = desk.book.profiles().first();
        profile.keys = {{KeyId(u"k"_s), {}}};
        book.addTransient(profile);
        Services services{desk.network, desk.database, desk.conversations, desk.history, desk.pipeline, book,
                          desk.inspections, desk.theme, desk.prices, desk.settings, desk.metrics, desk.runs, desk.bus};
        ChatSession session(services, newConversation(profile.id, u"gpt-4.1"_s));
        session.send(u"Hello"_s, systemClock().now());
        QTRY_VERIFY(!session.isStreaming());
        const store::Message answer = session.path().last();
        QCOMPARE(answer.state, store::MessageState::Failed);
        QCOMPARE(answer.record->failure.errorClass, ErrorClass::Auth);
        QCOMPARE(answer.record->failure.code, u"keychain"_s);
        QCOMPARE(gateway::explain(answer.record->failure).cause, u"The keychain is locked."_s);
        QCOMPARE(desk.simulator.requestCount(), 0);
    }

    void opensOnTheBranchThatWasShown()
    {
        Talk talk;
        const MessageId first = talk.say(u"one"_s);
        talk.session.regenerate(first, systemClock().now());
        talk.answered();
        talk.session.showBranch(first);
        const ChatSession again(talk.desk.services, *talk.stored());
        QCOMPARE(again.path().last().id, first);
    }
};

QTEST_MAIN(TestChatSession)
#include "tst_chatsession.moc"
