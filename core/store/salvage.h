// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sql.h"

namespace bw::store {

//! What came out of a damaged file.
struct Salvage
{
    qint64 rows = 0;  //!< that are in the new file now
    qint64 gaps = 0;  //!< places at which rows could not be read; how many they were nobody knows
    int tables = 0;   //!< that could be read at least in part

    bool operator==(const Salvage&) const = default;
};

//! Copies whatever SQLite can still read from the tables of the damaged file into the tables of the same names of
//! `target`, a new file with the present schema: row by row, around what is broken. Columns that one of the two lacks are
//! left out, rows that the schema refuses too. The damaged file is only read. Runs in the thread of `target`, for as long
//! as reading the file takes; fails only if `target` cannot be written.
[[nodiscard]] Result<Salvage> salvage(const QString& damagedFile, QSqlDatabase& target);

} // namespace bw::store
