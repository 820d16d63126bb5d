// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cachefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace bw::cache {

namespace {

constexpr int FileVersion = 1;

// Primary result codes of SQLite (sqlite.org/rescode.html).
constexpr int Busy = 5;
constexpr int Locked = 6;
constexpr int Corrupt = 11;
constexpr int NotADatabase = 26;

//! Answers are lost without harm, so a commit need not wait for the disk; deleted ones are overwritten, because people clear
//! a cache to have its text gone.
constexpr std::array Pragmas = {
    QLatin1StringView("PRAGMA journal_mode = WAL"),
    QLatin1StringView("PRAGMA synchronous = NORMAL"),
    QLatin1StringView("PRAGMA secure_delete = ON"),
    QLatin1StringView("PRAGMA journal_size_limit = 8388608"),
};

//! Sizes are summed by triggers: several processes write to the file, and a sum over all rows for each store is slow.
constexpr std::array Schema = {
    QLatin1StringView("CREATE TABLE entries(id INTEGER PRIMARY KEY, scope TEXT NOT NULL, hash BLOB NOT NULL, model TEXT NOT NULL, "
                      "stored_at INTEGER NOT NULL, fresh_until INTEGER NOT NULL, used_at INTEGER NOT NULL, "
                      "bytes INTEGER NOT NULL, payload BLOB NOT NULL, UNIQUE(scope, hash))"),
    QLatin1StringView("CREATE INDEX entries_model ON entries(scope, model)"),
    QLatin1StringView("CREATE INDEX entries_used ON entries(used_at, bytes)"),
    QLatin1StringView("CREATE INDEX entries_fresh ON entries(fresh_until)"),
    QLatin1StringView("CREATE TABLE totals(id INTEGER PRIMARY KEY CHECK(id = 1), bytes INTEGER NOT NULL)"),
    QLatin1StringView("INSERT INTO totals VALUES(1, 0)"),
    QLatin1StringView("CREATE TRIGGER entry_added AFTER INSERT ON entries BEGIN "
                      "UPDATE totals SET bytes = bytes + NEW.bytes; END"),
    QLatin1StringView("CREATE TRIGGER entry_changed AFTER UPDATE OF bytes ON entries BEGIN "
                      "UPDATE totals SET bytes = bytes + NEW.bytes - OLD.bytes; END"),
    QLatin1StringView("CREATE TRIGGER entry_removed AFTER DELETE ON entries BEGIN "
                      "UPDATE totals SET bytes = bytes - OLD.bytes; END"),
};

} // namespace

CacheFile::CacheFile(QString path) : m_path(std::move(path)), m_connection(u"cache-"_s + QUuid::createUuid().toString(QUuid::Id128))
{
}

CacheFile::~CacheFile()
{
    close();
}

bool CacheFile::open()
{
    if (isOpen() || openOnce())
        return true;
    const bool again = isDamaged();
    close();
    if (again && removeFiles() && openOnce())
        return true;
    close();
    return false;
}

bool CacheFile::openOnce()
{
    m_lastCode = 0;
    if (!QDir().mkpath(QFileInfo(m_path).absolutePath())) {
        m_lastError = u"mkdir"_s;
        return false;
    }
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(m_path);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=200"_s);
    if (!m_database.open()) {
        m_lastError = m_database.lastError().databaseText();
        return false;
    }
    // The log and index files that SQLite adds take over these permissions.
    QFile::setPermissions(m_path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return std::all_of(Pragmas.begin(), Pragmas.end(), [this](QLatin1StringView sql) { return execute(sql); })
        && prepareSchema();
}

bool CacheFile::prepareSchema()
{
    // Taken before the version is read, so that two processes do not both create it.
    if (!execute(u"BEGIN IMMEDIATE"_s))
        return false;
    QSqlQuery version(m_database);
    if (!version.exec(u"PRAGMA user_version"_s) || !version.next()) {
        noteError(version);
        return false;
    }
    const int found = version.value(0).toInt();
    version.finish();
    if (found != 0 && found != FileVersion) {
        m_lastCode = NotADatabase; // of a newer program: as good as damaged
        return false;
    }
    if (found == FileVersion)
        return execute(u"COMMIT"_s);
    return std::all_of(Schema.begin(), Schema.end(), [this](QLatin1StringView sql) { return execute(sql); })
        && execute(u"PRAGMA user_version = %1"_s.arg(FileVersion)) && execute(u"COMMIT"_s);
}

bool CacheFile::execute(const QString& sql)
{
    QSqlQuery query(m_database);
    if (query.exec(sql))
        return true;
    noteError(query);
    return false;
}

QSqlQuery* CacheFile::run(const QString& sql, const QVariantList& values)
{
    QSqlQuery* query = open() ? prepared(sql) : nullptr;
    if (!query)
        return nullptr;
    for (qsizetype i = 0; i < values.size(); ++i)
        query->bindValue(int(i), values[i]);
    if (query->exec())
        return query;
    noteError(*query);
    recover();
    return nullptr;
}

QSqlQuery* CacheFile::prepared(const QString& sql)
{
    const auto found = m_statements.find(sql);
    if (found != m_statements.end())
        return &found->second;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (query.prepare(sql))
        return &m_statements.emplace(sql, std::move(query)).first->second;
    noteError(query);
    query = QSqlQuery(QSqlDatabase()); // or closing would find it in use
    recover();
    return nullptr;
}

void CacheFile::recover()
{
    if (isBusy())
        return;
    const bool damaged = isDamaged();
    close();
    if (damaged && removeFiles())
        static_cast<void>(open());
}

void CacheFile::shrink()
{
    if (!isOpen())
        return;
    m_statements.clear(); // a vacuum wants to be alone
    // Copies what is left, so it is worth its time only if little is.
    if (number(u"PRAGMA freelist_count"_s) > number(u"PRAGMA page_count"_s) / 2)
        static_cast<void>(execute(u"VACUUM"_s));
    static_cast<void>(execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s)); // the old text is in the log, too
}

qint64 CacheFile::number(const QString& sql)
{
    QSqlQuery query(m_database);
    return query.exec(sql) && query.next() ? query.value(0).toLongLong() : 0;
}

void CacheFile::noteError(const QSqlQuery& query)
{
    m_lastError = query.lastError().databaseText();
    m_lastCode = query.lastError().nativeErrorCode().toInt() & 0xff; // without the extended part
}

bool CacheFile::isDamaged() const noexcept
{
    return m_lastCode == Corrupt || m_lastCode == NotADatabase;
}

bool CacheFile::isBusy() const noexcept
{
    return m_lastCode == Busy || m_lastCode == Locked;
}

void CacheFile::close()
{
    m_statements.clear();
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

bool CacheFile::removeFiles()
{
    for (const auto suffix : {"-wal"_L1, "-shm"_L1, "-journal"_L1})
        QFile::remove(m_path + suffix);
    return QFile::remove(m_path);
}

} // namespace bw::cache
