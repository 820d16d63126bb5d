// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sql.h"

#include <QDateTime>
#include <QStringList>

#include <chrono>

namespace bw::store {

inline constexpr int BackupsKept = 7;
inline constexpr std::chrono::hours BackupEvery{24};

//! "PATH.WORD-20260102-030405", or with a number behind it: a name that is free.
[[nodiscard]] QString asideName(const QString& path, const QString& word, const QDateTime& now);

//! Renames a damaged file, with its -wal and -shm, to "NAME.damaged-20260102-030405"; never deletes. Returns the new
//! path of the file itself.
[[nodiscard]] Result<QString> moveAside(const QString& path, const QDateTime& now);

//! Undoes that; what stands at `path` goes.
void moveBack(const QString& aside, const QString& path);

//! A file that gave trouble is checked whole when it is opened next; kept as an empty file "NAME.check" beside it.
void setSuspect(const QString& path, bool suspect);
[[nodiscard]] bool isSuspect(const QString& path);

[[nodiscard]] bool hasRoom(const QString& path); //!< for some messages at least, on the disk of that file
//! Whatever a failure of the disk was called: where the disk is full, that is why.
[[nodiscard]] Error withCause(Error error, const QString& path);

//! Writes a consistent copy, "backups/NAME-v1-20260102-030405.db" beside the file, and keeps the newest BackupsKept.
[[nodiscard]] Result<QString> backUp(QSqlDatabase& database, const QString& path, int version, const QDateTime& now);

[[nodiscard]] QStringList backupsOf(const QString& path); //!< whole paths, newest first
//! There is none yet, or the newest is older than BackupEvery, or comes from the future.
[[nodiscard]] bool isBackupDue(const QString& path, const QDateTime& now);

} // namespace bw::store
