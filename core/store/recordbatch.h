// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/serieskey.h"
#include "record/exchange.h"
#include "record/logrow.h"
#include "store/rollup.h"

#include <memory>

namespace bw::store {

//! Records on their way to disk, made small in the records' thread: about 500 bytes a record, and nothing left to do for
//! the store's thread but SQL. A value.
struct RecordBatch
{
    struct Entry
    {
        record::LogRow row;
        qint64 series = 0; //!< index in `series`
        QByteArray bytes;  //!< record::encoded()
        std::shared_ptr<const record::Exchange> exchange; //!< may be null
    };

    std::vector<metrics::SeriesKey> series;
    std::vector<Entry> entries;
    RollupCells rollups;

    void add(const record::RequestRecord& record, record::RowId id, std::shared_ptr<const record::Exchange> exchange);
    [[nodiscard]] bool isEmpty() const noexcept { return entries.empty(); }

private:
    [[nodiscard]] qint64 indexOf(metrics::SeriesKey key);

    QHash<metrics::SeriesKey, qint64> m_indexes;
};

} // namespace bw::store
