// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ChatSession that goes on when tools have answered.
#include "playground/chatsession.h"

#include "gateways/gatewaybook.h"
#include "playground/toolloop.h"
#include "store/conversationstore.h"

namespace bw::ui {

bool ChatSession::answerTools(const QStringList& texts, Instant pressed)
{
    const QList<store::Message> shown = path();
    const QList<openai::ToolCall> calls = openToolCalls(shown);
    if (!canAsk() || calls.isEmpty() || calls.size() != texts.size())
        return false;
    keepCallIds(shown.last().id);
    MessageId parent = shown.last().id;
    for (qsizetype i = 0; i < calls.size(); ++i) {
        store::Message message;
        message.id = MessageId::create();
        message.parent = parent;
        message.role = openai::Role::Tool;
        message.text = texts[i];
        message.toolCallId = calls[i].id;
        message.createdAt = systemClock().wallTime();
        addMessage(message);
        parent = message.id;
    }
    answer(parent, pressed, false);
    return true;
}

//! Answers name the call that they belong to: calls without an id, or with one that another has, get one.
void ChatSession::keepCallIds(const MessageId& answer)
{
    store::Message* const message = find(answer);
    if (!message || message->toolCalls == withIds(message->toolCalls))
        return;
    message->toolCalls = withIds(message->toolCalls);
    m_services.conversations.saveMessage(id(), *message);
    emit messageChanged(*message);
}

} // namespace bw::ui
