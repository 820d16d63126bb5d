// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/retention.h"

#include "record/logrow.h"

#include <algorithm>

namespace bw::store {

namespace {

using namespace Qt::StringLiterals;
using record::RowId;

Result<qint64> number(QSqlDatabase& database, const QString& sql, const QVariantList& values = {})
{
    Result<QSqlQuery> query = runSql(database, sql, values);
    if (!query)
        return tl::unexpected(query.error());
    return query->next() ? query->value(0).toLongLong() : 0;
}

//! A step of what there is too much of: enough of them to get on, few enough to stop near the limit.
qint64 stepOf(qint64 count)
{
    return std::clamp<qint64>(count / 20, 1, RowsAStep);
}

Result<void> deleteExchanges(QSqlDatabase& database, RowId before)
{
    return changeSql(database, u"INSERT INTO exchange_text (exchange_text, rowid, prompt, answer) "
                               "SELECT 'delete', id, prompt, answer FROM exchange WHERE id < ?"_s,
                     {before.value})
        .and_then([&] { return changeSql(database, u"DELETE FROM exchange WHERE id < ?"_s, {before.value}); });
}

Result<void> deleteRequests(QSqlDatabase& database, RowId before)
{
    return changeSql(database, u"DELETE FROM request WHERE id < ?"_s, {before.value})
        .and_then([&] { return changeSql(database, u"DELETE FROM record_block WHERE newest < ?"_s, {before.value}); })
        .and_then([&] { return deleteExchanges(database, before); });
}

//! In whole spans of the next level: of such a span the cells are all there or none, which HistoryQuery relies on.
Result<void> deleteRollups(QSqlDatabase& database, RollupLevel level, WallTime before)
{
    const WallTime whole = floorTo(before, widthOf(coarser(level).value_or(level)));
    return changeSql(database, u"DELETE FROM rollup WHERE id >= ? AND id < ?"_s,
                     {RollupKey{level, WallTime(), 0}.id(), RollupKey{level, whole, 0}.id()});
}

//! `more`: some are left that are too old.
Result<void> deleteTooOld(QSqlDatabase& database, const RetentionLimits& limits, WallTime now, bool* more)
{
    const RowId byAge = RowId::at(now - limits.requests);
    const Result<qint64> step = number(database, u"SELECT id FROM request ORDER BY id LIMIT 1 OFFSET ?"_s, {RowsAStep});
    if (!step)
        return tl::unexpected(step.error());
    *more = *step > 0 && *step < byAge.value;
    return deleteRequests(database, *more ? RowId{*step} : byAge)
        .and_then([&] { return deleteRollups(database, RollupLevel::TenSeconds, now - limits.tenSeconds); })
        .and_then([&] { return deleteRollups(database, RollupLevel::Minute, now - limits.minutes); })
        .and_then([&] { return deleteRollups(database, RollupLevel::Hour, now - limits.hours); });
}

//! The finer roll-ups go with the requests they are of.
Result<void> deleteOldestRequests(QSqlDatabase& database, qint64 count)
{
    const Result<qint64> next = number(database, u"SELECT id FROM request ORDER BY id LIMIT 1 OFFSET ?"_s, {count});
    const Result<qint64> newest = number(database, u"SELECT max(id) FROM request"_s);
    if (!next || !newest)
        return tl::unexpected(next ? newest.error() : next.error());
    const RowId before{*next > 0 ? *next : *newest + 1};
    return deleteRequests(database, before)
        .and_then([&] { return deleteRollups(database, RollupLevel::TenSeconds, before.endedAt()); })
        .and_then([&] { return deleteRollups(database, RollupLevel::Minute, before.endedAt()); });
}

struct Cells
{
    qint64 count = 0;
    qint64 bytes = 0;
};

QVariantList idsOf(RollupLevel level)
{
    const qint64 first = RollupKey{level, WallTime(), 0}.id();
    return {first, first + RollupKey{RollupLevel::Minute, WallTime(), 0}.id()}; // as many as there are of each level
}

Result<Cells> cellsOf(QSqlDatabase& database, RollupLevel level)
{
    Result<QSqlQuery> query = runSql(database, u"SELECT count(*), ifnull(sum(length(totals) + length(latencies)), 0) FROM rollup "
                                               "WHERE id >= ? AND id < ?"_s,
                                     idsOf(level));
    if (!query)
        return tl::unexpected(query.error());
    return query->next() ? Cells{query->value(0).toLongLong(), query->value(1).toLongLong()} : Cells();
}

//! At least one, as a span of the next level is never torn apart.
Result<void> deleteOldestCells(QSqlDatabase& database, RollupLevel level, qint64 count)
{
    const Result<qint64> last = number(database, u"SELECT id FROM rollup WHERE id >= ? AND id < ? ORDER BY id LIMIT 1 OFFSET ?"_s,
                                       idsOf(level) + QVariantList{stepOf(count) - 1});
    if (!last)
        return tl::unexpected(last.error());
    return deleteRollups(database, level, RollupKey::fromId(*last).from + widthOf(coarser(level).value_or(level)));
}

//! Hours are few as a rule. Where they would leave requests no more than half of what may be used, the oldest of them go
//! first; or there would be no room for any request, and each new one would go with the next step.
Result<bool> deleteOldest(QSqlDatabase& database, const RetentionLimits& limits)
{
    const auto deleted = [] { return true; };
    const Result<Cells> hours = cellsOf(database, RollupLevel::Hour);
    if (!hours)
        return tl::unexpected(hours.error());
    if (hours->bytes > limits.bytes / 2)
        return deleteOldestCells(database, RollupLevel::Hour, hours->count).map(deleted);
    constexpr qint64 EnoughToCount = 20 * RowsAStep; // more make no larger step
    const Result<qint64> rows = number(database, u"SELECT count(*) FROM (SELECT 1 FROM request LIMIT ?)"_s, {EnoughToCount});
    if (!rows)
        return tl::unexpected(rows.error());
    if (*rows > 0)
        return deleteOldestRequests(database, stepOf(*rows)).map(deleted);
    for (const RollupLevel level : RollupLevels) {
        const Result<Cells> cells = cellsOf(database, level);
        if (!cells)
            return tl::unexpected(cells.error());
        if (cells->count > 0)
            return deleteOldestCells(database, level, cells->count).map(deleted);
    }
    return false;
}

//! The index of words takes note of what is deleted, and becomes smaller only as its parts are merged. `pages` < 0 begins
//! to merge all of them, > 0 goes on with that. False: nothing was left to do.
Result<bool> mergeWords(QSqlDatabase& database, int pages)
{
    const QString changes = u"SELECT total_changes()"_s;
    const Result<qint64> before = number(database, changes);
    const Result<void> done = changeSql(database, u"INSERT INTO exchange_text (exchange_text, rank) VALUES ('merge', ?)"_s, {pages});
    const Result<qint64> after = number(database, changes);
    if (!before || !done || !after)
        return tl::unexpected(!done ? done.error() : before ? after.error() : before.error());
    return *after - *before >= 2; // one is the statement's own
}

//! A merge under way ends first: who deletes meanwhile deletes far more than it takes.
Result<bool> makeSmaller(QSqlDatabase& database, const RetentionLimits& limits)
{
    constexpr int PagesAStep = 1'000; // some hundredths of a second
    const Result<bool> merging = mergeWords(database, PagesAStep);
    if (!merging || *merging)
        return merging;
    const Result<bool> deleted = deleteOldest(database, limits);
    if (!deleted || !*deleted)
        return deleted;
    return mergeWords(database, -PagesAStep).map([](bool) { return true; });
}

Result<bool> isTooLarge(QSqlDatabase& database, const RetentionLimits& limits)
{
    return usedBytes(database).map([&limits](qint64 used) { return used > limits.bytes; });
}

Result<WallTime> dayAfterTheNewest(QSqlDatabase& database, WallTime now)
{
    const Result<qint64> row = number(database, u"SELECT max(id) FROM request"_s);
    const Result<qint64> cell = number(database, u"SELECT max(id) FROM rollup"_s); // of hours, as their level is the last
    if (!row || !cell)
        return tl::unexpected(row ? cell.error() : row.error());
    const WallTime newest = std::max(RowId{*row}.endedAt(), RollupKey::fromId(*cell).from);
    return newest == WallTime() ? now : std::min(now, newest + std::chrono::days(1));
}

} // namespace

//! What is too old goes first; where that is enough nothing else does.
Result<void> deleteOld(QSqlDatabase& database, const RetentionLimits& limits, WallTime now, ClockTrust trust, bool* more)
{
    const Result<WallTime> today = trust == ClockTrust::Proven ? now : dayAfterTheNewest(database, now);
    if (!today)
        return tl::unexpected(today.error());
    if (Result<void> done = deleteTooOld(database, limits, *today, more); !done || *more)
        return done;
    Result<bool> tooLarge = isTooLarge(database, limits);
    if (!tooLarge || !*tooLarge)
        return tooLarge.map([](bool) {});
    const Result<bool> smaller = makeSmaller(database, limits);
    tooLarge = isTooLarge(database, limits);
    if (!smaller || !tooLarge)
        return tl::unexpected(smaller ? tooLarge.error() : smaller.error());
    *more = *smaller && *tooLarge;
    return {};
}

Result<void> deleteAllHistory(QSqlDatabase& database)
{
    return changeSql(database, u"INSERT INTO exchange_text (exchange_text) VALUES ('delete-all')"_s)
        .and_then([&] { return changeSql(database, u"DELETE FROM exchange"_s); })
        .and_then([&] { return changeSql(database, u"DELETE FROM request"_s); })
        .and_then([&] { return changeSql(database, u"DELETE FROM record_block"_s); })
        .and_then([&] { return changeSql(database, u"DELETE FROM rollup"_s); });
}

Result<qint64> usedBytes(QSqlDatabase& database)
{
    const Result<qint64> pages = number(database, u"PRAGMA page_count"_s);
    const Result<qint64> free = number(database, u"PRAGMA freelist_count"_s);
    const Result<qint64> size = number(database, u"PRAGMA page_size"_s);
    for (const Result<qint64>* one : {&pages, &free, &size}) {
        if (!*one)
            return tl::unexpected(one->error());
    }
    return (*pages - *free) * *size;
}

} // namespace bw::store
