// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recordstore.h"

#include "store/database.h"
#include "store/historyquery.h"
#include "store/recordmigrations.h"
#include "store/recordqueries.h"
#include "store/recordwriter.h"

#include <QPointer>
#include <QTimer>

#include <atomic>
#include <mutex>

namespace bw::store {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr qint64 MostQueued = 30'000;    //!< records: three seconds of the fastest stress, some 15 MB
constexpr int StretchesAtOnce = 12;      //!< of a survey, before other questions get their turn
constexpr auto UpkeepEvery = 1min;
// A filter that finds little reads the whole table: larger pages, fewer of them.
const DatabaseOptions WriterOptions{
    .checkAfterCrash = false,
    .pageSize = 8'192,
    .afterRescue = afterRecordRescue(),
};
constexpr DatabaseOptions ReaderOptions{.checkAfterCrash = false, .onlyReads = true};

} // namespace

class RecordStore::Private
{
public:
    explicit Private(const Clock& time) : clock(time), began(time.now()) {}

    //! Who sets a clock wrong, or starts without the network that sets it right, has noticed by then.
    [[nodiscard]] ClockTrust trust() const { return clock.now() - began > 1h ? ClockTrust::Proven : ClockTrust::Fresh; }

    //! Before each question: names and series that came since.
    [[nodiscard]] Result<void> refresh(QSqlDatabase& database) { return catalog.load(database); }

    const Clock& clock;
    const Instant began;
    std::atomic<bool> open{false};
    std::atomic<qint64> stored{0};
    std::atomic<qint64> unstored{0};
    std::atomic<qint64> queued{0};
    std::atomic<quint64> newestSurvey{0};
    mutable std::mutex limitsMutex;
    RetentionLimits limits;
    QTimer upkeep;

    RecordWriter recordWriter; //!< in the writing thread only, like the next
    std::vector<std::shared_ptr<const RecordBatch>> held; //!< the disk would not take them; they count as queued

    SeriesCatalog catalog; //!< in the reading thread only, like the next
    metrics::SnapshotBuilder builder;

    Database writer{recordMigrations(), nullptr, WriterOptions};
    Database reader{recordMigrations(), nullptr, ReaderOptions};
};

RecordStore::RecordStore(QObject* parent, const Clock& clock) : QObject(parent), d(std::make_unique<Private>(clock))
{
    connect(&d->writer, &Database::opened, this, &RecordStore::openReader);
    connect(&d->writer, &Database::recovered, this, &RecordStore::writeHeld);
    connect(&d->writer, &Database::troubleFound, this, &RecordStore::troubleFound);
    connect(&d->writer, &Database::recovered, this, &RecordStore::recovered);
    connect(&d->upkeep, &QTimer::timeout, this, &RecordStore::writeHeld);
    connect(&d->upkeep, &QTimer::timeout, this, &RecordStore::deleteOld);
}

//! While `d` is whole: what is queued uses it, and not every std::unique_ptr lets it while it deletes.
RecordStore::~RecordStore()
{
    d->reader.finish();
    d->writer.finish();
}

Result<void> RecordStore::open(const QString& path)
{
    const Result<void> opened = d->writer.open(path);
    if (opened && !d->open)
        return failure(ErrorCode::Io, d->reader.trouble());
    return opened;
}

//! Maybe long after open(), when a full disk has space again.
void RecordStore::openReader()
{
    d->open = d->reader.open(d->writer.path()).has_value();
    if (d->open)
        d->upkeep.start(UpkeepEvery);
}

bool RecordStore::isOpen() const noexcept
{
    return d->open;
}

QString RecordStore::path() const
{
    return d->writer.path();
}

void RecordStore::append(RecordBatch batch)
{
    const auto count = static_cast<qint64>(batch.entries.size());
    if (count == 0)
        return;
    if (!d->open || d->queued + count > MostQueued) {
        d->unstored += count;
        return;
    }
    d->queued += count;
    write(std::make_shared<const RecordBatch>(std::move(batch))); // a job must be copyable
}

void RecordStore::write(std::shared_ptr<const RecordBatch> batch)
{
    const auto written = std::make_shared<qint64>(0);
    d->writer.writeThen(
        [this, batch, written](QSqlDatabase& database) {
            return d->recordWriter.write(database, *batch, limits().exchange, written.get());
        },
        [this, batch, written](const Result<void>& result) {
            if (!result)
                d->recordWriter.forget();
            if (!result && result.error().code != ErrorCode::Internal) { // the disk's or another program's fault
                d->held.push_back(batch);
                return;
            }
            const auto count = static_cast<qint64>(batch->entries.size());
            d->stored += result ? *written : 0;
            d->unstored += result ? count - *written : count;
            d->queued -= count;
        });
}

void RecordStore::writeHeld()
{
    d->writer.post([this](QSqlDatabase&) {
        for (std::shared_ptr<const RecordBatch>& batch : std::exchange(d->held, {}))
            write(std::move(batch));
    });
}

qint64 RecordStore::stored() const noexcept
{
    return d->stored;
}

qint64 RecordStore::unstored() const noexcept
{
    return d->unstored;
}

qint64 RecordStore::queued() const noexcept
{
    return d->queued;
}

//! In the reading thread.
Result<metrics::Snapshot> RecordStore::snapshotOf(QSqlDatabase& database, const metrics::Question& question)
{
    const WallTime now = wallNow(d->clock);
    return HistoryQuery(database, d->catalog, d->builder).snapshot(question, now, now - limits().hours);
}

void RecordStore::snapshotInReader(const metrics::Question& question, Done<metrics::Snapshot> done)
{
    d->reader.post([this, question, done = std::move(done)](QSqlDatabase& database) {
        done(d->refresh(database).and_then([&] { return snapshotOf(database, question); }));
    });
}

void RecordStore::cellsInReader(WallTime from, Done<std::vector<StoredCell>> done)
{
    d->reader.post([this, from, done = std::move(done)](QSqlDatabase& database) {
        done(d->refresh(database).and_then([&] { return cellsSince(database, d->catalog, RollupLevel::TenSeconds, from); }));
    });
}

template <typename T> void RecordStore::ask(std::function<Result<T>(QSqlDatabase&)> work, QObject* receiver, Done<T> done)
{
    d->reader.read<T>([this, work = std::move(work)](QSqlDatabase& database) -> Result<T> {
        return d->refresh(database).and_then([&] { return work(database); });
    }, receiver, std::move(done));
}

void RecordStore::page(const LogQuery& query, const LogPlace& place, int count, QObject* receiver, Done<LogPage> done)
{
    ask<LogPage>([this, query, place, count](QSqlDatabase& database) { return queries::page(database, d->catalog, query, place, count); },
                 receiver, std::move(done));
}

void RecordStore::survey(const LogQuery& query, QObject* receiver, Done<LogSurvey> progress)
{
    ++d->newestSurvey;
    surveyOn(std::make_shared<LogSurvey>(), query, {}, receiver, progress);
}

//! Some stretches at a time, so that a page asked for meanwhile need not wait for the whole.
void RecordStore::surveyOn(std::shared_ptr<LogSurvey> survey, const LogQuery& query, record::RowId before, QObject* receiver,
                           const Done<LogSurvey>& progress)
{
    const quint64 number = d->newestSurvey;
    const QPointer<QObject> target(receiver);
    ask<record::RowId>(
        [this, survey, query, before, number](QSqlDatabase& database) -> Result<record::RowId> {
            if (number != d->newestSurvey)
                return record::RowId();
            return queries::addStretches(database, d->catalog, query, before, StretchesAtOnce, *survey);
        },
        receiver, [this, survey, query, number, target, progress](const Result<record::RowId>& next) {
            if (number != d->newestSurvey)
                return;
            progress(next.map([&survey](record::RowId) { return *survey; }));
            if (next && next->isSet() && target && number == d->newestSurvey)
                surveyOn(survey, query, *next, target, progress);
        });
}

void RecordStore::record(record::RowId id, QObject* receiver, Done<record::RequestRecord> done)
{
    ask<record::RequestRecord>([id](QSqlDatabase& database) { return queries::record(database, id); }, receiver, std::move(done));
}

void RecordStore::records(const QList<record::RowId>& ids, QObject* receiver, Done<QList<record::RequestRecord>> done)
{
    ask<QList<record::RequestRecord>>([ids](QSqlDatabase& database) { return queries::records(database, ids); }, receiver,
                                      std::move(done));
}

void RecordStore::exchange(record::RowId id, QObject* receiver, Done<record::Exchange> done)
{
    ask<record::Exchange>([id](QSqlDatabase& database) { return queries::exchange(database, id); }, receiver, std::move(done));
}

void RecordStore::find(const RequestId& request, WallTime near, QObject* receiver, Done<record::RowId> done)
{
    ask<record::RowId>([request, near](QSqlDatabase& database) { return queries::rowOfRequest(database, request, near); }, receiver,
                       std::move(done));
}

void RecordStore::snapshot(const metrics::Question& question, QObject* receiver, Done<metrics::Snapshot> done)
{
    ask<metrics::Snapshot>([this, question](QSqlDatabase& database) { return snapshotOf(database, question); }, receiver,
                           std::move(done));
}

void RecordStore::firstHour(const metrics::Filter& filter, QObject* receiver, Done<std::optional<WallTime>> done)
{
    ask<std::optional<WallTime>>([this, filter](QSqlDatabase& database) { return store::firstHour(database, d->catalog, filter); }, receiver,
                                 std::move(done));
}

void RecordStore::vocabulary(QObject* receiver, Done<record::FilterVocabulary> done)
{
    ask<record::FilterVocabulary>([this](QSqlDatabase&) -> Result<record::FilterVocabulary> { return vocabularyOf(d->catalog); }, receiver,
                                  std::move(done));
}

void RecordStore::setLimits(const RetentionLimits& limits)
{
    {
        const std::scoped_lock lock(d->limitsMutex);
        d->limits = limits;
    }
    deleteOld();
}

RetentionLimits RecordStore::limits() const
{
    const std::scoped_lock lock(d->limitsMutex);
    return d->limits;
}

void RecordStore::bytes(QObject* receiver, Done<qint64> done)
{
    ask<qint64>(&usedBytes, receiver, std::move(done));
}

void RecordStore::clear(QObject* receiver, Done<void> done)
{
    d->writer.write([this](QSqlDatabase& database) {
        d->recordWriter.forget();
        return deleteAllHistory(database);
    }, this, [this, caller = QPointer(receiver), done = std::move(done)](const Result<void>& result) {
        if (result)
            emit cleared(); // even if who asked is gone
        if (caller)
            done(result);
    });
}

void RecordStore::compact(QObject* receiver, Done<void> done)
{
    d->writer.compact(receiver, std::move(done));
}

void RecordStore::flush()
{
    d->writer.flush();
}

QString RecordStore::longWork() const
{
    return d->writer.longWork();
}

bool RecordStore::flushWithin(std::chrono::milliseconds patience)
{
    return d->writer.flushWithin(patience);
}

void RecordStore::whenFlushed(QObject* receiver, std::function<void()> done)
{
    d->writer.whenFlushed(receiver, std::move(done));
}

QString RecordStore::trouble() const
{
    return d->writer.trouble();
}

bool RecordStore::tryWriting()
{
    return d->writer.tryWriting();
}

void RecordStore::tryWritingSoon()
{
    d->writer.tryWritingSoon();
}

//! A little at a time, with whatever waits meanwhile in between.
void RecordStore::deleteOld()
{
    if (!d->open)
        return;
    const auto more = std::make_shared<bool>(false);
    d->writer.write(
        [this, more](QSqlDatabase& database) { return store::deleteOld(database, limits(), wallNow(d->clock), d->trust(), more.get()); }, this,
        [this, more](const Result<void>& result) {
            if (result && *more)
                deleteOld();
        });
}

} // namespace bw::store
