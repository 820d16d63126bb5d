// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/conversationstore.h"

#include "store/sql.h"
#include "support/manualclock.h"
#include "support/suite.h"
#include "answers.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <limits>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::store;
using std::chrono::seconds;

namespace {

const ConversationId Chat(u"chat"_s);

Message messageOf(const QString& id, openai::Role role, const QString& text, MessageState state = MessageState::Done)
{
    Message message;
    message.id = MessageId(id);
    message.role = role;
    message.text = text;
    message.state = state;
    message.createdAt = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 678), Qt::UTC);
    return message;
}

Message answerWithCost(const QString& id, qint64 pico)
{
    Message message = messageOf(id, openai::Role::Assistant, u"answer"_s);
    message.record.emplace();
    message.record->id = RequestId(u"r-"_s + id);
    message.record->intended = record::RequestRecord().intended;
    message.record->cost = PicoUsd(pico);
    return message;
}

Conversation headOf(const ConversationId& id, const QString& title)
{
    Conversation head;
    head.summary.id = id;
    head.summary.title = title;
    return head;
}

} // namespace

class TestConversationStore : public test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

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
    void savingAHeadLeavesItsPlaceInTheList();
    void oneFolderIsRenamedWhole();
    void groupStandsAsItsHead();
    void duplicateIsAWholeOfItsOwn();
    void removedMessagesComeBackWithUndoAndGoAtNextStart();
    void fullDiskLosesNothing();

private:
    void reopen();
    [[nodiscard]] Result<Conversation> load(const ConversationId& id = Chat);
    [[nodiscard]] QList<ConversationSummary> list();
    [[nodiscard]] QStringList titles();
    [[nodiscard]] QStringList textsOf(const ConversationId& id = Chat);
    void execute(const QString& sql);

    std::unique_ptr<QTemporaryDir> m_folder;
    test::ManualClock m_clock;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ConversationStore> m_store;
};

void TestConversationStore::init()
{
    Suite::init();
    m_folder = std::make_unique<QTemporaryDir>();
    reopen();
}

void TestConversationStore::cleanup()
{
    m_store.reset();
    m_database.reset();
}

void TestConversationStore::reopen()
{
    cleanup();
    m_database = std::make_unique<Database>();
    m_store = std::make_unique<ConversationStore>(*m_database, nullptr, m_clock);
    QVERIFY(m_database->open(m_folder->filePath(u"bellwether.db"_s)));
}

Result<Conversation> TestConversationStore::load(const ConversationId& id)
{
    return test::answerOf<Conversation>([&](auto done) { m_store->load(id, this, done); });
}

QList<ConversationSummary> TestConversationStore::list()
{
    return test::answerOf<QList<ConversationSummary>>([&](auto done) { m_store->list(this, done); })
        .value_or(QList<ConversationSummary>{{ConversationId(), u"failed"_s, {}, {}}});
}

QStringList TestConversationStore::titles()
{
    QStringList titles;
    for (const ConversationSummary& summary : list())
        titles.append(summary.title);
    return titles;
}

QStringList TestConversationStore::textsOf(const ConversationId& id)
{
    QStringList texts;
    for (const Message& message : load(id).value_or(Conversation()).messages)
        texts.append(message.text);
    return texts;
}

void TestConversationStore::execute(const QString& sql)
{
    const Result<void> done = test::answerOf<void>([&](auto callback) {
        m_database->write([sql](QSqlDatabase& open) { return changeSql(open, sql); }, this, callback);
    });
    QVERIFY2(done, qPrintable(sql));
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

    m_store->save(chat);
    for (const Message& message : chat.messages)
        m_store->saveMessage(Chat, message);
    reopen();
    const Result<Conversation> loaded = load();
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
    const Result<void> done = test::answerOf<void>([&](auto callback) {
        m_store->saveMessage(Chat, messageOf(u"1"_s, openai::Role::User, u"Hello"_s), this, callback);
    });
    QVERIFY(done);
    m_store->save(headOf(Chat, u"Named later"_s));
    QCOMPARE(textsOf(), QStringList(u"Hello"_s));
    QCOMPARE(titles(), QStringList(u"Named later"_s));
}

void TestConversationStore::listsNewestFirstWithSummedCost()
{
    for (const QString& name : {u"a"_s, u"b"_s, u"c"_s}) {
        m_store->save(headOf(ConversationId(name), name));
        m_clock.advance(seconds(1));
    }
    QCOMPARE(titles(), QStringList({u"c"_s, u"b"_s, u"a"_s}));
    m_store->saveMessage(ConversationId(u"a"_s), answerWithCost(u"1"_s, 30));
    m_store->saveMessage(ConversationId(u"a"_s), answerWithCost(u"2"_s, 12));
    m_store->saveMessage(ConversationId(u"a"_s), answerWithCost(u"2"_s, 13)); // replaced, not added
    const QList<ConversationSummary> all = list();
    QCOMPARE(all.value(0).title, u"a"_s);
    QCOMPARE(all.value(0).cost, std::optional(PicoUsd(43)));
    QCOMPARE(all.value(0).updatedAt, m_clock.wallTime());
    QVERIFY(!all.value(1).cost); // unknown is not zero
}

void TestConversationStore::absurdCostHidesNothing()
{
    const qint64 most = std::numeric_limits<qint64>::max();
    m_store->saveMessage(Chat, answerWithCost(u"1"_s, most));
    m_store->saveMessage(Chat, answerWithCost(u"2"_s, most));
    QCOMPARE(list().value(0).cost, std::optional(PicoUsd(most)));
}

void TestConversationStore::providersOwnCostComesFirst()
{
    Message message = answerWithCost(u"1"_s, 100);
    message.record->usage.emplace();
    message.record->usage->providerCost = PicoUsd(7);
    m_store->saveMessage(Chat, message);
    QCOMPARE(list().value(0).cost, std::optional(PicoUsd(7)));
}

void TestConversationStore::removedComesBackWithUndoAndGoesAtNextStart()
{
    m_store->save(headOf(Chat, u"kept"_s));
    m_store->saveMessage(Chat, messageOf(u"1"_s, openai::Role::User, u"Hello"_s));
    m_store->remove(Chat);
    QVERIFY(titles().isEmpty());
    QVERIFY(!load());
    m_store->save(headOf(Chat, u"kept"_s)); // a late draft does not undo
    QVERIFY(titles().isEmpty());
    m_store->restore(Chat);
    QCOMPARE(textsOf(), QStringList(u"Hello"_s));

    m_store->remove(Chat);
    reopen();
    m_store->restore(Chat); // too late
    QVERIFY(titles().isEmpty());
    const Result<int> rows = m_database->readNow<int>([](QSqlDatabase& open) {
        return runSql(open, u"SELECT count(*) FROM message"_s).map([](QSqlQuery query) {
            return query.next() ? query.value(0).toInt() : -1;
        });
    });
    QCOMPARE(rows.value_or(-1), 0);
}

void TestConversationStore::journalIsPartOfTheTextUntilTheAnswerIsSaved()
{
    Message answer = messageOf(u"1"_s, openai::Role::Assistant, u"One"_s, MessageState::Streaming);
    m_store->saveMessage(Chat, answer);
    m_store->journal(answer.id, u", two"_s, u"hm"_s);
    m_store->journal(answer.id, u", three"_s, QString());
    QCOMPARE(textsOf(), QStringList(u"One, two, three"_s));
    QCOMPARE(load()->messages.value(0).reasoning, u"hm"_s);
    QCOMPARE(load()->messages.value(0).state, MessageState::Streaming);

    answer.text = u"One, two, three, four"_s;
    answer.state = MessageState::Done;
    m_store->saveMessage(Chat, answer);
    m_store->journal(answer.id, u"late"_s, QString());
    m_store->journal(MessageId(u"unknown"_s), u"lost"_s, QString());
    QCOMPARE(textsOf(), QStringList(u"One, two, three, four"_s));
}

void TestConversationStore::crashLeavesWhatWasJournalled()
{
    m_store->saveMessage(Chat, messageOf(u"1"_s, openai::Role::Assistant, u"So"_s, MessageState::Streaming));
    m_store->journal(MessageId(u"1"_s), u" far"_s, u"because"_s);
    m_store->saveMessage(Chat, messageOf(u"2"_s, openai::Role::Assistant, u"whole"_s));
    m_store->saveMessage(Chat, messageOf(u"3"_s, openai::Role::Assistant, QString(), MessageState::Streaming));
    cleanup(); // nobody finished the answers: as after a crash

    m_database = std::make_unique<Database>();
    QVERIFY(m_database->open(m_folder->filePath(u"bellwether.db"_s)));
    m_store = std::make_unique<ConversationStore>(*m_database, nullptr, m_clock); // made after open: recovers as well
    QSignalSpy recovered(m_store.get(), &ConversationStore::recovered);
    QCOMPARE(textsOf(), QStringList({u"So far"_s, u"whole"_s, u""_s}));
    QTRY_COMPARE(recovered.size(), 1);
    QCOMPARE(recovered.first().first().toInt(), 2);
    const QList<Message> messages = load()->messages;
    QCOMPARE(messages.value(0).state, MessageState::Failed);
    QCOMPARE(messages.value(0).reasoning, u"because"_s);
    QCOMPARE(messages.value(1).state, MessageState::Done);
    QCOMPARE(messages.value(2).state, MessageState::Failed);
}

void TestConversationStore::badRowsHideNothing()
{
    for (const QString& id : {u"1"_s, u"2"_s, u"3"_s, u"4"_s})
        m_store->saveMessage(Chat, answerWithCost(id, 5));
    execute(u"UPDATE message SET role = 'wizard' WHERE id = '1'"_s);
    execute(u"UPDATE message SET state = 17 WHERE id = '2'"_s);
    execute(u"UPDATE message SET record = '{\"broken' WHERE id = '3'"_s);
    execute(u"UPDATE message SET cost = 'free' WHERE id = '4'"_s);
    execute(u"UPDATE message SET parts = '[{', tool_calls = 'x', logprobs = x'0102', continued = 'maybe'"_s);
    execute(u"UPDATE conversation SET parameters = 'no json', pinned = 'yes', pane = 'left'"_s);
    for (int readable = 0; readable < 2; ++readable)
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"qUncompress"_s));
    const Result<Conversation> loaded = load();
    QVERIFY(loaded);
    QCOMPARE(loaded->unreadable, 2);
    QCOMPARE(loaded->messages.size(), 2);
    QCOMPARE(loaded->messages.value(0).text, u"answer"_s);
    QVERIFY(!loaded->messages.value(0).record);
    QVERIFY(loaded->messages.value(1).record);
    QCOMPARE(list().size(), 1);
}

void TestConversationStore::missingConversationIsNotFound()
{
    const Result<Conversation> missing = load(ConversationId(u"nowhere"_s));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QVERIFY(!m_database->isReadOnly());
}

void TestConversationStore::messagesOfOneInstantComeInOrder()
{
    QStringList expected;
    for (int i = 0; i < 200; ++i) {
        expected.append(QString::number(i));
        m_store->saveMessage(Chat, messageOf(u"m%1"_s.arg(i), openai::Role::User, expected.last()));
    }
    QCOMPARE(textsOf(), expected);
}

void TestConversationStore::savingAHeadLeavesItsPlaceInTheList()
{
    m_store->save(headOf(Chat, u"Chat"_s));
    m_store->setFolder(Chat, u"Work"_s);
    m_store->setPinned(Chat, true);
    m_store->setLeaf(Chat, MessageId(u"2"_s));
    const QDateTime before = list().value(0).updatedAt;
    m_clock.advance(seconds(5));
    m_store->rename(Chat, u"Renamed"_s);
    QCOMPARE(list().value(0).updatedAt, before); // looking after it is no use of it
    QCOMPARE(load()->leaf, MessageId(u"2"_s));
    m_store->save(headOf(Chat, u"Chat again"_s)); // who saves read it long before
    const ConversationSummary summary = list().value(0);
    QCOMPARE(summary.title, u"Chat again"_s);
    QCOMPARE(summary.folder, u"Work"_s);
    QVERIFY(summary.pinned);
}

void TestConversationStore::oneFolderIsRenamedWhole()
{
    for (const QString& name : {u"a"_s, u"b"_s, u"c"_s}) {
        m_store->save(headOf(ConversationId(name), name));
        m_store->setFolder(ConversationId(name), name == "c"_L1 ? u"Other"_s : u"Work"_s);
    }
    m_store->renameFolder(u"Work"_s, u"Play"_s);
    const auto foldersOf = [this] {
        QStringList folders;
        for (const ConversationSummary& summary : list())
            folders.append(summary.title + u'=' + summary.folder);
        folders.sort();
        return folders;
    };
    QCOMPARE(foldersOf(), QStringList({u"a=Play"_s, u"b=Play"_s, u"c=Other"_s}));
    m_store->renameFolder(u"Play"_s, {});
    QCOMPARE(foldersOf(), QStringList({u"a="_s, u"b="_s, u"c=Other"_s}));
}

void TestConversationStore::groupStandsAsItsHead()
{
    const QList<ConversationId> panes{ConversationId(u"b"_s), ConversationId(u"a"_s), ConversationId(u"c"_s)};
    for (const QString& name : {u"a"_s, u"b"_s, u"c"_s}) {
        m_store->save(headOf(ConversationId(name), name));
        m_store->saveMessage(ConversationId(name), answerWithCost(u"in "_s + name, 10));
    }
    m_store->setGroup(panes);
    QCOMPARE(titles(), QStringList(u"b"_s));
    QCOMPARE(list().value(0).cost, std::optional(PicoUsd(30)));
    const auto group = [&](const QString& head) {
        QStringList names;
        const auto found =
            test::answerOf<QList<Conversation>>([&](auto done) { m_store->group(ConversationId(head), this, done); });
        for (const Conversation& pane : found.value_or(QList<Conversation>()))
            names.append(pane.summary.title + QString::number(pane.messages.size()));
        return names;
    };
    QCOMPARE(group(u"b"_s), QStringList({u"b1"_s, u"a1"_s, u"c1"_s}));

    m_store->remove(panes[2]);
    m_clock.advance(seconds(1));
    m_store->remove(panes[0]); // the head takes the rest along
    QVERIFY(titles().isEmpty() && group(u"b"_s).isEmpty());
    m_store->restore(panes[0]);
    QCOMPARE(group(u"b"_s), QStringList({u"b1"_s, u"a1"_s})); // but not what was away before
    m_store->restore(panes[2]);

    m_store->setGroup({panes[1]}); // "use this one"
    m_store->remove(panes[0]);
    QCOMPARE(titles(), QStringList(u"a"_s));
    QCOMPARE(group(u"a"_s), QStringList(u"a1"_s));
}

void TestConversationStore::duplicateIsAWholeOfItsOwn()
{
    Conversation chat = headOf(Chat, u"Chat"_s);
    Message prompt = messageOf(u"1"_s, openai::Role::User, u"Hello"_s);
    Message answer = answerWithCost(u"2"_s, 42);
    answer.parent = prompt.id;
    chat.messages = {prompt, answer};
    chat.leaf = answer.id;
    m_store->saveWhole(chat);
    m_store->save(headOf(ConversationId(u"beside"_s), u"Beside"_s));
    m_store->setFolder(Chat, u"Work"_s);
    m_store->setGroup({Chat, ConversationId(u"beside"_s)});
    const auto made =
        test::answerOf<ConversationSummary>([&](auto done) { m_store->duplicate(Chat, u"Chat (copy)"_s, this, done); });
    QVERIFY(made);
    QCOMPARE(made->title, u"Chat (copy)"_s);
    QCOMPARE(titles(), QStringList({u"Chat (copy)"_s, u"Chat"_s}));
    QCOMPARE(list().value(0), *made);
    QCOMPARE(made->folder, u"Work"_s);
    QCOMPARE(made->cost, std::optional(PicoUsd(42)));
    const Result<Conversation> copy = load(made->id);
    QVERIFY(copy);
    QCOMPARE(copy->messages.size(), 2);
    QCOMPARE(copy->messages[1].parent, copy->messages[0].id);
    QCOMPARE(copy->leaf, copy->messages[1].id);
    m_store->remove(Chat);
    QCOMPARE(textsOf(made->id), QStringList({u"Hello"_s, u"answer"_s}));
    const auto nothing = test::answerOf<ConversationSummary>(
        [&](auto done) { m_store->duplicate(ConversationId(u"nowhere"_s), u"x"_s, this, done); });
    QCOMPARE(nothing.error().code, ErrorCode::NotFound);
}

void TestConversationStore::removedMessagesComeBackWithUndoAndGoAtNextStart()
{
    for (const QString& id : {u"1"_s, u"2"_s, u"3"_s})
        m_store->saveMessage(Chat, answerWithCost(id, 10));
    m_store->removeMessages({MessageId(u"2"_s), MessageId(u"3"_s)});
    QCOMPARE(textsOf().size(), 1);
    QCOMPARE(list().value(0).cost, std::optional(PicoUsd(10)));
    m_store->saveMessage(Chat, answerWithCost(u"3"_s, 10)); // what ends late does not undo
    QCOMPARE(textsOf().size(), 1);
    m_store->restoreMessages({MessageId(u"3"_s)});
    QCOMPARE(textsOf().size(), 2);
    reopen();
    m_store->restoreMessages({MessageId(u"2"_s)}); // too late
    QCOMPARE(textsOf().size(), 2);
}

void TestConversationStore::fullDiskLosesNothing()
{
    m_store->save(headOf(Chat, u"Chat"_s));
    m_store->saveMessage(Chat, messageOf(u"1"_s, openai::Role::User, u"Hello"_s));
    Message answer = messageOf(u"2"_s, openai::Role::Assistant, {}, MessageState::Streaming);
    m_store->saveMessage(Chat, answer);
    QCOMPARE(textsOf().size(), 2);
    QSignalSpy trouble(m_database.get(), &Database::troubleFound);
    QSignalSpy madeUp(m_store.get(), &ConversationStore::madeUp);
    const auto setPages = [this](int most) {
        m_database->post([most](QSqlDatabase& open) {
            QSqlQuery(open).exec(u"PRAGMA max_page_count = "_s + QString::number(most));
        });
    };
    setPages(1);
    const Result<void> refused =
        test::answerOf<void>([&](auto done) { m_store->journal(answer.id, u"x"_s.repeated(200'000), {}, this, done); });
    QVERIFY(!refused);
    QTRY_COMPARE(trouble.size(), 1); // the banner
    QVERIFY(m_store->hasUnwritten());
    m_store->journal(answer.id, u"y"_s, {});
    const Result<void> waits = test::answerOf<void>(
        [&](auto done) { m_store->saveMessage(Chat, messageOf(u"3"_s, openai::Role::User, u"More"_s), this, done); });
    QCOMPARE(waits.error().code, ErrorCode::Unavailable); // told at once, so that whoever waits goes on
    m_store->rename(Chat, u"Renamed"_s);
    QVERIFY(!m_database->tryWriting() || m_store->hasUnwritten());

    setPages(100'000);
    QVERIFY(m_database->tryWriting());
    m_store->rename(Chat, u"Renamed again"_s); // behind what waits
    QTRY_COMPARE(madeUp.size(), 1);
    QVERIFY(!m_store->hasUnwritten());
    QCOMPARE(textsOf(), QStringList({u"Hello"_s, u"x"_s.repeated(200'000) + u'y', u"More"_s}));
    QCOMPARE(titles(), QStringList(u"Renamed again"_s));
}

QTEST_GUILESS_MAIN(TestConversationStore)
#include "tst_conversationstore.moc"
