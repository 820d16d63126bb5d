// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers.h"
#include "base/seededrandom.h"
#include "record/logrow.h"
#include "store/database.h"
#include "store/databasecopy.h"
#include "store/databasefile.h"
#include "store/salvage.h"
#include "support/suite.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QUuid>

#include <functional>
#include <future>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::store;

namespace {

constexpr int Chats = 120;
constexpr int MessagesEach = 10;
constexpr int Messages = Chats * MessagesEach;

Result<void> fill(QSqlDatabase& database)
{
    for (int chat = 0; chat < Chats; ++chat) {
        const QString id = u"chat %1"_s.arg(chat);
        Result<void> done = changeSql(database, u"INSERT INTO conversation (id, title, updated_at) VALUES (?, ?, ?)"_s,
                                      {id, u"Chuyện số %1"_s.arg(chat), chat});
        for (int n = 0; done && n < MessagesEach; ++n)
            done = changeSql(database,
                             u"INSERT INTO message (id, conversation, role, state, text, created_at) VALUES (?, ?, 'user', 'done', ?, ?)"_s,
                             {u"%1/%2"_s.arg(id).arg(n), id, u"words "_s.repeated(40) + QString::number(n), n});
        if (!done)
            return done;
    }
    return {};
}

int count(Database& database, const QString& table)
{
    return database
        .readNow<int>([&table](QSqlDatabase& open) {
            return runSql(open, u"SELECT count(*) FROM "_s + table).map([](QSqlQuery query) {
                return query.next() ? query.value(0).toInt() : -1;
            });
        })
        .value_or(-1);
}

//! As a disk does it that gives other bytes back.
void flip(const QString& path, const QList<qint64>& places)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    for (const qint64 place : places) {
        char byte = 0;
        QVERIFY(file.seek(place) && file.getChar(&byte));
        QVERIFY(file.seek(place) && file.putChar(static_cast<char>(byte ^ 0x55)));
    }
}

//! Of its own, and gone afterwards.
void withConnection(const QString& file, const std::function<void(QSqlDatabase&)>& work)
{
    const QString name = QUuid::createUuid().toString();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(file);
        QVERIFY(database.open());
        work(database);
    }
    QSqlDatabase::removeDatabase(name);
}

} // namespace

class TestSalvage : public test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void aByteFlippedAnywhereNeverCrashes();
    void manyFlippedBytesLeaveMostRows();
    void lostPagesCostTheirRowsOnly();
    void numbersFarApartAreFound_data();
    void numbersFarApartAreFound();
    void messagesWhoseChatIsLostStay();
    void copiesAreRestored();
    void anOldJournalStaysOutOfWhatIsRestored();
    void strangersAreNotRestored_data();
    void strangersAreNotRestored();
    void nobodyWaitsForWhatTakesLong();
    void backsUpOnceADay();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"bellwether.db"_s); }
    [[nodiscard]] QString damaged(const QString& name, const QList<qint64>& places) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSalvage::init()
{
    Suite::init();
    m_folder = std::make_unique<QTemporaryDir>();
    Database database;
    QVERIFY(database.open(path()));
    database.write(&fill);
}

//! A copy that is opened as after a crash.
QString TestSalvage::damaged(const QString& name, const QList<qint64>& places) const
{
    const QString folder = m_folder->filePath(name);
    QDir().mkpath(folder);
    const QString copy = folder + u"/bellwether.db"_s;
    QFile::remove(copy);
    QFile::copy(path(), copy);
    flip(copy, places);
    setSuspect(copy, true);
    return copy;
}

void TestSalvage::aByteFlippedAnywhereNeverCrashes()
{
    SeededRandom random(7);
    const qint64 size = QFileInfo(path()).size();
    int whole = 0;
    for (int i = 0; i < 100; ++i) {
        const auto place = static_cast<qint64>(random.unit() * double(size - 100)) + 100; // the header has a test of its own
        Database database;
        const Result<void> opened = database.open(damaged(u"flip %1"_s.arg(i), {place}));
        QVERIFY2(opened, qPrintable(u"%1: %2"_s.arg(place).arg(opened ? QString() : opened.error().message)));
        const int messages = count(database, u"message"_s);
        const int chats = count(database, u"conversation"_s);
        // One page at the most: of messages some 14, of a page above them all below it, of the schema a table.
        whole += messages > Messages - 50 && chats > Chats - 60;
        QVERIFY(database.isOpen());
    }
    QVERIFY2(whole >= 95, qPrintable(QString::number(whole)));
}

void TestSalvage::manyFlippedBytesLeaveMostRows()
{
    SeededRandom random(11);
    const qint64 size = QFileInfo(path()).size();
    QList<qint64> places;
    for (int i = 0; i < 100; ++i)
        places.append(static_cast<qint64>(random.unit() * double(size - 8'192)) + 8'192);
    Database database;
    QVERIFY(database.open(damaged(u"many"_s, places)));
    QVERIFY(!database.isReadOnly());
    const int messages = count(database, u"message"_s);
    QVERIFY2(messages > Messages / 2, qPrintable(QString::number(messages)));
}

void TestSalvage::lostPagesCostTheirRowsOnly()
{
    const QString copy = damaged(u"page"_s, {});
    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray content = file.readAll();
    const qint64 page = content.indexOf("words words", content.size() / 2) / 4'096;
    QVERIFY(file.seek(page * 4'096) && file.write(QByteArray(4'096, '\xa5')) == 4'096);
    file.close();
    Database database;
    QVERIFY(database.open(copy));
    const int messages = count(database, u"message"_s);
    QVERIFY(messages < Messages);
    QVERIFY2(messages > Messages - 40, qPrintable(QString::number(messages)));
    QCOMPARE(count(database, u"conversation"_s), Chats);
    QVERIFY(database.trouble().contains(u"damaged-"));
    QCOMPARE(database.backups().size(), 0);
    // Words are found in what was saved, by an index that was made anew.
    QVERIFY(count(database, u"conversation_words WHERE conversation_words MATCH 'chuyen'"_s) == Chats);
}

void TestSalvage::numbersFarApartAreFound_data()
{
    QTest::addColumn<int>("lost"); // a row of the page that is lost
    QTest::newRow("the first page") << 0;
    QTest::newRow("in the middle") << 200;
}

//! As in the history, where numbers are times.
void TestSalvage::numbersFarApartAreFound()
{
    using namespace std::chrono_literals;
    QFETCH(const int, lost);
    constexpr int Rows = 400;
    const QString file = m_folder->filePath(u"history.db"_s);
    const auto make = [](QSqlDatabase& database) {
        QVERIFY(changeSql(database, u"CREATE TABLE history (id INTEGER PRIMARY KEY, text TEXT)"_s));
    };
    withConnection(file, [&make](QSqlDatabase& database) {
        make(database);
        for (int i = 0; i < Rows; ++i) {
            const record::RowId id = record::RowId::at(WallTime(24h * 20'500 + i * 1h));
            QVERIFY(changeSql(database, u"INSERT INTO history VALUES (?, ?)"_s, {id.value, u"row %1 "_s.arg(i).repeated(40)}));
        }
    });
    QFile source(file);
    QVERIFY(source.open(QIODevice::ReadWrite));
    const qint64 page = source.readAll().lastIndexOf("row " + QByteArray::number(lost) + ' ') / 4'096;
    QVERIFY(source.seek(page * 4'096) && source.write(QByteArray(4'096, '\xa5')) == 4'096);
    source.close();
    withConnection(u":memory:"_s, [&make, &file](QSqlDatabase& database) {
        make(database);
        const Result<Salvage> saved = salvage(file, database);
        QVERIFY(saved);
        QVERIFY2(saved->rows < Rows && saved->rows > Rows - 40, qPrintable(QString::number(saved->rows)));
        QCOMPARE(saved->gaps, 1);
    });
}

void TestSalvage::messagesWhoseChatIsLostStay()
{
    {
        Database database;
        QVERIFY(database.open(path()));
        database.post([](QSqlDatabase& open) {
            QSqlQuery(open).exec(u"PRAGMA foreign_keys = OFF"_s);
            QSqlQuery(open).exec(u"DELETE FROM conversation WHERE id = 'chat 5'"_s);
        });
    }
    const QString copy = damaged(u"orphans"_s, {});
    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray content = file.readAll();
    const qint64 page = content.lastIndexOf("words words") / 4'096;
    QVERIFY(file.seek(page * 4'096) && file.write(QByteArray(4'096, '\xa5')) == 4'096);
    file.close();
    Database database;
    QVERIFY(database.open(copy));
    QCOMPARE(count(database, u"conversation WHERE id = 'chat 5'"_s), 1);
    QCOMPARE(count(database, u"message WHERE conversation = 'chat 5'"_s), MessagesEach);
}

void TestSalvage::copiesAreRestored()
{
    Database database;
    QVERIFY(database.open(path()));
    const QString copy = m_folder->filePath(u"export.db"_s);
    Result<void> exported = failure(ErrorCode::Internal, u"no answer"_s);
    database.exportTo(copy, this, [&exported](const Result<void>& done) { exported = done; });
    QTRY_VERIFY(exported);
    database.write([](QSqlDatabase& open) { return changeSql(open, u"DELETE FROM conversation"_s); });
    QCOMPARE(count(database, u"conversation"_s), 0);
    QVERIFY(test::answerOf<void>([&](auto done) { database.restore(copy, this, done); }));
    QCOMPARE(count(database, u"conversation"_s), Chats);
    QCOMPARE(count(database, u"message"_s), Messages);
    QVERIFY(!database.isReadOnly());
    const Result<void> late = test::answerOf<void>(
        [&](auto done) { database.write([](QSqlDatabase& open) { return changeSql(open, u"DELETE FROM conversation"_s); }, this, done); });
    QVERIFY(!late); // of the file before
    QCOMPARE(count(database, u"conversation"_s), Chats);
    const QStringList aside = QDir(m_folder->path()).entryList({u"*.replaced-*"_s});
    QCOMPARE(aside.size(), 1); // what was there is kept
    QVERIFY(QFileInfo::exists(copy));
}

//! Of a program that was killed: SQLite would write it into the copy.
void TestSalvage::anOldJournalStaysOutOfWhatIsRestored()
{
    const QString copy = m_folder->filePath(u"export.db"_s);
    QVERIFY(QFile::copy(path(), copy));
    const QString killed = m_folder->filePath(u"killed.db"_s);
    {
        Database database;
        QVERIFY(database.open(path()));
        database.write([](QSqlDatabase& open) { return changeSql(open, u"DELETE FROM conversation"_s); });
        QCOMPARE(count(database, u"conversation"_s), 0);
        QVERIFY(QFile::copy(path(), killed) && QFile::copy(path() + u"-wal"_s, killed + u"-wal"_s));
    }
    QVERIFY(replaceWith(killed, copy, QDateTime::currentDateTimeUtc()));
    QVERIFY(!QFileInfo::exists(killed + u"-wal"_s));
    QCOMPARE(QDir(m_folder->path()).entryList({u"killed.db.replaced-*"_s}).size(), 2); // both are kept
    Database restored;
    QVERIFY(restored.open(killed));
    QCOMPARE(count(restored, u"conversation"_s), Chats);
}

void TestSalvage::strangersAreNotRestored_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no database") << QString() << ErrorCode::InvalidInput;
    QTest::newRow("another program's") << u"CREATE TABLE bookmark (url TEXT); PRAGMA user_version = 2"_s << ErrorCode::InvalidInput;
    QTest::newRow("a newer one's") << u"CREATE TABLE conversation (id TEXT); PRAGMA user_version = 999"_s << ErrorCode::Unsupported;
}

void TestSalvage::strangersAreNotRestored()
{
    QFETCH(QString, statement);
    const QString other = m_folder->filePath(u"other.db"_s);
    if (statement.isEmpty()) {
        QFile file(other);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Dear diary") > 0);
    } else {
        {
            QSqlDatabase made = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            made.setDatabaseName(other);
            QVERIFY(made.open());
            for (const QString& one : statement.split(u';'))
                QVERIFY(changeSql(made, one));
        }
        QSqlDatabase::removeDatabase(u"other"_s);
    }
    Database database;
    QVERIFY(database.open(path()));
    const Result<void> restored = test::answerOf<void>([&](auto done) { database.restore(other, this, done); });
    QVERIFY(!restored);
    QTEST(restored.error().code, "code");
    QVERIFY(database.trouble().isEmpty());
    QCOMPARE(count(database, u"conversation"_s), Chats);
    QVERIFY(!database.isReadOnly());
}

void TestSalvage::nobodyWaitsForWhatTakesLong()
{
    Database database;
    QVERIFY(database.open(path()));
    QVERIFY(database.flushWithin(std::chrono::seconds(30)));
    std::promise<void> gate;
    database.post([&gate](QSqlDatabase&) { gate.get_future().wait(); });
    QVERIFY(!database.flushWithin(std::chrono::milliseconds(1)));
    QVERIFY(database.longWork().isEmpty());
    bool flushed = false;
    database.whenFlushed(this, [&flushed] { flushed = true; });
    QCoreApplication::processEvents();
    QVERIFY(!flushed);
    gate.set_value();
    QTRY_VERIFY(flushed);
}

void TestSalvage::backsUpOnceADay()
{
    Database database;
    QVERIFY(database.open(path()));
    database.backUpIfDue();
    database.backUpIfDue();
    database.flush();
    QCOMPARE(database.backups().size(), 1);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QVERIFY(!isBackupDue(path(), now.addSecs(3'600)));
    QVERIFY(isBackupDue(path(), now.addDays(1).addSecs(60)));
    QVERIFY(isBackupDue(path(), now.addDays(-1))); // the clock was set back
    QVERIFY(checkCopy(database.backups().first(), migrations()));
}

QTEST_GUILESS_MAIN(TestSalvage)
#include "tst_salvage.moc"
