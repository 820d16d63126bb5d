// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/databasecells.h"
#include "store/heldfiles.h"
#include "store/secretsaudit.h"
#include "support/suite.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::store;

namespace {

const QByteArray Key = "q7Zr+LmNp9/XwKd4TbVcYh2Jf8Gs0Aq5Ue==";
constexpr qsizetype Chunk = 1024 * 1024; // that files are read in

void put(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

#ifdef Q_OS_UNIX
//! Does this process hold a lock on the file? Only another one can ask.
bool isLocked(const QString& path)
{
    const QByteArray name = QFile::encodeName(path);
    const pid_t child = fork();
    if (child == 0) {
        struct flock lock = {};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        const int file = open(name.constData(), O_RDWR | O_CLOEXEC);
        _exit(file >= 0 && fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK ? 1 : 0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WEXITSTATUS(status) == 1;
}
#endif

} // namespace

class TestSecretsAudit : public test::Suite
{
    Q_OBJECT

private slots:
    void init()
    {
        Suite::init();
        m_folder = std::make_unique<QTemporaryDir>();
        m_paths = Paths::below(m_folder->path());
        put(m_paths.settingsFile(), "[appearance]\ntheme=dark\n");
    }

    void saysThatNothingIsThere()
    {
        put(m_paths.crashFolder() + u"/crash.txt"_s, "no key here");
        const AuditReport report = audit();
        QCOMPARE(report.keys, 1);
        QCOMPARE(report.files, 2);
        QCOMPARE(report.bytes, QFileInfo(m_paths.settingsFile()).size() + 11);
        QVERIFY(report.findings.isEmpty());
        QVERIFY(report.unread.isEmpty());
        QVERIFY(report.whole);
    }

    void findsItInEveryFolder_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<FileKind>("kind");
        QTest::newRow("settings") << u"settings.ini"_s << FileKind::Settings;
        QTest::newRow("journal") << u"bellwether.db-wal"_s << FileKind::Database;
        QTest::newRow("moved aside") << u"bellwether.db.damaged-20260102-030405"_s << FileKind::Database;
        QTest::newRow("backup") << u"backups/bellwether-v3-20260102-030405.db"_s << FileKind::Backups;
        QTest::newRow("history") << u"history.db-wal"_s << FileKind::History;
        QTest::newRow("log") << u"logs/some.log"_s << FileKind::Logs;
        QTest::newRow("crash") << u"logs/crashes/crash-1.txt"_s << FileKind::Logs;
        QTest::newRow("cache") << u"cache/responses.db"_s << FileKind::Cache;
        QTest::newRow("hidden") << u".hidden/.export.json"_s << FileKind::Settings;
    }

    void findsItInEveryFolder()
    {
        QFETCH(QString, file);
        QFETCH(FileKind, kind);
        const QString path = m_folder->filePath(file);
        put(path, "before " + Key + " after");
        const AuditReport report = audit();
        QCOMPARE(report.findings, QList<KeyFinding>({{path, kind, u"Sheep"_s}}));
        QVERIFY(report.whole);
    }

    void findsItAcrossTheBorderOfPieces_data()
    {
        QTest::addColumn<qsizetype>("at");
        for (const qsizetype before : {qsizetype(1), qsizetype(17), Key.size() - 1, Key.size()})
            QTest::addRow("%d before the border", static_cast<int>(before)) << Chunk - before;
        QTest::newRow("second border") << 2 * Chunk - 5;
    }

    void findsItAcrossTheBorderOfPieces()
    {
        QFETCH(qsizetype, at);
        put(m_folder->filePath(u"logs/large.log"_s), QByteArray(at, 'a') + Key + QByteArray(Chunk, 'b'));
        QCOMPARE(audit().findings.size(), 1);
    }

    void findsItInADatabaseThatIsOpen()
    {
        const QString path = m_paths.databaseFile();
        withDatabase(path, [&](QSqlDatabase& database) {
            QSqlQuery query(database);
            QVERIFY(query.exec(u"PRAGMA journal_mode = WAL"_s));
            QVERIFY(query.exec(u"CREATE TABLE messages (id INTEGER, text TEXT, extra BLOB)"_s));
            // Longer than a page, and the key where it is cut in two.
            QVERIFY(query.prepare(u"INSERT INTO messages VALUES (1, ?, NULL)"_s));
            query.addBindValue(QString(QString(20'000, u'a') + QString::fromLatin1(Key).repeated(300) + QString(9'000, u'b')));
            QVERIFY(query.exec());
            QCOMPARE(audit().findings.size(), 2); // in its journal too
            QVERIFY(query.exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
            QCOMPARE(audit().findings, QList<KeyFinding>({{path, FileKind::Database, u"Sheep"_s}}));
            QVERIFY(query.exec(u"INSERT INTO messages VALUES (2, 'still writable', NULL)"_s));
        });
    }

    void findsItCutInTwoByThePagesOfADatabase()
    {
        const QString path = m_paths.databaseFile();
        withDatabase(path, [&](QSqlDatabase& database) {
            QSqlQuery query(database);
            QVERIFY(query.exec(u"CREATE TABLE messages (text TEXT)"_s));
            for (int shift = 0; shift < Key.size() + 4; ++shift) {
                QVERIFY(query.exec(u"DELETE FROM messages"_s) && query.exec(u"VACUUM"_s));
                QVERIFY(query.prepare(u"INSERT INTO messages VALUES (?)"_s));
                query.addBindValue(QString(QString(6'000 + shift * 2, u'a') + QString::fromLatin1(Key) + QString(9'000, u'b')));
                QVERIFY(query.exec());
                QVERIFY2(!audit().findings.isEmpty(), qPrintable(QString::number(shift)));
            }
        });
    }

    void findsWhatIsCompressedInACell_data()
    {
        QTest::addColumn<QByteArray>("cell");
        const QByteArray plain = QByteArray("{\"text\":\"") + "something " + Key + QByteArray(4'000, 'x') + "\"}";
        QTest::newRow("alone") << qCompress(plain);
        QTest::newRow("in a block") << QByteArray(1, '\1') + qCompress(plain, 1);
        QTest::newRow("an answer in the cache") << "BWE1" + QByteArray(8, 'c') + qCompress(plain, 1);
    }

    void findsWhatIsCompressedInACell()
    {
        QFETCH(QByteArray, cell);
        QVERIFY(!cell.contains(Key));
        const QString path = m_folder->filePath(u"backups/bellwether-v1-20260102-030405.db"_s);
        QDir().mkpath(QFileInfo(path).absolutePath());
        withDatabase(path, [&](QSqlDatabase& database) {
            QSqlQuery query(database);
            QVERIFY(query.exec(u"CREATE TABLE t (a INTEGER, b BLOB)"_s));
            QVERIFY(query.prepare(u"INSERT INTO t VALUES (1, ?)"_s));
            query.addBindValue(cell);
            QVERIFY(query.exec());
        });
        QCOMPARE(audit().findings, QList<KeyFinding>({{path, FileKind::Backups, u"Sheep"_s}}));
        QCOMPARE(QDir(QFileInfo(path).absolutePath()).entryList(QDir::Files).size(), 1); // nothing was left beside it
    }

    void aRowThatWasDeletedIsFoundToo()
    {
        withDatabase(m_paths.databaseFile(), [&](QSqlDatabase& database) {
            QSqlQuery query(database);
            QVERIFY(query.exec(u"PRAGMA secure_delete = OFF"_s));
            QVERIFY(query.exec(u"CREATE TABLE t (a TEXT)"_s));
            QVERIFY(query.exec(u"INSERT INTO t VALUES ('%1')"_s.arg(QString::fromLatin1(Key))));
            QVERIFY(query.exec(u"DELETE FROM t"_s));
            QCOMPARE(audit().findings.size(), 1);
            QVERIFY(query.exec(u"VACUUM"_s));
            QVERIFY(audit().findings.isEmpty());
        });
    }

    void saysWhatItCouldNotRead()
    {
        put(m_paths.databaseFile(), "SQLite format 3" + QByteArray(100, '\0') + Key);
        const AuditReport report = audit();
        QCOMPARE(report.unread, QStringList{m_paths.databaseFile()}); // no database
        QCOMPARE(report.findings.size(), 1);                          // its bytes all the same
    }

    void saysWhatItMayNotRead()
    {
        const QString closed = m_folder->filePath(u"closed.json"_s);
        put(closed, "{}");
        QFile::setPermissions(closed, {});
        if (QFile(closed).open(QIODevice::ReadOnly))
            QSKIP("Who runs this may read everything.");
        QVERIFY(audit().unread.contains(closed));
    }

    void namesEveryGatewayButNoKey()
    {
        put(m_folder->filePath(u"both.json"_s), "one-key-0123456789 two-key-0123456789");
        const AuditReport report = audit({{u"One"_s, SecretString("one-key-0123456789")}, {u"Two"_s, SecretString("two-key-0123456789")},
                                          {u"Local"_s, SecretString("ollama")}});
        QCOMPARE(report.keys, 2);
        QCOMPARE(report.tooShort, QStringList{u"Local"_s});
        QCOMPARE(report.findings.size(), 2);
        for (const KeyFinding& finding : report.findings)
            QVERIFY(finding.owner == u"One"_s || finding.owner == u"Two"_s);
    }

    void canBeEnded()
    {
        put(m_folder->filePath(u"large.log"_s), QByteArray(4 * Chunk, 'a'));
        int calls = 0;
        HeldFiles held;
        const AuditReport report = auditSecrets({{u"Sheep"_s, SecretString(Key)}}, ownFiles(m_paths), held, [&calls](qint64 done, qint64 of) {
            [&] { QVERIFY(done > 0 && done <= of); }();
            return ++calls < 2;
        });
        QCOMPARE(calls, 2);
        QVERIFY(!report.whole);
    }

#ifdef Q_OS_UNIX
    //! Another program must not take the journal away under us, as it may once our lock on the file is gone.
    void keepsTheLocksOfAnOpenDatabase()
    {
        const QString path = m_paths.databaseFile();
        HeldFiles held;
        withDatabase(path, [&](QSqlDatabase& database) {
            QSqlQuery query(database);
            QVERIFY(query.exec(u"PRAGMA journal_mode = WAL"_s) && query.exec(u"CREATE TABLE t (a TEXT)"_s));
            QVERIFY(auditSecrets({{u"Sheep"_s, SecretString(Key)}}, ownFiles(m_paths), held, [](qint64, qint64) { return true; }).files > 0);
            QVERIFY(isLocked(path));
            QFile careless(path);
            QVERIFY(careless.open(QIODevice::ReadOnly));
            careless.close();
            QVERIFY(!isLocked(path)); // so the check above can fail
        });
    }
#endif

private:
    AuditReport audit(const QList<NamedKey>& keys = {{u"Sheep"_s, SecretString(Key)}})
    {
        return auditSecrets(keys, ownFiles(m_paths), m_held, [](qint64, qint64) { return true; });
    }

    template <typename Work>
    void withDatabase(const QString& path, const Work& work)
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, path);
            database.setDatabaseName(path);
            QVERIFY(database.open());
            work(database);
        }
        QSqlDatabase::removeDatabase(path);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Paths m_paths;
    HeldFiles m_held;
};

QTEST_GUILESS_MAIN(TestSecretsAudit)
#include "tst_secretsaudit.moc"
