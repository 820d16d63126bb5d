// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "store/databasefile.h"
#include "store/migrations.h"
#include "support/suite.h"
#include "answers.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>

#include <array>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::store;
using Sql = QLatin1StringView;

namespace {

constexpr std::array First = {Sql("CREATE TABLE note (text TEXT NOT NULL)"),
                              Sql("CREATE TABLE child (note INTEGER NOT NULL REFERENCES note (rowid))")};
constexpr std::array Second = {Sql("ALTER TABLE note ADD COLUMN colour TEXT NOT NULL DEFAULT 'red'")};
constexpr std::array OneStep = {Migration{1, First}};
constexpr std::array TwoSteps = {Migration{1, First}, Migration{2, Second}};

const QString Insert = u"INSERT INTO note (text) VALUES (?)"_s;

Result<void> insert(QSqlDatabase& database, const QString& text)
{
    return changeSql(database, Insert, {text});
}

Result<QString> single(QSqlDatabase& database, const QString& sql)
{
    return runSql(database, sql).map([](QSqlQuery query) {
        return query.next() ? query.value(0).toString() : QString();
    });
}

QString ask(Database& database, const QString& sql)
{
    return database.readNow<QString>([&sql](QSqlDatabase& open) { return single(open, sql); }).value_or(u"failed"_s);
}

Result<void> save(Database& database, QObject* receiver, const QString& text)
{
    return test::answerOf<void>(
        [&](auto done) { database.write([text](QSqlDatabase& open) { return insert(open, text); }, receiver, done); });
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! Acts as a user who owns nothing, while it lives. Needs to start as root.
class Nobody
{
public:
    Nobody()
    {
#ifdef Q_OS_UNIX
        m_changed = geteuid() == 0 && seteuid(65534) == 0;
#endif
    }
    ~Nobody()
    {
#ifdef Q_OS_UNIX
        if (m_changed)
            Q_UNUSED(seteuid(0));
#endif
    }
    Q_DISABLE_COPY_MOVE(Nobody)

private:
    bool m_changed = false;
};

} // namespace

class TestDatabase : public test::Suite
{
    Q_OBJECT

private slots:
    void init();

    void opensANewFileAsWritten();
    void workRunsInOrderInOneThreadOfItsOwn();
    void failedWriteLeavesNothingOfIt();
    void answerComesInTheCallersThreadAndNotToTheDead();
    void destructionFinishesQueuedWork();
    void uncreatableFolderIsASentence();
    void newerLayoutIsOnlyRead();
    void migrationIsBackedUpFirst();
    void damagedFileIsMovedAside_data();
    void damagedFileIsMovedAside();
    void fullDiskMakesItReadOnlyUntilThereIsSpace();
    void writeProtectedFileCanBeRead();
    void compactingGivesRoomBackToTheDisk();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"sub/bellwether.db"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDatabase::init()
{
    Suite::init();
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestDatabase::opensANewFileAsWritten()
{
    Database database;
    QSignalSpy opened(&database, &Database::opened);
    QVERIFY(database.isReadOnly());
    QVERIFY(database.open(path()));
    QVERIFY(database.isOpen() && !database.isReadOnly());
    QCOMPARE(opened.size(), 1);
    QCOMPARE(ask(database, u"PRAGMA journal_mode"_s), u"wal"_s);
    QCOMPARE(ask(database, u"PRAGMA synchronous"_s), u"2"_s);
    QCOMPARE(ask(database, u"PRAGMA foreign_keys"_s), u"1"_s);
    QCOMPARE(ask(database, u"PRAGMA user_version"_s).toInt(), latestVersion(migrations()));
}

void TestDatabase::workRunsInOrderInOneThreadOfItsOwn()
{
    Database database;
    QVERIFY(database.open(path()));
    QList<int> order;
    QSet<QThread*> threads;
    for (int i = 0; i < 100; ++i) {
        database.post([i, &order, &threads](QSqlDatabase&) {
            order.append(i);
            threads.insert(QThread::currentThread());
        });
    }
    database.flush();
    QCOMPARE(order.size(), 100);
    QVERIFY(std::is_sorted(order.cbegin(), order.cend()));
    QCOMPARE(threads.size(), 1);
    QVERIFY(!threads.contains(QThread::currentThread()));
}

void TestDatabase::failedWriteLeavesNothingOfIt()
{
    Database database(OneStep, nullptr);
    QVERIFY(database.open(path()));
    const Result<void> done = test::answerOf<void>([&](auto callback) {
        database.write(
            [](QSqlDatabase& open) {
                return insert(open, u"half"_s).and_then([&open] { return insert(open, QString()); }); // NOT NULL
            },
            this, callback);
    });
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Internal);
    QVERIFY(!database.isReadOnly()); // a refused row is no trouble with the disk
    QVERIFY(save(database, this, u"whole"_s));
    QCOMPARE(ask(database, u"SELECT group_concat(text) FROM note"_s), u"whole"_s);
    QVERIFY(!test::answerOf<void>([&](auto callback) {
        database.write([](QSqlDatabase& open) { return changeSql(open, u"INSERT INTO child VALUES (99)"_s); }, this,
                       callback);
    }));
}

void TestDatabase::answerComesInTheCallersThreadAndNotToTheDead()
{
    Database database(OneStep, nullptr);
    QVERIFY(database.open(path()));
    QThread* thread = nullptr;
    bool deadWasCalled = false;
    auto dead = std::make_unique<QObject>();
    database.write([](QSqlDatabase& open) { return insert(open, u"a"_s); }, dead.get(),
                   [&deadWasCalled](const Result<void>&) { deadWasCalled = true; });
    dead.reset();
    database.write([](QSqlDatabase& open) { return insert(open, u"b"_s); }, this,
                   [&thread](const Result<void>&) { thread = QThread::currentThread(); });
    QVERIFY(!thread); // never at once
    QTRY_COMPARE(thread, QThread::currentThread());
    QVERIFY(!deadWasCalled);
    QCOMPARE(ask(database, u"SELECT count(*) FROM note"_s), u"2"_s);
}

void TestDatabase::destructionFinishesQueuedWork()
{
    {
        Database database(OneStep, nullptr);
        QVERIFY(database.open(path()));
        for (int i = 0; i < 50; ++i)
            database.write([i](QSqlDatabase& open) { return insert(open, QString::number(i)); });
        database.post([&database](QSqlDatabase&) { // and what is queued by that
            database.write([](QSqlDatabase& open) { return insert(open, u"last"_s); });
        });
    }
    QVERIFY(!QFile::exists(path() + u"-wal"_s)); // closed in peace
    Database database(OneStep, nullptr);
    QVERIFY(database.open(path()));
    QCOMPARE(ask(database, u"SELECT count(*) FROM note"_s), u"51"_s);
}

void TestDatabase::uncreatableFolderIsASentence()
{
    QFile file(m_folder->filePath(u"sub"_s)); // a file where the folder should be
    QVERIFY(file.open(QIODevice::WriteOnly));
    Database database;
    QSignalSpy trouble(&database, &Database::troubleFound);
    const Result<void> done = database.open(path());
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Io);
    QVERIFY(!database.isOpen() && database.isReadOnly());
    QCOMPARE(trouble.size(), 1);
    QCOMPARE(database.trouble(), done.error().message);
    const Result<QString> read =
        database.readNow<QString>([](QSqlDatabase& open) { return single(open, u"SELECT 1"_s); });
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Unavailable);
    QCOMPARE(save(database, this, u"x"_s).error().code, ErrorCode::Unavailable);
}

void TestDatabase::newerLayoutIsOnlyRead()
{
    Database newer(TwoSteps, nullptr);
    QVERIFY(newer.open(path()));
    QVERIFY(save(newer, this, u"from the newer one"_s));
    const QByteArray before = contentOf(path());
    Database older(OneStep, nullptr);
    const Result<void> done = older.open(path());
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Unsupported);
    QVERIFY(older.isOpen() && older.isReadOnly());
    QCOMPARE(ask(older, u"SELECT text FROM note"_s), u"from the newer one"_s);
    QCOMPARE(save(older, this, u"refused"_s).error().code, ErrorCode::Unavailable);
    QVERIFY(!older.tryWriting());
    QVERIFY(older.isReadOnly());
    QVERIFY(!before.isEmpty());
    QVERIFY(contentOf(path()) == before);
    QVERIFY(save(newer, this, u"and it goes on"_s)); // both are open
}

void TestDatabase::migrationIsBackedUpFirst()
{
    {
        Database old(OneStep, nullptr);
        QVERIFY(old.open(path()));
        QVERIFY(save(old, this, u"kept"_s));
    }
    QCOMPARE(backupsOf(path()).size(), 0); // a new file has nothing to back up
    Database database(TwoSteps, nullptr);
    QVERIFY(database.open(path()));
    QCOMPARE(ask(database, u"SELECT text || colour FROM note"_s), u"keptred"_s);
    const QStringList backups = backupsOf(path());
    QCOMPARE(backups.size(), 1);
    QVERIFY(contentOf(backups.first()).startsWith("SQLite format 3"));
    Database copy(OneStep, nullptr);
    QVERIFY(copy.open(backups.first()));
    QCOMPARE(ask(copy, u"SELECT text FROM note"_s), u"kept"_s);
}

void TestDatabase::damagedFileIsMovedAside_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<bool>("crashed");
    QTest::addColumn<int>("atLeast"); // of 200 rows, of which a page holds some 18
    QTest::newRow("no database at all") << 0 << false << 0;
    QTest::newRow("the schema page") << 100 << false << 0;
    QTest::newRow("a table page after a crash") << 4096 * 5 << true << 150;
}

void TestDatabase::damagedFileIsMovedAside()
{
    QFETCH(int, offset);
    QFETCH(bool, crashed);
    QFETCH(int, atLeast);
    {
        Database database(OneStep, nullptr);
        QVERIFY(database.open(path()));
        for (int i = 0; i < 200; ++i)
            database.write([](QSqlDatabase& open) { return insert(open, QString(200, u'x')); });
    }
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(offset));
    QVERIFY(file.write(QByteArray(4096, '\x5a')) == 4096);
    file.close();
    if (crashed) {
        QFile wal(path() + u"-wal"_s);
        QVERIFY(wal.open(QIODevice::WriteOnly) && wal.write("rest of a crash") > 0);
    }
    const QByteArray damaged = contentOf(path());

    Database database(OneStep, nullptr);
    QSignalSpy trouble(&database, &Database::troubleFound);
    QVERIFY(database.open(path()));
    QVERIFY(!database.isReadOnly());
    QCOMPARE(trouble.size(), 1);
    const QStringList aside = QDir(m_folder->filePath(u"sub"_s)).entryList({u"*.damaged-*"_s});
    const auto kept =
        std::find_if(aside.cbegin(), aside.cend(), [](const QString& name) { return !name.contains(u"-wal"); });
    QVERIFY(kept != aside.cend());
    QVERIFY(database.trouble().contains(*kept));
    QVERIFY(contentOf(m_folder->filePath(u"sub/"_s + *kept)) == damaged);
    const int saved = ask(database, u"SELECT count(*) FROM note"_s).toInt();
    QVERIFY2(saved >= atLeast, qPrintable(QString::number(saved)));
    QVERIFY(save(database, this, u"goes on"_s));
    QCOMPARE(ask(database, u"SELECT count(*) FROM note"_s).toInt(), saved + 1);
}

void TestDatabase::fullDiskMakesItReadOnlyUntilThereIsSpace()
{
    Database database(OneStep, nullptr);
    QVERIFY(database.open(path()));
    QVERIFY(save(database, this, u"before"_s));
    QSignalSpy trouble(&database, &Database::troubleFound);
    QSignalSpy recovered(&database, &Database::recovered);
    database.post([](QSqlDatabase& open) { QSqlQuery(open).exec(u"PRAGMA max_page_count = 1"_s); });

    const Result<void> full = save(database, this, QString(100'000, u'x'));
    QVERIFY(!full);
    QCOMPARE(full.error().code, ErrorCode::Io);
    QTRY_COMPARE(trouble.size(), 1);
    QVERIFY(database.isReadOnly());
    QCOMPARE(save(database, this, u"refused"_s).error().code, ErrorCode::Unavailable);
    QCOMPARE(trouble.size(), 1); // said once
    QCOMPARE(ask(database, u"SELECT group_concat(text) FROM note"_s), u"before"_s);

    database.post([](QSqlDatabase& open) { QSqlQuery(open).exec(u"PRAGMA max_page_count = 100000"_s); });
    QVERIFY(database.tryWriting());
    QCOMPARE(recovered.size(), 1);
    QVERIFY(database.trouble().isEmpty());
    QVERIFY(save(database, this, u"after"_s));
    QCOMPARE(ask(database, u"SELECT group_concat(text) FROM note"_s), u"before,after"_s);
}

void TestDatabase::compactingGivesRoomBackToTheDisk()
{
    Database database(OneStep, nullptr);
    QVERIFY(database.open(path()));
    QVERIFY(save(database, this, QString(3'000'000, u'x')));
    QVERIFY(save(database, this, u"stays"_s));
    QVERIFY(test::answerOf<void>([&](auto done) {
        database.write([](QSqlDatabase& open) { return changeSql(open, u"UPDATE note SET text = 'short' WHERE length(text) > 100"_s); }, this, done);
    }));
    QVERIFY(test::answerOf<void>([&](auto done) { database.compact(this, done); }));
    QVERIFY(QFileInfo(path()).size() < 100'000);
    QCOMPARE(QFileInfo(path() + u"-wal"_s).size(), 0);
    QCOMPARE(ask(database, u"SELECT group_concat(text) FROM note"_s), u"short,stays"_s);
    QVERIFY(save(database, this, u"after"_s));
}

void TestDatabase::writeProtectedFileCanBeRead()
{
#ifndef Q_OS_UNIX
    QSKIP("Write protection is set in POSIX terms here.");
#else
    {
        Database database(OneStep, nullptr);
        QVERIFY(database.open(path()));
        QVERIFY(save(database, this, u"kept"_s));
    }
    const QString folder = m_folder->filePath(u"sub"_s);
    QFile::setPermissions(m_folder->path(), QFile::Permissions(0x5555)); // r-x for all
    QFile::setPermissions(path(), QFile::Permissions(0x4444));           // r-- for all
    QFile::setPermissions(folder, QFile::Permissions(0x5555));
    {
        Nobody nobody;
        Database database(OneStep, nullptr);
        const Result<void> done = database.open(path());
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Io);
        QVERIFY(database.isOpen() && database.isReadOnly());
        QCOMPARE(ask(database, u"SELECT text FROM note"_s), u"kept"_s);
        QCOMPARE(save(database, this, u"refused"_s).error().code, ErrorCode::Unavailable);
        QVERIFY(!database.tryWriting());
    }
    QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7777));
    QFile::setPermissions(folder, QFile::Permissions(0x7777));
#endif
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
