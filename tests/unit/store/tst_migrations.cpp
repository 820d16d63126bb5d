// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"

#include "store/databasefile.h"
#include "support/suite.h"

#include <QFile>
#include <QTemporaryDir>

#include <array>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::store;
using Sql = QLatin1StringView;

namespace {

constexpr std::array First = {Sql("CREATE TABLE note (text TEXT NOT NULL)"), Sql("INSERT INTO note VALUES ('kept')")};
constexpr std::array Second = {Sql("ALTER TABLE note ADD COLUMN colour TEXT NOT NULL DEFAULT 'red'")};
constexpr std::array Broken = {Sql("CREATE TABLE half (a)"), Sql("INSERT INTO nowhere VALUES (1)")};

constexpr std::array OneStep = {Migration{1, First}};
constexpr std::array TwoSteps = {Migration{1, First}, Migration{2, Second}};
constexpr std::array BrokenSteps = {Migration{1, First}, Migration{2, Second}, Migration{3, Broken}};

} // namespace

class TestMigrations : public test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void ourStepsCountUpFromOne();
    void newFileGetsEveryStep();
    void oldFileGetsOnlyTheNewSteps();
    void conversationsOfTheFirstLayoutStayWhole();
    void brokenStepLeavesTheVersionBefore();
    void backupIsCompleteAndOnlyTheNewestAreKept();
    void damagedFileIsMovedWithItsCompanions();

private:
    QTemporaryDir m_folder;
    QString m_path;
    QSqlDatabase m_database;
};

void TestMigrations::init()
{
    Suite::init();
    m_path = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u".db"_s);
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
    m_database.setDatabaseName(m_path);
    QVERIFY(m_database.open());
}

void TestMigrations::cleanup()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(u"test"_s);
}

void TestMigrations::ourStepsCountUpFromOne()
{
    int expected = 1;
    for (const Migration& step : migrations()) {
        QCOMPARE(step.version, expected++);
        QVERIFY(!step.statements.empty());
    }
    QCOMPARE(latestVersion(migrations()), expected - 1);
}

void TestMigrations::newFileGetsEveryStep()
{
    QVERIFY(migrate(m_database, migrations()));
    QCOMPARE(schemaVersion(m_database).value_or(-1), latestVersion(migrations()));
    const QStringList tables = tablesOf(m_database);
    for (const QString& table : {u"profile"_s, u"conversation"_s, u"message"_s, u"journal"_s})
        QVERIFY2(tables.contains(table), qPrintable(table));
    QVERIFY(migrate(m_database, migrations())); // again: nothing to do
}

void TestMigrations::oldFileGetsOnlyTheNewSteps()
{
    QVERIFY(migrate(m_database, OneStep));
    QVERIFY(migrate(m_database, TwoSteps));
    QCOMPARE(schemaVersion(m_database).value_or(-1), 2);
    Result<QSqlQuery> query = runSql(m_database, u"SELECT text, colour FROM note"_s);
    QVERIFY(query && query->next());
    QCOMPARE(query->value(0).toString(), u"kept"_s);
    QCOMPARE(query->value(1).toString(), u"red"_s);
    QVERIFY(!query->next()); // the first step did not run twice
}

void TestMigrations::conversationsOfTheFirstLayoutStayWhole()
{
    QVERIFY(migrate(m_database, migrations().first(2)));
    for (
        const QString& sql :
        {u"INSERT INTO conversation (id, title, draft, updated_at) VALUES ('chat', 'Đà Nẵng', 'half', 7)"_s,
         u"INSERT INTO message (id, conversation, role, state, text, created_at, cost) "
         "VALUES ('1', 'chat', 'user', 'done', 'first', 9, NULL), ('2', 'chat', 'assistant', 'streaming', 'so ', 8, 5)"_s,
         u"INSERT INTO journal (message, text, reasoning) VALUES ('2', 'far', '')"_s})
        QVERIFY2(changeSql(m_database, sql), qPrintable(sql));
    QVERIFY(migrate(m_database, migrations()));
    QVERIFY(changeSql(m_database, u"PRAGMA foreign_keys = ON"_s));
    const auto valueOf = [this](const QString& sql) {
        Result<QSqlQuery> query = runSql(m_database, sql);
        return query && query->next() ? query->value(0).toString() : u"failed: "_s + sql;
    };
    QCOMPARE(valueOf(u"SELECT title || draft || updated_at || pinned || folder FROM conversation"_s),
             u"Đà Nẵnghalf70"_s);
    QCOMPARE(valueOf(u"SELECT group_concat(id || text || created_at) FROM message ORDER BY seq"_s), u"1first9,2so 8"_s);
    QCOMPARE(valueOf(u"SELECT group_concat(text) FROM journal"_s), u"far"_s);
    QCOMPARE(valueOf(u"SELECT count(*) FROM conversation_words WHERE conversation_words MATCH 'da nang'"_s), u"1"_s);
    QCOMPARE(valueOf(u"SELECT rowid FROM message_words WHERE message_words MATCH 'first'"_s), u"1"_s);
    QCOMPARE(valueOf(u"PRAGMA integrity_check"_s), u"ok"_s);
    // Journal and messages still go with what they belong to.
    QVERIFY(changeSql(m_database, u"DELETE FROM conversation"_s));
    QCOMPARE(valueOf(u"SELECT (SELECT count(*) FROM message) + (SELECT count(*) FROM journal)"_s), u"0"_s);
    QCOMPARE(valueOf(u"SELECT count(*) FROM message_words WHERE message_words MATCH 'first OR so'"_s), u"0"_s);
}

void TestMigrations::brokenStepLeavesTheVersionBefore()
{
    const Result<void> done = migrate(m_database, BrokenSteps);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Internal);
    QCOMPARE(schemaVersion(m_database).value_or(-1), 2);
    QVERIFY(!tablesOf(m_database).contains(u"half"_s));
}

void TestMigrations::backupIsCompleteAndOnlyTheNewestAreKept()
{
    QVERIFY(migrate(m_database, OneStep));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QSet<QString> made;
    for (int i = 0; i < BackupsKept + 2; ++i) {
        const Result<QString> copy = backUp(m_database, m_path, 1, now.addSecs(i / 2)); // two within one second, too
        QVERIFY(copy);
        made.insert(*copy);
    }
    QCOMPARE(made.size(), BackupsKept + 2);
    const QStringList kept = backupsOf(m_path);
    QCOMPARE(kept.size(), BackupsKept);
    QVERIFY(made.contains(kept.first()));

    QSqlDatabase copy = QSqlDatabase::cloneDatabase(m_database, u"copy"_s);
    copy.setDatabaseName(kept.first());
    QVERIFY(copy.open());
    {
        Result<QSqlQuery> query = runSql(copy, u"SELECT text FROM note"_s);
        QVERIFY(query && query->next());
        QCOMPARE(query->value(0).toString(), u"kept"_s);
        QCOMPARE(schemaVersion(copy).value_or(-1), 1);
    }
    copy = {};
    QSqlDatabase::removeDatabase(u"copy"_s);
}

void TestMigrations::damagedFileIsMovedWithItsCompanions()
{
    const QString path = m_folder.filePath(u"broken.db"_s);
    const QDateTime now(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
    QStringList moved;
    for (int i = 0; i < 2; ++i) {
        for (const QString& ending : {u""_s, u"-wal"_s}) {
            QFile file(path + ending);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("what was in it") > 0);
        }
        const Result<QString> aside = moveAside(path, now);
        QVERIFY(aside);
        moved.append(*aside);
        QVERIFY(!QFile::exists(path) && !QFile::exists(path + u"-wal"_s));
        QVERIFY(QFile::exists(*aside + u"-wal"_s));
    }
    QCOMPARE(moved, QStringList({path + u".damaged-20260102-030405"_s, path + u".damaged-20260102-030405-2"_s}));
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
