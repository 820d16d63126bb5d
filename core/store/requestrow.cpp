// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/requestrow.h"

#include "record/enumids.h"

#include <QUuid>

namespace bw::store {

namespace {

using namespace Qt::StringLiterals;

QVariant nullNumber()
{
    return QVariant(QMetaType::fromType<qint64>());
}

QVariant column(const std::optional<Nanoseconds>& span)
{
    return span ? QVariant(qint64(span->count())) : nullNumber();
}

QVariant column(const std::optional<PicoUsd>& money)
{
    return money ? QVariant(money->value()) : nullNumber();
}

QVariant column(const std::optional<qint64>& count)
{
    return count ? QVariant(*count) : nullNumber();
}

QVariant column(const std::optional<double>& number)
{
    return number ? QVariant(*number) : QVariant(QMetaType::fromType<double>());
}

template <typename Value> std::optional<Value> valueIn(const QVariant& column)
{
    return column.isNull() ? std::nullopt : std::optional(Value(column.toLongLong()));
}

//! Half the bytes for what is a UUID, as ours are.
QVariant idToColumn(const RequestId& id)
{
    const QUuid uuid = QUuid::fromString(id.value());
    return uuid.isNull() ? QVariant(notNull(id.value())) : QVariant(uuid.toRfc4122());
}

RequestId idFromColumn(const QVariant& column)
{
    if (column.typeId() != QMetaType::QByteArray)
        return RequestId(column.toString());
    return RequestId(QUuid::fromRfc4122(column.toByteArray()).toString(QUuid::WithoutBraces));
}

qint64 flagsOf(const record::LogRow& row)
{
    const auto flag = [](bool set, RowFlag bit) { return set ? static_cast<qint64>(bit) : 0; };
    return flag(row.stream, RowFlag::Stream) | flag(row.truncated, RowFlag::Truncated) | flag(row.estimated, RowFlag::Estimated) |
           flag(row.maybeBilled, RowFlag::MaybeBilled) | flag(row.reused == true, RowFlag::Reused) |
           flag(row.reused == false, RowFlag::New) | flag(row.hasExchange, RowFlag::Kept);
}

void addFlags(record::LogRow& row, qint64 flags)
{
    const auto has = [flags](RowFlag bit) { return (flags & static_cast<qint64>(bit)) != 0; };
    row.stream = has(RowFlag::Stream);
    row.truncated = has(RowFlag::Truncated);
    row.estimated = has(RowFlag::Estimated);
    row.maybeBilled = has(RowFlag::MaybeBilled);
    row.hasExchange = has(RowFlag::Kept);
    if (has(RowFlag::Reused) || has(RowFlag::New))
        row.reused = has(RowFlag::Reused);
}

void addSeries(record::LogRow& row, const metrics::SeriesKey* key)
{
    if (!key)
        return;
    row.gateway = key->gateway;
    row.gatewayName = key->gatewayName;
    row.endpoint = key->endpoint;
    row.endpointName = key->endpointName;
    row.model = key->model;
    row.servedBy = key->servedBy;
    row.source = key->source;
    row.keyLabel = key->keyLabel;
}

template <typename Enum> Enum enumIn(const QVariant& column, Enum fallback)
{
    return record::enumFromId<Enum>(column.toString()).value_or(fallback);
}

} // namespace

QString insertRowSql()
{
    return u"INSERT OR IGNORE INTO request (id, series, outcome, status, ttft, total, cost, tokens_in, tokens_out, "
           "tokens_per_second, attempts, cache, flags, queue, wait, stall, tokens_cached, saved, finish, operation, started, "
           "request, block, position) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
}

QVariantList rowToColumns(const record::LogRow& row, qint64 series, const RowPlace& place)
{
    return {row.id.value,
            series,
            errorClassId(row.outcome),
            row.httpStatus,
            column(row.ttft),
            column(row.total),
            column(row.cost),
            column(row.tokensIn),
            column(row.tokensOut),
            column(row.tokensPerSecond),
            row.attempts,
            record::cacheStateId(row.cache),
            flagsOf(row),
            column(row.queue),
            column(row.wait),
            column(row.stall),
            column(row.tokensCached),
            column(row.savedCost),
            notNull(openai::finishReasonId(row.finish)),
            record::operationId(row.operation),
            qint64(row.startedAt.time_since_epoch().count()),
            idToColumn(row.request),
            place.block,
            place.position};
}

QString rowColumns()
{
    return u"id, series, outcome, status, ttft, total, cost, tokens_in, tokens_out, tokens_per_second, attempts, cache, flags, "
           "queue, wait, stall, tokens_cached, saved, finish, operation, started, request"_s;
}

record::LogRow rowFromColumns(const QSqlQuery& query, const SeriesCatalog& catalog)
{
    int at = 0;
    const auto next = [&query, &at] { return query.value(at++); };
    record::LogRow row;
    row.id = {next().toLongLong()};
    addSeries(row, catalog.key(next().toLongLong()));
    row.outcome = enumIn(next(), ErrorClass::Protocol);
    row.httpStatus = next().toInt();
    row.ttft = valueIn<Nanoseconds>(next());
    row.total = valueIn<Nanoseconds>(next());
    row.cost = valueIn<PicoUsd>(next());
    row.tokensIn = valueIn<qint64>(next());
    row.tokensOut = valueIn<qint64>(next());
    if (const QVariant speed = next(); !speed.isNull())
        row.tokensPerSecond = speed.toDouble();
    row.attempts = next().toInt();
    row.cache = enumIn(next(), record::CacheState::Off);
    addFlags(row, next().toLongLong());
    row.queue = valueIn<Nanoseconds>(next());
    row.wait = valueIn<Nanoseconds>(next());
    row.stall = valueIn<Nanoseconds>(next());
    row.tokensCached = valueIn<qint64>(next());
    row.savedCost = valueIn<PicoUsd>(next());
    row.finish = enumIn(next(), openai::FinishReason::Unknown);
    row.operation = enumIn(next(), record::Operation::Chat);
    row.startedAt = WallTime(Milliseconds(next().toLongLong()));
    row.request = idFromColumn(next());
    return row;
}

} // namespace bw::store
