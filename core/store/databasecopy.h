// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/migrations.h"

#include <QDateTime>

namespace bw::store {

//! Writes a consistent copy of everything to `copy`, which it replaces whole or not at all.
[[nodiscard]] Result<void> copyInto(QSqlDatabase& database, const QString& copy);

//! VACUUM, and the journal written back, so that the file itself becomes smaller.
[[nodiscard]] Result<void> compacted(QSqlDatabase& database);

//! Is `copy` a whole database of this schema, or of an older layout of it? InvalidInput if it is no such file or damaged,
//! Unsupported if a newer Bellwether wrote it.
[[nodiscard]] Result<void> checkCopy(const QString& copy, std::span<const Migration> steps);

//! Renames the file, and a journal that a crash left, to "NAME.replaced-20260102-030405" and puts a copy of `copy` in its place; where that fails the file is
//! back under its name. Nothing may have it open.
[[nodiscard]] Result<void> replaceWith(const QString& path, const QString& copy, const QDateTime& now);

} // namespace bw::store
