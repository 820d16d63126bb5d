// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariantList>

namespace bw::store {

//! What SQLite's result code means for the person's data (https://www.sqlite.org/rescode.html).
enum class SqlTrouble {
    None,
    Full,     //!< SQLITE_FULL: no space left
    ReadOnly, //!< SQLITE_READONLY, SQLITE_PERM
    Io,       //!< SQLITE_IOERR, SQLITE_CANTOPEN: the disk or the file went away
    Damaged,  //!< SQLITE_CORRUPT, SQLITE_NOTADB
    Busy,     //!< SQLITE_BUSY, SQLITE_LOCKED: another program holds the file
    Other,    //!< a constraint or a mistake of ours
};

[[nodiscard]] SqlTrouble troubleOf(const QSqlError& error);

//! The trouble as an Error with a whole sentence: Io if the disk is at fault, Parse if the file is damaged, Unavailable
//! if busy, Internal otherwise.
[[nodiscard]] Error sqlError(const QSqlError& error);

//! As of a full disk. Until SQLite can open a file it gives that other names: a file that cannot be made, or be written.
[[nodiscard]] Error diskFullError();

//! Prepares, binds in order and runs one statement; the query is forward-only.
[[nodiscard]] Result<QSqlQuery> runSql(QSqlDatabase& database, const QString& sql, const QVariantList& values = {});

//! Runs one statement and forgets its rows.
[[nodiscard]] Result<void> changeSql(QSqlDatabase& database, const QString& sql, const QVariantList& values = {});

//! The first column of what can be read; empty where nothing can.
[[nodiscard]] QStringList firstColumn(QSqlDatabase& database, const QString& sql, const QVariantList& values = {});

//! Ordinary tables, not those of an index of words: these are filled by what fills the index.
[[nodiscard]] QStringList tablesOf(QSqlDatabase& database);

//! Text columns are NOT NULL, and a null QString would be bound as NULL.
[[nodiscard]] QString notNull(const QString& text);

//! Runs `work` between BEGIN IMMEDIATE and COMMIT; a failure of either rolls everything back.
template <typename Work> [[nodiscard]] Result<void> inTransaction(QSqlDatabase& database, const Work& work)
{
    Result<void> result = changeSql(database, QStringLiteral("BEGIN IMMEDIATE"));
    if (!result)
        return result;
    result = work(database);
    if (result)
        result = changeSql(database, QStringLiteral("COMMIT"));
    if (!result)
        QSqlQuery(database).exec(QStringLiteral("ROLLBACK")); // fails harmlessly where SQLite rolled back by itself
    return result;
}

} // namespace bw::store
