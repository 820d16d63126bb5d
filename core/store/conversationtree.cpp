// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/conversationtree.h"

#include <QSet>

#include <algorithm>

namespace bw::store {

namespace {

using Key = std::pair<MessageId, bool>;

Key keyOf(const Message& message)
{
    return {message.parent, message.role == openai::Role::Assistant};
}

const Message* findIn(const QList<Message>& messages, const MessageId& id)
{
    const auto found = std::ranges::find(messages, id, &Message::id);
    return found == messages.cend() ? nullptr : &*found;
}

} // namespace

QList<Message> pathTo(const QList<Message>& messages, const MessageId& leaf)
{
    QHash<MessageId, const Message*> byId;
    byId.reserve(messages.size());
    for (const Message& message : messages)
        byId.insert(message.id, &message);
    QList<Message> path;
    // Taken out as they are met, so that a file in which two messages are each other's parent ends as well.
    for (const Message* next = byId.take(leaf); next; next = byId.take(next->parent))
        path.append(*next);
    std::ranges::reverse(path);
    return path;
}

QList<Message> shownPath(const Conversation& conversation)
{
    if (conversation.messages.isEmpty())
        return {};
    const bool known = !conversation.leaf.isEmpty() && findIn(conversation.messages, conversation.leaf);
    return pathTo(conversation.messages, known ? conversation.leaf : conversation.messages.last().id);
}

MessageId newestBelow(const QList<Message>& messages, const MessageId& message)
{
    QSet<MessageId> below{message};
    MessageId newest = message;
    for (const Message& each : messages) {
        if (!below.contains(each.parent) || each.id == message)
            continue;
        below.insert(each.id);
        newest = each.id;
    }
    return newest;
}

QList<MessageId> siblingsOf(const QList<Message>& messages, const MessageId& message)
{
    const Message* const known = findIn(messages, message);
    QList<MessageId> siblings;
    for (const Message& each : messages) {
        if (known && keyOf(each) == keyOf(*known))
            siblings.append(each.id);
    }
    return siblings;
}

QHash<MessageId, QList<MessageId>> forksOf(const QList<Message>& messages)
{
    QHash<Key, QList<MessageId>> children;
    for (const Message& message : messages)
        children[keyOf(message)].append(message.id);
    QHash<MessageId, QList<MessageId>> forks;
    for (const QList<MessageId>& siblings : std::as_const(children)) {
        if (siblings.size() < 2)
            continue;
        for (const MessageId& id : siblings)
            forks.insert(id, siblings);
    }
    return forks;
}

QList<MessageId> subtreeOf(const QList<Message>& messages, const MessageId& message)
{
    QList<MessageId> subtree;
    QSet<MessageId> known;
    for (const Message& each : messages) {
        if (each.id != message && !known.contains(each.parent))
            continue;
        known.insert(each.id);
        subtree.append(each.id);
    }
    return subtree;
}

Conversation copyOf(const Conversation& conversation)
{
    QHash<MessageId, MessageId> ids;
    for (const Message& message : conversation.messages)
        ids.insert(message.id, MessageId::create());
    Conversation copy = conversation;
    copy.summary.id = ConversationId::create();
    copy.summary.updatedAt = {};
    copy.summary.group = {};
    copy.summary.pane = 0;
    copy.leaf = ids.value(copy.leaf);
    for (Message& message : copy.messages) {
        message.id = ids.value(message.id);
        message.parent = ids.value(message.parent);
        if (message.state == MessageState::Streaming)
            message.state = MessageState::Failed;
    }
    return copy;
}

} // namespace bw::store
