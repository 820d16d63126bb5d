// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversationdesk.h"
#include "support/suite.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSignalSpy>

#include <limits>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::store;
using namespace bw::test;
using std::chrono::seconds;

class TestConversationStore : public Suite
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_desk.reset(); }

    void keepsEverythingOfAConversation();
    void savesAMessageBeforeItsHead();
    void listsNewestFirstWithSummedCost();
    void absurdCostHidesNothing();
    void providersOwnCostComesFirst();
    void removedComesBackWithUndoAndGoesAtNextStart();
    void journalIsPartOfTheTextUntilTheAnswerIsSaved();
    void crashLeavesWhatWasJournalled();
    void badRowsHideNothing();
    void missingConversationIsNotFound();
    void messagesOfOneInstantComeInOrder();

private:
    std::unique_ptr<ConversationDesk> m_desk;
};

void TestConversationStore::init()
{
    Suite::init();
    m_desk = std::make_unique<ConversationDesk>();
    QVERIFY(m_desk->opened);
}

void TestConversationStore::keepsEverythingOfAConversation()
{
    Conversation chat = headOf(Chat, u"Tiếng Việt 中文 🐑"_s);
    chat.summary.updatedAt = QDateTime(QDate(2027, 5, 6), QTime(7, 8, 9, 10), Qt::UTC);
    chat.summary.cost = PicoUsd(42);
    chat.system = u"Be brief."_s;
    chat.gateway = ProfileId(u"profile"_s);
    chat.model = u"gpt-4.1"_s;
    chat.parameters = {{u"temperature"_s, 0.7}, {u"stop"_s, QJsonArray{u"a"_s}}};
    chat.draft = u"half a line"_s;
    Message prompt = messageOf(u"1"_s, openai::Role::User, u"Hello"_s);
    Message answer = answerWithCost(u"2"_s, 42);
    answer.parent = prompt.id;
    answer.reasoning = u"thinking"_s;
    answer.state = MessageState::Cancelled;
    answer.toolCalls = {{u"call-1"_s, u"weather"_s, u"{\"city\": \"Huế"_s}}; // cut off, as it may be
    answer.logprobs = {QJsonObject{{u"token"_s, u"Hi"_s}, {u"logprob"_s, -0.5}}};
    answer.continued = true;
    prompt.parts = {QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, u"Hello"_s}}};
    prompt.toolCallId = u"call-0"_s;
    chat.summary.folder = u"Công việc"_s;
    chat.summary.pinned = true;
    chat.summary.hasDraft = true;
    chat.leaf = answer.id;
    chat.messages = {prompt, answer};

    m_desk->chats->save(chat);
    for (const Message& message : chat.messages)
        m_desk->chats->saveMessage(Chat, message);
    QVERIFY(m_desk->reopen());
    const Result<Conversation> loaded = m_desk->load();
    QVERIFY(loaded);
    QVERIFY(loaded->messages.value(1).record);
    QCOMPARE(loaded->messages.value(1).record->id, answer.record->id);
    Conversation same = *loaded; // a record comes back on a clock of its own, so it is compared by its own tests
    same.messages[1].record = answer.record;
    QCOMPARE(same.summary, chat.summary);
    QVERIFY(same == chat);
}

void TestConversationStore::savesAMessageBeforeItsHead()
{
    const Result<void> done = answerOf<void>([&](auto callback) {
        m_desk->chats->saveMessage(Chat, messageOf(u"1"_s, openai::Role::User, u"Hello"_s), this, callback);
    });
    QVERIFY(done);
    m_desk->chats->save(headOf(Chat, u"Named later"_s));
    QCOMPARE(m_desk->textsOf(), QStringList(u"Hello"_s));
    QCOMPARE(m_desk->titles(), QStringList(u"Named later"_s));
}

void TestConversationStore::listsNewestFirstWithSummedCost()
{
    for (const QString& name : {u"a"_s, u"b"_s, u"c"_s}) {
        m_desk->chats->save(headOf(ConversationId(name), name));
        m_desk->clock.advance(seconds(1));
    }
    QCOMPARE(m_desk->titles(), QStringList({u"c"_s, u"b"_s, u"a"_s}));
    m_desk->chats->saveMessage(ConversationId(u"a"_s), answerWithCost(u"1"_s, 30));
    m_desk->chats->saveMessage(ConversationId(u"a"_s), answerWithCost(u"2"_s, 12));
    m_desk->chats->saveMessage(ConversationId(u"a"_s), answerWithCost(u"2"_s, 13)); // replaced, not added
    const QList<ConversationSummary> all = m_desk->list();
    QCOMPARE(all.value(0).title, u"a"_s);
    QCOMPARE(all.value(0).cost, std::optional(PicoUsd(43)));
    QCOMPARE(all.value(0).updatedAt, m_desk->clock.wallTime());
    QVERIFY(!all.value(1).cost); // unknown is not zero
}

void TestConversationStore::absurdCostHidesNothing()
{
    const qint64 most = std::numeric_limits<qint64>::max();
    m_desk->chats->saveMessage(Chat, answerWithCost(u"1"_s, most));
    m_desk->chats->saveMessage(Chat, answerWithCost(u"2"_s, most));
    QCOMPARE(m_desk->list().value(0).cost, std::optional(PicoUsd(most)));
}

void TestConversationStore::providersOwnCostComesFirst()
{
    Message message = answerWithCost(u"1"_s, 100);
    message.record->usage.emplace();
    message.record->usage->providerCost = PicoUsd(7);
    m_desk->chats->saveMessage(Chat, message);
    QCOMPARE(m_desk->list().value(0).cost, std::optional(PicoUsd(7)));
}

void TestConversationStore::removedComesBackWithUndoAndGoesAtNextStart()
{
    m_desk->chats->save(headOf(Chat, u"kept"_s));
    m_desk->chats->saveMessage(Chat, messageOf(u"1"_s, openai::Role::User, u"Hello"_s));
    m_desk->chats->remove(Chat);
    QVERIFY(m_desk->titles().isEmpty());
    QVERIFY(!m_desk->load());
    m_desk->chats->save(headOf(Chat, u"kept"_s)); // a late draft does not undo
    QVERIFY(m_desk->titles().isEmpty());
    m_desk->chats->restore(Chat);
    QCOMPARE(m_desk->textsOf(), QStringList(u"Hello"_s));

    m_desk->chats->remove(Chat);
    QVERIFY(m_desk->reopen());
    m_desk->chats->restore(Chat); // too late
    QVERIFY(m_desk->titles().isEmpty());
    const Result<int> rows = m_desk->database->readNow<int>([](QSqlDatabase& open) {
        return runSql(open, u"SELECT count(*) FROM message"_s).map([](QSqlQuery query) {
            return query.next() ? query.value(0).toInt() : -1;
        });
    });
    QCOMPARE(rows.value_or(-1), 0);
}

void TestConversationStore::journalIsPartOfTheTextUntilTheAnswerIsSaved()
{
    Message answer = messageOf(u"1"_s, openai::Role::Assistant, u"One"_s, MessageState::Streaming);
    m_desk->chats->saveMessage(Chat, answer);
    m_desk->chats->journal(answer.id, u", two"_s, u"hm"_s);
    m_desk->chats->journal(answer.id, u", three"_s, QString());
    QCOMPARE(m_desk->textsOf(), QStringList(u"One, two, three"_s));
    QCOMPARE(m_desk->load()->messages.value(0).reasoning, u"hm"_s);
    QCOMPARE(m_desk->load()->messages.value(0).state, MessageState::Streaming);

    answer.text = u"One, two, three, four"_s;
    answer.state = MessageState::Done;
    m_desk->chats->saveMessage(Chat, answer);
    m_desk->chats->journal(answer.id, u"late"_s, QString());
    m_desk->chats->journal(MessageId(u"unknown"_s), u"lost"_s, QString());
    QCOMPARE(m_desk->textsOf(), QStringList(u"One, two, three, four"_s));
}

void TestConversationStore::crashLeavesWhatWasJournalled()
{
    m_desk->chats->saveMessage(Chat, messageOf(u"1"_s, openai::Role::Assistant, u"So"_s, MessageState::Streaming));
    m_desk->chats->journal(MessageId(u"1"_s), u" far"_s, u"because"_s);
    m_desk->chats->saveMessage(Chat, messageOf(u"2"_s, openai::Role::Assistant, u"whole"_s));
    m_desk->chats->saveMessage(Chat, messageOf(u"3"_s, openai::Role::Assistant, QString(), MessageState::Streaming));
    m_desk->chats.reset();
    m_desk->database.reset(); // nobody finished the answers: as after a crash

    m_desk->database = std::make_unique<Database>();
    QVERIFY(m_desk->database->open(m_desk->path()));
    m_desk->chats = std::make_unique<ConversationStore>(*m_desk->database, nullptr,
                                                        m_desk->clock); // made after open: recovers as well
    QSignalSpy recovered(m_desk->chats.get(), &ConversationStore::recovered);
    QCOMPARE(m_desk->textsOf(), QStringList({u"So far"_s, u"whole"_s, u""_s}));
    QTRY_COMPARE(recovered.size(), 1);
    QCOMPARE(recovered.first().first().toInt(), 2);
    const QList<Message> messages = m_desk->load()->messages;
    QCOMPARE(messages.value(0).state, MessageState::Failed);
    QCOMPARE(messages.value(0).reasoning, u"because"_s);
    QCOMPARE(messages.value(1).state, MessageState::Done);
    QCOMPARE(messages.value(2).state, MessageState::Failed);
}

void TestConversationStore::badRowsHideNothing()
{
    for (const QString& id : {u"1"_s, u"2"_s, u"3"_s, u"4"_s})
        m_desk->chats->saveMessage(Chat, answerWithCost(id, 5));
    QVERIFY(m_desk->execute(u"UPDATE message SET role = 'wizard' WHERE id = '1'"_s));
    QVERIFY(m_desk->execute(u"UPDATE message SET state = 17 WHERE id = '2'"_s));
    QVERIFY(m_desk->execute(u"UPDATE message SET record = '{\"broken' WHERE id = '3'"_s));
    QVERIFY(m_desk->execute(u"UPDATE message SET cost = 'free' WHERE id = '4'"_s));
    QVERIFY(m_desk->execute(
        u"UPDATE message SET parts = '[{', tool_calls = 'x', logprobs = x'0102', continued = 'maybe'"_s));
    QVERIFY(m_desk->execute(u"UPDATE conversation SET parameters = 'no json', pinned = 'yes', pane = 'left'"_s));
    for (int readable = 0; readable < 2; ++readable)
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"qUncompress"_s));
    const Result<Conversation> loaded = m_desk->load();
    QVERIFY(loaded);
    QCOMPARE(loaded->unreadable, 2);
    QCOMPARE(loaded->messages.size(), 2);
    QCOMPARE(loaded->messages.value(0).text, u"answer"_s);
    QVERIFY(!loaded->messages.value(0).record);
    QVERIFY(loaded->messages.value(1).record);
    QCOMPARE(m_desk->list().size(), 1);
}

void TestConversationStore::missingConversationIsNotFound()
{
    const Result<Conversation> missing = m_desk->load(ConversationId(u"nowhere"_s));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QVERIFY(!m_desk->database->isReadOnly());
}

void TestConversationStore::messagesOfOneInstantComeInOrder()
{
    QStringList expected;
    for (int i = 0; i < 200; ++i) {
        expected.append(QString::number(i));
        m_desk->chats->saveMessage(Chat, messageOf(u"m%1"_s.arg(i), openai::Role::User, expected.last()));
    }
    QCOMPARE(m_desk->textsOf(), expected);
}

QTEST_GUILESS_MAIN(TestConversationStore)
#include "tst_conversationstore.moc"
