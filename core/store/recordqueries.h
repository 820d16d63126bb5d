// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/exchange.h"
#include "store/filtersql.h"
#include "store/logquery.h"
#include "store/rollup.h"

//! What is asked of the history's file. Each runs in a thread of the store on an open connection.
namespace bw::store::queries {

[[nodiscard]] Result<LogPage> page(QSqlDatabase& database, const SeriesCatalog& catalog, const LogQuery& query,
                                   const LogPlace& place, int count);

//! The whole record behind a row. NotFound: it was deleted meanwhile.
[[nodiscard]] Result<record::RequestRecord> record(QSqlDatabase& database, record::RowId id);
//! The same of a page's worth: for export. A record that cannot be read is left out.
[[nodiscard]] Result<QList<record::RequestRecord>> records(QSqlDatabase& database, const QList<record::RowId>& ids);
//! NotFound: nothing was kept of what was said in it.
[[nodiscard]] Result<record::Exchange> exchange(QSqlDatabase& database, record::RowId id);
[[nodiscard]] Result<record::RowId> rowOfRequest(QSqlDatabase& database, const RequestId& request, WallTime near);

//! Goes on with a survey: adds up to `stretches` of RowsAStretch rows each (of all, not of those that fit), older than
//! `before`. Returns where to go on; unset: that was all.
inline constexpr int RowsAStretch = 2'000;
[[nodiscard]] Result<record::RowId> addStretches(QSqlDatabase& database, const SeriesCatalog& catalog, const LogQuery& query,
                                                 record::RowId before, int stretches, LogSurvey& survey);

} // namespace bw::store::queries
