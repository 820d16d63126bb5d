// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/exchange.h"
#include "store/logquery.h"

#include <deque>
#include <mutex>

namespace bw::store {

//! The newest rows that fit a query, for a log that grows while one looks at it. Bounded: of a fast load test only the
//! newest MostRows since the last look, and how many more there were. Thread-safe.
class LogTail
{
public:
    static constexpr size_t MostRows = 500;

    LogTail() = default;
    Q_DISABLE_COPY_MOVE(LogTail)

    void follow(const LogQuery& query); //!< forgets what was not taken yet

    struct News
    {
        QList<record::LogRow> rows; //!< oldest first
        qint64 skipped = 0;         //!< older ones that did not fit, not in `rows`
    };
    [[nodiscard]] News take();

    //! The other end.
    void offer(const record::LogRow& row, const record::Exchange* exchange);

private:
    std::mutex m_mutex;
    LogQuery m_query;
    bool m_following = false;
    std::deque<record::LogRow> m_rows;
    qint64 m_skipped = 0;
};

//! As the database would: the row is one of the query's. `exchange` may be null.
[[nodiscard]] bool matches(const LogQuery& query, const record::LogRow& row, const record::Exchange* exchange);

} // namespace bw::store
