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

// Both tables are made anew with a whole number as their key, which an index of words needs: without it VACUUM, and so
// each backup, may give rows other numbers. Foreign keys are not enforced yet while a file is migrated.
// The index refers to the text in the tables; SQLite folds case and diacritics, but takes the Vietnamese đ for a letter
// of its own, so that is replaced on the way in. A word is one for another then, and places of words stay the same.
// Messages that are removed keep their row until the program starts again.
constexpr std::array Version3 = {
    Sql("CREATE TABLE conversation_new ("
        " seq INTEGER PRIMARY KEY,"
        " id TEXT NOT NULL UNIQUE,"
        " title TEXT NOT NULL DEFAULT '',"
        " system TEXT NOT NULL DEFAULT '',"
        " gateway TEXT NOT NULL DEFAULT '',"
        " model TEXT NOT NULL DEFAULT '',"
        " parameters TEXT NOT NULL DEFAULT '{}',"
        " draft TEXT NOT NULL DEFAULT '',"
        " updated_at INTEGER NOT NULL,"
        " removed_at INTEGER,"
        " folder TEXT NOT NULL DEFAULT '',"
        " pinned INTEGER NOT NULL DEFAULT 0,"
        " pane_group TEXT NOT NULL DEFAULT '',"
        " pane INTEGER NOT NULL DEFAULT 0,"
        " leaf TEXT NOT NULL DEFAULT '')"),
    Sql("INSERT INTO conversation_new (seq, id, title, system, gateway, model, parameters, draft, updated_at, "
        "removed_at)"
        " SELECT rowid, id, title, system, gateway, model, parameters, draft, updated_at, removed_at FROM "
        "conversation"),
    Sql("DROP TABLE conversation"),
    Sql("ALTER TABLE conversation_new RENAME TO conversation"),
    Sql("CREATE INDEX conversation_by_time ON conversation (updated_at DESC)"),
    Sql("CREATE INDEX conversation_by_group ON conversation (pane_group) WHERE pane_group <> ''"),
    Sql("CREATE TABLE message_new ("
        " seq INTEGER PRIMARY KEY,"
        " id TEXT NOT NULL UNIQUE,"
        " conversation TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,"
        " parent TEXT NOT NULL DEFAULT '',"
        " role TEXT NOT NULL,"
        " state TEXT NOT NULL,"
        " text TEXT NOT NULL DEFAULT '',"
        " reasoning TEXT NOT NULL DEFAULT '',"
        " created_at INTEGER NOT NULL,"
        " cost INTEGER,"
        " record TEXT,"
        " removed_at INTEGER,"
        " parts TEXT,"
        " tool_calls TEXT,"
        " tool_call_id TEXT NOT NULL DEFAULT '',"
        " logprobs BLOB,"
        " continued INTEGER NOT NULL DEFAULT 0)"),
    Sql("INSERT INTO message_new (seq, id, conversation, parent, role, state, text, reasoning, created_at, cost, "
        "record)"
        " SELECT rowid, id, conversation, parent, role, state, text, reasoning, created_at, cost, record FROM message"),
    Sql("DROP TABLE message"),
    Sql("ALTER TABLE message_new RENAME TO message"),
    Sql("CREATE INDEX message_by_conversation ON message (conversation)"),
    Sql("CREATE INDEX message_cost ON message (conversation, cost) WHERE cost IS NOT NULL AND removed_at IS NULL"),
    Sql("CREATE INDEX message_streaming ON message (state) WHERE state = 'streaming'"),
    Sql("CREATE INDEX message_removed ON message (removed_at) WHERE removed_at IS NOT NULL"),
    Sql("CREATE VIRTUAL TABLE conversation_words USING fts5 (title, content = 'conversation', content_rowid = 'seq',"
        " tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')"),
    Sql("CREATE TRIGGER conversation_words_insert AFTER INSERT ON conversation BEGIN"
        " INSERT INTO conversation_words (rowid, title)"
        " VALUES (new.seq, replace(replace(new.title, char(273), 'd'), char(272), 'D')); END"),
    Sql("CREATE TRIGGER conversation_words_delete AFTER DELETE ON conversation BEGIN"
        " INSERT INTO conversation_words (conversation_words, rowid, title)"
        " VALUES ('delete', old.seq, replace(replace(old.title, char(273), 'd'), char(272), 'D')); END"),
    Sql("CREATE TRIGGER conversation_words_update AFTER UPDATE OF title ON conversation"
        " WHEN old.title IS NOT new.title BEGIN"
        " INSERT INTO conversation_words (conversation_words, rowid, title)"
        " VALUES ('delete', old.seq, replace(replace(old.title, char(273), 'd'), char(272), 'D'));"
        " INSERT INTO conversation_words (rowid, title)"
        " VALUES (new.seq, replace(replace(new.title, char(273), 'd'), char(272), 'D')); END"),
    Sql("INSERT INTO conversation_words (rowid, title)"
        " SELECT seq, replace(replace(title, char(273), 'd'), char(272), 'D') FROM conversation"),
    Sql("CREATE VIRTUAL TABLE message_words USING fts5 (text, reasoning, content = 'message', content_rowid = 'seq',"
        " tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')"),
    Sql("CREATE TRIGGER message_words_insert AFTER INSERT ON message BEGIN"
        " INSERT INTO message_words (rowid, text, reasoning)"
        " VALUES (new.seq, replace(replace(new.text, char(273), 'd'), char(272), 'D'),"
        " replace(replace(new.reasoning, char(273), 'd'), char(272), 'D')); END"),
    Sql("CREATE TRIGGER message_words_delete AFTER DELETE ON message BEGIN"
        " INSERT INTO message_words (message_words, rowid, text, reasoning)"
        " VALUES ('delete', old.seq, replace(replace(old.text, char(273), 'd'), char(272), 'D'),"
        " replace(replace(old.reasoning, char(273), 'd'), char(272), 'D')); END"),
    Sql("CREATE TRIGGER message_words_update AFTER UPDATE OF text, reasoning ON message"
        " WHEN old.text IS NOT new.text OR old.reasoning IS NOT new.reasoning BEGIN"
        " INSERT INTO message_words (message_words, rowid, text, reasoning)"
        " VALUES ('delete', old.seq, replace(replace(old.text, char(273), 'd'), char(272), 'D'),"
        " replace(replace(old.reasoning, char(273), 'd'), char(272), 'D'));"
        " INSERT INTO message_words (rowid, text, reasoning)"
        " VALUES (new.seq, replace(replace(new.text, char(273), 'd'), char(272), 'D'),"
        " replace(replace(new.reasoning, char(273), 'd'), char(272), 'D')); END"),
    Sql("INSERT INTO message_words (rowid, text, reasoning)"
        " SELECT seq, replace(replace(text, char(273), 'd'), char(272), 'D'),"
        " replace(replace(reasoning, char(273), 'd'), char(272), 'D') FROM message"),
};

// `load`: {"load": …, "search": …} as a plan writes them; empty for runs from before.
constexpr std::array Version4 = {
    Sql("ALTER TABLE run ADD COLUMN load TEXT NOT NULL DEFAULT ''"),
};

// Of the cost, or missing in it. Runs from before have neither: they say no more than their sum.
constexpr std::array Version5 = {
    Sql("ALTER TABLE run ADD COLUMN cost_estimated INTEGER NOT NULL DEFAULT 0"),
    Sql("ALTER TABLE run ADD COLUMN cost_unpriced INTEGER NOT NULL DEFAULT 0"),
};

constexpr std::array Steps = {
    Migration{1, Version1},
    Migration{2, Version2},
    Migration{3, Version3},
    Migration{4, Version4},
    Migration{5, Version5},
};

constexpr std::array AfterRescue = {
    Sql("INSERT INTO conversation (id, title, updated_at)"
        " SELECT lost.conversation, coalesce((SELECT substr(first.text, 1, 60) FROM message AS first"
        " WHERE first.conversation = lost.conversation AND first.role = 'user' ORDER BY first.seq LIMIT 1), ''),"
        " max(lost.created_at) FROM message AS lost"
        " WHERE lost.conversation NOT IN (SELECT id FROM conversation) GROUP BY lost.conversation"),
    Sql("DELETE FROM journal WHERE message NOT IN (SELECT id FROM message)"),
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

std::span<const QLatin1StringView> afterRescue() noexcept
{
    return AfterRescue;
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
