// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/databasecopy.h"

#include "store/databasefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>
#include <array>

namespace bw::store {

namespace {

using namespace Qt::StringLiterals;

struct DatabaseCopyText
{
    Q_DECLARE_TR_FUNCTIONS(bw::store::Database)
};

Result<void> notOurs(const QString& copy)
{
    return failure(ErrorCode::InvalidInput,
                   DatabaseCopyText::tr("%1 is no copy of Bellwether's database, or it is damaged, so it was not restored. "
                                        "Choose a file that was exported under Settings, Data, or one of the folder "
                                        "“backups”.")
                       .arg(QDir::toNativeSeparators(copy)));
}

//! Runs `work` on a connection of its own, which is gone afterwards.
template <typename Work> Result<void> withConnection(const QString& file, const QString& options, const Work& work)
{
    const QString name = QUuid::createUuid().toString();
    Result<void> done;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(file);
        database.setConnectOptions(options);
        if (database.open())
            done = work(database);
        else
            done = tl::unexpected(sqlError(database.lastError()));
    }
    QSqlDatabase::removeDatabase(name);
    return done;
}

//! The tables of that layout, from an empty database that is made for the question.
Result<QStringList> tablesOfLayout(std::span<const Migration> steps, int version)
{
    QStringList tables;
    const Result<void> done = withConnection(u":memory:"_s, {}, [&](QSqlDatabase& empty) {
        const auto newer = std::ranges::find_if(steps, [version](const Migration& step) { return step.version > version; });
        const Result<void> made = migrate(empty, steps.first(static_cast<size_t>(newer - steps.begin())));
        tables = tablesOf(empty);
        return made;
    });
    if (!done)
        return tl::unexpected(done.error());
    return tables;
}

Result<void> checkContent(QSqlDatabase& database, const QString& copy, std::span<const Migration> steps)
{
    const Result<int> version = schemaVersion(database);
    if (!version || *version <= 0)
        return notOurs(copy);
    if (*version > latestVersion(steps))
        return failure(ErrorCode::Unsupported,
                       DatabaseCopyText::tr("%1 was written by a newer Bellwether, so it was not restored. Update Bellwether, "
                                            "then try again.")
                           .arg(QDir::toNativeSeparators(copy)));
    const Result<QStringList> wanted = tablesOfLayout(steps, *version);
    if (!wanted)
        return tl::unexpected(wanted.error());
    const QStringList found = tablesOf(database);
    const bool whole = std::ranges::all_of(*wanted, [&found](const QString& table) { return found.contains(table); });
    Result<QSqlQuery> check = runSql(database, u"PRAGMA quick_check(1)"_s);
    return whole && check && check->next() && check->value(0).toString() == "ok"_L1 ? Result<void>() : notOurs(copy);
}

//! With its journal, which would be written into whatever stands under this name next.
bool movedAside(const QString& path, const QString& aside)
{
    return std::ranges::all_of(std::array{QString(), u"-wal"_s, u"-shm"_s}, [&](const QString& ending) {
        return !QFileInfo::exists(path + ending) || QFile::rename(path + ending, aside + ending);
    });
}

} // namespace

Result<void> checkCopy(const QString& copy, std::span<const Migration> steps)
{
    if (!QFileInfo(copy).isFile())
        return notOurs(copy);
    return withConnection(copy, u"QSQLITE_OPEN_READONLY"_s,
                          [&](QSqlDatabase& database) { return checkContent(database, copy, steps); });
}

Result<void> copyInto(QSqlDatabase& database, const QString& copy)
{
    const QString part = copy + u".part"_s;
    QFile::remove(part);
    Result<void> done = changeSql(database, u"VACUUM INTO ?"_s, {part});
    if (done && ((QFileInfo::exists(copy) && !QFile::remove(copy)) || !QFile::rename(part, copy)))
        done = failure(ErrorCode::Io, DatabaseCopyText::tr("The copy could not be written to %1. Check that the folder can be written "
                                               "and that no other program has the file open.")
                                          .arg(QDir::toNativeSeparators(copy)));
    if (!done)
        QFile::remove(part); // half a copy is none
    return done;
}

Result<void> compacted(QSqlDatabase& database)
{
    Result<void> done = changeSql(database, u"VACUUM"_s);
    if (done) // who reads meanwhile keeps the journal: it is written back later then, and that is no failure
        done = changeSql(database, u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    return done;
}

Result<void> replaceWith(const QString& path, const QString& copy, const QDateTime& now)
{
    const QString aside = asideName(path, u"replaced"_s, now);
    // A full disk may refuse the last bytes of a copy without a word from QFile.
    if (movedAside(path, aside) && QFile::copy(copy, path) && QFileInfo(path).size() == QFileInfo(copy).size()) {
        QFile::setPermissions(path, QFile::permissions(path) | QFile::ReadOwner | QFile::WriteOwner);
        return {};
    }
    if (QFileInfo::exists(aside))
        moveBack(aside, path);
    return failure(ErrorCode::Io, DatabaseCopyText::tr("The copy could not be put in the place of the database, which was left as it "
                                           "was. Check that its folder can be written and that the disk has space."));
}

} // namespace bw::store
