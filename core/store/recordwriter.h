// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/exchangeblob.h"
#include "store/recordbatch.h"
#include "store/seriescatalog.h"

namespace bw::store {

//! Writes batches of records with their roll-ups. Lives in the store's thread, on one connection.
class RecordWriter
{
public:
    //! Inside a transaction. `written` says how many rows are new.
    [[nodiscard]] Result<void> write(QSqlDatabase& database, const RecordBatch& batch, const ExchangeLimits& limits, qint64* written);
    //! After a transaction was rolled back: what is remembered of the file may not be in it.
    void forget();

    [[nodiscard]] const SeriesCatalog& catalog() const noexcept { return m_catalog; }

private:
    using Numbers = std::vector<qint64>; //!< of the batch's series, in the file

    [[nodiscard]] Result<Numbers> numbersOf(QSqlDatabase& database, const RecordBatch& batch);
    [[nodiscard]] Result<void> writeRollups(QSqlDatabase& database, const RecordBatch& batch, const Numbers& numbers);
    [[nodiscard]] Result<metrics::Cell*> openCell(QSqlDatabase& database, qint64 id);
    void closeOldCells(const RecordBatch& batch);

    SeriesCatalog m_catalog;
    bool m_loaded = false;
    std::map<qint64, metrics::Cell> m_open; //!< by RollupKey::id(): those that still grow
};

} // namespace bw::store
