// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/databasefile.h"

#include "store/databasecopy.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

namespace bw::store {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bw::store::Database)
};

constexpr qint64 LeastRoom = 1024 * 1024;
constexpr qint64 NoRoom = 64 * 1024; //!< less than what SQLite makes beside a file when it opens it

//! On the disk of that file, whose folder may be yet to make; nullopt where nobody knows.
std::optional<qint64> roomFor(const QString& path)
{
    QString folder = QFileInfo(path).absolutePath();
    while (!QFileInfo::exists(folder) && folder != QFileInfo(folder).path())
        folder = QFileInfo(folder).path();
    const QStorageInfo disk(folder);
    return disk.isValid() ? std::optional(disk.bytesAvailable()) : std::nullopt;
}

QString stampOf(const QDateTime& now)
{
    return now.toUTC().toString(u"yyyyMMdd-HHmmss"_s);
}

//! `stem`, or `stem`-2, -3 … : the first that is free.
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

QString asideName(const QString& path, const QString& word, const QDateTime& now)
{
    return freeName(path + u'.' + word + u'-' + stampOf(now), {});
}

Result<QString> moveAside(const QString& path, const QDateTime& now)
{
    const QString aside = asideName(path, u"damaged"_s, now);
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

void moveBack(const QString& aside, const QString& path)
{
    for (const QString& ending : {u"-wal"_s, u"-shm"_s, QString()}) {
        QFile::remove(path + ending);
        QFile::rename(aside + ending, path + ending);
    }
}

void setSuspect(const QString& path, bool suspect)
{
    QFile mark(path + u".check"_s);
    if (suspect)
        mark.open(QIODevice::WriteOnly); // a full disk still takes an empty file as a rule
    else
        mark.remove();
}

bool isSuspect(const QString& path)
{
    return QFileInfo::exists(path + u".check"_s);
}

bool hasRoom(const QString& path)
{
    return roomFor(path).value_or(LeastRoom) >= LeastRoom;
}

Error withCause(Error error, const QString& path)
{
    const bool full = error.code == ErrorCode::Io && roomFor(path).value_or(NoRoom) < NoRoom;
    return full ? diskFullError() : std::move(error);
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

bool isBackupDue(const QString& path, const QDateTime& now)
{
    const QStringList made = backupsOf(path);
    if (made.isEmpty())
        return true;
    const qint64 age = QFileInfo(made.first()).lastModified().secsTo(now);
    return age < 0 || age >= std::chrono::seconds(BackupEvery).count();
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
    const QString stem = u"%1-v%2-%3"_s.arg(QFileInfo(path).completeBaseName()).arg(version).arg(stampOf(now));
    const QString copy = freeName(folder.absoluteFilePath(stem), u".db"_s);
    if (Result<void> done = copyInto(database, copy); !done)
        return tl::unexpected(done.error());
    for (const QString& half : folder.entryList({u"*.db.part"_s}, QDir::Files)) // of a program that was killed
        QFile::remove(folder.absoluteFilePath(half));
    const QStringList all = backupsOf(path);
    for (qsizetype i = BackupsKept; i < all.size(); ++i)
        QFile::remove(all[i]);
    return copy;
}

} // namespace bw::store
