// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/messagerow.h"

#include "record/recordjson.h"
#include "store/sql.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace bw::store {

namespace {

using namespace Qt::StringLiterals;
using Word = QLatin1StringView;

constexpr std::array RoleWords = {Word("system"), Word("developer"), Word("user"), Word("assistant"), Word("tool")};
constexpr std::array StateWords = {Word("done"), Word("streaming"), Word("failed"), Word("cancelled")};

static_assert(RoleWords.size() == static_cast<size_t>(openai::Role::Tool) + 1);
static_assert(StateWords.size() == static_cast<size_t>(MessageState::Cancelled) + 1);

template <typename Enum, size_t N> std::optional<Enum> valueOf(const std::array<Word, N>& words, const QString& word)
{
    for (size_t i = 0; i < N; ++i) {
        if (word == words[i])
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

template <size_t N, typename Enum> QString wordOf(const std::array<Word, N>& words, Enum value)
{
    return words[static_cast<size_t>(value)];
}

QVariant recordToColumn(const std::optional<record::RequestRecord>& record)
{
    if (!record)
        return QVariant(QMetaType::fromType<QString>());
    return QString::fromUtf8(QJsonDocument(record::toJson(*record)).toJson(QJsonDocument::Compact));
}

//! A broken record costs the numbers under a message, never its text.
std::optional<record::RequestRecord> recordFromColumn(const QVariant& column)
{
    const QJsonDocument json = QJsonDocument::fromJson(column.toString().toUtf8());
    Result<record::RequestRecord> record = record::recordFromJson(json.object());
    return record ? std::optional(std::move(*record)) : std::nullopt;
}

QVariant arrayToColumn(const QJsonArray& array)
{
    if (array.isEmpty())
        return QVariant(QMetaType::fromType<QString>());
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

//! A column that makes no sense costs what is in it, never the message.
QJsonArray arrayFromColumn(const QVariant& column)
{
    return QJsonDocument::fromJson(column.toString().toUtf8()).array();
}

//! Several times longer than the text they belong to, and all alike: worth the compression.
QVariant packedToColumn(const QJsonArray& array)
{
    if (array.isEmpty())
        return QVariant(QMetaType::fromType<QByteArray>());
    return qCompress(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QJsonArray packedFromColumn(const QVariant& column)
{
    const QByteArray packed = column.toByteArray();
    return packed.isEmpty() ? QJsonArray() : QJsonDocument::fromJson(qUncompress(packed)).array();
}

QVariant toolCallsToColumn(const QList<openai::ToolCall>& calls)
{
    QJsonArray array;
    for (const openai::ToolCall& call : calls)
        array.append(QJsonObject{{u"id"_s, call.id}, {u"name"_s, call.name}, {u"arguments"_s, call.arguments}});
    return arrayToColumn(array);
}

QList<openai::ToolCall> toolCallsFromColumn(const QVariant& column)
{
    QList<openai::ToolCall> calls;
    for (const QJsonValue& call : arrayFromColumn(column))
        calls.append({call[u"id"].toString(), call[u"name"].toString(), call[u"arguments"].toString()});
    return calls;
}

// Journal rows in the order they came. The subquery is what gives group_concat an order.
constexpr Word JournalOf("(SELECT group_concat(%1, '') FROM (SELECT %1 FROM journal WHERE journal.message = message.id "
                         "ORDER BY seq))");

QString withJournal(const QString& column)
{
    return column + u" || coalesce("_s + QString(JournalOf).arg(column) + u", '')"_s;
}

} // namespace

QVariant timeToColumn(const QDateTime& time)
{
    return time.toMSecsSinceEpoch();
}

QDateTime timeFromColumn(const QVariant& value)
{
    return QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

std::optional<openai::Role> roleFromColumn(const QVariant& value)
{
    return valueOf<openai::Role>(RoleWords, value.toString());
}

std::optional<PicoUsd> costOf(const Message& message)
{
    return message.record ? record::paid(*message.record) : std::nullopt;
}

QString upsertMessageSql()
{
    return u"INSERT INTO message (id, conversation, parent, role, state, text, reasoning, created_at, cost, record, "
           "parts, tool_calls, tool_call_id, logprobs, continued) "
           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET conversation = "
           "excluded.conversation, "
           "parent = excluded.parent, role = excluded.role, state = excluded.state, text = excluded.text, "
           "reasoning = excluded.reasoning, created_at = excluded.created_at, cost = excluded.cost, "
           "record = excluded.record, parts = excluded.parts, tool_calls = excluded.tool_calls, "
           "tool_call_id = excluded.tool_call_id, logprobs = excluded.logprobs, continued = excluded.continued"_s;
}

QVariantList messageToRow(const ConversationId& conversation, const Message& message, const QDateTime& now)
{
    const std::optional<PicoUsd> cost = costOf(message);
    return {message.id.value(),
            conversation.value(),
            notNull(message.parent.value()),
            wordOf(RoleWords, message.role),
            wordOf(StateWords, message.state),
            notNull(message.text),
            notNull(message.reasoning),
            timeToColumn(message.createdAt.isValid() ? message.createdAt : now),
            cost ? QVariant(cost->value()) : QVariant(QMetaType::fromType<qint64>()),
            recordToColumn(message.record),
            arrayToColumn(message.parts),
            toolCallsToColumn(message.toolCalls),
            notNull(message.toolCallId),
            packedToColumn(message.logprobs),
            message.continued};
}

QString messageRowsSql()
{
    return u"SELECT id, parent, role, state, "_s + withJournal(u"text"_s) + u", "_s + withJournal(u"reasoning"_s) +
           u", created_at, record, parts, tool_calls, tool_call_id, logprobs, continued FROM message "
           "WHERE conversation = ? AND removed_at IS NULL ORDER BY seq"_s;
}

std::optional<Message> messageFromRow(const QSqlQuery& row)
{
    const std::optional<openai::Role> role = roleFromColumn(row.value(2));
    const auto state = valueOf<MessageState>(StateWords, row.value(3).toString());
    const QString id = row.value(0).toString();
    if (!role || !state || id.isEmpty())
        return std::nullopt;
    Message message;
    message.id = MessageId(id);
    message.parent = MessageId(row.value(1).toString());
    message.role = *role;
    message.state = *state;
    message.text = row.value(4).toString();
    message.reasoning = row.value(5).toString();
    message.createdAt = timeFromColumn(row.value(6));
    message.record = recordFromColumn(row.value(7));
    message.parts = arrayFromColumn(row.value(8));
    message.toolCalls = toolCallsFromColumn(row.value(9));
    message.toolCallId = row.value(10).toString();
    message.logprobs = packedFromColumn(row.value(11));
    message.continued = row.value(12).toBool();
    return message;
}

QString recoverMessagesSql()
{
    return u"UPDATE message SET text = "_s + withJournal(u"text"_s) + u", reasoning = "_s +
           withJournal(u"reasoning"_s) + u", state = 'failed' WHERE state = 'streaming'"_s;
}

} // namespace bw::store
