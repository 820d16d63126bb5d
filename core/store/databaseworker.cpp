// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/databaseworker.h"

#include "base/logging.h"
#include "store/databasefile.h"
#include "store/salvage.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QUrl>
#include <QUuid>

#include <array>

namespace bw::store {

using namespace Qt::StringLiterals;

namespace {

// A full sync at each commit makes "stored before it is sent" true after a power cut too, not only after a kill;
// commits are few (one a second while streaming) and nobody waits for them on the screen.
constexpr std::array Pragmas = {
    QLatin1StringView("PRAGMA journal_mode = WAL"), QLatin1StringView("PRAGMA synchronous = FULL"),
    QLatin1StringView("PRAGMA foreign_keys = ON"),
    QLatin1StringView("PRAGMA journal_size_limit = 16777216"), // a long day must not leave a giant -wal behind
};

bool isDamage(const QSqlError& error)
{
    return troubleOf(error) == SqlTrouble::Damaged;
}

} // namespace

DatabaseWorker::DatabaseWorker(std::span<const Migration> steps, DatabaseOptions options)
    : m_name(QUuid::createUuid().toString()), m_steps(steps), m_options(options)
{
}

Opened DatabaseWorker::open(const QString& path)
{
    close();
    m_path = path;
    Opened outcome = m_options.onlyReads ? openBeside() : openNow();
    m_prepared = outcome.result.has_value();
    if (!m_prepared)
        outcome.result = tl::unexpected(withCause(outcome.result.error(), path));
    outcome.readable = m_database.isOpen();
    return outcome;
}

Opened DatabaseWorker::openNow()
{
    const QString folder = QFileInfo(m_path).absolutePath();
    if (!QDir().mkpath(folder))
        return failed(
            {ErrorCode::Io, tr("The folder %1 for Bellwether's database could not be made. Check that it can be "
                               "written, or choose another one with --data-dir.")
                                .arg(QDir::toNativeSeparators(folder))});
    if (Result<void> done = connectToExisting(); !done)
        return failed(done.error());
    const Result<bool> healthy = isHealthy();
    if (!healthy)
        return failed(healthy.error());
    return *healthy ? prepare() : replaceDamaged();
}

Opened DatabaseWorker::openBeside()
{
    if (Result<void> done = connectTo(m_path, u"QSQLITE_OPEN_READONLY"_s); !done)
        return failed(done.error());
    const Result<int> version = schemaVersion(m_database);
    if (!version)
        return failed(version.error());
    if (*version != latestVersion(m_steps))
        return failed({ErrorCode::Unsupported, tr("The database has another layout than this Bellwether reads.")});
    return {{}, true, {}};
}

void DatabaseWorker::close()
{
    m_prepared = false;
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

Opened DatabaseWorker::tryAgain()
{
    if (!m_prepared)
        return open(m_path);
    Result<void> done = tryWriting();
    if (done)
        setSuspect(m_path, false); // it was the disk
    else
        done = tl::unexpected(withCause(done.error(), m_path));
    return {.result = done, .readOnly = !done, .readable = true, .opened = false};
}

//! Changes nothing: does the disk take it?
Result<void> DatabaseWorker::tryWriting()
{
    return inTransaction(m_database, [](QSqlDatabase& database) -> Result<void> {
        const Result<int> version = schemaVersion(database);
        if (!version)
            return tl::unexpected(version.error());
        return changeSql(database, u"PRAGMA user_version = "_s + QString::number(*version));
    });
}

Opened DatabaseWorker::restore(const QString& copy)
{
    const QString path = m_path;
    close();
    const Result<void> done = replaceWith(path, copy, QDateTime::currentDateTimeUtc());
    Opened opened = open(path);
    if (!done)
        opened.result = done;
    else if (opened.result)
        closeToWrites();
    return opened;
}

void DatabaseWorker::closeToWrites()
{
    if (const Result<void> closed = changeSql(m_database, u"PRAGMA query_only = ON"_s); !closed)
        qCWarning(log::store) << "the restored database is still open to writes:" << closed.error().message;
}

Result<void> DatabaseWorker::connectTo(const QString& path, const QString& options)
{
    close();
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    if (!m_database.isValid())
        return failure(ErrorCode::Unavailable,
                       tr("The SQLite driver of Qt is missing, so nothing can be saved. Reinstall "
                          "Bellwether."));
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(options);
    if (!m_database.open())
        return tl::unexpected(sqlError(m_database.lastError()));
    return {};
}

//! On a medium that cannot be written SQLite has no place for the -shm file of a WAL database; after a clean end there
//! is no -wal either, and the file may be read as it stands.
Result<void> DatabaseWorker::connectToExisting()
{
    Result<void> done = connectTo(m_path);
    QSqlQuery probe(m_database);
    if (done && (probe.exec(u"SELECT count(*) FROM sqlite_schema"_s) || isDamage(probe.lastError())))
        return {};
    if (!QFileInfo::exists(m_path) || QFileInfo(m_path + u"-wal"_s).size() > 0)
        return done ? tl::unexpected(sqlError(probe.lastError())) : done;
    probe.clear();
    const QString url = QString::fromLatin1(QUrl::fromLocalFile(QFileInfo(m_path).absoluteFilePath()).toEncoded());
    return connectTo(url + u"?mode=ro&immutable=1"_s, u"QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY"_s);
}

//! A clean end leaves no -wal, so a full check is spent only on a file that was not closed, or that gave trouble.
Result<bool> DatabaseWorker::isHealthy()
{
    const bool crashed = m_options.checkAfterCrash && QFileInfo(m_path + u"-wal"_s).size() > 0;
    const bool trusted = !crashed && !isSuspect(m_path);
    QSqlQuery query(m_database);
    const QString sql = trusted ? u"SELECT count(*), 'ok' FROM sqlite_schema"_s : u"PRAGMA quick_check(1)"_s;
    if (!query.exec(sql) || !query.next()) {
        if (isDamage(query.lastError()))
            return false;
        return tl::unexpected(sqlError(query.lastError()));
    }
    const bool healthy = query.value(trusted ? 1 : 0).toString() == u"ok";
    if (!trusted)
        setSuspect(m_path, false);
    return healthy;
}

Opened DatabaseWorker::replaceDamaged()
{
    close();
    const Result<QString> aside = moveAside(m_path, QDateTime::currentDateTimeUtc());
    if (!aside)
        return failed(aside.error());
    Opened opened = beginAnew(*aside);
    if (!opened.result && opened.result.error().code == ErrorCode::Io) {
        close();
        moveBack(*aside, m_path); // half a rescue is none: the whole of it when there is space
        setSuspect(m_path, true);
    }
    return opened;
}

Opened DatabaseWorker::beginAnew(const QString& damagedFile)
{
    if (Result<void> done = connectTo(m_path); !done)
        return failed(done.error());
    setSuspect(m_path, false);
    Opened opened = prepare();
    if (!opened.result || opened.readOnly)
        return opened;
    const bool fits = QFileInfo(damagedFile).size() <= m_options.largestRescue;
    const Result<Salvage> saved = fits ? takeOver(damagedFile) : Result<Salvage>();
    if (!saved && saved.error().code == ErrorCode::Io)
        return failed(saved.error());
    opened.notice = noticeOf(saved, damagedFile);
    return opened;
}

//! Rows refer to rows that may be lost, so nothing is enforced until those that belong together do so again.
Result<Salvage> DatabaseWorker::takeOver(const QString& damagedFile)
{
    if (Result<void> off = changeSql(m_database, u"PRAGMA foreign_keys = OFF"_s); !off)
        return tl::unexpected(off.error());
    Result<Salvage> saved = salvage(damagedFile, m_database);
    if (saved) {
        const Result<void> agreed = inTransaction(m_database, [this](QSqlDatabase& open) {
            Result<void> mended;
            for (const QLatin1StringView statement : m_options.afterRescue)
                mended = mended ? changeSql(open, statement) : mended;
            return mended;
        });
        if (!agreed)
            saved = tl::unexpected(agreed.error());
    }
    if (Result<void> on = changeSql(m_database, u"PRAGMA foreign_keys = ON"_s); !on)
        saved = tl::unexpected(on.error());
    return saved;
}

QString DatabaseWorker::noticeOf(const Result<Salvage>& saved, const QString& damagedFile)
{
    const QString kept = tr("The damaged file was kept as %1. Usually a disk failed or another program wrote to it.")
                             .arg(QDir::toNativeSeparators(damagedFile));
    const QLocale locale;
    QString outcome;
    if (!saved)
        outcome = tr("Bellwether's database was damaged. What can still be read of it could not be taken over: %1")
                      .arg(saved.error().message);
    else if (saved->rows == 0)
        outcome = tr("Bellwether's database was damaged and nothing in it could be read, so a new, empty one was begun. "
                     "An older copy may be in the folder “backups” beside it: it can be restored under Settings, Data.");
    else if (saved->gaps == 0)
        outcome = tr("Bellwether's database was damaged. All of it could be read (entries: %1) and goes on in a new file.")
                      .arg(locale.toString(saved->rows));
    else
        outcome = tr("Bellwether's database was damaged. What could be read (entries: %1) goes on in a new file; some "
                     "entries are lost. An older copy may be in the folder “backups” beside it.")
                      .arg(locale.toString(saved->rows));
    return outcome + u' ' + kept;
}

Opened DatabaseWorker::prepare()
{
    const Result<int> version = schemaVersion(m_database);
    if (!version)
        return failed(version.error());
    const int latest = latestVersion(m_steps);
    if (*version > latest)
        return openNewer(*version);
    if (*version == 0 && m_options.pageSize > 0) {
        // Only heard before the first table is made.
        if (Result<void> done = changeSql(m_database, u"PRAGMA page_size = "_s + QString::number(m_options.pageSize)); !done)
            return failed(done.error());
    }
    const Result<void> writable = tryWriting();
    if (!writable)
        return *version == latest ? Opened{writable, true, {}} : failed(writable.error());
    if (Result<void> done = upgrade(*version); !done)
        return failed(done.error());
    for (const QLatin1StringView pragma : Pragmas) {
        if (Result<void> done = changeSql(m_database, pragma); !done)
            return failed(done.error());
    }
    return {};
}

//! Steps mostly add, so what an older program asks for is there as a rule; where it is not, that question alone fails.
Opened DatabaseWorker::openNewer(int version)
{
    if (Result<void> done = connectTo(m_path, u"QSQLITE_OPEN_READONLY"_s); !done)
        return failed(done.error());
    return {failure(ErrorCode::Unsupported,
                    tr("The database was written by a newer Bellwether (version %1 of its layout, this one knows %2), so "
                       "it is only read, and nothing is saved. Update Bellwether, or start it with another --data-dir.")
                        .arg(version)
                        .arg(latestVersion(m_steps))),
            true,
            {}};
}

Result<void> DatabaseWorker::upgrade(int version)
{
    if (version > 0 && version < latestVersion(m_steps)) {
        const Result<QString> copy = backUp(m_database, m_path, version, QDateTime::currentDateTimeUtc());
        if (!copy)
            return tl::unexpected(copy.error());
    }
    // A step may make a table anew, and dropping the old one must take no rows of others along.
    if (Result<void> off = changeSql(m_database, u"PRAGMA foreign_keys = OFF"_s); !off)
        return off;
    return migrate(m_database, m_steps);
}

Opened DatabaseWorker::failed(Error error)
{
    close();
    return {tl::unexpected(std::move(error)), true, {}};
}

} // namespace bw::store
