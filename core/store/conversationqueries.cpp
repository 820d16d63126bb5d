// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/conversationqueries.h"

#include "base/logging.h"
#include "store/messagerow.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace bw::store::queries {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bw::store::ConversationStore)
};

QJsonObject objectOf(const QString& json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object(); // a broken column costs the parameters, not the chat
}

//! By head. Summed here and not by SQL: sum() fails on overflow, and one absurd row would hide the whole list.
Result<QHash<QString, PicoUsd>> costs(QSqlDatabase& database)
{
    Result<QSqlQuery> query =
        runSql(database, u"SELECT coalesce(nullif(c.pane_group, ''), c.id), m.cost FROM message m "
                         "JOIN conversation c ON c.id = m.conversation "
                         "WHERE m.cost IS NOT NULL AND m.removed_at IS NULL AND c.removed_at IS NULL"_s);
    if (!query)
        return tl::unexpected(query.error());
    QHash<QString, PicoUsd> sums;
    while (query->next())
        sums[query->value(0).toString()] += PicoUsd(query->value(1).toLongLong());
    return sums;
}

Result<void> loadMessages(QSqlDatabase& database, Conversation& conversation)
{
    Result<QSqlQuery> query = runSql(database, messageRowsSql(), {conversation.summary.id.value()});
    if (!query)
        return tl::unexpected(query.error());
    while (query->next()) {
        if (std::optional<Message> message = messageFromRow(*query))
            conversation.messages.append(std::move(*message));
        else
            ++conversation.unreadable;
    }
    if (conversation.unreadable > 0)
        qCInfo(log::store) << "left out" << conversation.unreadable << "unreadable message rows";
    return {};
}

std::optional<PicoUsd> costOf(const QList<Message>& messages)
{
    std::optional<PicoUsd> sum;
    for (const Message& message : messages) {
        if (const std::optional<PicoUsd> cost = costOf(message))
            sum = sum.value_or(PicoUsd()) + *cost;
    }
    return sum;
}

// What summaryFromRow() reads, first in each statement.
constexpr auto SummaryColumns = "id, title, updated_at, folder, pinned, trim(draft) <> '', pane_group, pane"_L1;

ConversationSummary summaryFromRow(const QSqlQuery& row)
{
    ConversationSummary summary;
    summary.id = ConversationId(row.value(0).toString());
    summary.title = row.value(1).toString();
    summary.updatedAt = timeFromColumn(row.value(2));
    summary.folder = row.value(3).toString();
    summary.pinned = row.value(4).toBool();
    summary.hasDraft = row.value(5).toBool();
    summary.group = ConversationId(row.value(6).toString());
    summary.pane = row.value(7).toInt();
    return summary;
}

Conversation headFromRow(const QSqlQuery& row)
{
    Conversation head;
    head.summary = summaryFromRow(row);
    head.system = row.value(8).toString();
    head.gateway = ProfileId(row.value(9).toString());
    head.model = row.value(10).toString();
    head.parameters = objectOf(row.value(11).toString());
    head.draft = row.value(12).toString();
    head.leaf = MessageId(row.value(13).toString());
    return head;
}

Result<QList<Conversation>> heads(QSqlDatabase& database, const QString& condition, const QVariantList& values)
{
    Result<QSqlQuery> query = runSql(database,
                                     u"SELECT %1, system, gateway, model, parameters, draft, leaf FROM conversation "
                                     u"WHERE removed_at IS NULL AND (%2) "
                                     "ORDER BY pane, seq"_s.arg(SummaryColumns, condition),
                                     values);
    if (!query)
        return tl::unexpected(query.error());
    QList<Conversation> found;
    while (query->next())
        found.append(headFromRow(*query));
    return found;
}

} // namespace

Result<QList<ConversationSummary>> summaries(QSqlDatabase& database)
{
    const Result<QHash<QString, PicoUsd>> sums = costs(database);
    if (!sums)
        return tl::unexpected(sums.error());
    Result<QSqlQuery> query = runSql(database, u"SELECT %1 FROM conversation WHERE removed_at IS NULL "
                                               "AND (pane_group = '' OR pane_group = id) "
                                               "ORDER BY updated_at DESC, seq DESC"_s.arg(SummaryColumns));
    if (!query)
        return tl::unexpected(query.error());
    QList<ConversationSummary> list;
    while (query->next()) {
        ConversationSummary summary = summaryFromRow(*query);
        if (const auto cost = sums->constFind(summary.id.value()); cost != sums->cend())
            summary.cost = *cost;
        list.append(std::move(summary));
    }
    return list;
}

Error notThere()
{
    return {ErrorCode::NotFound, Text::tr("This chat is not there any more. It was probably deleted.")};
}

Result<Conversation> conversation(QSqlDatabase& database, const ConversationId& id)
{
    const Result<QList<Conversation>> found = heads(database, u"id = ?"_s, {id.value()});
    if (!found)
        return tl::unexpected(found.error());
    if (found->isEmpty())
        return tl::unexpected(notThere());
    Conversation whole = found->first();
    return loadMessages(database, whole).map([&] {
        whole.summary.cost = costOf(whole.messages);
        return whole;
    });
}

Result<QList<Conversation>> group(QSqlDatabase& database, const ConversationId& head)
{
    Result<QList<Conversation>> found = heads(database, u"id = ? OR pane_group = ?"_s, {head.value(), head.value()});
    if (!found)
        return found;
    for (Conversation& each : *found) {
        if (const Result<void> done = loadMessages(database, each); !done)
            return tl::unexpected(done.error());
        each.summary.cost = costOf(each.messages);
    }
    return found;
}

//! Where it stands in the list is changed by setters of its own: who saves a head may have read it long before.
Result<void> saveHead(QSqlDatabase& database, const Conversation& head)
{
    const QString parameters = QString::fromUtf8(QJsonDocument(head.parameters).toJson(QJsonDocument::Compact));
    const ConversationSummary& summary = head.summary;
    return changeSql(
        database,
        u"INSERT INTO conversation (id, title, updated_at, system, gateway, model, parameters, draft, leaf, "
        "folder, pinned, pane_group, pane) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET title = excluded.title, "
        "updated_at = excluded.updated_at, system = excluded.system, gateway = excluded.gateway, "
        "model = excluded.model, parameters = excluded.parameters, draft = excluded.draft, "
        "leaf = excluded.leaf"_s,
        {summary.id.value(), notNull(summary.title), timeToColumn(summary.updatedAt), notNull(head.system),
         notNull(head.gateway.value()), notNull(head.model), parameters, notNull(head.draft),
         notNull(head.leaf.value()), notNull(summary.folder), summary.pinned, notNull(summary.group.value()),
         summary.pane});
}

Result<void> setColumn(QSqlDatabase& database, const ConversationId& id, QLatin1StringView column,
                       const QVariant& value)
{
    return changeSql(database, u"UPDATE conversation SET %1 = ? WHERE id = ?"_s.arg(column), {value, id.value()});
}

Result<void> renameFolder(QSqlDatabase& database, const QString& from, const QString& to)
{
    return changeSql(database, u"UPDATE conversation SET folder = ? WHERE folder = ?"_s, {notNull(to), from});
}

Result<void> setGroup(QSqlDatabase& database, const QList<ConversationId>& panes)
{
    for (qsizetype i = 0; i < panes.size(); ++i) {
        const Result<void> done =
            changeSql(database, u"UPDATE conversation SET pane_group = ?, pane = ? WHERE id = ?"_s,
                      {panes.size() > 1 ? panes.first().value() : u""_s, i, panes[i].value()});
        if (!done)
            return done;
    }
    return {};
}

Result<void> remove(QSqlDatabase& database, const ConversationId& id, const QDateTime& when)
{
    return changeSql(
        database, u"UPDATE conversation SET removed_at = ? WHERE (id = ? OR pane_group = ?) AND removed_at IS NULL"_s,
        {timeToColumn(when), id.value(), id.value()});
}

//! Only the panes that went with it: one that had been removed alone before stays away.
Result<void> restore(QSqlDatabase& database, const ConversationId& id)
{
    return changeSql(database,
                     u"UPDATE conversation SET removed_at = NULL WHERE (id = ? OR pane_group = ?) "
                     "AND removed_at = (SELECT removed_at FROM conversation WHERE id = ?)"_s,
                     {id.value(), id.value(), id.value()});
}

Result<void> setRemoved(QSqlDatabase& database, const QList<MessageId>& messages, const QDateTime& when)
{
    const QVariant value = when.isValid() ? timeToColumn(when) : QVariant(QMetaType::fromType<qint64>());
    for (const MessageId& id : messages) {
        const Result<void> done =
            changeSql(database, u"UPDATE message SET removed_at = ? WHERE id = ?"_s, {value, id.value()});
        if (!done)
            return done;
    }
    return {};
}

Result<void> purgeRemoved(QSqlDatabase& database)
{
    return changeSql(database, u"DELETE FROM conversation WHERE removed_at IS NOT NULL"_s).and_then([&] {
        return changeSql(database, u"DELETE FROM message WHERE removed_at IS NOT NULL"_s);
    });
}

Result<void> saveMessage(QSqlDatabase& database, const ConversationId& conversation, const Message& message,
                         const QDateTime& now)
{
    return changeSql(database,
                     u"INSERT INTO conversation (id, updated_at) VALUES (?, ?) "
                     "ON CONFLICT (id) DO UPDATE SET updated_at = max(updated_at, excluded.updated_at)"_s,
                     {conversation.value(), timeToColumn(now)})
        .and_then([&] { return changeSql(database, upsertMessageSql(), messageToRow(conversation, message, now)); })
        .and_then(
            [&] { return changeSql(database, u"DELETE FROM journal WHERE message = ?"_s, {message.id.value()}); });
}

Result<void> appendJournal(QSqlDatabase& database, const MessageId& message, const QString& text,
                           const QString& reasoning)
{
    return changeSql(database,
                     u"INSERT INTO journal (message, text, reasoning) "
                     "SELECT id, ?, ? FROM message WHERE id = ? AND state = 'streaming'"_s,
                     {notNull(text), notNull(reasoning), message.value()});
}

Result<void> recoverStreaming(QSqlDatabase& database, int* count)
{
    Result<QSqlQuery> query = runSql(database, recoverMessagesSql());
    if (!query)
        return tl::unexpected(query.error());
    *count = query->numRowsAffected();
    return changeSql(database, u"DELETE FROM journal"_s);
}

} // namespace bw::store::queries
