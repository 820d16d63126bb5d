// SPDX-License-Identifier: GPL-3.0-or-later
// The half of ChatSession that runs a call from the press of Send to its end.
#include "playground/chatsession.h"

#include "gateway/refusal.h"
#include "gateways/gatewaybook.h"
#include "playground/chatmessages.h"
#include "playground/chatoptions.h"
#include "store/conversationstore.h"
#include "store/sentmessages.h"

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr qsizetype MostRawBytes = 16 * 1024 * 1024;

openai::ChatMessage promptOf(const QString& text, const QJsonArray& parts = {})
{
    openai::ChatMessage message;
    message.text = text;
    message.parts = parts;
    return message;
}

//! All of it but half a surrogate pair at the end, which would not survive a file of UTF-8.
QString takeWhole(QString& text)
{
    const qsizetype half = !text.isEmpty() && text.back().isHighSurrogate() ? 1 : 0;
    const QString whole = text.chopped(half);
    text = text.last(half);
    return whole;
}

store::MessageState stateOf(ErrorClass errorClass)
{
    if (errorClass == ErrorClass::Ok)
        return store::MessageState::Done;
    return errorClass == ErrorClass::Cancelled ? store::MessageState::Cancelled : store::MessageState::Failed;
}

} // namespace

gateway::CallSpec ChatSession::spec(const gateway::GatewayProfile& profile, Instant pressed) const
{
    gateway::CallSpec spec;
    spec.profile = profile;
    spec.source = record::Source::Playground;
    if (m_services.gateways.isPutFirst(profile))
        spec.note = tr("The gateway was chosen by BELLWETHER_GATEWAY in the environment.");
    spec.intended = pressed;
    spec.keepRaw = true;
    spec.request.model = m_conversation.model;
    spec.request.messages = store::sentMessages(m_conversation.system, path());
    applyParameters(m_conversation.parameters, spec);
    return spec;
}

gateway::CallSpec ChatSession::nextCall(const QString& prompt, const QJsonArray& parts) const
{
    const auto profile = m_services.gateways.find(m_conversation.gateway);
    gateway::CallSpec call = spec(profile.value_or(gateway::GatewayProfile()), NoInstant);
    openai::ChatRequest& request = call.request;
    if (!prompt.trimmed().isEmpty() || !parts.isEmpty()) {
        const openai::ChatMessage next = promptOf(prompt, parts);
        if (request.api == openai::Api::Completion)
            request.messages.clear(); // a completion goes on from the prompt alone
        request.messages.append(next);
        return call;
    }
    if (!request.messages.isEmpty() && request.messages.last().role == openai::Role::Assistant)
        request.messages.removeLast();
    if (request.messages.isEmpty() || request.messages.last().role != openai::Role::User)
        request.messages.append(promptOf(tr("Your message")));
    return call;
}

//! What is asked is the way to `parent`: an answer that stands beside the new one is none of its business.
void ChatSession::answer(const MessageId& parent, Instant pressed, bool freshly)
{
    m_conversation.leaf = parent;
    gateway::CallSpec call = spec(*m_services.gateways.find(m_conversation.gateway), pressed);
    call.cacheControls.bypass = freshly;
    answer(parent, call);
}

//! Prompt and answer are on disk before anything is sent: whatever happens then leaves a trace.
void ChatSession::answer(const MessageId& parent, const gateway::CallSpec& request, bool continued)
{
    store::Message message;
    message.id = MessageId::create();
    message.parent = parent;
    message.role = openai::Role::Assistant;
    message.continued = continued;
    message.state = store::MessageState::Streaming;
    message.createdAt = systemClock().wallTime();
    m_answer = message.id;
    m_live = {};
    m_firstText = NoInstant;
    m_deltas = 0;
    addMessage(message, [this, request, id = message.id] { fetchKey(id, request); });
    for (const openai::ChatMessage& part : request.request.messages)
        m_live.tokensIn += openai::estimateTokens(part.text);
    emit stateChanged();
    emit liveChanged(m_answer, m_live);
}

void ChatSession::fetchKey(const MessageId& answer, const gateway::CallSpec& request)
{
    if (m_answer != answer)
        return; // stopped meanwhile
    m_services.gateways.keyRing(request.profile, this, [this, request, answer](const Result<secrets::KeyRing>& keys) {
        if (m_answer != answer)
            return;
        if (!keys)
            return fail(gateway::keyNotRead(keys.error()));
        gateway::CallSpec complete = request;
        complete.keys = *keys;
        begin(complete);
    });
}

void ChatSession::begin(const gateway::CallSpec& request)
{
    m_call = m_services.network.chat(request, this);
    connect(m_call, &gateway::LiveCall::progress, this, &ChatSession::takeProgress);
    connect(m_call, &gateway::LiveCall::finished, this, &ChatSession::takeResult);
    m_journal.start();
}

void ChatSession::takeProgress(const gateway::LiveProgress& progress)
{
    store::Message* const answer = find(m_answer);
    if (!answer)
        return;
    answer->text += progress.content;
    answer->reasoning += progress.reasoning;
    m_unsavedText += progress.content;
    m_unsavedReasoning += progress.reasoning;
    if (!progress.content.isEmpty() || !progress.reasoning.isEmpty())
        emit textArrived(m_answer, progress.content, progress.reasoning);
    takeOthers(progress.others);
    emit liveChanged(m_answer, live(progress));
}

//! Tokens are counted by the event while they come: most gateways send one in each.
LiveNumbers ChatSession::live(const gateway::LiveProgress& progress)
{
    m_live.ttft = progress.ttft;
    m_live.tokensOut = progress.deltas;
    m_live.retries = int(std::ranges::count_if(progress.attempts, &record::wasMade));
    if (!isSet(m_firstText)) {
        m_firstText = progress.at;
        m_deltas = progress.deltas;
    }
    const double seconds = toSeconds(progress.at - m_firstText);
    m_live.tokensPerSecond = seconds > 0.2 ? double(progress.deltas - m_deltas) / seconds : 0;
    return m_live;
}

void ChatSession::takeResult(const gateway::CallResult& result)
{
    const store::Message* const known = find(m_answer);
    if (!known)
        return;
    store::Message answer = *known;
    if (!result.completion.choices.isEmpty()) {
        const openai::ChatChoice& choice = result.completion.choices.first();
        answer.text = choice.content;
        answer.reasoning = choice.reasoning;
        answer.toolCalls = choice.toolCalls;
        answer.logprobs = choice.logprobs;
    }
    answer.record = result.record;
    keepRaw(answer.id, result.raw);
    answer.state = stateOf(result.record.failure.errorClass);
    keepChoices(answer, result.completion.choices.mid(1));
    finish(answer);
}

//! The newest few: an answer can be megabytes.
void ChatSession::keepRaw(const MessageId& answer, const gateway::RawExchange& raw)
{
    if (!m_rawOrder.contains(answer))
        m_rawOrder.append(answer);
    m_raw.insert(answer, raw);
    qsizetype bytes = 0;
    for (const gateway::RawExchange& each : std::as_const(m_raw))
        bytes += each.requestBody.size() + each.responseBody.size();
    while (bytes > MostRawBytes && m_rawOrder.size() > 1) {
        const gateway::RawExchange oldest = m_raw.take(m_rawOrder.takeFirst());
        bytes -= oldest.requestBody.size() + oldest.responseBody.size();
    }
}

//! An end without a call: there is no record of the network, only of why.
void ChatSession::fail(const Failure& failure)
{
    const store::Message* const known = find(m_answer);
    if (!known)
        return;
    store::Message answer = *known;
    answer.state = stateOf(failure.errorClass);
    record::RequestRecord record;
    record.id = RequestId::create();
    record.source = record::Source::Playground;
    record.gateway = m_conversation.gateway;
    record.model = m_conversation.model;
    record.startedAt = answer.createdAt;
    record.failure = failure;
    if (answer.state == store::MessageState::Failed)
        answer.record = record;
    finish(answer);
}

void ChatSession::finish(store::Message answer)
{
    m_journal.stop();
    m_unsavedText.clear();
    m_unsavedReasoning.clear();
    m_call.clear();
    m_answer = {};
    endOthers(answer.state);
    *find(answer.id) = answer;
    m_conversation.summary.updatedAt = systemClock().wallTime();
    m_services.conversations.saveMessage(id(), answer);
    emit messageChanged(answer);
    addCost(answer);
    emit stateChanged();
}

void ChatSession::journal()
{
    const QString text = takeWhole(m_unsavedText);
    const QString reasoning = takeWhole(m_unsavedReasoning);
    if (!text.isEmpty() || !reasoning.isEmpty())
        m_services.conversations.journal(m_answer, text, reasoning);
    journalOthers();
}

void ChatSession::journalOthers()
{
    for (OtherChoice& other : m_others) {
        const QString text = takeWhole(other.unsavedText);
        const QString reasoning = takeWhole(other.unsavedReasoning);
        if (!text.isEmpty() || !reasoning.isEmpty())
            m_services.conversations.journal(other.id, text, reasoning);
    }
}

} // namespace bw::ui
