// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sql.h"

#include <QCoreApplication>

#include <array>

namespace bw::store {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bw::store::Database)
};

struct CodeRow
{
    int code = 0; //!< primary result code
    SqlTrouble trouble = SqlTrouble::Other;
};

constexpr std::array<CodeRow, 11> Codes = {{
    {3, SqlTrouble::ReadOnly},  // SQLITE_PERM
    {5, SqlTrouble::Busy},      // SQLITE_BUSY
    {6, SqlTrouble::Busy},      // SQLITE_LOCKED
    {8, SqlTrouble::ReadOnly},  // SQLITE_READONLY
    {10, SqlTrouble::Io},       // SQLITE_IOERR
    {11, SqlTrouble::Damaged},  // SQLITE_CORRUPT
    {13, SqlTrouble::Full},     // SQLITE_FULL
    {14, SqlTrouble::Io},       // SQLITE_CANTOPEN
    {22, SqlTrouble::Io},       // SQLITE_NOLFS: the file is too large for this file system
    {23, SqlTrouble::ReadOnly}, // SQLITE_AUTH
    {26, SqlTrouble::Damaged},  // SQLITE_NOTADB
}};

QString sentenceOf(SqlTrouble trouble, const QSqlError& error)
{
    switch (trouble) {
    case SqlTrouble::Full:
        return Text::tr("The disk is full, so nothing new can be saved. What was saved before is untouched. Free some "
                        "space, then try again.");
    case SqlTrouble::ReadOnly:
        return Text::tr(
            "Bellwether may not write to its database, so nothing new can be saved. Usually the file or its "
            "folder belongs to another user or is write-protected. Change that, then try again.");
    case SqlTrouble::Io:
        return Text::tr(
            "The disk with Bellwether's database cannot be read or written. Usually it was unplugged or its "
            "network connection broke. Bring it back, then try again.");
    case SqlTrouble::Damaged:
        return Text::tr(
            "Bellwether's database is damaged, so nothing new is saved to it. Usually a disk failed or another "
            "program wrote to the file. Restart Bellwether: it keeps the damaged file and goes on in a new one with "
            "all that can still be read.");
    case SqlTrouble::Busy:
        return Text::tr("Another program is using Bellwether's database. Close it, then try again.");
    case SqlTrouble::None:
    case SqlTrouble::Other:
        break;
    }
    return Text::tr("The database refused a change (%1). This is a mistake in Bellwether; what was saved before is "
                    "untouched. Please report it.")
        .arg(error.driverText().isEmpty() ? error.databaseText() : error.databaseText().trimmed());
}

ErrorCode codeOf(SqlTrouble trouble)
{
    switch (trouble) {
    case SqlTrouble::Full:
    case SqlTrouble::ReadOnly:
    case SqlTrouble::Io:
        return ErrorCode::Io;
    case SqlTrouble::Damaged:
        return ErrorCode::Parse;
    case SqlTrouble::Busy:
        return ErrorCode::Unavailable;
    case SqlTrouble::None:
    case SqlTrouble::Other:
        break;
    }
    return ErrorCode::Internal;
}

} // namespace

SqlTrouble troubleOf(const QSqlError& error)
{
    if (error.type() == QSqlError::NoError)
        return SqlTrouble::None;
    const int primary = error.nativeErrorCode().toInt() & 0xff; // the rest is the extended code
    for (const CodeRow& row : Codes) {
        if (row.code == primary)
            return row.trouble;
    }
    return SqlTrouble::Other;
}

Error sqlError(const QSqlError& error)
{
    const SqlTrouble trouble = troubleOf(error);
    return Error{codeOf(trouble), sentenceOf(trouble, error)};
}

//! In the words of a refused statement.
Error diskFullError()
{
    return {codeOf(SqlTrouble::Full), sentenceOf(SqlTrouble::Full, {})};
}

QStringList firstColumn(QSqlDatabase& database, const QString& sql, const QVariantList& values)
{
    QStringList names;
    Result<QSqlQuery> query = runSql(database, sql, values);
    while (query && query->next())
        names.append(query->value(0).toString());
    return names;
}

QStringList tablesOf(QSqlDatabase& database)
{
    return firstColumn(database, u"SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
                                 " AND name NOT LIKE 'sqlite_%'"_s);
}

QString notNull(const QString& text)
{
    return text.isNull() ? u""_s : text;
}

Result<QSqlQuery> runSql(QSqlDatabase& database, const QString& sql, const QVariantList& values)
{
    if (!database.isOpen())
        return failure(ErrorCode::Unavailable,
                       Text::tr("The database is not open, so nothing can be read or saved. Restart Bellwether."));
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return tl::unexpected(sqlError(query.lastError()));
    for (const QVariant& value : values)
        query.addBindValue(value);
    if (!query.exec())
        return tl::unexpected(sqlError(query.lastError()));
    return query;
}

Result<void> changeSql(QSqlDatabase& database, const QString& sql, const QVariantList& values)
{
    return runSql(database, sql, values).map([](const QSqlQuery&) {});
}

} // namespace bw::store
