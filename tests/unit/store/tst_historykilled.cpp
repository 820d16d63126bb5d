// SPDX-License-Identifier: GPL-3.0-or-later
// A real process is killed at any moment while it writes the history: what it had been told is on disk must be there
// afterwards, whole, with its roll-ups, and the next run goes on from there.
#include "historyfile.h"
#include "record/filterparser.h"
#include "store/database.h"
#include "store/recordmigrations.h"
#include "store/sql.h"
#include "support/suite.h"

#include <QProcess>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;
using namespace bw::store;

namespace {

constexpr int Rounds = 8;

//! What a killed writer left, opened as the next start of the program would.
class Left final : public QObject
{
public:
    explicit Left(const QString& path) { isOpen = m_history.open(path).has_value(); }

    QList<record::LogRow> rows()
    {
        return test::answerOf<LogPage>([this](auto done) { m_history.page({}, {}, 1'000'000, this, done); }).value_or(LogPage()).rows;
    }
    Result<record::RequestRecord> record(record::RowId id)
    {
        return test::answerOf<record::RequestRecord>([&](auto done) { m_history.record(id, this, done); });
    }
    Result<record::Exchange> exchange(record::RowId id)
    {
        return test::answerOf<record::Exchange>([&](auto done) { m_history.exchange(id, this, done); });
    }
    metrics::Totals totals()
    {
        metrics::Question question;
        question.last = 24h;
        return test::answerOf<metrics::Snapshot>([&](auto done) { m_history.snapshot(question, this, done); }).value_or(metrics::Snapshot()).totals;
    }
    qint64 rowsWith(const QString& filter)
    {
        LogQuery query;
        query.filter = *record::parseFilter(filter);
        return test::answerOf<LogPage>([&](auto done) { m_history.page(query, {}, 1'000'000, this, done); }).value_or(LogPage()).rows.size();
    }

    bool isOpen = false;

private:
    RecordStore m_history;
};

QString integrity(const QString& path)
{
    Database database(recordMigrations(), nullptr);
    if (!database.open(path))
        return u"not opened"_s;
    return database
        .readNow<QString>([](QSqlDatabase& open) {
            return runSql(open, u"PRAGMA integrity_check"_s).map([](QSqlQuery query) { return query.next() ? query.value(0).toString() : QString(); });
        })
        .value_or(u"not checked"_s);
}

} // namespace

class TestHistoryKilled : public test::Suite
{
    Q_OBJECT

private slots:
    void holdsWhatWasAcknowledged();

private:
    //! Runs the writer until it said `lines` lines and a little more, then kills it. The number that is surely on disk;
    //! −1 if it did not come to that.
    [[nodiscard]] static qint64 runAndKill(const QString& path, qint64 first, int lines);
    static void check(const QString& path, qint64 promised, qint64* next);
};

qint64 TestHistoryKilled::runAndKill(const QString& path, qint64 first, int lines)
{
    QProcess writer;
    writer.start(QStringLiteral(HISTORY_WRITER), {path, QString::number(first)});
    QByteArray said;
    while (said.count('\n') < lines) {
        if (!writer.waitForReadyRead(30'000))
            return -1;
        said += writer.readAllStandardOutput();
    }
    static_cast<void>(writer.waitForFinished(QRandomGenerator::global()->bounded(1, 40))); // somewhere in a write
    writer.kill();
    if (!writer.waitForFinished(30'000) || writer.exitStatus() != QProcess::CrashExit)
        return -1;
    said += writer.readAllStandardOutput();
    said.truncate(said.lastIndexOf('\n'));
    return said.mid(said.lastIndexOf('\n') + 1).toLongLong();
}

void TestHistoryKilled::check(const QString& path, qint64 promised, qint64* next)
{
    QCOMPARE(integrity(path), u"ok"_s);
    Left left(path);
    QVERIFY(left.isOpen);
    const QList<record::LogRow> rows = left.rows();
    QVERIFY2(rows.size() >= promised, qPrintable(u"%1 rows, %2 promised"_s.arg(rows.size()).arg(promised)));
    QSet<qint64> numbers;
    for (const record::LogRow& row : rows)
        numbers.insert(row.request.value().toLongLong());
    QCOMPARE(numbers.size(), rows.size()); // none twice
    for (qint64 number = 0; number < rows.size(); ++number)
        QVERIFY2(numbers.contains(number), qPrintable(QString::number(number))); // none missing in between
    QCOMPARE(left.totals().requests, rows.size());
    QCOMPARE(left.rowsWith(u"text:question"_s), (rows.size() + 2) / 3);
    for (const record::LogRow& row : {rows.first(), rows[rows.size() / 2], rows.last()}) {
        const Result<record::RequestRecord> record = left.record(row.id);
        QVERIFY(record);
        QCOMPARE(record->id, row.request);
        QCOMPARE(left.exchange(row.id).has_value(), row.request.value().toLongLong() % 3 == 0);
    }
    *next = rows.size();
}

void TestHistoryKilled::holdsWhatWasAcknowledged()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"history.db"_s);
    qint64 next = 0;
    for (int round = 0; round < Rounds; ++round) {
        const qint64 promised = runAndKill(path, next, QRandomGenerator::global()->bounded(1, 25));
        QVERIFY2(promised >= next, qPrintable(QString::number(promised)));
        check(path, promised, &next);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(next > Rounds);
}

QTEST_GUILESS_MAIN(TestHistoryKilled)
#include "tst_historykilled.moc"
