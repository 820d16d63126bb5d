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
    return openWith([&path](DatabaseWorker& worker) { return worker.open(path); });
}

Result<void> Database::restore(const QString& copy)
{
    Result<void> good;
    postAndWait([&](QSqlDatabase&) { good = d->worker.check(copy); });
    return good ? openWith([&copy](DatabaseWorker& worker) { return worker.restore(copy); }) : good;
}

Result<void> Database::openWith(const std::function<Opened(DatabaseWorker&)>& opening)
{
    Opened outcome;
    d->thread.postAndWait([this, &opening, &outcome] { outcome = opening(d->worker); });
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
        answer(target, [done, result = copyInto(database, file)] { done(result); });
    });
}

void Database::compact(QObject* receiver, Done done)
{
    post([this, done = std::move(done), target = QPointer(receiver)](QSqlDatabase& database) {
        Result<void> result;
        if (d->readOnly)
            result = failure(ErrorCode::Unavailable, tr("The database is read-only now, so it was not compacted. The banner on top of "
                                                        "the window says why."));
        else
            result = compacted(database);
        answer(target, [done, result] { done(result); });
    });
}

void Database::closeToWrites()
{
    post([](QSqlDatabase& database) {
        if (const Result<void> closed = changeSql(database, QStringLiteral("PRAGMA query_only = ON")); !closed)
            qCWarning(log::store) << "the restored database is still open to writes:" << closed.error().message;
    });
}

void Database::backUpIfDue()
{
    post([this, path = d->path](QSqlDatabase& database) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        if (d->readOnly || !isBackupDue(path, now))
            return;
        const Result<int> version = schemaVersion(database);
        if (const Result<QString> copy = backUp(database, path, version.value_or(0), now); !copy)
            noBackup(path, copy.error());
    });
}

QStringList Database::backups() const
{
    return backupsOf(d->path);
}

void Database::flush()
{
    postAndWait([](QSqlDatabase&) {}); // every commit before it was synced
}

bool Database::tryWriting()
{
    if (d->damaged)
        return false;
    Opened outcome;
    d->thread.postAndWait([this, &outcome] { outcome = d->worker.tryAgain(); });
    return take(outcome);
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
