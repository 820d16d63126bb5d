// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/conversationstore.h"

#include "store/conversationqueries.h"

namespace bw::store {

ConversationStore::ConversationStore(Database& database, QObject* parent, const Clock& clock)
    : QObject(parent), m_database(database), m_clock(clock)
{
    connect(&database, &Database::opened, this, &ConversationStore::cleanUp);
    if (database.isOpen())
        cleanUp();
}

void ConversationStore::list(QObject* receiver, std::function<void(Result<QList<ConversationSummary>>)> done)
{
    m_database.read<QList<ConversationSummary>>(&queries::summaries, receiver, std::move(done));
}

void ConversationStore::load(const ConversationId& id, QObject* receiver,
                             std::function<void(Result<Conversation>)> done)
{
    m_database.read<Conversation>([id](QSqlDatabase& database) { return queries::conversation(database, id); },
                                  receiver, std::move(done));
}

void ConversationStore::save(const Conversation& conversation, QObject* receiver, Done done)
{
    Conversation head = conversation;
    head.messages.clear();
    if (!head.summary.updatedAt.isValid())
        head.summary.updatedAt = m_clock.wallTime();
    m_database.write([head](QSqlDatabase& database) { return queries::saveHead(database, head); }, receiver,
                     std::move(done));
}

void ConversationStore::remove(const ConversationId& id, QObject* receiver, Done done)
{
    m_database.write(
        [id, now = m_clock.wallTime()](QSqlDatabase& database) { return queries::setRemoved(database, id, now); },
        receiver, std::move(done));
}

void ConversationStore::restore(const ConversationId& id, QObject* receiver, Done done)
{
    m_database.write([id](QSqlDatabase& database) { return queries::setRemoved(database, id, {}); }, receiver,
                     std::move(done));
}

void ConversationStore::saveMessage(const ConversationId& conversation, const Message& message, QObject* receiver,
                                    Done done)
{
    m_database.write([conversation, message, now = m_clock.wallTime()](
                         QSqlDatabase& database) { return queries::saveMessage(database, conversation, message, now); },
                     receiver, std::move(done));
}

void ConversationStore::journal(const MessageId& message, const QString& text, const QString& reasoning,
                                QObject* receiver, Done done)
{
    m_database.write([message, text, reasoning](
                         QSqlDatabase& database) { return queries::appendJournal(database, message, text, reasoning); },
                     receiver, std::move(done));
}

//! Queued before anything a screen can ask, so nobody sees a message that streams without a stream.
void ConversationStore::cleanUp()
{
    auto count = std::make_shared<int>(0);
    m_database.write(
        [count](QSqlDatabase& database) {
            return queries::recoverStreaming(database, count.get()).and_then([&database] {
                return queries::purgeRemoved(database);
            });
        },
        this,
        [this, count](const Result<void>& result) {
            if (result && *count > 0)
                emit recovered(*count);
        });
}

} // namespace bw::store
