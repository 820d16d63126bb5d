// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ChatSession that knows its branches: showing, changing and removing any message.
#include "playground/chatsession.h"

#include "gateways/gatewaybook.h"
#include "openai/contentparts.h"
#include "playground/chatformat.h"
#include "playground/chatmessages.h"
#include "store/conversationstore.h"
#include "store/conversationtree.h"

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

//! A prompt without words has none among its parts that could be replaced: the first text may be a file.
QJsonArray partsOfEdited(const store::Message& old, const QString& text, const QJsonArray& attached)
{
    QJsonArray parts = old.text.isEmpty() ? old.parts : openai::withText(old.parts, text);
    for (const QJsonValue& part : attached)
        parts.append(part);
    if (!parts.isEmpty() && (old.text.isEmpty() || old.parts.isEmpty()))
        parts.prepend(openai::textPart(text));
    return parts;
}

} // namespace

QList<store::Message> ChatSession::path() const
{
    return store::shownPath(m_conversation);
}

QHash<MessageId, QList<MessageId>> ChatSession::forks() const
{
    return store::forksOf(m_conversation.messages);
}

void ChatSession::showBranch(const MessageId& through)
{
    if (!find(through))
        return;
    m_conversation.leaf = store::newestBelow(m_conversation.messages, through);
    if (m_stored)
        m_services.conversations.setLeaf(id(), m_conversation.leaf);
    emit pathChanged();
}

bool ChatSession::editLastPrompt(const QString& prompt, const QJsonArray& attached, Instant pressed)
{
    const store::Message* const last = lastOf(openai::Role::User);
    return last ? edit(last->id, prompt, attached, pressed) : send(prompt, partsOfEdited({}, prompt, attached), pressed);
}

bool ChatSession::edit(const MessageId& prompt, const QString& text, const QJsonArray& attached, Instant pressed)
{
    const store::Message* const old = find(prompt);
    if (!old || old->role != openai::Role::User)
        return false;
    store::Message message;
    message.parent = old->parent;
    message.text = text;
    message.parts = partsOfEdited(*old, text, attached);
    if (!ask(message, pressed))
        return false;
    emit pathChanged();
    return true;
}

bool ChatSession::regenerate(const MessageId& message, Instant pressed)
{
    const store::Message* const known = find(message);
    if (!known || !canAsk())
        return false;
    if (known->continued)
        return goOn(known->parent, pressed, true);
    const bool isAnswer = known->role == openai::Role::Assistant;
    answer(isAnswer ? known->parent : message, pressed, true);
    emit pathChanged();
    return true;
}

bool ChatSession::continueAnswer(const MessageId& message, Instant pressed)
{
    return goOn(message, pressed, false);
}

bool ChatSession::goOn(const MessageId& message, Instant pressed, bool freshly)
{
    const store::Message* const known = find(message);
    if (!known || known->role != openai::Role::Assistant || known->text.isEmpty() || !canAsk())
        return false;
    m_conversation.leaf = message;
    gateway::CallSpec call = spec(*m_services.gateways.find(m_conversation.gateway), pressed);
    askToGoOn(call.request);
    call.cacheControls.bypass = freshly;
    answer(message, call, true);
    emit pathChanged();
    return true;
}

std::optional<RemovedMessages> ChatSession::remove(const MessageId& message)
{
    const QList<MessageId> gone = store::subtreeOf(m_conversation.messages, message);
    if (gone.isEmpty() || isStreaming())
        return std::nullopt;
    RemovedMessages removed{{}, m_conversation.leaf};
    const MessageId parent = find(message)->parent;
    const QList<MessageId> siblings = store::siblingsOf(m_conversation.messages, message);
    const qsizetype place = siblings.indexOf(message);
    const MessageId beside = siblings.value(place > 0 ? place - 1 : place + 1);
    QList<store::Message> kept;
    for (const store::Message& each : std::as_const(m_conversation.messages))
        (gone.contains(each.id) ? removed.messages : kept).append(each);
    m_conversation.messages = kept;
    m_conversation.leaf = beside.isEmpty() ? parent : store::newestBelow(kept, beside);
    m_services.conversations.removeMessages(gone);
    m_services.conversations.setLeaf(id(), m_conversation.leaf);
    emit pathChanged();
    emit stateChanged();
    return removed;
}

void ChatSession::restore(const RemovedMessages& removed)
{
    QList<MessageId> ids;
    for (const store::Message& message : removed.messages)
        ids.append(message.id);
    m_conversation.messages += removed.messages;
    m_services.conversations.restoreMessages(ids);
    if (!isStreaming()) {
        m_conversation.leaf = removed.leaf;
        m_services.conversations.setLeaf(id(), m_conversation.leaf);
    }
    emit pathChanged();
    emit stateChanged();
}

store::Conversation ChatSession::branchTo(const MessageId& message) const
{
    store::Conversation branch = m_conversation;
    branch.messages = store::pathTo(m_conversation.messages, message);
    branch.leaf = message;
    branch.draft.clear();
    branch.summary.pinned = false;
    branch.summary.title = tr("%1 (branch)").arg(m_conversation.summary.title);
    branch = store::copyOf(branch);
    branch.summary.cost = totalsOf(branch.messages).cost;
    return branch;
}

bool ChatSession::canAsk() const
{
    return !isStreaming() && m_services.gateways.find(m_conversation.gateway) && !m_conversation.model.isEmpty();
}

} // namespace bw::ui
