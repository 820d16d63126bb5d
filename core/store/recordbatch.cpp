// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recordbatch.h"

#include "record/recordcodec.h"

namespace bw::store {

void RecordBatch::add(const record::RequestRecord& record, record::RowId id, std::shared_ptr<const record::Exchange> exchange)
{
    const qint64 index = indexOf(metrics::seriesOf(record));
    addTo(rollups, record, index);
    entries.push_back({record::rowOf(record, id, exchange != nullptr), index, record::encoded(record), std::move(exchange)});
}

qint64 RecordBatch::indexOf(metrics::SeriesKey key)
{
    const auto found = m_indexes.constFind(key);
    if (found != m_indexes.cend())
        return *found;
    const auto index = static_cast<qint64>(series.size());
    m_indexes.insert(key, index);
    series.push_back(std::move(key));
    return index;
}

} // namespace bw::store
