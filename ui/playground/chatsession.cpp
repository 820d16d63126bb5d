// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/chatsession.h"

#include "gateway/usageestimate.h"
#include "gateways/gatewaybook.h"
#include "playground/chatformat.h"
#include "playground/chatoptions.h"
#include "store/conversationstore.h"
#include "store/conversationtitle.h"
#include "store/sentmessages.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bw::ui {

namespace {

//! Half of what may be missing after a crash: a disk takes its time, too.
constexpr Milliseconds JournalInterval = 500ms;

QString readable(const openai::ChatMessage& message)
{
    QStringList texts{message.text};
    for (const QJsonValue& part : message.parts) {
        const QString type = part[u"type"].toString();
        texts.append(type == "text"_L1 ? part[u"text"].toString() : u"[%1]"_s.arg(type));
    }
    texts.removeAll(QString());
    return texts.join(u'\n');
}

void addTo(std::optional<PicoUsd>& sum, const std::optional<PicoUsd>& part)
{
    if (part)
        sum = sum.value_or(PicoUsd()) + *part;
}

} // namespace

ChatSession::ChatSession(Services& services, store::Conversation conversation, QObject* parent)
    : QObject(parent), m_services(services), m_conversation(std::move(conversation)),
      m_stored(m_conversation.summary.updatedAt.isValid())
{
    m_journal.setInterval(JournalInterval);
    connect(&m_journal, &QTimer::timeout, this, &ChatSession::journal);
}

ChatSession::~ChatSession()
{
    if (!isStreaming())
        return;
    store::Message answer = *find(m_answer);
    answer.state = store::MessageState::Failed; // nobody stopped it: the program ended, or the conversation went
    m_services.conversations.saveMessage(id(), answer);
    blockSignals(true);
    endOthers(store::MessageState::Failed);
}

QString ChatSession::lastPrompt() const
{
    const store::Message* const prompt = lastOf(openai::Role::User);
    return prompt ? prompt->text : QString();
}

qint64 ChatSession::contextTokens() const
{
    openai::ChatRequest request;
    request.messages = store::sentMessages(m_conversation.system, path());
    return gateway::promptTokens(request);
}

void ChatSession::setGateway(const ProfileId& gateway, const QString& model)
{
    m_conversation.gateway = gateway;
    m_conversation.model = model;
}

void ChatSession::setSystem(const QString& system)
{
    m_conversation.system = system;
}

void ChatSession::setParameters(const QJsonObject& parameters)
{
    m_conversation.parameters = parameters;
}

void ChatSession::setDraft(const QString& draft)
{
    m_conversation.draft = draft;
    const bool has = !draft.trimmed().isEmpty();
    if (std::exchange(m_conversation.summary.hasDraft, has) != has)
        emit headChanged();
}

void ChatSession::setTitle(const QString& title)
{
    m_conversation.summary.title = title;
    emit headChanged();
}

void ChatSession::setGroup(const ConversationId& group, int pane)
{
    m_conversation.summary.group = group;
    m_conversation.summary.pane = pane;
}

void ChatSession::keepEmpty(const QString& title)
{
    m_keptEmpty = true;
    m_conversation.summary.title = title;
    saveHead();
}

void ChatSession::saveHead()
{
    // Opening the program must not fill the list with empty conversations.
    if (!m_stored && !m_keptEmpty && m_conversation.messages.isEmpty() && m_conversation.draft.trimmed().isEmpty())
        return;
    if (m_conversation.summary.title.isEmpty())
        m_conversation.summary.title = tr("New conversation");
    if (!m_conversation.summary.updatedAt.isValid())
        m_conversation.summary.updatedAt = systemClock().wallTime();
    m_services.conversations.save(m_conversation);
    if (!std::exchange(m_stored, true))
        emit headChanged();
}

bool ChatSession::send(const QString& prompt, Instant pressed, bool freshly)
{
    const QList<store::Message> shown = path();
    return ask(prompt, shown.isEmpty() ? MessageId() : shown.last().id, pressed, freshly);
}

bool ChatSession::send(const QString& prompt, const QJsonArray& parts, Instant pressed, bool freshly)
{
    const QList<store::Message> shown = path();
    store::Message message;
    message.parent = shown.isEmpty() ? MessageId() : shown.last().id;
    message.text = prompt;
    message.parts = parts;
    return ask(message, pressed, freshly);
}

bool ChatSession::regenerate(Instant pressed)
{
    const store::Message* const prompt = lastOf(openai::Role::User);
    return prompt && regenerate(prompt->id, pressed);
}

//! Exactly what was asked goes out, also what a conversation does not keep of it (names of speakers).
bool ChatSession::replay(const openai::ChatRequest& request, bool freshly, Instant pressed)
{
    const auto profile = m_services.gateways.find(m_conversation.gateway);
    if (!profile || request.messages.isEmpty() || !m_conversation.messages.isEmpty())
        return false;
    m_conversation.model = request.model;
    m_conversation.parameters = request.parameters;
    ChatOptions options;
    options.api = request.api;
    putOptions(m_conversation.parameters, options);
    MessageId parent;
    for (const openai::ChatMessage& each : request.messages) {
        if (each.role == openai::Role::System && m_conversation.system.isEmpty()) {
            m_conversation.system = each.text;
            continue;
        }
        store::Message message;
        message.id = MessageId::create();
        message.parent = parent;
        message.role = each.role;
        message.text = readable(each);
        message.parts = each.parts;
        message.toolCalls = each.toolCalls;
        message.toolCallId = each.toolCallId;
        message.createdAt = systemClock().wallTime();
        m_conversation.summary.title = store::titleFrom(message.text);
        addMessage(message);
        parent = message.id;
    }
    gateway::CallSpec call = spec(*profile, pressed);
    call.request = request;
    call.cacheControls.noCache = freshly;
    emit headChanged();
    answer(parent, call);
    return true;
}

void ChatSession::stop()
{
    if (m_call)
        m_call->cancel();
    else if (isStreaming()) {
        Failure stopped;
        stopped.errorClass = ErrorClass::Cancelled;
        fail(stopped);
    }
}

store::Message* ChatSession::find(const MessageId& id)
{
    const auto found = std::ranges::find(m_conversation.messages, id, &store::Message::id);
    return found == m_conversation.messages.end() ? nullptr : &*found;
}

//! Of the branch that is shown.
const store::Message* ChatSession::lastOf(openai::Role role) const
{
    const QList<store::Message> shown = path();
    for (auto it = shown.crbegin(); it != shown.crend(); ++it) {
        if (it->role == role)
            return &*std::ranges::find(m_conversation.messages, it->id, &store::Message::id);
    }
    return nullptr;
}

bool ChatSession::ask(const QString& prompt, const MessageId& parent, Instant pressed, bool freshly)
{
    store::Message message;
    message.parent = parent;
    message.text = prompt;
    return ask(message, pressed, freshly);
}

bool ChatSession::ask(store::Message message, Instant pressed, bool freshly)
{
    if (!canAsk() || (message.text.trimmed().isEmpty() && message.parts.isEmpty()))
        return false;
    if (m_conversation.messages.isEmpty())
        m_conversation.summary.title = store::titleFrom(message.text);
    m_conversation.draft.clear();
    m_conversation.summary.hasDraft = false;
    message.id = MessageId::create();
    message.createdAt = systemClock().wallTime();
    addMessage(message);
    emit headChanged();
    answer(message.id, pressed, freshly);
    return true;
}

//! `stored`: when it is on disk, or cannot be; the store itself tells the person about a disk that is full.
void ChatSession::addMessage(const store::Message& message, std::function<void()> stored)
{
    m_conversation.messages.append(message);
    m_conversation.leaf = message.id;
    m_conversation.summary.updatedAt = message.createdAt;
    saveHead();
    m_services.conversations.saveMessage(id(), message, this, [stored = std::move(stored)](const Result<void>&) {
        if (stored)
            stored();
    });
    emit messageAdded(message);
}

void ChatSession::addCost(const store::Message& answer)
{
    if (answer.record)
        addTo(m_conversation.summary.cost, record::paid(*answer.record));
    emit headChanged();
}

ConversationTotals totalsOf(const QList<store::Message>& messages)
{
    ConversationTotals totals;
    for (const store::Message& message : messages) {
        if (!message.record)
            continue;
        ++totals.requests;
        addTo(totals.cost, record::paid(*message.record));
        addTo(totals.listCost, message.record->listCost);
        if (const auto& usage = message.record->usage) {
            totals.tokensIn += usage->promptTokens;
            totals.tokensOut += usage->outputTokens();
            totals.cachedIn += usage->cachedInPrompt();
            totals.estimated |= usage->estimated;
        }
    }
    return totals;
}

store::Conversation newConversation(const ProfileId& gateway, const QString& model)
{
    store::Conversation conversation;
    conversation.summary.id = ConversationId::create();
    conversation.gateway = gateway;
    conversation.model = model;
    return conversation;
}

} // namespace bw::ui
