// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recordmigrations.h"

#include "store/rollup.h"

#include <array>

namespace bw::store {

namespace {

using Sql = QLatin1StringView;

// Times are ms since 1970 UTC, durations ns, money 10⁻¹² dollars. Words are kept as the ids of their enums.
//
// request: `id` is a RowId, so that the order of the table is that of time. Rows are narrow because a filter that finds
// little reads them all; whatever only the inspector shows is in record_block, many records compressed together. There
// is no index on durations, cost or tokens: their order is random in time, and each row would dirty a page of each.
// The partial ones are of ids, so that they give rows in order too.
constexpr std::array Version1 = {
    Sql("CREATE TABLE series ("
        " id INTEGER PRIMARY KEY,"
        " gateway TEXT NOT NULL, gateway_name TEXT NOT NULL,"
        " endpoint TEXT NOT NULL, endpoint_name TEXT NOT NULL,"
        " model TEXT NOT NULL, served_by TEXT NOT NULL,"
        " source TEXT NOT NULL, key_label TEXT NOT NULL,"
        " UNIQUE (gateway, endpoint, model, served_by, source, key_label))"),
    Sql("CREATE TABLE request ("
        " id INTEGER PRIMARY KEY,"
        " series INTEGER NOT NULL,"
        " outcome TEXT NOT NULL,"
        " status INTEGER NOT NULL,"
        " ttft INTEGER, total INTEGER, cost INTEGER,"
        " tokens_in INTEGER, tokens_out INTEGER,"
        " tokens_per_second REAL,"
        " attempts INTEGER NOT NULL,"
        " cache TEXT NOT NULL,"
        " flags INTEGER NOT NULL,"
        " queue INTEGER, wait INTEGER, stall INTEGER,"
        " tokens_cached INTEGER, saved INTEGER,"
        " finish TEXT NOT NULL, operation TEXT NOT NULL,"
        " started INTEGER NOT NULL,"
        " request BLOB NOT NULL," // the 16 bytes of a UUID, or text
        " block INTEGER NOT NULL, position INTEGER NOT NULL)"),
    Sql("CREATE INDEX request_by_series ON request (series)"),
    Sql("CREATE INDEX request_failed ON request (id) WHERE outcome <> 'ok'"),
    Sql("CREATE INDEX request_retried ON request (id) WHERE attempts > 1"),
    Sql("CREATE INDEX request_cached ON request (id) WHERE cache <> 'off'"),
    Sql("CREATE TABLE record_block (id INTEGER PRIMARY KEY, newest INTEGER NOT NULL, data BLOB NOT NULL)"),
    Sql("CREATE INDEX record_block_newest ON record_block (newest)"),
    // What was said, where it is kept. `detail`: headers and bodies, compressed.
    Sql("CREATE TABLE exchange ("
        " id INTEGER PRIMARY KEY,"
        " prompt TEXT NOT NULL, answer TEXT NOT NULL,"
        " detail BLOB NOT NULL)"),
    // Three characters a term: finds parts of words, and languages that put no spaces between them.
    Sql("CREATE VIRTUAL TABLE exchange_text USING fts5"
        " (prompt, answer, content = 'exchange', content_rowid = 'id', tokenize = 'trigram', detail = 'full')"),
    // `id`: width, start and series in one number, see rollup.cpp; the order is that of time within a width.
    Sql("CREATE TABLE rollup (id INTEGER PRIMARY KEY, totals BLOB NOT NULL, latencies BLOB NOT NULL)"),
};

constexpr std::array AfterRecordRescue = {
    Sql("INSERT INTO exchange_text (exchange_text) VALUES ('rebuild')"),
    // Whose numbers they are nobody knows: they must not become those of the next series that gets the number.
    Sql("DELETE FROM rollup WHERE id & 1048575 NOT IN (SELECT id FROM series)"),
};

static_assert(MostSeries == 1'048'575);

constexpr std::array Steps = {Migration{1, Version1}};

} // namespace

std::span<const Migration> recordMigrations() noexcept
{
    return Steps;
}

std::span<const QLatin1StringView> afterRecordRescue() noexcept
{
    return AfterRecordRescue;
}

} // namespace bw::store
