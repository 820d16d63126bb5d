// SPDX-License-Identifier: GPL-3.0-or-later
// Where conversations stand in the list, what is removed for a while, and a disk that takes nothing.
#include "conversationdesk.h"
#include "support/suite.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::store;
using namespace bw::test;
using std::chrono::seconds;

class TestConversationPlaces : public Suite
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_desk.reset(); }

    void savingAHeadLeavesItsPlaceInTheList();
    void oneFolderIsRenamedWhole();
    void groupStandsAsItsHead();
    void duplicateIsAWholeOfItsOwn();
    void removedMessagesComeBackWithUndoAndGoAtNextStart();
    void fullDiskLosesNothing();

private:
    std::unique_ptr<ConversationDesk> m_desk;
};

void TestConversationPlaces::init()
{
    Suite::init();
    m_desk = std::make_unique<ConversationDesk>();
    QVERIFY(m_desk->opened);
}

void TestConversationPlaces::savingAHeadLeavesItsPlaceInTheList()
{
    m_desk->chats->save(headOf(Chat, u"Chat"_s));
    m_desk->chats->setFolder(Chat, u"Work"_s);
    m_desk->chats->setPinned(Chat, true);
    m_desk->chats->setLeaf(Chat, MessageId(u"2"_s));
    const QDateTime before = m_desk->list().value(0).updatedAt;
    m_desk->clock.advance(seconds(5));
    m_desk->chats->rename(Chat, u"Renamed"_s);
    QCOMPARE(m_desk->list().value(0).updatedAt, before); // looking after it is no use of it
    QCOMPARE(m_desk->load()->leaf, MessageId(u"2"_s));
    m_desk->chats->save(headOf(Chat, u"Chat again"_s)); // who saves read it long before
    const ConversationSummary summary = m_desk->list().value(0);
    QCOMPARE(summary.title, u"Chat again"_s);
    QCOMPARE(summary.folder, u"Work"_s);
    QVERIFY(summary.pinned);
}

void TestConversationPlaces::oneFolderIsRenamedWhole()
{
    for (const QString& name : {u"a"_s, u"b"_s, u"c"_s}) {
        m_desk->chats->save(headOf(ConversationId(name), name));
        m_desk->chats->setFolder(ConversationId(name), name == "c"_L1 ? u"Other"_s : u"Work"_s);
    }
    m_desk->chats->renameFolder(u"Work"_s, u"Play"_s);
    const auto foldersOf = [this] {
        QStringList folders;
        for (const ConversationSummary& summary : m_desk->list())
            folders.append(summary.title + u'=' + summary.folder);
        folders.sort();
        return folders;
    };
    QCOMPARE(foldersOf(), QStringList({u"a=Play"_s, u"b=Play"_s, u"c=Other"_s}));
    m_desk->chats->renameFolder(u"Play"_s, {});
    QCOMPARE(foldersOf(), QStringList({u"a="_s, u"b="_s, u"c=Other"_s}));
}

void TestConversationPlaces::groupStandsAsItsHead()
{
    const QList<ConversationId> panes{ConversationId(u"b"_s), ConversationId(u"a"_s), ConversationId(u"c"_s)};
    for (const QString& name : {u"a"_s, u"b"_s, u"c"_s}) {
        m_desk->chats->save(headOf(ConversationId(name), name));
        m_desk->chats->saveMessage(ConversationId(name), answerWithCost(u"in "_s + name, 10));
    }
    m_desk->chats->setGroup(panes);
    QCOMPARE(m_desk->titles(), QStringList(u"b"_s));
    QCOMPARE(m_desk->list().value(0).cost, std::optional(PicoUsd(30)));
    const auto group = [&](const QString& head) {
        QStringList names;
        const auto found =
            answerOf<QList<Conversation>>([&](auto done) { m_desk->chats->group(ConversationId(head), this, done); });
        for (const Conversation& pane : found.value_or(QList<Conversation>()))
            names.append(pane.summary.title + QString::number(pane.messages.size()));
        return names;
    };
    QCOMPARE(group(u"b"_s), QStringList({u"b1"_s, u"a1"_s, u"c1"_s}));

    m_desk->chats->remove(panes[2]);
    m_desk->clock.advance(seconds(1));
    m_desk->chats->remove(panes[0]); // the head takes the rest along
    QVERIFY(m_desk->titles().isEmpty() && group(u"b"_s).isEmpty());
    m_desk->chats->restore(panes[0]);
    QCOMPARE(group(u"b"_s), QStringList({u"b1"_s, u"a1"_s})); // but not what was away before
    m_desk->chats->restore(panes[2]);

    m_desk->chats->setGroup({panes[1]}); // "use this one"
    m_desk->chats->remove(panes[0]);
    QCOMPARE(m_desk->titles(), QStringList(u"a"_s));
    QCOMPARE(group(u"a"_s), QStringList(u"a1"_s));
}

void TestConversationPlaces::duplicateIsAWholeOfItsOwn()
{
    Conversation chat = headOf(Chat, u"Chat"_s);
    Message prompt = messageOf(u"1"_s, openai::Role::User, u"Hello"_s);
    Message answer = answerWithCost(u"2"_s, 42);
    answer.parent = prompt.id;
    chat.messages = {prompt, answer};
    chat.leaf = answer.id;
    m_desk->chats->saveWhole(chat);
    m_desk->chats->save(headOf(ConversationId(u"beside"_s), u"Beside"_s));
    m_desk->chats->setFolder(Chat, u"Work"_s);
    m_desk->chats->setGroup({Chat, ConversationId(u"beside"_s)});
    const auto made =
        answerOf<ConversationSummary>([&](auto done) { m_desk->chats->duplicate(Chat, u"Chat (copy)"_s, this, done); });
    QVERIFY(made);
    QCOMPARE(made->title, u"Chat (copy)"_s);
    QCOMPARE(m_desk->titles(), QStringList({u"Chat (copy)"_s, u"Chat"_s}));
    QCOMPARE(m_desk->list().value(0), *made);
    QCOMPARE(made->folder, u"Work"_s);
    QCOMPARE(made->cost, std::optional(PicoUsd(42)));
    const Result<Conversation> copy = m_desk->load(made->id);
    QVERIFY(copy);
    QCOMPARE(copy->messages.size(), 2);
    QCOMPARE(copy->messages[1].parent, copy->messages[0].id);
    QCOMPARE(copy->leaf, copy->messages[1].id);
    m_desk->chats->remove(Chat);
    QCOMPARE(m_desk->textsOf(made->id), QStringList({u"Hello"_s, u"answer"_s}));
    const auto nothing = answerOf<ConversationSummary>(
        [&](auto done) { m_desk->chats->duplicate(ConversationId(u"nowhere"_s), u"x"_s, this, done); });
    QCOMPARE(nothing.error().code, ErrorCode::NotFound);
}

void TestConversationPlaces::removedMessagesComeBackWithUndoAndGoAtNextStart()
{
    for (const QString& id : {u"1"_s, u"2"_s, u"3"_s})
        m_desk->chats->saveMessage(Chat, answerWithCost(id, 10));
    m_desk->chats->removeMessages({MessageId(u"2"_s), MessageId(u"3"_s)});
    QCOMPARE(m_desk->textsOf().size(), 1);
    QCOMPARE(m_desk->list().value(0).cost, std::optional(PicoUsd(10)));
    m_desk->chats->saveMessage(Chat, answerWithCost(u"3"_s, 10)); // what ends late does not undo
    QCOMPARE(m_desk->textsOf().size(), 1);
    m_desk->chats->restoreMessages({MessageId(u"3"_s)});
    QCOMPARE(m_desk->textsOf().size(), 2);
    QVERIFY(m_desk->reopen());
    m_desk->chats->restoreMessages({MessageId(u"2"_s)}); // too late
    QCOMPARE(m_desk->textsOf().size(), 2);
}

void TestConversationPlaces::fullDiskLosesNothing()
{
    m_desk->chats->save(headOf(Chat, u"Chat"_s));
    m_desk->chats->saveMessage(Chat, messageOf(u"1"_s, openai::Role::User, u"Hello"_s));
    Message answer = messageOf(u"2"_s, openai::Role::Assistant, {}, MessageState::Streaming);
    m_desk->chats->saveMessage(Chat, answer);
    QCOMPARE(m_desk->textsOf().size(), 2);
    QSignalSpy trouble(m_desk->database.get(), &Database::troubleFound);
    QSignalSpy madeUp(m_desk->chats.get(), &ConversationStore::madeUp);
    const auto setPages = [this](int most) {
        m_desk->database->post([most](QSqlDatabase& open) {
            QSqlQuery(open).exec(u"PRAGMA max_page_count = "_s + QString::number(most));
        });
    };
    setPages(1);
    const Result<void> refused =
        answerOf<void>([&](auto done) { m_desk->chats->journal(answer.id, u"x"_s.repeated(200'000), {}, this, done); });
    QVERIFY(!refused);
    QTRY_COMPARE(trouble.size(), 1); // the banner
    QVERIFY(m_desk->chats->hasUnwritten());
    m_desk->chats->journal(answer.id, u"y"_s, {});
    const Result<void> waits = answerOf<void>([&](auto done) {
        m_desk->chats->saveMessage(Chat, messageOf(u"3"_s, openai::Role::User, u"More"_s), this, done);
    });
    QCOMPARE(waits.error().code, ErrorCode::Unavailable); // told at once, so that whoever waits goes on
    m_desk->chats->rename(Chat, u"Renamed"_s);
    QVERIFY(!m_desk->database->tryWriting() || m_desk->chats->hasUnwritten());

    setPages(100'000);
    QVERIFY(m_desk->database->tryWriting());
    m_desk->chats->rename(Chat, u"Renamed again"_s); // behind what waits
    QTRY_COMPARE(madeUp.size(), 1);
    QVERIFY(!m_desk->chats->hasUnwritten());
    QCOMPARE(m_desk->textsOf(), QStringList({u"Hello"_s, u"x"_s.repeated(200'000) + u'y', u"More"_s}));
    QCOMPARE(m_desk->titles(), QStringList(u"Renamed again"_s));
}

QTEST_GUILESS_MAIN(TestConversationPlaces)
#include "tst_conversationplaces.moc"
