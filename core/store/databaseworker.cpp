// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/databaseworker.h"

#include "store/databasefile.h"

#include <QDir>
#include <QFileInfo>
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
    if (m_options.onlyReads)
        return openBeside();
    const QString folder = QFileInfo(path).absolutePath();
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
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> DatabaseWorker::tryWriting()
{
    return inTransaction(m_database, [](QSqlDatabase& database) -> Result<void> {
        const Result<int> version = schemaVersion(database);
        if (!version)
            return tl::unexpected(version.error());
        return changeSql(database, u"PRAGMA user_version = "_s + QString::number(*version));
    });
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

//! A clean end leaves no -wal, so a full check is spent only on a file that was not closed.
Result<bool> DatabaseWorker::isHealthy()
{
    const bool trusted = !m_options.checkAfterCrash || QFileInfo(m_path + u"-wal"_s).size() == 0;
    QSqlQuery query(m_database);
    const QString sql = trusted ? u"SELECT count(*), 'ok' FROM sqlite_schema"_s : u"PRAGMA quick_check(1)"_s;
    if (!query.exec(sql) || !query.next()) {
        if (isDamage(query.lastError()))
            return false;
        return tl::unexpected(sqlError(query.lastError()));
    }
    return query.value(trusted ? 1 : 0).toString() == u"ok";
}

Opened DatabaseWorker::replaceDamaged()
{
    close();
    const Result<QString> aside = moveAside(m_path, QDateTime::currentDateTimeUtc());
    if (!aside)
        return failed(aside.error());
    if (Result<void> done = connectTo(m_path); !done)
        return failed(done.error());
    Opened opened = prepare();
    opened.notice =
        tr("Bellwether's database was damaged and could not be opened. It was kept as %1 and a new, empty one was "
           "begun. Usually a disk failed or another program wrote to the file; an older copy may be in the folder "
           "\"backups\" beside it.")
            .arg(QDir::toNativeSeparators(*aside));
    return opened;
}

Opened DatabaseWorker::prepare()
{
    const Result<int> version = schemaVersion(m_database);
    if (!version)
        return failed(version.error());
    const int latest = latestVersion(m_steps);
    if (*version > latest)
        return failed(
            {ErrorCode::Unsupported, tr("The database was written by a newer Bellwether (version %1 of its layout, "
                                        "this one knows %2). It was left as it is. Update Bellwether, or start it "
                                        "with another --data-dir.")
                                         .arg(*version)
                                         .arg(latest)});
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
