// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/conversation.h"
#include "store/database.h"

namespace bw::store {

//! Conversations in the database. Writes are queued and return at once; reads answer in the receiver's thread.
class ConversationStore final : public QObject
{
    Q_OBJECT

public:
    explicit ConversationStore(Database& database, QObject* parent = nullptr);

    void list(QObject* receiver, std::function<void(Result<QList<ConversationSummary>>)> done); //!< newest first
    void load(const ConversationId& id, QObject* receiver, std::function<void(Result<Conversation>)> done);

    void save(const Conversation& conversation); //!< the head only: title, system, gateway, model, parameters, draft
    void remove(const ConversationId& id);

    //! Inserts or replaces one message and moves the conversation to the top.
    void saveMessage(const ConversationId& conversation, const Message& message);

    //! Appends streamed text to a message in state Streaming; call at most about once a second. After a crash the
    //! message comes back with what was appended, in state Failed.
    void journal(const MessageId& message, const QString& text, const QString& reasoning);
};

} // namespace bw::store
