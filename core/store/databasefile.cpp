// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/databasefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace bw::store {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bw::store::Database)
};

QString stamp(const QDateTime& now)
{
    return now.toUTC().toString(u"yyyyMMdd-HHmmss"_s);
}

//! `path`, or `path`-2, -3 … : the first that is free.
QString freeName(const QString& stem, const QString& ending)
{
    QString path = stem + ending;
    for (int n = 2; QFileInfo::exists(path); ++n)
        path = stem + u'-' + QString::number(n) + ending;
    return path;
}

QDir backupFolder(const QString& path)
{
    return QDir(QFileInfo(path).absolutePath() + u"/backups"_s);
}

} // namespace

Result<QString> moveAside(const QString& path, const QDateTime& now)
{
    const QString aside = freeName(path + u".damaged-"_s + stamp(now), {});
    if (!QFile::rename(path, aside))
        return failure(
            ErrorCode::Io,
            Text::tr("The damaged database %1 could not be moved aside, so it was left as it is. Check that its "
                     "folder can be written, then start Bellwether again.")
                .arg(QDir::toNativeSeparators(path)));
    for (const QString& ending : {u"-wal"_s, u"-shm"_s})
        QFile::rename(path + ending, aside + ending); // often there is none
    return aside;
}

QStringList backupsOf(const QString& path)
{
    const QDir folder = backupFolder(path);
    const QString pattern = QFileInfo(path).completeBaseName() + u"-v*.db"_s;
    QStringList paths;
    for (const QFileInfo& file : folder.entryInfoList({pattern}, QDir::Files, QDir::Time))
        paths.append(file.absoluteFilePath());
    return paths;
}

Result<QString> backUp(QSqlDatabase& database, const QString& path, int version, const QDateTime& now)
{
    const QDir folder = backupFolder(path);
    if (!folder.mkpath(u"."_s))
        return failure(
            ErrorCode::Io,
            Text::tr("The folder %1 for backups could not be made. Check that it can be written and that the disk "
                     "has space.")
                .arg(QDir::toNativeSeparators(folder.absolutePath())));
    const QString stem = u"%1-v%2-%3"_s.arg(QFileInfo(path).completeBaseName()).arg(version).arg(stamp(now));
    const QString copy = freeName(folder.absoluteFilePath(stem), u".db"_s);
    if (Result<void> done = changeSql(database, u"VACUUM INTO ?"_s, {copy}); !done) {
        QFile::remove(copy); // half a copy is none
        return tl::unexpected(done.error());
    }
    const QStringList all = backupsOf(path);
    for (qsizetype i = BackupsKept; i < all.size(); ++i)
        QFile::remove(all[i]);
    return copy;
}

} // namespace bw::store
