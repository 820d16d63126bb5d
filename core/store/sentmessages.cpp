// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sentmessages.h"

namespace bw::store {

namespace {

bool saysSomething(const Message& message)
{
    return message.role != openai::Role::Assistant || !message.text.isEmpty() || !message.toolCalls.isEmpty();
}

openai::ChatMessage sentMessage(const Message& message)
{
    openai::ChatMessage sent;
    sent.role = message.role;
    sent.text = message.text;
    sent.parts = message.parts;
    sent.toolCalls = message.toolCalls;
    sent.toolCallId = message.toolCallId;
    return sent;
}

} // namespace

QList<openai::ChatMessage> sentMessages(const QString& system, const QList<Message>& path)
{
    QList<openai::ChatMessage> sent;
    if (!system.trimmed().isEmpty()) {
        openai::ChatMessage message;
        message.role = openai::Role::System;
        message.text = system;
        sent.append(message);
    }
    for (const Message& message : path) {
        if (!saysSomething(message))
            continue;
        const bool goesOn = message.continued && !sent.isEmpty() && sent.last().role == openai::Role::Assistant;
        if (!goesOn) {
            sent.append(sentMessage(message));
            continue;
        }
        sent.last().text += message.text;
        sent.last().toolCalls += message.toolCalls;
    }
    return sent;
}

} // namespace bw::store
