// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recordqueries.h"

#include "record/recordcodec.h"
#include "store/exchangeblob.h"
#include "store/recordblock.h"
#include "store/requestrow.h"

#include <QCoreApplication>

#include <limits>

namespace bw::store::queries {

namespace {

using namespace Qt::StringLiterals;
using record::RowId;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bw::store::RecordStore)
};

constexpr RowId AfterAll{std::numeric_limits<qint64>::max()};

//! [from, to) of the query's range, as ids.
struct Bounds
{
    RowId from;
    RowId to = AfterAll;
};

Bounds boundsOf(const LogQuery& query)
{
    if (!query.range)
        return {};
    return {RowId::at(query.range->from), RowId::at(query.range->to)};
}

SqlCondition conditionOf(const LogQuery& query, const SeriesCatalog& catalog)
{
    SqlCondition series = store::conditionOf(query.series, catalog);
    const SqlCondition filter = store::conditionOf(query.filter, catalog);
    return {series.sql + u" AND "_s + filter.sql, series.values + filter.values};
}

Result<QSqlQuery> rowsBetween(QSqlDatabase& database, const QString& what, const SqlCondition& condition, RowId from, RowId to,
                              const QString& order = {}, const QVariantList& more = {})
{
    const QString sql = u"SELECT "_s + what + u" FROM request WHERE id >= ? AND id < ? AND "_s + condition.sql + order;
    return runSql(database, sql, QVariantList{from.value, to.value} + condition.values + more);
}

tl::unexpected<Error> gone()
{
    return failure(ErrorCode::NotFound, Text::tr("This request is not in the history any more. It was older than what is kept."));
}

//! Where the stretch that ends before `to` begins; `from` if fewer rows are left.
Result<RowId> stretchStart(QSqlDatabase& database, RowId from, RowId to)
{
    Result<QSqlQuery> query = runSql(database, u"SELECT id FROM request WHERE id >= ? AND id < ? ORDER BY id DESC LIMIT 1 OFFSET ?"_s,
                                     {from.value, to.value, RowsAStretch - 1});
    if (!query)
        return tl::unexpected(query.error());
    return query->next() ? RowId{query->value(0).toLongLong()} : from;
}

} // namespace

Result<LogPage> page(QSqlDatabase& database, const SeriesCatalog& catalog, const LogQuery& query, const LogPlace& place, int count)
{
    const Bounds bounds = boundsOf(query);
    const RowId to = place.before.isSet() ? std::min(place.before, bounds.to) : bounds.to;
    Result<QSqlQuery> rows = rowsBetween(database, rowColumns(), conditionOf(query, catalog), bounds.from, to,
                                         u" ORDER BY id DESC LIMIT ? OFFSET ?"_s, {count + 1, place.skip});
    if (!rows)
        return tl::unexpected(rows.error());
    LogPage page;
    page.isLast = true;
    while (rows->next()) {
        if (page.rows.size() == count) {
            page.isLast = false;
            break;
        }
        page.rows.append(rowFromColumns(*rows, catalog));
    }
    return page;
}

Result<record::RequestRecord> record(QSqlDatabase& database, RowId id)
{
    Result<QSqlQuery> query = runSql(database, u"SELECT data, position FROM request JOIN record_block ON record_block.id = request.block "
                                               "WHERE request.id = ?"_s,
                                     {id.value});
    if (!query)
        return tl::unexpected(query.error());
    if (!query->next())
        return gone();
    return partOfBlock(query->value(0).toByteArray(), query->value(1).toInt()).and_then([](const QByteArray& bytes) {
        return record::recordFromBytes(bytes);
    });
}

Result<QList<record::RequestRecord>> records(QSqlDatabase& database, const QList<RowId>& ids)
{
    QList<record::RequestRecord> found;
    for (const RowId id : ids) {
        Result<record::RequestRecord> one = queries::record(database, id);
        if (one)
            found.append(std::move(*one));
        else if (one.error().code != ErrorCode::NotFound && one.error().code != ErrorCode::Parse)
            return tl::unexpected(one.error());
    }
    return found;
}

Result<record::Exchange> exchange(QSqlDatabase& database, RowId id)
{
    Result<QSqlQuery> query = runSql(database, u"SELECT prompt, answer, detail FROM exchange WHERE id = ?"_s, {id.value});
    if (!query)
        return tl::unexpected(query.error());
    if (!query->next())
        return failure(ErrorCode::NotFound, Text::tr("What was said in this request was not kept. The gear of the monitor says of which requests it is."));
    record::Exchange exchange;
    exchange.prompt = query->value(0).toString();
    exchange.answer = query->value(1).toString();
    addDetail(exchange, query->value(2).toByteArray());
    return exchange;
}

Result<RowId> rowOfRequest(QSqlDatabase& database, const RequestId& request, WallTime near)
{
    constexpr std::chrono::hours Around(1);
    record::FilterExpr filter{record::FilterExpr::Kind::Term, {}, {}};
    filter.term.field = record::FilterField::Id;
    filter.term.values = {request.value().toLower().remove(u'-')};
    Result<QSqlQuery> query = rowsBetween(database, u"id"_s, store::conditionOf(filter, {}), RowId::at(near - Around),
                                          RowId::at(near + Around), u" ORDER BY id DESC LIMIT 1"_s);
    if (!query)
        return tl::unexpected(query.error());
    return query->next() ? Result<RowId>(RowId{query->value(0).toLongLong()}) : gone();
}

Result<RowId> addStretches(QSqlDatabase& database, const SeriesCatalog& catalog, const LogQuery& query, RowId before, int stretches,
                           LogSurvey& survey)
{
    const Bounds bounds = boundsOf(query);
    const SqlCondition condition = conditionOf(query, catalog);
    RowId to = before.isSet() ? std::min(before, bounds.to) : bounds.to;
    for (int i = 0; i < stretches && to > bounds.from; ++i) {
        const Result<RowId> from = stretchStart(database, bounds.from, to);
        if (!from)
            return tl::unexpected(from.error());
        Result<QSqlQuery> counts = rowsBetween(database, u"count(*), ifnull(sum(outcome <> 'ok' AND outcome <> 'cancelled'), 0)"_s,
                                               condition, *from, to);
        if (!counts)
            return tl::unexpected(counts.error());
        if (counts->next() && counts->value(0).toLongLong() > 0) {
            const qint64 rows = counts->value(0).toLongLong();
            const qint64 errors = counts->value(1).toLongLong();
            survey.stretches.append({to, *from, rows, errors, survey.rows});
            survey.rows += rows;
            survey.errors += errors;
        }
        to = *from;
    }
    survey.complete = to <= bounds.from;
    return survey.complete ? RowId() : to;
}

} // namespace bw::store::queries
