// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/conversationstore.h"

#include "store/conversationqueries.h"
#include "store/conversationtree.h"

namespace bw::store {

using namespace Qt::StringLiterals;

namespace {

Result<void> writeWhole(QSqlDatabase& database, const Conversation& conversation, const QDateTime& now)
{
    Conversation head = conversation;
    if (!head.summary.updatedAt.isValid())
        head.summary.updatedAt = now;
    if (const Result<void> done = queries::saveHead(database, head); !done)
        return done;
    for (const Message& message : conversation.messages) {
        const Result<void> done =
            queries::saveMessage(database, conversation.summary.id, message, head.summary.updatedAt);
        if (!done)
            return done;
    }
    return {};
}

//! The head's summary.
Result<ConversationSummary> writeCopies(QSqlDatabase& database, const ConversationId& id, const QString& title,
                                        const QDateTime& now)
{
    const Result<QList<Conversation>> panes = queries::group(database, id);
    if (!panes)
        return tl::unexpected(panes.error());
    if (panes->isEmpty())
        return tl::unexpected(queries::notThere());
    QList<ConversationId> ids;
    ConversationSummary head;
    for (const Conversation& pane : *panes) {
        Conversation copy = copyOf(pane);
        if (pane.summary.id == id)
            copy.summary.title = title;
        copy.summary.pinned = false;
        copy.summary.updatedAt = now;
        if (const Result<void> done = writeWhole(database, copy, now); !done)
            return tl::unexpected(done.error());
        ids.insert(pane.summary.id == id ? 0 : ids.size(), copy.summary.id);
        if (pane.summary.id == id)
            head = copy.summary;
        else if (copy.summary.cost)
            head.cost = head.cost.value_or(PicoUsd()) + *copy.summary.cost;
    }
    if (panes->size() > 1)
        head.group = head.id;
    return queries::setGroup(database, ids).map([&] { return head; });
}

} // namespace

ConversationStore::ConversationStore(Database& database, QObject* parent, const Clock& clock)
    : QObject(parent), m_database(database), m_clock(clock), m_writes(database)
{
    connect(&database, &Database::opened, this, &ConversationStore::cleanUp);
    connect(&m_writes, &HeldWrites::madeUp, this, &ConversationStore::madeUp);
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

void ConversationStore::group(const ConversationId& head, QObject* receiver,
                              std::function<void(Result<QList<Conversation>>)> done)
{
    m_database.read<QList<Conversation>>([head](QSqlDatabase& database) { return queries::group(database, head); },
                                         receiver, std::move(done));
}

void ConversationStore::search(const QString& text, int limit, QObject* receiver,
                               std::function<void(Result<SearchResult>)> done)
{
    m_database.read<SearchResult>(
        [text, limit](QSqlDatabase& database) { return queries::search(database, text, limit); }, receiver,
        std::move(done));
}

void ConversationStore::save(const Conversation& conversation, QObject* receiver, Done done)
{
    Conversation head = conversation;
    head.messages.clear();
    if (!head.summary.updatedAt.isValid())
        head.summary.updatedAt = m_clock.wallTime();
    write([head](QSqlDatabase& database) { return queries::saveHead(database, head); }, receiver, std::move(done));
}

void ConversationStore::saveWhole(const Conversation& conversation, QObject* receiver, Done done)
{
    write([conversation,
           now = m_clock.wallTime()](QSqlDatabase& database) { return writeWhole(database, conversation, now); },
          receiver, std::move(done));
}

void ConversationStore::setColumn(const ConversationId& id, QLatin1StringView column, const QVariant& value,
                                  QObject* receiver, Done done)
{
    write([id, column, value](QSqlDatabase& database) { return queries::setColumn(database, id, column, value); },
          receiver, std::move(done));
}

void ConversationStore::setLeaf(const ConversationId& id, const MessageId& leaf, QObject* receiver, Done done)
{
    setColumn(id, "leaf"_L1, notNull(leaf.value()), receiver, std::move(done));
}

void ConversationStore::rename(const ConversationId& id, const QString& title, QObject* receiver, Done done)
{
    setColumn(id, "title"_L1, notNull(title), receiver, std::move(done));
}

void ConversationStore::setFolder(const ConversationId& id, const QString& folder, QObject* receiver, Done done)
{
    setColumn(id, "folder"_L1, notNull(folder), receiver, std::move(done));
}

void ConversationStore::setPinned(const ConversationId& id, bool pinned, QObject* receiver, Done done)
{
    setColumn(id, "pinned"_L1, pinned, receiver, std::move(done));
}

void ConversationStore::renameFolder(const QString& from, const QString& to, QObject* receiver, Done done)
{
    write([from, to](QSqlDatabase& database) { return queries::renameFolder(database, from, to); }, receiver,
          std::move(done));
}

void ConversationStore::setGroup(const QList<ConversationId>& panes, QObject* receiver, Done done)
{
    write([panes](QSqlDatabase& database) { return queries::setGroup(database, panes); }, receiver, std::move(done));
}

void ConversationStore::duplicate(const ConversationId& id, const QString& title, QObject* receiver,
                                  std::function<void(Result<ConversationSummary>)> done)
{
    auto summary = std::make_shared<ConversationSummary>();
    write(
        [id, title, summary, now = m_clock.wallTime()](QSqlDatabase& database) {
            return writeCopies(database, id, title, now).map([&](const ConversationSummary& made) { *summary = made; });
        },
        receiver,
        [summary, done = std::move(done)](const Result<void>& result) { done(result.map([&] { return *summary; })); });
}

void ConversationStore::remove(const ConversationId& id, QObject* receiver, Done done)
{
    write([id, now = m_clock.wallTime()](QSqlDatabase& database) { return queries::remove(database, id, now); },
          receiver, std::move(done));
}

void ConversationStore::restore(const ConversationId& id, QObject* receiver, Done done)
{
    write([id](QSqlDatabase& database) { return queries::restore(database, id); }, receiver, std::move(done));
}

void ConversationStore::removeMessages(const QList<MessageId>& messages, QObject* receiver, Done done)
{
    write([messages,
           now = m_clock.wallTime()](QSqlDatabase& database) { return queries::setRemoved(database, messages, now); },
          receiver, std::move(done));
}

void ConversationStore::restoreMessages(const QList<MessageId>& messages, QObject* receiver, Done done)
{
    write([messages](QSqlDatabase& database) { return queries::setRemoved(database, messages, {}); }, receiver,
          std::move(done));
}

void ConversationStore::saveMessage(const ConversationId& conversation, const Message& message, QObject* receiver,
                                    Done done)
{
    write([conversation, message, now = m_clock.wallTime()](
              QSqlDatabase& database) { return queries::saveMessage(database, conversation, message, now); },
          receiver, std::move(done));
}

void ConversationStore::journal(const MessageId& message, const QString& text, const QString& reasoning,
                                QObject* receiver, Done done)
{
    write([message, text,
           reasoning](QSqlDatabase& database) { return queries::appendJournal(database, message, text, reasoning); },
          receiver, std::move(done));
}

void ConversationStore::write(Database::WriteWork work, QObject* receiver, Done done)
{
    m_writes.write(std::move(work), receiver, std::move(done));
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
