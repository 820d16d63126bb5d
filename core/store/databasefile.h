// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sql.h"

#include <QDateTime>
#include <QStringList>

namespace bw::store {

inline constexpr int BackupsKept = 3;

//! Renames a damaged file, with its -wal and -shm, to "NAME.damaged-20260102-030405"; never deletes. Returns the new
//! path of the file itself.
[[nodiscard]] Result<QString> moveAside(const QString& path, const QDateTime& now);

//! Writes a consistent copy, "backups/NAME-v1-20260102-030405.db" beside the file, and keeps the newest BackupsKept.
[[nodiscard]] Result<QString> backUp(QSqlDatabase& database, const QString& path, int version, const QDateTime& now);

[[nodiscard]] QStringList backupsOf(const QString& path); //!< whole paths, newest first

} // namespace bw::store
