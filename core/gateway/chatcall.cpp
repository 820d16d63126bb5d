// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/chatcall.h"

#include "gateway/redaction.h"
#include "gateway/requestplan.h"
#include "gateway/usageestimate.h"

namespace bw::gateway {

namespace {

using namespace Qt::StringLiterals;

//! The parameter that some gateways do not know, though all should.
bool namesStreamOptions(const openai::ApiError& error)
{
    for (const QString& text : {error.param, error.message}) {
        if (text.contains("stream_options"_L1) || text.contains("include_usage"_L1))
            return true;
    }
    return false;
}

} // namespace

ChatCall::ChatCall(ClientState& client, const CallSpec& spec, QObject* parent)
    : Call(parent),
      m_client(client),
      m_spec(spec),
      m_spend(client.budgets, spec.profile, spec.runBudget),
      m_loop(client.worker(), settingsOf(spec), [&client] { return client.random(); }, begin(), *this)
{
    if (m_client.withoutStreamOptions.contains(memoryKey()))
        m_spec.request.includeUsage = false;
}

void ChatCall::start()
{
    if (!m_spend.isLimited() || m_spend.admit(expectedCost(m_spec, m_client.prices, m_client.today())))
        m_loop.start();
    else
        QMetaObject::invokeMethod(this, &ChatCall::refuse, Qt::QueuedConnection);
}

//! Nothing was sent; the record says why.
void ChatCall::refuse()
{
    record::RequestRecord record = begin();
    record.failure = m_spend.refusal();
    record.end = m_client.clock.now();
    ended(std::move(record));
}

void ChatCall::cancel()
{
    m_loop.cancel();
}

LoopSettings ChatCall::settingsOf(const CallSpec& spec)
{
    LoopSettings settings = loopSettings(spec.profile, spec.keys, spec.request.stream);
    settings.keepBytes = spec.keepRaw;
    return settings;
}

record::RequestRecord ChatCall::begin() const
{
    record::RequestRecord record = newRecord(m_spec.profile, m_client.clock, m_spec.intended);
    record.source = m_spec.source;
    record.operation = record::Operation::Chat;
    record.model = m_spec.request.model;
    record.stream = m_spec.request.stream;
    return record;
}

net::HttpRequest ChatCall::request(const Endpoint& endpoint)
{
    net::HttpRequest request = httpRequest(m_spec.profile, m_spec.keys, endpoint, u"chat/completions");
    request.method = "POST";
    request.headers.append(net::Header{"Content-Type", "application/json"});
    request.stream = m_spec.request.stream;
    request.body = withExtraBody(m_spec.profile, m_spec.request).toJson();
    if (m_spec.keepRaw) {
        m_raw = {};
        m_raw.requestHeaders = redacted(request.headers, m_spec.keys);
        m_raw.requestBody = redacted(request.body.left(MaxRawBytes), m_spec.keys);
    }
    return request;
}

ResponseReader& ChatCall::newReader()
{
    return m_reader.emplace(static_cast<DeltaSink&>(*this), m_client.clock);
}

bool ChatCall::adapt(const ResponseReader& reader)
{
    const bool refused = (reader.status() == 400 || reader.status() == 422) && reader.apiError();
    const bool asked = m_spec.request.stream && m_spec.request.includeUsage;
    if (!refused || !asked || !namesStreamOptions(*reader.apiError()))
        return false;
    m_spec.request.includeUsage = false;
    m_client.withoutStreamOptions.insert(memoryKey());
    return true;
}

QString ChatCall::memoryKey() const
{
    return m_spec.profile.endpoints.value(0).baseUrl.toString() + u' ' + m_spec.request.model;
}

void ChatCall::headReceived(const net::ResponseHead& head)
{
    if (m_spec.keepRaw)
        m_raw.responseHeaders = redacted(head.headers, m_spec.keys);
    emit Call::headReceived(head.status, head.at);
}

void ChatCall::bytesReceived(const QByteArray& bytes)
{
    if (m_raw.responseBody.size() < MaxRawBytes)
        m_raw.responseBody += bytes.left(MaxRawBytes - m_raw.responseBody.size());
}

void ChatCall::attemptEnded(const record::Attempt& attempt)
{
    emit Call::attemptEnded(attempt);
}

void ChatCall::receive(const QList<openai::ChatDelta>& deltas)
{
    if (!isSet(m_firstDelta))
        m_loop.deltaDelivered();
    stamp(deltas.constFirst());
    for (const openai::ChatDelta& each : deltas) {
        if (!isSet(m_firstOutputDelta) && (!each.content.isEmpty() || each.toolCall))
            m_firstOutputDelta = each.at;
        emit delta(each);
    }
}

//! Once an event, however many choices it adds to.
void ChatCall::stamp(const openai::ChatDelta& delta)
{
    if (!isSet(m_firstDelta))
        m_firstDelta = delta.at;
    m_lastDelta = delta.at;
    ++m_deltaCount;
    if (m_deltaTimes.size() < MaxDeltaTimes)
        m_deltaTimes.append(delta.at);
}

void ChatCall::ended(record::RequestRecord record)
{
    CallResult result;
    if (m_reader)
        result.completion = m_reader->completion();
    describe(record, result.completion);
    m_client.publish(record, m_spec.profile);
    m_spend.settle(record);
    result.record = std::move(record);
    result.raw = std::move(m_raw);
    result.raw.responseBody = redacted(std::move(result.raw.responseBody), m_spec.keys);
    emit finished(result);
    deleteLater();
}

void ChatCall::describe(record::RequestRecord& record, const openai::ChatCompletion& completion) const
{
    record.servedBy = completion.model;
    record.truncated = completion.truncated;
    record.events = completion.events;
    record.comments = completion.comments;
    if (!completion.choices.isEmpty()) {
        record.finish = completion.choices.constFirst().finish;
        record.finishRaw = completion.choices.constFirst().finishRaw;
    }
    record.fingerprint = completion.fingerprint;
    const bool answered = record.failure.errorClass == ErrorClass::Ok || m_deltaCount > 0;
    const openai::Usage own = answered ? estimatedUsage(m_spec.request, completion) : openai::Usage();
    record.ownPromptTokens = own.promptTokens;
    record.ownOutputTokens = own.completionTokens;
    record.usage = completion.usage ? completion.usage : answered ? std::optional(own) : std::nullopt;
    if (!m_spec.request.stream)
        return;
    record.firstDelta = m_firstDelta;
    record.firstOutputDelta = m_firstOutputDelta;
    record.lastDelta = m_lastDelta;
    record.deltaTimes = m_deltaTimes;
    record.deltaCount = m_deltaCount;
}

} // namespace bw::gateway
