// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/logtail.h"

namespace bw::store {

namespace {

metrics::SeriesKey seriesOf(const record::LogRow& row)
{
    return {row.gateway, row.gatewayName, row.endpoint, row.endpointName, row.model, row.servedBy, row.source, row.keyLabel};
}

//! The two texts apart: no search may find what begins in one and ends in the other.
QString textOf(const record::Exchange& exchange)
{
    return exchange.prompt + QChar(u'\0') + exchange.answer;
}

} // namespace

void LogTail::follow(const LogQuery& query)
{
    const std::scoped_lock lock(m_mutex);
    m_query = query;
    m_following = true;
    m_rows.clear();
    m_skipped = 0;
}

LogTail::News LogTail::take()
{
    const std::scoped_lock lock(m_mutex);
    News news{QList<record::LogRow>(m_rows.begin(), m_rows.end()), m_skipped};
    m_rows.clear();
    m_skipped = 0;
    return news;
}

void LogTail::offer(const record::LogRow& row, const record::Exchange* exchange)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_following || !matches(m_query, row, exchange))
        return;
    m_rows.push_back(row);
    if (m_rows.size() > MostRows) {
        m_rows.pop_front();
        ++m_skipped;
    }
}

bool matches(const LogQuery& query, const record::LogRow& row, const record::Exchange* exchange)
{
    if (query.range && !query.range->contains(row.endedAt()))
        return false;
    const bool needsText = exchange && query.filter.needsText();
    return query.series.matches(seriesOf(row)) && record::matches(query.filter, row, needsText ? textOf(*exchange) : QString());
}

} // namespace bw::store
