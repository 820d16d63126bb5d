// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/branchcopy.h"

#include "playground/chatsession.h"

namespace bw::ui {

store::Conversation branchCopy(const ChatSession& session)
{
    const store::Conversation& original = session.conversation();
    store::Conversation copy = newConversation(original.gateway, original.model);
    copy.system = original.system;
    copy.parameters = original.parameters;
    QList<store::Message> messages = session.path();
    if (session.isStreaming())
        messages.resize(std::max<qsizetype>(0, messages.size() - 2));
    MessageId parent;
    for (store::Message& message : messages) {
        message.id = MessageId::create();
        message.parent = std::exchange(parent, message.id);
        message.record.reset();
    }
    copy.messages = messages;
    if (!messages.isEmpty()) {
        copy.summary.title = original.summary.title;
        copy.summary.updatedAt = messages.last().createdAt;
    }
    return copy;
}

} // namespace bw::ui
