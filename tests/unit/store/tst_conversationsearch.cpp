// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers.h"
#include "store/conversationstore.h"
#include "store/sql.h"
#include "support/manualclock.h"
#include "support/suite.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::store;

class TestConversationSearch : public test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void queriesAreWords_data();
    void queriesAreWords();
    void findsWhatIsTyped_data();
    void findsWhatIsTyped();
    void marksWhatItFound();
    void findsTitlesPromptsAnswersAndReasoning();
    void newestComesFirstAndTheRestIsSaid();
    void followsEveryChange();
    void removedIsNotFound();
    void panesLeadToTheirHead();
    void anythingTypedIsAQuery_data();
    void anythingTypedIsAQuery();

private:
    void put(const QString& chat, const QString& id, const QString& text, const QString& reasoning = {});
    void name(const QString& chat, const QString& title);
    [[nodiscard]] SearchResult find(const QString& text, int limit = 50);
    [[nodiscard]] QStringList found(const QString& text); //!< ids of messages

    std::unique_ptr<QTemporaryDir> m_folder;
    test::ManualClock m_clock;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ConversationStore> m_store;
};

void TestConversationSearch::init()
{
    Suite::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = std::make_unique<Database>();
    m_store = std::make_unique<ConversationStore>(*m_database, nullptr, m_clock);
    QVERIFY(m_database->open(m_folder->filePath(u"bellwether.db"_s)));
}

void TestConversationSearch::cleanup()
{
    m_store.reset();
    m_database.reset();
}

void TestConversationSearch::put(const QString& chat, const QString& id, const QString& text, const QString& reasoning)
{
    Message message;
    message.id = MessageId(id);
    message.role = reasoning.isNull() ? openai::Role::User : openai::Role::Assistant;
    message.text = text;
    message.reasoning = reasoning;
    m_store->saveMessage(ConversationId(chat), message);
}

void TestConversationSearch::name(const QString& chat, const QString& title)
{
    Conversation head;
    head.summary.id = ConversationId(chat);
    head.summary.title = title;
    m_store->save(head);
}

SearchResult TestConversationSearch::find(const QString& text, int limit)
{
    const auto result = test::answerOf<SearchResult>([&](auto done) { m_store->search(text, limit, this, done); });
    if (result)
        return *result;
    SearchHit failed;
    failed.title = result.error().message;
    return {{failed}, false};
}

QStringList TestConversationSearch::found(const QString& text)
{
    QStringList ids;
    for (const SearchHit& hit : find(text).hits)
        ids.append(hit.message.value());
    return ids;
}

void TestConversationSearch::queriesAreWords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("query");
    QTest::newRow("none") << u"  "_s << QString();
    QTest::newRow("words begin") << u"con err"_s << u"\"con\"* \"err\"*"_s;
    QTest::newRow("one letter is whole") << u"a"_s << u"\"a\""_s;
    QTest::newRow("phrase") << u"\"read timeout\" pool"_s << u"\"read timeout\" \"pool\"*"_s;
    QTest::newRow("open quote") << u"\"read time"_s << u"\"read\"* \"time\"*"_s;
    QTest::newRow("signs are left out") << u"a-> b OR *"_s << u"\"a->\"* \"b\" \"OR\"*"_s;
    QTest::newRow("only signs") << u"=> {}"_s << QString();
    QTest::newRow("a picture is a sign") << u"😀"_s << QString();
    QTest::newRow("stroke") << u"Đường đi"_s << u"\"Dường\"* \"di\"*"_s;
    QTest::newRow("no spaces") << u"gpt 中文"_s << QString();
}

void TestConversationSearch::queriesAreWords()
{
    QFETCH(QString, typed);
    QTEST(wordQuery(typed), "query");
}

void TestConversationSearch::findsWhatIsTyped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("hit");
    QTest::newRow("whole") << u"a pool timeout"_s << u"timeout"_s << true;
    QTest::newRow("beginning") << u"a pool timeout"_s << u"time"_s << true;
    QTest::newRow("middle") << u"a pool timeout"_s << u"meout"_s << false;
    QTest::newRow("case") << u"A POOL Timeout"_s << u"pOOL"_s << true;
    QTest::newRow("any order") << u"a pool timeout"_s << u"time pool"_s << true;
    QTest::newRow("all must be there") << u"a pool timeout"_s << u"time lake"_s << false;
    QTest::newRow("phrase") << u"a pool timeout"_s << u"\"pool timeout\""_s << true;
    QTest::newRow("phrase in another order") << u"a pool timeout"_s << u"\"timeout pool\""_s << false;
    const QString vietnamese = u"Kết nối bị đóng vì hết thời gian chờ ở Đà Nẵng"_s;
    QTest::newRow("Vietnamese as written") << vietnamese << u"thời gian"_s << true;
    QTest::newRow("Vietnamese without diacritics") << vietnamese << u"thoi gian cho"_s << true;
    QTest::newRow("Vietnamese d with stroke") << vietnamese << u"dong"_s << true;
    QTest::newRow("Vietnamese capital D with stroke") << vietnamese << u"da nang"_s << true;
    QTest::newRow("Vietnamese typed with stroke") << vietnamese << u"đóng"_s << true;
    QTest::newRow("diacritics typed, none in the text") << u"Ket noi bi dong"_s << u"kết nối bị đóng"_s << true;
    QTest::newRow("decomposed text") << vietnamese.normalized(QString::NormalizationForm_D) << u"thoi"_s << true;
    QTest::newRow("decomposed typing") << vietnamese << u"thời"_s.normalized(QString::NormalizationForm_D) << true;
    QTest::newRow("another word") << vietnamese << u"thoat"_s << false;
    QTest::newRow("Chinese inside a sentence") << u"连接超时,请重试"_s << u"超时"_s << true;
    QTest::newRow("Chinese that is not there") << u"连接超时,请重试"_s << u"时超"_s << false;
    QTest::newRow("signs") << u"auto f = [](int a) -> int {};"_s << u"->"_s << true;
    QTest::newRow("percent is a percent") << u"100 apples"_s << u"%"_s << false;
    QTest::newRow("code") << u"std::vector<int>"_s << u"std::vector"_s << true;
}

void TestConversationSearch::findsWhatIsTyped()
{
    QFETCH(QString, text);
    QFETCH(QString, typed);
    QFETCH(bool, hit);
    put(u"chat"_s, u"1"_s, text);
    QCOMPARE(found(typed), hit ? QStringList(u"1"_s) : QStringList());
}

void TestConversationSearch::marksWhatItFound()
{
    put(u"chat"_s, u"1"_s, u"zero "_s.repeated(200) + u"the Đồng\n\nHồ clock "_s + u"end "_s.repeated(200));
    const SearchHit hit = find(u"dong clock"_s).hits.value(0);
    QCOMPARE(hit.marks.size(), 2);
    QCOMPARE(hit.snippet.mid(hit.marks[0].from, hit.marks[0].length), u"Đồng"_s);
    QCOMPARE(hit.snippet.mid(hit.marks[1].from, hit.marks[1].length), u"clock"_s);
    QVERIFY(hit.snippet.startsWith(u'…') && hit.snippet.endsWith(u'…'));
    QVERIFY(!hit.snippet.contains(u'\n'));
    put(u"chat"_s, u"2"_s, u"没"_s.repeated(500) + u"超时"_s + u"有"_s.repeated(500));
    const SearchHit letters = find(u"超时"_s).hits.value(0);
    QCOMPARE(letters.marks.size(), 1);
    QCOMPARE(letters.snippet.mid(letters.marks[0].from, letters.marks[0].length), u"超时"_s);
    QVERIFY(letters.snippet.size() < 140);
}

void TestConversationSearch::findsTitlesPromptsAnswersAndReasoning()
{
    name(u"a"_s, u"About pelicans"_s);
    name(u"b"_s, u"Birds"_s);
    put(u"b"_s, u"1"_s, u"What is a pelican?"_s);
    put(u"b"_s, u"2"_s, u"A pelican is a bird."_s, u"easy"_s);
    put(u"b"_s, u"3"_s, u"A bird."_s, u"pelicans are birds"_s);
    const QList<SearchHit> hits = find(u"pelican"_s).hits;
    QCOMPARE(hits.size(), 4);
    using enum SearchHit::Field;
    QCOMPARE(hits[0].field, Title);
    QCOMPARE(hits[0].conversation, ConversationId(u"a"_s));
    QVERIFY(hits[0].message.isEmpty());
    QCOMPARE(hits[0].snippet, u"About pelicans"_s);
    QCOMPARE(hits[0].marks, QList<TextSpan>({{6, 8}}));
    QCOMPARE(hits[1].field, Reasoning);
    QCOMPARE(hits[1].snippet, u"pelicans are birds"_s);
    QCOMPARE(hits[2].field, Text);
    QCOMPARE(hits[2].role, openai::Role::Assistant);
    QCOMPARE(hits[3].role, openai::Role::User);
    QCOMPARE(hits[3].title, u"Birds"_s);
    QCOMPARE(hits[3].head, ConversationId(u"b"_s));
}

void TestConversationSearch::newestComesFirstAndTheRestIsSaid()
{
    for (int i = 0; i < 7; ++i)
        put(u"chat"_s, QString::number(i), u"word"_s);
    SearchResult result = find(u"word"_s, 3);
    QCOMPARE(result.hits.size(), 3);
    QCOMPARE(result.hits[0].message.value(), u"6"_s);
    QVERIFY(result.more);
    QVERIFY(!find(u"word"_s, 7).more);
}

void TestConversationSearch::followsEveryChange()
{
    name(u"chat"_s, u"Old title"_s);
    put(u"chat"_s, u"1"_s, u"first đen"_s);
    put(u"chat"_s, u"1"_s, u"second trắng"_s);
    QCOMPARE(found(u"den"_s), QStringList());
    QCOMPARE(found(u"trang"_s), QStringList(u"1"_s));
    m_store->rename(ConversationId(u"chat"_s), u"New title"_s);
    QVERIFY(find(u"old"_s).hits.isEmpty());
    QCOMPARE(find(u"new"_s).hits.size(), 1);
    Message streaming;
    streaming.id = MessageId(u"2"_s);
    streaming.state = MessageState::Streaming;
    m_store->saveMessage(ConversationId(u"chat"_s), streaming);
    m_store->journal(streaming.id, u"journalled words"_s, {});
    m_store.reset(); // as after a crash: what was journalled becomes the text
    m_store = std::make_unique<ConversationStore>(*m_database, nullptr, m_clock);
    QCOMPARE(found(u"journalled"_s), QStringList(u"2"_s));
}

void TestConversationSearch::removedIsNotFound()
{
    name(u"chat"_s, u"word"_s);
    put(u"chat"_s, u"1"_s, u"word"_s);
    put(u"chat"_s, u"2"_s, u"word"_s);
    m_store->removeMessages({MessageId(u"1"_s)});
    QCOMPARE(found(u"word"_s), QStringList({u""_s, u"2"_s}));
    m_store->restoreMessages({MessageId(u"1"_s)});
    QCOMPARE(found(u"word"_s), QStringList({u""_s, u"2"_s, u"1"_s}));
    m_store->remove(ConversationId(u"chat"_s));
    QCOMPARE(found(u"word"_s), QStringList());
    m_store.reset();
    m_store = std::make_unique<ConversationStore>(*m_database, nullptr, m_clock); // gone for good
    const Result<int> indexed = m_database->readNow<int>([](QSqlDatabase& open) {
        return runSql(open, u"SELECT count(*) FROM message_words WHERE message_words MATCH 'word'"_s)
            .map([](QSqlQuery query) { return query.next() ? query.value(0).toInt() : -1; });
    });
    QCOMPARE(indexed.value_or(-1), 0);
}

void TestConversationSearch::panesLeadToTheirHead()
{
    name(u"left"_s, u"word"_s);
    name(u"right"_s, u"word"_s);
    put(u"right"_s, u"1"_s, u"word"_s);
    m_store->setGroup({ConversationId(u"left"_s), ConversationId(u"right"_s)});
    const QList<SearchHit> hits = find(u"word"_s).hits;
    QCOMPARE(hits.size(), 2); // a group has one title
    QCOMPARE(hits[0].conversation, ConversationId(u"left"_s));
    QCOMPARE(hits[1].conversation, ConversationId(u"right"_s));
    QCOMPARE(hits[1].head, ConversationId(u"left"_s));
}

void TestConversationSearch::anythingTypedIsAQuery_data()
{
    QTest::addColumn<QString>("typed");
    for (const QString& typed : {u"\""_s, u"\"\""_s, u"a\"b\"c\"d"_s, u"NEAR(a b)"_s, u"text:a"_s, u"a AND OR NOT"_s,
                                 u"^a* + -b"_s, u"'; DROP TABLE message"_s, u"\\"_s, u"_%"_s, u"🐑"_s, u"(((("_s,
                                 QString(QChar(0xd83d)), u"\u0301"_s, u"\u202e"_s})
        QTest::newRow(typed.toUtf8().toHex().constData()) << typed;
}

void TestConversationSearch::anythingTypedIsAQuery()
{
    QFETCH(QString, typed);
    put(u"chat"_s, u"1"_s, u"nothing of that"_s);
    const SearchResult result = find(typed);
    QVERIFY2(result.hits.isEmpty() || !result.hits[0].message.isEmpty(), qPrintable(result.hits.value(0).title));
    QVERIFY(!m_database->isReadOnly());
}

QTEST_GUILESS_MAIN(TestConversationSearch)
#include "tst_conversationsearch.moc"
