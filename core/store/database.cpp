// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "base/logging.h"
#include "store/databasecopy.h"
#include "store/databasefile.h"
#include "store/databaseworker.h"
#include "store/outbox.h"
#include "store/storethread.h"

#include <QTimer>

#include <atomic>

namespace bw::store {

namespace {

enum class LongWork { None, Export, Compacting, Backup, Restore };

//! Tells for as long as it lives what the store thread is at.
class AtLongWork
{
public:
    AtLongWork(std::atomic<LongWork>& told, LongWork work) : m_told(told) { m_told = work; }
    ~AtLongWork() { m_told = LongWork::None; }
    Q_DISABLE_COPY_MOVE(AtLongWork)

private:
    std::atomic<LongWork>& m_told;
};

} // namespace

class Database::Private
{
public:
    Private(std::span<const Migration> steps, DatabaseOptions options) : worker(steps, options)
    {
        retry.setSingleShot(true);
        retry.setInterval(options.retryEvery);
    }

    Outbox outbox;
    DatabaseWorker worker; //!< in `thread` only
    std::atomic<bool> open{false};
    std::atomic<bool> readOnly{true};
    std::atomic<bool> damaged{false}; //!< found while open: nothing that time or space would mend
    std::atomic<LongWork> longWork{LongWork::None};
    QTimer retry;
    QString path;
    QString trouble;
    StoreThread thread; //!< last: joined before the rest goes
};

namespace {

//! A full disk, or a page that cannot be read: the next start looks.
void noBackup(const QString& path, const Error& error)
{
    setSuspect(path, true);
    qCWarning(log::store) << "no backup was made:" << error.message;
}

} // namespace

Database::Database(QObject* parent) : Database(migrations(), parent, {.afterRescue = store::afterRescue()}) {}

Database::Database(std::span<const Migration> steps, QObject* parent, DatabaseOptions options)
    : QObject(parent), d(std::make_unique<Private>(steps, options))
{
    connect(&d->retry, &QTimer::timeout, this, &Database::retry);
}

Database::~Database()
{
    finish();
}

void Database::finish()
{
    d->thread.finish([this] { d->worker.close(); });
}

Result<void> Database::open(const QString& path)
{
    d->path = path;
    Opened outcome;
    d->thread.postAndWait([this, &path, &outcome] { outcome = d->worker.open(path); });
    return takeOpened(outcome);
}

void Database::restore(const QString& copy, QObject* receiver, Done done)
{
    d->thread.post([this, copy, target = QPointer(receiver), done = std::move(done)] {
        const AtLongWork telling(d->longWork, LongWork::Restore);
        if (const Result<void> good = d->worker.check(copy); !good)
            return answer(target, [done, good] { done(good); });
        // Closed to writes in the same job: what is queued behind it is of the file before.
        d->outbox.put([this, target, done, outcome = d->worker.restore(copy)] {
            const Result<void> result = takeOpened(outcome);
            if (target)
                done(result);
        });
    });
}

Result<void> Database::takeOpened(const Opened& outcome)
{
    const bool isOver = outcome.result && !outcome.readOnly && d->readOnly && !d->trouble.isEmpty();
    if (isOver) {
        d->trouble.clear();
        d->retry.stop();
    }
    d->damaged = false;
    d->readOnly = outcome.readOnly;
    d->open = outcome.readable;
    if (!outcome.notice.isEmpty())
        showTrouble(outcome.notice);
    if (!outcome.result)
        showTrouble(outcome.result.error());
    if (outcome.readable)
        emit opened();
    if (isOver)
        emit recovered();
    return outcome.result;
}

bool Database::isOpen() const noexcept
{
    return d->open;
}

bool Database::isReadOnly() const noexcept
{
    return d->readOnly;
}

QString Database::path() const
{
    return d->path;
}

QString Database::trouble() const
{
    return d->trouble;
}

void Database::post(Work work)
{
    d->thread.post([this, work = std::move(work)] { d->worker.run(work); });
}

void Database::write(WriteWork work, QObject* receiver, Done done)
{
    writeThen(std::move(work), [this, target = QPointer(receiver), done = std::move(done)](const Result<void>& result) {
        if (done)
            answer(target, [done, result] { done(result); });
    });
}

void Database::writeThen(WriteWork work, std::function<void(const Result<void>&)> finished)
{
    post([this, work = std::move(work), finished = std::move(finished)](QSqlDatabase& database) {
        Result<void> result;
        if (d->readOnly)
            result = failure(ErrorCode::Unavailable,
                             tr("The database is read-only now, so this was not saved. The banner on "
                                "top of the window says why."));
        else
            result = checked(inTransaction(database, work));
        finished(result);
    });
}

void Database::exportTo(const QString& file, QObject* receiver, Done done)
{
    post([this, file, done = std::move(done), target = QPointer(receiver)](QSqlDatabase& database) {
        const AtLongWork telling(d->longWork, LongWork::Export);
        answer(target, [done, result = copyInto(database, file)] { done(result); });
    });
}

void Database::compact(QObject* receiver, Done done)
{
    post([this, done = std::move(done), target = QPointer(receiver)](QSqlDatabase& database) {
        const AtLongWork telling(d->longWork, LongWork::Compacting);
        Result<void> result;
        if (d->readOnly)
            result = failure(ErrorCode::Unavailable, tr("The database is read-only now, so it was not compacted. The banner on top of "
                                                        "the window says why."));
        else
            result = compacted(database);
        answer(target, [done, result] { done(result); });
    });
}

void Database::backUpIfDue()
{
    post([this, path = d->path](QSqlDatabase& database) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        if (d->readOnly || !isBackupDue(path, now))
            return;
        const AtLongWork telling(d->longWork, LongWork::Backup);
        const Result<int> version = schemaVersion(database);
        if (const Result<QString> copy = backUp(database, path, version.value_or(0), now); !copy)
            noBackup(path, copy.error());
    });
}

QStringList Database::backups() const
{
    return backupsOf(d->path);
}

QString Database::longWork() const
{
    switch (d->longWork) {
    case LongWork::Export:
        return tr("A copy of everything is being made.");
    case LongWork::Compacting:
        return tr("The database is being compacted.");
    case LongWork::Backup:
        return tr("The daily backup of the database is being made.");
    case LongWork::Restore:
        return tr("A copy is being put in the place of the database.");
    case LongWork::None:
        break;
    }
    return {};
}

void Database::flush()
{
    d->thread.postAndWait([] {}); // every commit before it was synced
}

bool Database::flushWithin(std::chrono::milliseconds patience)
{
    return d->thread.waitForQueue(patience);
}

void Database::whenFlushed(QObject* receiver, std::function<void()> done)
{
    d->thread.post([this, target = QPointer(receiver), done = std::move(done)] { answer(target, done); });
}

bool Database::tryWriting()
{
    if (d->damaged)
        return false;
    Opened outcome;
    d->thread.postAndWait([this, &outcome] { outcome = d->worker.tryAgain(); });
    return take(outcome);
}

void Database::tryWritingSoon()
{
    if (d->damaged)
        return emit retried();
    d->thread.post([this] {
        d->outbox.put([this, outcome = d->worker.tryAgain()] {
            take(outcome);
            emit retried();
        });
    });
}

//! A disk with next to no room would take this little and refuse the next message: then the banner would come and go.
void Database::retry()
{
    d->thread.post([this] {
        if (hasRoom(d->worker.path()))
            d->outbox.put([this, outcome = d->worker.tryAgain()] {
                take(outcome);
                emit retried();
            });
        else
            d->outbox.put([this] {
                d->retry.start();
                emit retried();
            });
    });
}

bool Database::take(const Opened& outcome)
{
    const bool wasReadable = d->open.exchange(outcome.readable);
    const bool wasReadOnly = d->readOnly.exchange(outcome.readOnly);
    if (outcome.opened && outcome.readable && (outcome.result || !wasReadable))
        emit opened();
    if (!outcome.result) {
        showTrouble(outcome.result.error());
        return false;
    }
    if (wasReadOnly) {
        d->trouble.clear();
        d->retry.stop();
        emit recovered();
    }
    if (!outcome.notice.isEmpty())
        showTrouble(outcome.notice);
    return true;
}

void Database::postAndWait(const Work& work)
{
    d->thread.postAndWait([this, &work] { d->worker.run(work); });
}

//! Always by way of this object's thread: a QPointer may only be asked in the thread of what it points to.
void Database::answer(const QPointer<QObject>& receiver, std::function<void()> call)
{
    d->outbox.put([receiver, call = std::move(call)] {
        if (receiver)
            call();
    });
}

//! Only the failures of the disk and of the file end writing; a refused row or a busy file concern one statement.
void Database::report(const Error& error)
{
    const bool damaged = error.code == ErrorCode::Parse;
    if ((error.code != ErrorCode::Io && !damaged) || d->readOnly.exchange(true))
        return;
    d->damaged = damaged;
    setSuspect(d->path, true);
    d->outbox.put([this, cause = withCause(error, d->path)] { showTrouble(cause); });
}

void Database::showTrouble(const Error& error)
{
    if (error.code == ErrorCode::Io || error.code == ErrorCode::Unavailable)
        d->retry.start();
    if (error.message != d->trouble)
        showTrouble(error.message);
}

void Database::showTrouble(const QString& sentence)
{
    d->trouble = sentence;
    emit troubleFound(sentence);
}

} // namespace bw::store
