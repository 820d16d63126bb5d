// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/snapshot.h"
#include "record/exchange.h"
#include "record/filtercompletion.h"
#include "store/logquery.h"
#include "store/recordbatch.h"
#include "store/retention.h"

#include <QObject>

#include <functional>
#include <memory>

namespace bw::store {

struct StoredCell;

//! The history of requests, in a file of its own with a thread that writes and one that reads, so that no question waits
//! for a write, and no chat for either. Made and used from one thread (GUI or main), but for what says otherwise; answers
//! come back to that thread unless `receiver`, an object of it, is gone.
class RecordStore final : public QObject
{
    Q_OBJECT

public:
    template <typename T> using Done = std::function<void(Result<T>)>;

    explicit RecordStore(QObject* parent = nullptr, const Clock& clock = systemClock());
    ~RecordStore() override; //!< writes what is queued, then joins
    Q_DISABLE_COPY_MOVE(RecordStore)

    //! Blocks for some milliseconds. While that fails nothing is kept and everything counts as unstored.
    [[nodiscard]] Result<void> open(const QString& path);
    [[nodiscard]] bool isOpen() const noexcept;
    [[nodiscard]] QString path() const;

    // Any thread.
    //! Returns at once. What a full disk refuses stays in the queue until it takes something again; what does not fit
    //! into the queue is dropped and counted.
    void append(RecordBatch batch);
    [[nodiscard]] qint64 stored() const noexcept;   //!< records on disk since open()
    [[nodiscard]] qint64 unstored() const noexcept; //!< dropped since open()
    [[nodiscard]] qint64 queued() const noexcept;
    //! The answer comes in the reading thread.
    void snapshotInReader(const metrics::Question& question, Done<metrics::Snapshot> done);
    void cellsInReader(WallTime from, Done<std::vector<StoredCell>> done); //!< of ten seconds each

    void page(const LogQuery& query, const LogPlace& place, int count, QObject* receiver, Done<LogPage> done);
    //! Calls `progress` again and again with ever more, until it is complete or failed. The next survey() ends it.
    void survey(const LogQuery& query, QObject* receiver, Done<LogSurvey> progress);
    void record(record::RowId id, QObject* receiver, Done<record::RequestRecord> done);
    void records(const QList<record::RowId>& ids, QObject* receiver, Done<QList<record::RequestRecord>> done);
    void exchange(record::RowId id, QObject* receiver, Done<record::Exchange> done);
    //! The row of a request that ended about then: from a chat message to the log.
    void find(const RequestId& request, WallTime near, QObject* receiver, Done<record::RowId> done);
    //! As fine as asked for while that is kept: ten seconds for two days, minutes for a month, hours for a year.
    void snapshot(const metrics::Question& question, QObject* receiver, Done<metrics::Snapshot> done);
    //! The hour of the first request that the filter lets through; nullopt: there is none.
    void firstHour(const metrics::Filter& filter, QObject* receiver, Done<std::optional<WallTime>> done);
    void vocabulary(QObject* receiver, Done<record::FilterVocabulary> done); //!< names for filters

    void setLimits(const RetentionLimits& limits); //!< looked at soon and then once a minute
    [[nodiscard]] RetentionLimits limits() const;
    void bytes(QObject* receiver, Done<qint64> done); //!< of the file, less what is free in it
    void clear(QObject* receiver, Done<void> done); //!< `receiver` lives in this object's thread
    void compact(QObject* receiver, Done<void> done); //!< gives free space back to the disk; may take a while

    void flush(); //!< waits until all that was appended is on disk; for tests
    // Of the writing thread, as those of Database.
    [[nodiscard]] QString longWork() const;
    [[nodiscard]] bool flushWithin(std::chrono::milliseconds patience);
    void whenFlushed(QObject* receiver, std::function<void()> done);

    [[nodiscard]] QString trouble() const; //!< the newest sentence of troubleFound(); empty: none, or over
    bool tryWriting();                     //!< as Database::tryWriting()
    void tryWritingSoon();

signals:
    void troubleFound(const QString& sentence); //!< the disk failed, or a damaged file was replaced
    void recovered();                           //!< writing goes on
    void cleared();                             //!< nothing of before is left

private:
    void openReader();
    void write(std::shared_ptr<const RecordBatch> batch);
    void writeHeld();
    void deleteOld();
    [[nodiscard]] Result<metrics::Snapshot> snapshotOf(QSqlDatabase& database, const metrics::Question& question);
    template <typename T> void ask(std::function<Result<T>(QSqlDatabase&)> work, QObject* receiver, Done<T> done);
    void surveyOn(std::shared_ptr<LogSurvey> survey, const LogQuery& query, record::RowId before, QObject* receiver,
                  const Done<LogSurvey>& progress);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bw::store
