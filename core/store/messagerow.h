// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/conversation.h"

#include <QSqlQuery>
#include <QVariantList>

namespace bw::store {

// One Message as one row of table `message`. Roles and states are words of their own here: a file outlives any wire
// format.

[[nodiscard]] QVariant timeToColumn(const QDateTime& time); //!< milliseconds since 1970 UTC
[[nodiscard]] QDateTime timeFromColumn(const QVariant& value);

[[nodiscard]] std::optional<openai::Role> roleFromColumn(const QVariant& value);

[[nodiscard]] QString upsertMessageSql(); //!< takes messageToRow()
[[nodiscard]] QVariantList messageToRow(const ConversationId& conversation, const Message& message,
                                        const QDateTime& now);

[[nodiscard]] QString
messageRowsSql(); //!< as they were first saved; takes the conversation's id; journal appended to the text
[[nodiscard]] std::optional<Message> messageFromRow(const QSqlQuery& row); //!< nullopt: the row makes no sense

[[nodiscard]] QString recoverMessagesSql();

[[nodiscard]] std::optional<PicoUsd> costOf(const Message& message); //!< the provider's own cost first, else ours

} // namespace bw::store
