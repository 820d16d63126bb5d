// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QObject>
#include <QPointer>
#include <QSqlDatabase>

#include <chrono>
#include <functional>
#include <memory>
#include <span>

namespace bw::store {

class DatabaseWorker;
struct Migration;
struct Opened;

//! How a file is opened, where that is not as for the program's own.
struct DatabaseOptions
{
    //! After a crash the whole file is checked before it is used. Seconds for a file of gigabytes, whose rows are only
    //! history: there, damage is found when it is met.
    bool checkAfterCrash = true;
    //! Another connection writes; this one only reads, beside it. The file must exist with the schema wanted.
    bool onlyReads = false;
    int pageSize = 0; //!< of a new file; 0: SQLite's own
    //! Bytes of a damaged file at most, to read what is left of it into a new one: nobody waits minutes for a window.
    qint64 largestRescue = 512 * 1024 * 1024;
    std::span<const QLatin1StringView> afterRescue{}; //!< statements that make the rows of a rescued file agree again
    std::chrono::milliseconds retryEvery{5'000}; //!< after a failure of the disk, until it takes something again
};

//! The program's SQLite file (WAL, one writer, synced at every commit) in a thread of its own. Opens, backs up and
//! migrates on open(). Made and used from one thread (GUI or main); work runs in the store thread, answers come back
//! to the thread of this object.
class Database final : public QObject
{
    Q_OBJECT

public:
    using Work = std::function<void(QSqlDatabase&)>;
    using WriteWork = std::function<Result<void>(QSqlDatabase&)>;
    using Done = std::function<void(Result<void>)>;

    explicit Database(QObject* parent = nullptr);
    Database(std::span<const Migration> steps, QObject* parent, DatabaseOptions options = {}); //!< another schema
    ~Database() override; //!< finishes queued work, then joins
    Q_DISABLE_COPY_MOVE(Database)

    //! Creates the folder and the file if need be. Blocks. A damaged file is moved aside, never deleted, and what can be
    //! read of it goes into a new one. One of a newer Bellwether is read-only and untouched (Unsupported). Unavailable or
    //! Io if it cannot be written: then it is read-only, and open() is tried again as tryWriting() says.
    [[nodiscard]] Result<void> open(const QString& path);
    [[nodiscard]] bool isOpen() const noexcept; //!< readable at least
    [[nodiscard]] bool isReadOnly() const noexcept;
    [[nodiscard]] QString path() const;
    [[nodiscard]] QString trouble() const; //!< the newest sentence of troubleFound(), for who connects late

    //! A consistent copy of everything in one file, while work goes on; replaces `file` whole or not at all. Trouble with
    //! it is not trouble of the database.
    void exportTo(const QString& file, QObject* receiver, Done done);
    //! Gives the room of what was deleted back to the disk, in turn with what is queued: a while for a large file, which
    //! needs as much free space again. Trouble with it is not trouble of the database.
    void compact(QObject* receiver, Done done);
    //! Checks such a copy, or a backup, whole and puts it in the place of the file, which is kept beside it under another
    //! name; in turn with what is queued, a while for a large one. On failure everything is as before: InvalidInput,
    //! Unsupported or Io. After success whoever shows rows must ask anew. What is still on the screen is of the file before,
    //! and writes until the very end of the program: the connection refuses all of it, so that nobody who writes has to know.
    void restore(const QString& copy, QObject* receiver, Done done);
    //! Makes a backup when the newest is a day old, in turn with what is queued. Reads the whole file, so damage is found.
    void backUpIfDue();
    [[nodiscard]] QStringList backups() const; //!< whole paths, newest first

    //! Runs `work` in the store thread, in order of the calls. Never blocks. Any thread.
    void post(Work work);

    //! Runs `work` in one transaction: all of it is on disk when `done` gets success, none of it on failure. While the
    //! database is read-only `work` does not run. `done` (may be empty) runs in this object's thread unless `receiver`,
    //! an object of the same thread, is gone.
    void write(WriteWork work, QObject* receiver = nullptr, Done done = {});
    //! The same from any thread; `finished` runs in the store thread, right after the commit or the roll-back.
    void writeThen(WriteWork work, std::function<void(const Result<void>&)> finished);

    //! Runs `work` in the store thread and hands its result to `done`, as with write().
    template <typename T>
    void read(std::function<Result<T>(QSqlDatabase&)> work, QObject* receiver, std::function<void(Result<T>)> done)
    {
        post([this, work = std::move(work), done = std::move(done),
              target = QPointer(receiver)](QSqlDatabase& database) {
            answer(target, [done, result = checked(work(database))] { done(result); });
        });
    }

    //! The same, waiting; for the command line.
    template <typename T> [[nodiscard]] Result<T> readNow(const std::function<Result<T>(QSqlDatabase&)>& work)
    {
        Result<T> result;
        postAndWait([this, &work, &result](QSqlDatabase& database) { result = checked(work(database)); });
        return result;
    }

    //! What the store thread is at where that takes longer than a moment, as a sentence; empty: nothing of the kind.
    [[nodiscard]] QString longWork() const;

    //! Waits until everything posted so far is on disk. For tests: a window asks one of the next two.
    void flush();
    [[nodiscard]] bool flushWithin(std::chrono::milliseconds patience); //!< false: something takes longer; it goes on
    //! `done` comes once everything posted so far is on disk, or refused: whoever wrote was told before.
    void whenFlushed(QObject* receiver, std::function<void()> done);
    //! Runs all that is queued, closes the file and ends the thread: what the destructor does, for an owner that queued
    //! work uses. Nothing may be asked afterwards.
    void finish();

    //! After trouble: asks the disk again, opens the file if that failed; on success writing goes on and recovered()
    //! comes. Waits for what is queued. Not for a damaged file: that is rescued by the next open().
    bool tryWriting();
    //! The same without waiting: retried() comes, after recovered() where it succeeded. Happens by itself every few seconds
    //! while a disk is full or gone.
    void tryWritingSoon();

signals:
    void opened(); //!< after each open() that can at least read
    //! Disk full, file gone or damaged: the screen shows the sentence; nothing is overwritten.
    void troubleFound(const QString& sentence);
    void retried(); //!< the disk was asked again, by itself or by tryWritingSoon(), whatever it said
    void recovered(); //!< isReadOnly() became false again

private:
    [[nodiscard]] Result<void> takeOpened(const Opened& outcome);
    void postAndWait(const Work& work);
    void answer(const QPointer<QObject>& receiver, std::function<void()> call);
    void report(const Error& error); //!< any thread
    void retry();
    bool take(const Opened& outcome);
    void showTrouble(const Error& error);
    void showTrouble(const QString& sentence);

    template <typename T> [[nodiscard]] Result<T> checked(Result<T> result)
    {
        if (!result)
            report(result.error());
        return result;
    }

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bw::store
