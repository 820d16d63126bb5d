// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "store/conversation.h"
#include "store/database.h"

namespace bw::store {

//! Conversations in the database. Writes are queued and return at once; answers come in the thread of the store, in
//! which `receiver` must live too. When the database opens, messages that a crash left in state Streaming become Failed
//! with what was journalled, and conversations removed in an earlier session go for good.
class ConversationStore final : public QObject
{
    Q_OBJECT

public:
    using Done = Database::Done;

    explicit ConversationStore(Database& database, QObject* parent = nullptr, const Clock& clock = systemClock());

    void list(QObject* receiver, std::function<void(Result<QList<ConversationSummary>>)> done); //!< newest first
    //! NotFound if there is none. A message that cannot be read is left out and counted, never the whole conversation.
    void load(const ConversationId& id, QObject* receiver, std::function<void(Result<Conversation>)> done);

    //! The head only: title, system, gateway, model, parameters, draft, updatedAt (invalid: now).
    void save(const Conversation& conversation, QObject* receiver = nullptr, Done done = {});
    //! Out of the list at once; restore() brings it back whole until the program ends.
    void remove(const ConversationId& id, QObject* receiver = nullptr, Done done = {});
    void restore(const ConversationId& id, QObject* receiver = nullptr, Done done = {});

    //! Inserts or replaces one message and moves the conversation to the top. With `done`: it is on disk then, so wait
    //! for it before the prompt is sent.
    void saveMessage(const ConversationId& conversation, const Message& message, QObject* receiver = nullptr,
                     Done done = {});

    //! Appends streamed text to a message in state Streaming; call at most about once a second. After a crash the
    //! message comes back with what was appended, in state Failed. Too late (the message is finished): does nothing.
    //! The next saveMessage() replaces all of it.
    void journal(const MessageId& message, const QString& text, const QString& reasoning, QObject* receiver = nullptr,
                 Done done = {});

signals:
    void recovered(int messages); //!< after an open: so many answers had been cut off by a crash; not sent for none

private:
    void cleanUp();

    Database& m_database;
    const Clock& m_clock;
};

} // namespace bw::store
