// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "store/conversation.h"
#include "store/conversationsearch.h"
#include "store/database.h"
#include "store/heldwrites.h"

#include <QList>

namespace bw::store {

//! Conversations in the database. Writes are queued and return at once; answers come in the thread of the store, in
//! which `receiver` must live too. When the database opens, messages that a crash left in state Streaming become Failed
//! with what was journalled, and conversations removed in an earlier session go for good.
//! While the disk is full or gone, `done` gets the failure and the write is kept in memory; all of them are made up
//! for, in their order, when Database::recovered() says that there is space again.
class ConversationStore final : public QObject
{
    Q_OBJECT

public:
    using Done = Database::Done;

    explicit ConversationStore(Database& database, QObject* parent = nullptr, const Clock& clock = systemClock());

    void list(QObject* receiver, std::function<void(Result<QList<ConversationSummary>>)> done); //!< newest first
    //! NotFound if there is none. A message that cannot be read is left out and counted, never the whole conversation.
    void load(const ConversationId& id, QObject* receiver, std::function<void(Result<Conversation>)> done);

    //! All panes of a group, from the left; one alone if it is in none, none if there is no such conversation.
    void group(const ConversationId& head, QObject* receiver, std::function<void(Result<QList<Conversation>>)> done);
    void search(const QString& text, int limit, QObject* receiver, std::function<void(Result<SearchResult>)> done);

    //! The head only: title, system, gateway, model, parameters, draft, leaf, updatedAt (invalid: now). Folder, pin and
    //! group only when it is new; later by their setters, for who saves may have read them long before.
    void save(const Conversation& conversation, QObject* receiver = nullptr, Done done = {});
    //! The branch that is shown, by its end. None of these moves the conversation to the top.
    void setLeaf(const ConversationId& id, const MessageId& leaf, QObject* receiver = nullptr, Done done = {});
    void rename(const ConversationId& id, const QString& title, QObject* receiver = nullptr, Done done = {});
    void setFolder(const ConversationId& id, const QString& folder, QObject* receiver = nullptr, Done done = {});
    void setPinned(const ConversationId& id, bool pinned, QObject* receiver = nullptr, Done done = {});
    void renameFolder(const QString& from, const QString& to, QObject* receiver = nullptr,
                      Done done = {}); //!< "": none
    //! These stand side by side from now on, the first is the head; one alone leaves its group. Who was in the group
    //! before and is not named any more is to be removed or regrouped by the caller.
    void setGroup(const QList<ConversationId>& panes, QObject* receiver = nullptr, Done done = {});
    //! A copy, with all its panes, messages and branches, in the same folder; its summary when it is on disk.
    void duplicate(const ConversationId& id, const QString& title, QObject* receiver,
                   std::function<void(Result<ConversationSummary>)> done);
    //! A conversation with its messages, whole or not at all; for imports and copies.
    void saveWhole(const Conversation& conversation, QObject* receiver = nullptr, Done done = {});

    //! Out of the list at once, with its panes if it is the head of some; restore() brings all back until the program
    //! ends.
    void remove(const ConversationId& id, QObject* receiver = nullptr, Done done = {});
    void restore(const ConversationId& id, QObject* receiver = nullptr, Done done = {});

    //! Inserts or replaces one message and moves the conversation to the top. With `done`: it is on disk then, so wait
    //! for it before the prompt is sent.
    void saveMessage(const ConversationId& conversation, const Message& message, QObject* receiver = nullptr,
                     Done done = {});

    //! Gone from load(), list() and search() at once; restoreMessages() brings them back until the program ends.
    void removeMessages(const QList<MessageId>& messages, QObject* receiver = nullptr, Done done = {});
    void restoreMessages(const QList<MessageId>& messages, QObject* receiver = nullptr, Done done = {});

    //! Appends streamed text to a message in state Streaming; call at most about once a second. After a crash the
    //! message comes back with what was appended, in state Failed. Too late (the message is finished): does nothing.
    //! The next saveMessage() replaces all of it.
    void journal(const MessageId& message, const QString& text, const QString& reasoning, QObject* receiver = nullptr,
                 Done done = {});

    //! What load() says is older than it should be.
    [[nodiscard]] bool hasUnwritten() const noexcept { return m_writes.isHolding(); }
    [[nodiscard]] qsizetype unwritten() const noexcept { return m_writes.count(); } //!< writes that wait for the disk

signals:
    void madeUp();                //!< all that could not be written is written now
    void recovered(int messages); //!< after an open: so many answers had been cut off by a crash; not sent for none

private:
    void cleanUp();
    void write(Database::WriteWork work, QObject* receiver, Done done);
    void setColumn(const ConversationId& id, QLatin1StringView column, const QVariant& value, QObject* receiver,
                   Done done);

    Database& m_database;
    const Clock& m_clock;
    HeldWrites m_writes;
};

} // namespace bw::store
