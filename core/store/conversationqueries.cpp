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

//! Summed here and not by SQL: sum() fails on overflow, and one absurd row would hide the whole list.
Result<QHash<QString, PicoUsd>> costs(QSqlDatabase& database)
{
    Result<QSqlQuery> query = runSql(database, u"SELECT conversation, cost FROM message WHERE cost IS NOT NULL"_s);
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

Conversation headFromRow(const ConversationId& id, const QSqlQuery& row)
{
    Conversation head;
    head.summary = {id, row.value(0).toString(), timeFromColumn(row.value(1)), {}};
    head.system = row.value(2).toString();
    head.gateway = ProfileId(row.value(3).toString());
    head.model = row.value(4).toString();
    head.parameters = objectOf(row.value(5).toString());
    head.draft = row.value(6).toString();
    return head;
}

} // namespace

Result<QList<ConversationSummary>> summaries(QSqlDatabase& database)
{
    const Result<QHash<QString, PicoUsd>> sums = costs(database);
    if (!sums)
        return tl::unexpected(sums.error());
    Result<QSqlQuery> query =
        runSql(database, u"SELECT id, title, updated_at FROM conversation WHERE removed_at IS NULL "
                         "ORDER BY updated_at DESC, rowid DESC"_s);
    if (!query)
        return tl::unexpected(query.error());
    QList<ConversationSummary> list;
    while (query->next()) {
        const QString id = query->value(0).toString();
        const auto cost = sums->constFind(id);
        list.append({ConversationId(id), query->value(1).toString(), timeFromColumn(query->value(2)),
                     cost == sums->cend() ? std::nullopt : std::optional(*cost)});
    }
    return list;
}

Result<Conversation> conversation(QSqlDatabase& database, const ConversationId& id)
{
    Result<QSqlQuery> query = runSql(database,
                                     u"SELECT title, updated_at, system, gateway, model, parameters, draft "
                                     "FROM conversation WHERE id = ? AND removed_at IS NULL"_s,
                                     {id.value()});
    if (!query)
        return tl::unexpected(query.error());
    if (!query->next())
        return failure(ErrorCode::NotFound, Text::tr("This chat is not there any more. It was probably deleted."));
    Conversation found = headFromRow(id, *query);
    query->finish();
    if (Result<void> done = loadMessages(database, found); !done)
        return tl::unexpected(done.error());
    found.summary.cost = costOf(found.messages);
    return found;
}

Result<void> saveHead(QSqlDatabase& database, const Conversation& head)
{
    const QString parameters = QString::fromUtf8(QJsonDocument(head.parameters).toJson(QJsonDocument::Compact));
    return changeSql(database,
                     u"INSERT INTO conversation (id, title, updated_at, system, gateway, model, parameters, draft) "
                     "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET title = excluded.title, "
                     "updated_at = excluded.updated_at, system = excluded.system, gateway = excluded.gateway, "
                     "model = excluded.model, parameters = excluded.parameters, draft = excluded.draft"_s,
                     {head.summary.id.value(), notNull(head.summary.title), timeToColumn(head.summary.updatedAt),
                      notNull(head.system), notNull(head.gateway.value()), notNull(head.model), parameters,
                      notNull(head.draft)});
}

Result<void> setRemoved(QSqlDatabase& database, const ConversationId& id, const QDateTime& when)
{
    return changeSql(database, u"UPDATE conversation SET removed_at = ? WHERE id = ?"_s,
                     {when.isValid() ? timeToColumn(when) : QVariant(QMetaType::fromType<qint64>()), id.value()});
}

Result<void> purgeRemoved(QSqlDatabase& database)
{
    return changeSql(database, u"DELETE FROM conversation WHERE removed_at IS NOT NULL"_s);
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
