// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/retention.h"

#include "record/logrow.h"

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

//! Requests before this id go now: those that are too old, and if the file is too large the oldest besides.
Result<RowId> cut(QSqlDatabase& database, const RetentionLimits& limits, WallTime now, bool* more)
{
    const Result<qint64> used = usedBytes(database);
    if (!used)
        return tl::unexpected(used.error());
    const RowId byAge = RowId::at(now - limits.requests);
    const bool tooLarge = *used > limits.bytes;
    const Result<qint64> step = number(database, u"SELECT id FROM request ORDER BY id LIMIT 1 OFFSET ?"_s, {RowsAStep});
    if (!step)
        return tl::unexpected(step.error());
    const RowId most = *step > 0 ? RowId{*step} : RowId::at(now);
    *more = *step > 0 && (tooLarge || most < byAge);
    return tooLarge ? most : std::min(byAge, most);
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

Result<void> deleteRollups(QSqlDatabase& database, RollupLevel level, WallTime before)
{
    return changeSql(database, u"DELETE FROM rollup WHERE id >= ? AND id < ?"_s,
                     {RollupKey{level, WallTime(), 0}.id(), RollupKey{level, before, 0}.id()});
}

} // namespace

//! In a file that is too large the finer roll-ups go with the requests they are of; hours are few.
Result<void> deleteOld(QSqlDatabase& database, const RetentionLimits& limits, WallTime now, bool* more)
{
    const Result<RowId> before = cut(database, limits, now, more);
    if (!before)
        return tl::unexpected(before.error());
    const WallTime cutAt = *more ? before->endedAt() : WallTime();
    return deleteRequests(database, *before)
        .and_then([&] { return deleteRollups(database, RollupLevel::TenSeconds, std::max(cutAt, now - limits.tenSeconds)); })
        .and_then([&] { return deleteRollups(database, RollupLevel::Minute, std::max(cutAt, now - limits.minutes)); })
        .and_then([&] { return deleteRollups(database, RollupLevel::Hour, now - limits.hours); });
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
