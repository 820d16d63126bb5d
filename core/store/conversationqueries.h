// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/conversation.h"
#include "store/sql.h"

//! The SQL of ConversationStore: each runs in the store thread on an open connection, writes inside a transaction.
namespace bw::store::queries {

[[nodiscard]] Result<QList<ConversationSummary>>
summaries(QSqlDatabase& database); //!< newest first, heads of groups only, removed ones left out
[[nodiscard]] Error notThere();    //!< for who asks for a conversation that is none
[[nodiscard]] Result<Conversation> conversation(QSqlDatabase& database, const ConversationId& id);
[[nodiscard]] Result<QList<Conversation>> group(QSqlDatabase& database, const ConversationId& head);

[[nodiscard]] Result<void> saveHead(QSqlDatabase& database, const Conversation& head);
[[nodiscard]] Result<void> setColumn(QSqlDatabase& database, const ConversationId& id, QLatin1StringView column,
                                     const QVariant& value);
[[nodiscard]] Result<void> renameFolder(QSqlDatabase& database, const QString& from, const QString& to);
[[nodiscard]] Result<void> setGroup(QSqlDatabase& database, const QList<ConversationId>& panes);
[[nodiscard]] Result<void> remove(QSqlDatabase& database, const ConversationId& id, const QDateTime& when);
[[nodiscard]] Result<void> restore(QSqlDatabase& database, const ConversationId& id);
[[nodiscard]] Result<void> setRemoved(QSqlDatabase& database, const QList<MessageId>& messages,
                                      const QDateTime& when); //!< invalid: not removed
[[nodiscard]] Result<void> purgeRemoved(QSqlDatabase& database);

//! Also makes the conversation if its head was never saved: a message is never lost for want of a title.
[[nodiscard]] Result<void> saveMessage(QSqlDatabase& database, const ConversationId& conversation,
                                       const Message& message, const QDateTime& now);
[[nodiscard]] Result<void> appendJournal(QSqlDatabase& database, const MessageId& message, const QString& text,
                                         const QString& reasoning);

//! Streaming messages become Failed with their journal; `count` says how many.
[[nodiscard]] Result<void> recoverStreaming(QSqlDatabase& database, int* count);

} // namespace bw::store::queries
