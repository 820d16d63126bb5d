// SPDX-License-Identifier: GPL-3.0-or-later
// What a full disk does is also measured with a real one: tests/bench/diskfull.sh.
#include "historyfile.h"
#include "store/databasefile.h"
#include "store/heldwrites.h"
#include "store/migrations.h"
#include "store/profilestore.h"
#include "store/runstore.h"
#include "stress/runresult.h"
#include "support/fulldisk.h"
#include "support/suite.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::store;
using namespace std::chrono_literals;

namespace {

const QString Large(200'000, u'x');

//! Pages the file may have; from a few on it takes nothing large.
void setPages(Database& database, int most)
{
    database.post([most](QSqlDatabase& open) { QSqlQuery(open).exec(u"PRAGMA max_page_count = "_s + QString::number(most)); });
    database.flush();
}

Result<void> insertChat(QSqlDatabase& database, const QString& id)
{
    return changeSql(database, u"INSERT INTO conversation (id, title, updated_at) VALUES (?, ?, 1)"_s, {id, Large});
}

int chatsIn(Database& database)
{
    return database
        .readNow<int>([](QSqlDatabase& open) {
            return runSql(open, u"SELECT count(*) FROM conversation"_s).map([](QSqlQuery query) { return query.next() ? query.value(0).toInt() : -1; });
        })
        .value_or(-1);
}

std::shared_ptr<const stress::RunResult> runIn(stress::RunState state)
{
    auto run = std::make_shared<stress::RunResult>();
    run->id = u"run"_s;
    run->plan.name = Large;
    run->startedAt = QDateTime::currentDateTimeUtc();
    run->state = state;
    return run;
}

} // namespace

class TestFullDisk : public test::Suite
{
    Q_OBJECT

private slots:
    void init();

    void itIsTriedAgainWithoutHelp();
    void whatCouldNotBeOpenedIsOpenedWhenItCan();
    void aDamagedFileIsNotTriedAgain();
    void aRescueWaitsForRoom();
    void writesWaitInTheirOrder();
    void ofStatesInARowOnlyTheNewestWaits();
    void loadTestsAndGatewaysWait();
    void requestsWait();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"bellwether.db"_s); }
    [[nodiscard]] bool isFull(HeldWrites& writes);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFullDisk::init()
{
    Suite::init();
    m_folder = std::make_unique<QTemporaryDir>();
}

//! One write fails and waits.
bool TestFullDisk::isFull(HeldWrites& writes)
{
    const Result<void> refused = test::answerOf<void>(
        [&](auto done) { writes.write([](QSqlDatabase& open) { return insertChat(open, u"first"_s); }, this, done); });
    return !refused && writes.isHolding();
}

void TestFullDisk::itIsTriedAgainWithoutHelp()
{
    Database database(migrations(), nullptr, {.retryEvery = 10ms});
    QVERIFY(database.open(path()));
    QSignalSpy trouble(&database, &Database::troubleFound);
    QSignalSpy recovered(&database, &Database::recovered);
    setPages(database, 1);
    QVERIFY(!test::answerOf<void>([&](auto done) { database.write([](QSqlDatabase& open) { return insertChat(open, u"1"_s); }, this, done); }));
    QTRY_COMPARE(trouble.size(), 1);
    QTRY_COMPARE(recovered.size(), 1); // so small a write it takes
    QVERIFY(!database.isReadOnly());
    QVERIFY(database.trouble().isEmpty());
    QVERIFY(!isSuspect(path())); // it was the disk
    setPages(database, 100'000);
    QVERIFY(test::answerOf<void>([&](auto done) { database.write([](QSqlDatabase& open) { return insertChat(open, u"2"_s); }, this, done); }));
    QCOMPARE(chatsIn(database), 1);
}

void TestFullDisk::whatCouldNotBeOpenedIsOpenedWhenItCan()
{
    QVERIFY(QDir().mkpath(path())); // a folder where the file should be
    Database database(migrations(), nullptr, {.retryEvery = 10ms});
    HeldWrites writes(database);
    QSignalSpy opened(&database, &Database::opened);
    QSignalSpy trouble(&database, &Database::troubleFound);
    QSignalSpy retried(&database, &Database::retried);
    QSignalSpy madeUp(&writes, &HeldWrites::madeUp);
    QVERIFY(!database.open(path()));
    writes.write([](QSqlDatabase& open) { return insertChat(open, u"1"_s); }, nullptr, {});
    QTRY_VERIFY(writes.isHolding());
    QTRY_VERIFY(retried.size() >= 3);
    QVERIFY(!database.isOpen() && database.isReadOnly());
    QCOMPARE(trouble.size(), 1); // said once, tried often
    QVERIFY(QDir().rmdir(path()));
    QTRY_COMPARE(madeUp.size(), 1);
    QCOMPARE(opened.size(), 1);
    QVERIFY(database.isOpen() && !database.isReadOnly());
    QCOMPARE(chatsIn(database), 1);
}

void TestFullDisk::aDamagedFileIsNotTriedAgain()
{
    Database database(migrations(), nullptr, {.retryEvery = 0ms});
    QVERIFY(database.open(path()));
    QSignalSpy trouble(&database, &Database::troubleFound);
    QSignalSpy retried(&database, &Database::retried);
    database.write([](QSqlDatabase&) -> Result<void> { return failure(ErrorCode::Parse, u"damaged"_s); });
    QTRY_COMPARE(trouble.size(), 1);
    for (int round = 0; round < 3; ++round) { // a timer of no length, the store thread, the answer
        QCoreApplication::processEvents();
        database.flush();
    }
    QCOMPARE(retried.size(), 0);
    QVERIFY(!database.tryWriting());
    QVERIFY(database.isReadOnly());
    QVERIFY(isSuspect(path())); // for the next start
}

void TestFullDisk::aRescueWaitsForRoom()
{
    if (!test::FullDisk::IsPossible)
        QSKIP("No disk can be filled here.");
    {
        Database database;
        QVERIFY(database.open(path()));
        for (int i = 0; i < 20; ++i)
            database.write([i](QSqlDatabase& open) { return insertChat(open, QString::number(i)); });
    }
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 middle = file.size() / 2;
    QVERIFY(file.seek(middle) && file.write(QByteArray(8'192, 'y')) == 8'192);
    file.close();
    setSuspect(path(), true);
    Database database(migrations(), nullptr, {.afterRescue = afterRescue(), .retryEvery = 10ms});
    {
        const test::FullDisk full(1'000'000); // of some four
        QVERIFY(!database.open(path()));
        QVERIFY(database.isReadOnly());
        QVERIFY(!database.tryWriting());
        QCOMPARE(QDir(m_folder->path()).entryList({u"*.damaged-*"_s}).size(), 0);
        QVERIFY(QFileInfo(path()).size() > middle);
    }
    QTRY_VERIFY(!database.isReadOnly());
    QVERIFY(database.trouble().contains(u"damaged-"_s)); // said, for some of it is lost
    QVERIFY(chatsIn(database) >= 17);
}

void TestFullDisk::writesWaitInTheirOrder()
{
    Database database;
    QVERIFY(database.open(path()));
    HeldWrites writes(database);
    QSignalSpy madeUp(&writes, &HeldWrites::madeUp);
    setPages(database, 1);
    QVERIFY(isFull(writes));
    const Result<void> waits = test::answerOf<void>(
        [&](auto done) { writes.write([](QSqlDatabase& open) { return changeSql(open, u"UPDATE conversation SET title = 'second'"_s); }, this, done); });
    QCOMPARE(waits.error().code, ErrorCode::Unavailable); // told at once
    setPages(database, 100'000);
    QVERIFY(database.tryWriting());
    writes.write([](QSqlDatabase& open) { return changeSql(open, u"UPDATE conversation SET title = title || ' third'"_s); }, nullptr, {});
    QTRY_COMPARE(madeUp.size(), 1);
    QVERIFY(!writes.isHolding());
    const QStringList titles = database
                                   .readNow<QStringList>([](QSqlDatabase& open) -> Result<QStringList> {
                                       return firstColumn(open, u"SELECT title FROM conversation"_s);
                                   })
                                   .value_or(QStringList());
    QCOMPARE(titles, QStringList(u"second third"_s));
}

void TestFullDisk::ofStatesInARowOnlyTheNewestWaits()
{
    Database database;
    QVERIFY(database.open(path()));
    HeldWrites writes(database);
    QSignalSpy madeUp(&writes, &HeldWrites::madeUp);
    setPages(database, 1);
    QVERIFY(isFull(writes));
    const auto ran = std::make_shared<QStringList>();
    for (const QString& state : {u"a1"_s, u"a2"_s, u"b1"_s, u"a3"_s, u"a4"_s}) {
        writes.write(
            [ran, state](QSqlDatabase&) {
                ran->append(state);
                return Result<void>();
            },
            nullptr, {}, state.left(1));
    }
    setPages(database, 100'000);
    QVERIFY(database.tryWriting());
    QTRY_COMPARE(madeUp.size(), 1);
    QCOMPARE(*ran, QStringList({u"a2"_s, u"b1"_s, u"a4"_s}));
}

void TestFullDisk::loadTestsAndGatewaysWait()
{
    Database database;
    QVERIFY(database.open(path()));
    RunStore runs(database);
    ProfileStore profiles(database);
    setPages(database, 1);
    runs.save(runIn(stress::RunState::Running));
    QTRY_VERIFY(runs.hasUnwritten());
    runs.save(runIn(stress::RunState::Running));
    runs.save(runIn(stress::RunState::Finished));
    gateway::GatewayProfile profile = gateway::profileTemplate(gateway::Provider::Custom);
    profile.id = ProfileId(u"gateway"_s);
    profiles.save(profile);
    QTRY_VERIFY(profiles.hasUnwritten());
    QSignalSpy madeUp(&profiles, &ProfileStore::madeUp);
    setPages(database, 100'000);
    QVERIFY(database.tryWriting());
    QTRY_COMPARE(madeUp.size(), 1);
    QTRY_VERIFY(!runs.hasUnwritten());
    const auto headers = test::answerOf<QList<RunHeader>>([&](auto done) { runs.list(this, done); });
    QVERIFY(headers);
    QCOMPARE(headers->size(), 1);
    QCOMPARE(headers->first().state, stress::RunState::Finished);
    QCOMPARE(profiles.listNow().value_or(ProfileStore::Profiles()).size(), 1);
}

void TestFullDisk::requestsWait()
{
    if (!test::FullDisk::IsPossible)
        QSKIP("No disk can be filled here.");
    RecordStore history;
    QSignalSpy recovered(&history, &RecordStore::recovered);
    QVERIFY(history.open(path()));
    constexpr int Batches = 20;
    constexpr int InEach = 200;
    {
        const test::FullDisk full(200'000);
        quint32 sequence = 0;
        for (int i = 0; i < Batches; ++i) {
            RecordBatch batch;
            for (int j = 0; j < InEach; ++j) {
                const record::RequestRecord record = test::makeRecord();
                batch.add(record, record::RowId::at(record::endedAt(record), sequence++), nullptr);
            }
            history.append(std::move(batch));
        }
        history.flush();
        QTRY_VERIFY(!history.trouble().isEmpty());
        QVERIFY(history.queued() > 0);
        QCOMPARE(history.stored() + history.queued(), qint64(Batches * InEach));
        QCOMPARE(history.unstored(), 0);
    }
    QVERIFY(history.tryWriting());
    QCOMPARE(recovered.size(), 1);
    QVERIFY(history.trouble().isEmpty());
    history.flush();
    QTRY_COMPARE(history.stored(), qint64(Batches * InEach));
    QCOMPARE(history.queued(), 0);
}

QTEST_GUILESS_MAIN(TestFullDisk)
#include "tst_fulldisk.moc"
