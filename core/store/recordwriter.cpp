// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recordwriter.h"

#include "metrics/cellcodec.h"
#include "store/recordblock.h"
#include "store/requestrow.h"

namespace bw::store {

namespace {

using namespace Qt::StringLiterals;
using Entries = std::span<const RecordBatch::Entry>;

constexpr size_t MostInBlock = 256;

//! A statement used for many rows.
Result<QSqlQuery> prepared(QSqlDatabase& database, const QString& sql)
{
    QSqlQuery query(database);
    if (!query.prepare(sql))
        return tl::unexpected(sqlError(query.lastError()));
    return query;
}

Result<int> run(QSqlQuery& query, const QVariantList& values)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(static_cast<int>(i), values[i]);
    if (!query.exec())
        return tl::unexpected(sqlError(query.lastError()));
    return query.numRowsAffected();
}

Result<qint64> writeBlock(QSqlDatabase& database, Entries entries)
{
    QList<QByteArray> parts;
    qint64 newest = 0;
    for (const RecordBatch::Entry& entry : entries) {
        parts.append(entry.bytes);
        newest = std::max(newest, entry.row.id.value);
    }
    const Result<QSqlQuery> query = runSql(database, u"INSERT INTO record_block (newest, data) VALUES (?, ?)"_s, {newest, packedBlock(parts)});
    if (!query)
        return tl::unexpected(query.error());
    return query->lastInsertId().toLongLong();
}

Result<void> writeExchange(QSqlDatabase& database, const RecordBatch::Entry& entry, const ExchangeLimits& limits)
{
    const record::Exchange kept = limited(*entry.exchange, limits);
    return changeSql(database, u"INSERT OR IGNORE INTO exchange (id, prompt, answer, detail) VALUES (?, ?, ?, ?)"_s,
                     {entry.row.id.value, notNull(kept.prompt), notNull(kept.answer), detailOf(kept)})
        .and_then([&] {
            return changeSql(database, u"INSERT INTO exchange_text (rowid, prompt, answer) VALUES (?, ?, ?)"_s,
                             {entry.row.id.value, notNull(kept.prompt), notNull(kept.answer)});
        });
}

} // namespace

Result<void> RecordWriter::write(QSqlDatabase& database, const RecordBatch& batch, const ExchangeLimits& limits, qint64* written)
{
    *written = 0;
    const Result<Numbers> numbers = numbersOf(database, batch);
    Result<QSqlQuery> insert = prepared(database, insertRowSql());
    if (!numbers || !insert)
        return tl::unexpected(numbers ? insert.error() : numbers.error());
    for (Entries left(batch.entries); !left.empty();) {
        const Entries some = left.first(std::min(MostInBlock, left.size()));
        left = left.subspan(some.size());
        const Result<qint64> block = writeBlock(database, some);
        if (!block)
            return tl::unexpected(block.error());
        for (size_t i = 0; i < some.size(); ++i) {
            const qint64 series = (*numbers)[static_cast<size_t>(some[i].series)];
            const Result<int> rows = run(*insert, rowToColumns(some[i].row, series, {*block, static_cast<int>(i)}));
            if (!rows)
                return tl::unexpected(rows.error());
            *written += *rows;
            if (*rows == 0 || !some[i].exchange)
                continue;
            if (Result<void> done = writeExchange(database, some[i], limits); !done)
                return done;
        }
    }
    return writeRollups(database, batch, *numbers);
}

void RecordWriter::forget()
{
    m_loaded = false;
    m_open.clear();
}

Result<RecordWriter::Numbers> RecordWriter::numbersOf(QSqlDatabase& database, const RecordBatch& batch)
{
    if (!m_loaded) {
        if (Result<void> done = m_catalog.load(database); !done)
            return tl::unexpected(done.error());
        m_loaded = true;
    }
    Numbers numbers;
    for (const metrics::SeriesKey& key : batch.series) {
        const Result<qint64> number = m_catalog.numberOf(database, key);
        if (!number)
            return tl::unexpected(number.error());
        numbers.push_back(*number);
    }
    return numbers;
}

Result<void> RecordWriter::writeRollups(QSqlDatabase& database, const RecordBatch& batch, const Numbers& numbers)
{
    Result<QSqlQuery> replace = prepared(database, u"INSERT OR REPLACE INTO rollup (id, totals, latencies) VALUES (?, ?, ?)"_s);
    if (!replace)
        return tl::unexpected(replace.error());
    for (const auto& [key, addition] : batch.rollups) {
        const qint64 id = RollupKey{key.level, key.from, numbers[static_cast<size_t>(key.series)]}.id();
        const Result<metrics::Cell*> cell = openCell(database, id);
        if (!cell)
            return tl::unexpected(cell.error());
        (*cell)->merge(addition);
        const Result<int> done = run(*replace, {id, metrics::encoded((*cell)->totals), metrics::encoded((*cell)->latencies)});
        if (!done)
            return tl::unexpected(done.error());
    }
    closeOldCells(batch);
    return {};
}

//! A cell that cannot be read begins anew: numbers of ten seconds are no reason to keep nothing any more.
Result<metrics::Cell*> RecordWriter::openCell(QSqlDatabase& database, qint64 id)
{
    const auto [at, fresh] = m_open.try_emplace(id);
    if (!fresh)
        return &at->second;
    Result<QSqlQuery> query = runSql(database, u"SELECT totals, latencies FROM rollup WHERE id = ?"_s, {id});
    if (!query)
        return tl::unexpected(query.error());
    if (query->next()) {
        at->second.totals = metrics::totalsFromBytes(query->value(0).toByteArray()).value_or(metrics::Totals());
        at->second.latencies = metrics::latenciesFromBytes(query->value(1).toByteArray()).value_or(metrics::Latencies());
    }
    return &at->second;
}

//! What comes later than a whole span after its end is read from the file again.
void RecordWriter::closeOldCells(const RecordBatch& batch)
{
    if (batch.rollups.empty())
        return;
    std::map<RollupLevel, WallTime> newest;
    for (const auto& [key, addition] : batch.rollups)
        newest[key.level] = std::max(newest[key.level], key.from);
    std::erase_if(m_open, [&newest](const auto& open) {
        const RollupKey key = RollupKey::fromId(open.first);
        const auto last = newest.find(key.level);
        return last != newest.end() && key.from + 2 * widthOf(key.level) <= last->second;
    });
}

} // namespace bw::store
