// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"

#include <array>

namespace bw::store {

namespace {

using namespace Qt::StringLiterals;
using Sql = QLatin1StringView;

// Times are milliseconds since 1970 UTC, money is pico-dollars. `parent` is no foreign key: a lost parent must not take
// the messages below it along. Streamed text goes to `journal` rows, because text || ? would rewrite the whole message
// every second.
constexpr std::array Version1 = {
    Sql("CREATE TABLE profile ("
        " id TEXT PRIMARY KEY NOT NULL,"
        " position INTEGER NOT NULL,"
        " json TEXT NOT NULL)"),
    Sql("CREATE TABLE conversation ("
        " id TEXT PRIMARY KEY NOT NULL,"
        " title TEXT NOT NULL DEFAULT '',"
        " system TEXT NOT NULL DEFAULT '',"
        " gateway TEXT NOT NULL DEFAULT '',"
        " model TEXT NOT NULL DEFAULT '',"
        " parameters TEXT NOT NULL DEFAULT '{}',"
        " draft TEXT NOT NULL DEFAULT '',"
        " updated_at INTEGER NOT NULL,"
        " removed_at INTEGER)"),
    Sql("CREATE INDEX conversation_by_time ON conversation (updated_at DESC)"),
    Sql("CREATE TABLE message ("
        " id TEXT PRIMARY KEY NOT NULL,"
        " conversation TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,"
        " parent TEXT NOT NULL DEFAULT '',"
        " role TEXT NOT NULL,"
        " state TEXT NOT NULL,"
        " text TEXT NOT NULL DEFAULT '',"
        " reasoning TEXT NOT NULL DEFAULT '',"
        " created_at INTEGER NOT NULL,"
        " cost INTEGER,"
        " record TEXT)"),
    Sql("CREATE INDEX message_by_conversation ON message (conversation, created_at)"),
    Sql("CREATE INDEX message_cost ON message (conversation, cost) WHERE cost IS NOT NULL"),
    Sql("CREATE INDEX message_streaming ON message (state) WHERE state = 'streaming'"),
    Sql("CREATE TABLE journal ("
        " seq INTEGER PRIMARY KEY AUTOINCREMENT,"
        " message TEXT NOT NULL REFERENCES message (id) ON DELETE CASCADE,"
        " text TEXT NOT NULL,"
        " reasoning TEXT NOT NULL)"),
    Sql("CREATE INDEX journal_by_message ON journal (message, seq)"),
};

// `run` is the whole run, qCompress of its JSON; the columns before it are what the list shows.
constexpr std::array Version2 = {
    Sql("CREATE TABLE run ("
        " id TEXT PRIMARY KEY NOT NULL,"
        " name TEXT NOT NULL,"
        " gateway TEXT NOT NULL,"
        " model TEXT NOT NULL,"
        " program TEXT NOT NULL,"
        " started_at INTEGER NOT NULL,"
        " state TEXT NOT NULL,"
        " reason TEXT NOT NULL,"
        " requests INTEGER NOT NULL,"
        " error_rate REAL,"
        " p50 INTEGER,"
        " p99 INTEGER,"
        " cost INTEGER,"
        " trusted INTEGER NOT NULL,"
        " passed INTEGER NOT NULL,"
        " tags TEXT NOT NULL DEFAULT '[]',"
        " notes TEXT NOT NULL DEFAULT '',"
        " run BLOB NOT NULL)"),
    Sql("CREATE INDEX run_by_time ON run (started_at DESC)"),
};

constexpr std::array Steps = {
    Migration{1, Version1},
    Migration{2, Version2},
};

Result<void> runStep(QSqlDatabase& database, const Migration& step)
{
    return inTransaction(database, [&step](QSqlDatabase& open) -> Result<void> {
        for (const QLatin1StringView statement : step.statements) {
            if (Result<void> done = changeSql(open, statement); !done)
                return done;
        }
        // A pragma takes no bound values.
        return changeSql(open, u"PRAGMA user_version = "_s + QString::number(step.version));
    });
}

} // namespace

std::span<const Migration> migrations() noexcept
{
    return Steps;
}

int latestVersion(std::span<const Migration> steps) noexcept
{
    return steps.empty() ? 0 : steps.back().version;
}

Result<int> schemaVersion(QSqlDatabase& database)
{
    Result<QSqlQuery> query = runSql(database, u"PRAGMA user_version"_s);
    if (!query)
        return tl::unexpected(query.error());
    return query->next() ? query->value(0).toInt() : 0;
}

Result<void> migrate(QSqlDatabase& database, std::span<const Migration> steps)
{
    const Result<int> version = schemaVersion(database);
    if (!version)
        return tl::unexpected(version.error());
    for (const Migration& step : steps) {
        if (step.version <= *version)
            continue;
        if (Result<void> done = runStep(database, step); !done)
            return done;
    }
    return {};
}

} // namespace bw::store
