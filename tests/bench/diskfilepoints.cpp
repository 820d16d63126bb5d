// SPDX-License-Identifier: GPL-3.0-or-later
#include "diskpoints.h"

#include <QFile>
#include <QTemporaryDir>

namespace bw::bench {

using namespace Qt::StringLiterals;

namespace {

QString atFirstStart(SmallDisk& disk, KeptThings& things)
{
    disk.fill();
    if (things.open())
        return u"opened"_s;
    things.saveSome();
    return unlessSaysFull(things.database().trouble());
}

QString atStart(SmallDisk& disk, KeptThings& things)
{
    if (!things.open())
        return u"not opened"_s;
    things.saveSome();
    things.close();
    disk.fill();
    if (things.open())
        return u"opened"_s;
    things.saveSome();
    return saysSo(things);
}

//! With the journal of a program that was killed beside the file.
QString atStartAfterCrash(SmallDisk& disk, KeptThings& things)
{
    if (!things.open())
        return u"not opened"_s;
    things.saveSome();
    things.flush();
    things.closeAsIfKilled();
    disk.fill();
    if (things.open())
        return u"opened"_s;
    things.saveSome();
    return unlessSaysFull(things.database().trouble());
}

QString atTheBackupBeforeMigration(SmallDisk& disk, KeptThings& things)
{
    if (!things.makeOldFile())
        return u"no old file"_s;
    disk.leave(100 * KiB);
    if (things.open())
        return u"opened"_s;
    things.saveSome();
    return unlessSaysFull(things.database().trouble());
}

QString withinAMigration(SmallDisk& disk, KeptThings& things)
{
    if (!things.makeOldFile())
        return u"no old file"_s;
    disk.leave(QFile(things.databaseFile()).size() + 80 * KiB);
    if (things.open())
        return u"opened"_s;
    if (things.database().backups().isEmpty())
        return u"no backup"_s;
    things.saveSome();
    return unlessSaysFull(things.database().trouble());
}

//! A backup is not what the person does, and what they do goes on.
QString atTheDailyBackup(SmallDisk& disk, KeptThings& things)
{
    if (!things.open())
        return u"not opened"_s;
    for (int i = 0; i < 4; ++i)
        things.saveMessage(largeText());
    things.flush();
    disk.leave(300 * KiB);
    things.database().backUpIfDue();
    things.flush();
    if (!things.database().backups().isEmpty())
        return u"half a backup"_s;
    things.saveMessage(u"after the backup"_s);
    return things.missingNow();
}

QString whileCompacting(SmallDisk& disk, KeptThings& things)
{
    if (!things.open())
        return u"not opened"_s;
    for (int i = 0; i < 6; ++i)
        things.saveMessage(largeText());
    things.flush();
    disk.leave(400 * KiB);
    const Result<void> done = things.answerTo([&](auto answer) { things.database().compact(&things, answer); });
    if (done)
        return u"compacted"_s;
    things.saveMessage(u"after compacting"_s);
    return unlessSaysFull(done.error().message) + things.missingNow();
}

//! What was exported before stays whole.
QString atAnExport(SmallDisk& disk, KeptThings& things)
{
    if (!things.open())
        return u"not opened"_s;
    things.saveSome();
    const QString copy = disk.folder() + u"/copy.db"_s;
    if (!things.answerTo([&](auto answer) { things.database().exportTo(copy, &things, answer); }))
        return u"no first export"_s;
    const qint64 before = QFile(copy).size();
    for (int i = 0; i < 4; ++i)
        things.saveMessage(largeText());
    things.flush();
    disk.leave(300 * KiB);
    const Result<void> done = things.answerTo([&](auto answer) { things.database().exportTo(copy, &things, answer); });
    const bool whole = QFile(copy).size() == before && !QFile::exists(copy + u".part"_s);
    QFile::remove(copy);
    if (done || !whole)
        return u"half an export"_s;
    return unlessSaysFull(done.error().message) + things.missingNow();
}

QString atARestore(SmallDisk& disk, KeptThings& things)
{
    if (!things.open())
        return u"not opened"_s;
    for (int i = 0; i < 4; ++i)
        things.saveMessage(largeText());
    const QTemporaryDir elsewhere;
    const QString copy = elsewhere.filePath(u"copy.db"_s);
    if (!things.answerTo([&](auto answer) { things.database().exportTo(copy, &things, answer); }))
        return u"no export"_s;
    things.saveSome();
    things.flush();
    static_cast<void>(things.answerTo([&](auto answer) { things.database().compact(&things, answer); })); // no journal is left to make room
    disk.leave(600 * KiB);
    return unless(!things.answerTo([&](auto answer) { things.database().restore(copy, &things, answer); }), u"restored"_s) + things.missingNow();
}

QString whileADamagedFileIsRescued(SmallDisk& disk, KeptThings& things)
{
    if (!things.open())
        return u"not opened"_s;
    for (int i = 0; i < 4; ++i)
        things.saveMessage(largeText());
    for (int i = 0; i < 5; ++i)
        things.saveSome();
    things.close();
    if (!things.damage())
        return u"not damaged"_s;
    disk.leave(1 * MiB);
    if (things.open())
        return u"opened"_s;
    return unlessSaysFull(things.database().trouble());
}

constexpr DiskPoint FilePoints[] = {
    {"at the very first start", &atFirstStart},
    {"at a start", &atStart},
    {"at a start after a crash", &atStartAfterCrash},
    {"at the backup before a migration", &atTheBackupBeforeMigration},
    {"within a migration", &withinAMigration},
    {"at the daily backup", &atTheDailyBackup},
    {"while compacting", &whileCompacting},
    {"at an export", &atAnExport},
    {"at a restore", &atARestore},
    {"while a damaged file is rescued", &whileADamagedFileIsRescued},
};

} // namespace

std::span<const DiskPoint> filePoints() noexcept
{
    return FilePoints;
}

} // namespace bw::bench
