// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ChatSession that keeps what a model says beside its first answer (n > 1): branches of the same prompt that
// can be looked at from their first word on; the first one stays shown.
#include "playground/chatsession.h"
#include "store/conversationstore.h"

namespace bw::ui {

void ChatSession::takeOthers(const QList<gateway::LiveChoice>& others)
{
    for (const gateway::LiveChoice& each : others) {
        const store::Message* const first = find(m_answer);
        if (!first || each.choice <= 0)
            continue;
        if (!m_others.contains(each.choice))
            addOther(each.choice, *first);
        OtherChoice& other = m_others[each.choice];
        store::Message* const message = find(other.id);
        if (!message)
            continue;
        message->text += each.content;
        message->reasoning += each.reasoning;
        other.unsavedText += each.content;
        other.unsavedReasoning += each.reasoning;
        emit textArrived(other.id, each.content, each.reasoning);
    }
}

//! On disk before its text, as every answer.
void ChatSession::addOther(int choice, const store::Message& first)
{
    store::Message other;
    other.id = MessageId::create();
    other.parent = first.parent;
    other.role = first.role;
    other.state = store::MessageState::Streaming;
    other.createdAt = first.createdAt;
    m_others.insert(choice, {other.id, {}, {}});
    m_conversation.messages.append(other);
    m_services.conversations.saveMessage(id(), other);
    emit forksChanged();
}

void ChatSession::keepChoices(const store::Message& answer, const QList<openai::ChatChoice>& choices)
{
    for (const openai::ChatChoice& choice : choices) {
        if (!m_others.contains(choice.index))
            addOther(choice.index, answer);
        store::Message& other = *find(m_others[choice.index].id);
        other.text = choice.content;
        other.reasoning = choice.reasoning;
        other.toolCalls = choice.toolCalls;
        other.logprobs = choice.logprobs;
    }
    endOthers(answer.state);
}

void ChatSession::endOthers(store::MessageState state)
{
    for (const OtherChoice& each : std::exchange(m_others, {})) {
        store::Message* const other = find(each.id);
        if (!other)
            continue;
        other->state = state;
        m_services.conversations.saveMessage(id(), *other);
        emit messageChanged(*other);
    }
}

} // namespace bw::ui
