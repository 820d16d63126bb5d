// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/chatcall.h"

#include "gateway/redaction.h"
#include "gateway/requestplan.h"
#include "gateway/usageestimate.h"

#include <algorithm>

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

//! The prompt is the newest message: those before it were prompts and answers of earlier requests.
std::shared_ptr<const record::Exchange> exchangeOf(const openai::ChatRequest& request, const CallResult& result)
{
    record::Exchange exchange;
    if (!request.messages.isEmpty())
        exchange.prompt = request.messages.constLast().text;
    if (!result.completion.choices.isEmpty())
        exchange.answer = result.completion.choices.constFirst().content;
    exchange.requestHeaders = result.raw.requestHeaders;
    exchange.requestBody = result.raw.requestBody;
    exchange.responseHeaders = result.raw.responseHeaders;
    exchange.responseBody = result.raw.responseBody;
    return std::make_shared<const record::Exchange>(std::move(exchange));
}

} // namespace

ChatCall::ChatCall(ClientState& client, CallSpec spec, QObject* parent)
    : Call(parent), m_client(client), m_spec(std::move(spec)), m_spend(client.budgets, m_spec.profile), m_record(begin())
{
}

void ChatCall::start()
{
    const auto body = [this] { return requestFor(m_spec.request.model).toJson(); };
    auto terms = CacheVisit::termsOf(m_spec, *m_client.caches, body, m_client.random);
    if (!terms) {
        if (CacheVisit::passesBy(m_spec, body))
            m_record.cache = record::CacheState::Bypass;
        askGateway();
        return;
    }
    m_record.cache = record::CacheState::Miss;
    m_begun = m_client.clock.now();
    m_visit.emplace(std::move(*terms), m_client.deadlines);
    const Milliseconds deadline = settings().deadline;
    m_visit->ask(m_begun, deadline > Milliseconds(0) ? m_begun + deadline : NoInstant, [this] { onCacheAnswer(); });
}

//! Nothing was sent; the record says why.
void ChatCall::refuse()
{
    if (!std::exchange(m_over, true))
        finishPlayed(m_spend.refusal());
}

void ChatCall::cancel()
{
    if (m_loop && !m_player) {
        m_loop->cancel();
        return;
    }
    if (std::exchange(m_over, true))
        return;
    if (m_player)
        m_player->stop();
    else if (m_visit)
        m_visit->leave();
    QMetaObject::invokeMethod(this, &ChatCall::finishCancelled, Qt::QueuedConnection);
}

void ChatCall::onCacheAnswer()
{
    if (const cache::CacheEntry* entry = m_visit->hit())
        play(*entry, record::CacheState::Hit);
    else
        askGateway();
}

//! A stored answer costs nothing, so that the budget is asked only now.
void ChatCall::askGateway()
{
    if (m_spend.isLimited() && !m_spend.admit(expectedCost(m_spec, m_client.prices, m_client.today()))) {
        QMetaObject::invokeMethod(this, &ChatCall::refuse, Qt::QueuedConnection);
        return;
    }
    m_loop.emplace(m_client.worker(), settings(), [&client = m_client] { return client.random(); }, std::move(m_record),
                   static_cast<Operation&>(*this));
    m_loop->start();
}

LoopSettings ChatCall::settings() const
{
    LoopSettings settings = loopSettings(m_spec.profile, m_spec.keys, m_spec.request.stream);
    settings.models = QStringList{m_spec.request.model};
    if (!m_spec.profile.fallbackModels.isEmpty()) {
        settings.models += m_spec.profile.fallbackModels;
        settings.models.removeDuplicates();
    }
    settings.guards = m_spec.guards;
    settings.keepRaw = m_spec.keepRaw;
    settings.begun = m_begun;
    if (m_spec.guards.limiter && m_spec.profile.limiterEnabled)
        settings.tokens = reservedTokens(requestFor(m_spec.request.model));
    return settings;
}

record::RequestRecord ChatCall::begin() const
{
    record::RequestRecord record = newRecord(m_spec.profile, m_client.clock, m_spec.intended);
    record.source = m_spec.source;
    record.operation = m_spec.request.api == openai::Api::Chat ? record::Operation::Chat : record::Operation::Completion;
    record.model = m_spec.request.model;
    record.stream = m_spec.request.stream;
    record.note = m_spec.note;
    return record;
}

net::HttpRequest ChatCall::request(const Stop& stop)
{
    net::HttpRequest request = httpRequest(m_spec.profile, m_spec.keys, stop, m_spec.headers);
    request.url = m_client.address(stop.endpoint->baseUrl, openai::apiPath(m_spec.request.api));
    request.method = "POST";
    request.headers.append(net::Header{"Content-Type", "application/json"});
    request.stream = m_spec.request.stream;
    request.body = m_client.bodyOf(requestFor(stop, sentTo(stop.endpoint->id)));
    return request;
}

//! As the person asked for it, of this model.
openai::ChatRequest ChatCall::requestFor(const QString& model) const
{
    openai::ChatRequest request = m_spec.request;
    request.model = model;
    return withExtraBody(m_spec.profile, std::move(request));
}

//! As this stop takes it, by all that is known of it now.
openai::ChatRequest ChatCall::requestFor(const Stop& stop, Sent& sent) const
{
    openai::ChatRequest request = requestFor(stop.model);
    request.model = stop.modelThere;
    request.includeUsage = request.includeUsage && !m_client.isWithoutStreamOptions(stop);
    sent.includeUsage = request.stream && request.includeUsage;
    sent.changes.clear();
    if (dropsRefused() && !request.parameters.isEmpty())
        sent.changes = openai::apply(m_client.safeguards->endpoint(stop.endpoint->id)->refusedParameters(stop.modelThere), request.parameters);
    return request;
}

ChatCall::Sent& ChatCall::sentTo(const EndpointId& endpoint)
{
    const auto found = std::ranges::find(m_sent, endpoint, &Sent::to);
    return found != m_sent.end() ? *found : m_sent.emplace_back(Sent{endpoint, false, {}});
}

//! A load test without retries is told the truth about its very request.
bool ChatCall::dropsRefused() const
{
    return m_spec.profile.dropRefusedParameters && m_spec.guards.retries;
}

std::unique_ptr<ResponseReader> ChatCall::newReader()
{
    return std::make_unique<ChatReader>(static_cast<DeltaSink&>(*this), m_client.clock,
                                        openai::AssemblerOptions{.splitThinkTags = m_spec.splitThinkTags}, m_client.scratch);
}

std::optional<QString> ChatCall::adapt(const ResponseReader& reader, const Stop& stop)
{
    const bool refused = (reader.status() == 400 || reader.status() == 422) && reader.apiError();
    if (!refused)
        return std::nullopt;
    return adaptStreamOptions(*reader.apiError(), stop) ? u"stream_options"_s : dropRefused(reader, stop);
}

bool ChatCall::adaptStreamOptions(const openai::ApiError& error, const Stop& stop)
{
    if (!sentTo(stop.endpoint->id).includeUsage || !namesStreamOptions(error))
        return false;
    m_client.rememberWithoutStreamOptions(stop);
    return true;
}

//! Each parameter goes at most once, so that this ends.
std::optional<QString> ChatCall::dropRefused(const ResponseReader& reader, const Stop& stop)
{
    if (!dropsRefused())
        return std::nullopt;
    const QList<openai::ParameterChange> before = sentTo(stop.endpoint->id).changes;
    QJsonObject sent = requestFor(stop.model).parameters;
    openai::apply(before, sent);
    const auto change = openai::refusedParameter(reader.status(), *reader.apiError(), sent, before);
    if (!change)
        return std::nullopt;
    m_client.safeguards->endpoint(stop.endpoint->id)->refuseParameter(stop.modelThere, *change);
    return change->name;
}

void ChatCall::headReceived(const net::ResponseHead& head)
{
    emit Call::headReceived(head.status, head.at);
}

void ChatCall::attemptEnded(const record::Attempt& attempt)
{
    emit Call::attemptEnded(attempt);
}

void ChatCall::receive(const QList<openai::ChatDelta>& deltas)
{
    if (m_stamps.isEmpty() && m_loop && !m_player)
        m_loop->deltaDelivered();
    m_stamps.add(deltas);
    for (const openai::ChatDelta& each : deltas) {
        if (m_visit && !m_player)
            m_visit->onDelta(each);
        emit delta(each);
    }
}

void ChatCall::ended(record::RequestRecord record, Remains remains)
{
    CallResult result;
    if (remains.reader)
        result.completion = withoutKeys(static_cast<const ChatReader*>(remains.reader)->completion());
    record.changes = sentTo(record.servedByEndpoint).changes;
    if (m_visit)
        m_visit->finish(record, result.completion, remains.model == m_spec.request.model && record.changes.isEmpty());
    const cache::CacheEntry* const stale = m_visit && m_stamps.isEmpty() ? m_visit->insteadOf(record.failure) : nullptr;
    result.record = std::move(record);
    result.raw = std::move(remains.raw);
    if (stale) {
        m_played = std::move(result);
        m_record = std::move(m_played.record);
        play(*stale, record::CacheState::Stale);
        return;
    }
    describe(result.record, result.completion);
    tell(std::move(result));
}

//! What a gateway says about its answer may echo the key. The answer itself is the person's.
openai::ChatCompletion ChatCall::withoutKeys(openai::ChatCompletion completion) const
{
    for (QString* text : {&completion.id, &completion.model, &completion.fingerprint})
        *text = gateway::withoutKeys(*text, m_spec.keys);
    for (openai::ChatChoice& choice : completion.choices)
        choice.finishRaw = gateway::withoutKeys(choice.finishRaw, m_spec.keys);
    return completion;
}

//! An answer that is played looks like one that came, but for its record.
void ChatCall::play(const cache::CacheEntry& entry, record::CacheState state)
{
    if (!isSet(m_record.admitted))
        m_record.admitted = m_client.clock.now();
    m_record.cache = state;
    m_record.failure = {};
    m_record.httpStatus = 200;
    m_played.completion = entry.completion;
    const bool paced = m_spec.profile.cache.replayPaced && m_spec.request.stream;
    m_player.emplace(m_client.deadlines, m_client.clock, static_cast<DeltaSink&>(*this));
    m_player->play(entry, paced ? cache::ReplayPace::Recorded : cache::ReplayPace::AtOnce, [this] { finishPlayed({}); });
}

void ChatCall::finishPlayed(const Failure& failure)
{
    m_record.failure = failure;
    m_record.end = m_client.clock.now();
    m_played.record = std::move(m_record);
    describe(m_played.record, m_played.completion);
    tell(std::move(m_played));
}

void ChatCall::finishCancelled()
{
    Failure failure;
    failure.errorClass = ErrorClass::Cancelled;
    failure.message = tr("The request was cancelled.");
    finishPlayed(failure);
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
    const openai::ChatRequest asked = requestFor(m_spec.request.model);
    const bool whole = record.failure.errorClass == ErrorClass::Ok && !completion.choices.isEmpty();
    if (whole && completion.choices.constFirst().toolCalls.isEmpty())
        record.format = openai::formatVerdict(asked.parameters,
                                              gateway::withoutKeys(completion.choices.constFirst().content, m_spec.keys));
    const bool answered = record.failure.errorClass == ErrorClass::Ok || !m_stamps.isEmpty();
    const openai::Usage own = answered ? estimatedUsage(asked, completion) : openai::Usage();
    record.ownPromptTokens = own.promptTokens;
    record.ownOutputTokens = own.completionTokens;
    record.usage = completion.usage ? completion.usage : answered ? std::optional(own) : std::nullopt;
    if (m_spec.request.stream)
        m_stamps.describe(record);
}

void ChatCall::tell(CallResult result)
{
    m_over = true;
    m_client.publish(result.record, m_spec.profile, m_spec.keepRaw ? exchangeOf(m_spec.request, result) : nullptr);
    m_spend.settle(result.record);
    emit finished(result);
    deleteLater();
}

} // namespace bw::gateway
