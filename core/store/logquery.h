// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/question.h"
#include "record/filter.h"

#include <QList>

namespace bw::store {

//! Which requests of the history: all three must let one through.
struct LogQuery
{
    std::optional<TimeRange> range{}; //!< of their ends; nullopt: all
    metrics::Filter series{};
    record::FilterExpr filter{};

    bool operator==(const LogQuery&) const = default;
};

//! From where on a page is wanted, newest first.
struct LogPlace
{
    record::RowId before{}; //!< older than this one; unset: from the newest
    qint64 skip = 0;        //!< so many more

    bool operator==(const LogPlace&) const = default;
};

struct LogPage
{
    QList<record::LogRow> rows; //!< newest first
    bool isLast = false;        //!< nothing older is there

    bool operator==(const LogPage&) const = default;
};

//! How many rows a query has and where they lie, so that a view can be scrolled to any of them and show where the errors
//! are, without knowing them all.
struct LogSurvey
{
    struct Stretch
    {
        record::RowId before; //!< all of it is older
        record::RowId from;   //!< none of it is
        qint64 rows = 0;
        qint64 errors = 0;
        qint64 firstRow = 0; //!< number of its newest row in the whole

        bool operator==(const Stretch&) const = default;
    };

    QList<Stretch> stretches; //!< newest first; those without rows left out
    qint64 rows = 0;
    qint64 errors = 0;
    bool complete = true; //!< false: there is more to come

    //! Where a page must begin so that its first row is number `row` (0: the newest).
    [[nodiscard]] LogPlace placeOf(qint64 row) const;
    bool operator==(const LogSurvey&) const = default;
};

} // namespace bw::store
