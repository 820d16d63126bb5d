// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/logrow.h"
#include "store/seriescatalog.h"

namespace bw::store {

//! Where the rest of a row is.
struct RowPlace
{
    qint64 block = 0;
    int position = 0;
};

[[nodiscard]] QString insertRowSql(); //!< does nothing if the id is taken
[[nodiscard]] QVariantList rowToColumns(const record::LogRow& row, qint64 series, const RowPlace& place);

[[nodiscard]] QString rowColumns(); //!< for SELECT, as rowFromColumns() reads them
[[nodiscard]] record::LogRow rowFromColumns(const QSqlQuery& query, const SeriesCatalog& catalog);

//! Properties in the column `flags`; never another meaning for a bit.
enum class RowFlag : qint64 { Stream = 1, Truncated = 2, Estimated = 4, MaybeBilled = 8, Reused = 16, New = 32, Kept = 64 };

} // namespace bw::store
