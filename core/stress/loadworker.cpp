// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/loadworker.h"

#include "base/seededrandom.h"
#include "gateway/spendguard.h"
#include "gateway/usageestimate.h"

namespace bw::stress {

namespace {

using namespace Qt::StringLiterals;

constexpr quint64 CancelStream = 0xca0ce1;
constexpr Milliseconds PayInterval{10}; //!< money comes free in other workers, too

Milliseconds wholeMs(std::chrono::duration<double, std::milli> span)
{
    return std::chrono::round<Milliseconds>(span);
}

QString embeddedText(const openai::ChatRequest& request)
{
    return request.messages.isEmpty() ? QString() : request.messages.constLast().text;
}

} // namespace

LoadWorker::LoadWorker(LoadThread& thread, gateway::ClientContext context) : m_thread(thread), m_context(std::move(context))
{
    m_payTurns.setInterval(PayInterval);
    connect(&m_payTurns, &QTimer::timeout, this, &LoadWorker::payForWaiting);
}

LoadWorker::~LoadWorker() = default;

//! Ahead of time: the first client of a process loads the TLS library, which is not to be in a request's time.
void LoadWorker::prepare(int variants)
{
    for (int i = 0; i < variants; ++i)
        m_clients.push_back(std::make_unique<gateway::GatewayClient>(m_context));
}

void LoadWorker::begin(std::shared_ptr<const Segment> segment)
{
    m_segment = std::move(segment);
    m_books.emplace(m_segment->rules);
    m_thinking = std::make_unique<QObject>();
    m_thinkers = 0;
    m_embedding = std::make_unique<QObject>();
    m_embeddings = 0;
    m_unpaid.clear();
    m_payTurns.stop();
    m_cutOff = false;
    m_paused = false;
}

//! Whatever would be asked from now on waits: the next turn of a conversation, too, which nobody would measure.
void LoadWorker::pause()
{
    m_paused = true;
}

void LoadWorker::goOn(const Window::Pause& pause)
{
    m_paused = false;
    if (m_books)
        m_books->skip(pause);
    for (Unpaid& each : m_unpaid)
        each.intended = pause.moved(each.intended);
    if (!m_unpaid.empty())
        payForWaiting();
}

void LoadWorker::send(const Ticket& ticket)
{
    if (m_cutOff) {
        m_segment->gate->drop();
        done();
        return;
    }
    Talk talk{ticket, m_segment->prompts->request(ticket.number), 0, {}};
    if (!m_segment->model.isEmpty())
        talk.request.model = m_segment->model;
    askWhenPaid(std::move(talk), ticket.intended);
}

//! By its own text and limits: every turn of a conversation is longer than the one before.
record::Expectation LoadWorker::expectedCost(const openai::ChatRequest& request) const
{
    if (!m_segment->price)
        return {};
    if (m_segment->target == Target::Embeddings) {
        const PicoUsd cost = spend::cost(gateway::estimatedUsage(QStringList{embeddedText(request)}), *m_segment->price).total();
        return {cost, cost};
    }
    return gateway::expectedCost(m_segment->call.profile, request, *m_segment->price);
}

//! In the order of their coming: whoever is new does not take the money that another waits for.
void LoadWorker::askWhenPaid(Talk talk, Instant intended)
{
    if (!m_paused && m_unpaid.empty() && askIfPaid(talk, intended))
        return;
    rest(talk);
    talk.ticket.held = true;
    m_unpaid.push_back({std::move(talk), intended});
    if (!m_payTurns.isActive()) // many that come must not put it off
        m_payTurns.start();
}

//! False: there is no money for it now.
bool LoadWorker::askIfPaid(Talk& talk, Instant intended)
{
    talk.money.expected = expectedCost(talk.request);
    switch (m_segment->spend->reserve(talk.money.expected.most, talk.money.reserved)) {
    case SpendGuard::Answer::Granted:
        ask(std::move(talk), intended);
        break;
    case SpendGuard::Answer::Wait:
        return false;
    case SpendGuard::Answer::Spent:
        drop(talk);
        break;
    }
    return true;
}

//! In a closed loop the user of a slot asks when it may; in an open one the clock has run since the planned instant.
void LoadWorker::payForWaiting()
{
    m_payTurns.stop();
    while (!m_unpaid.empty()) {
        if (m_segment->gate->isClosed())
            return dropUnpaid();
        Unpaid first = std::move(m_unpaid.front());
        m_unpaid.pop_front();
        if (m_paused || !askIfPaid(first.talk, m_segment->openLoop ? first.intended : m_context.clock->now())) {
            m_unpaid.push_front(std::move(first));
            m_payTurns.start();
            return;
        }
    }
}

//! It ends without having asked what it was to ask.
void LoadWorker::drop(const Talk& talk)
{
    if (talk.turn == 0)
        m_segment->gate->drop();
    done(talk.rests);
}

void LoadWorker::dropUnpaid()
{
    m_payTurns.stop();
    for (const Unpaid& each : std::exchange(m_unpaid, {}))
        drop(each.talk);
}

void LoadWorker::rest(Talk& talk)
{
    if (!std::exchange(talk.rests, true))
        m_segment->gate->rest(m_context.clock->now());
}

void LoadWorker::ask(Talk talk, Instant intended)
{
    talk.ticket.taken = m_context.clock->now();
    if (std::exchange(talk.rests, false))
        m_segment->gate->goOn(talk.ticket.taken);
    if (m_segment->target == Target::Embeddings) {
        askForVectors(talk, intended);
        return;
    }
    gateway::CallSpec spec = m_segment->call;
    spec.request = talk.request;
    spec.intended = intended;
    const bool looked = m_segment->limits->wantsLook(talk.ticket.taken); // at its headers
    spec.keepRaw = spec.keepRaw || looked;
    gateway::Call* const call = m_clients[size_t(m_segment->variant)]->chat(std::move(spec));
    connect(call, &gateway::Call::finished, this, [this, call](const gateway::CallResult& result) { take(call, result); });
    if (m_segment->cancelShare > 0)
        giveUpLater(call, talk.ticket.number);
    m_running.insert(call, std::move(talk));
}

void LoadWorker::askForVectors(const Talk& talk, Instant intended)
{
    gateway::EmbeddingsSpec spec;
    spec.profile = m_segment->call.profile;
    spec.keys = m_segment->call.keys;
    spec.source = m_segment->call.source;
    spec.guards = m_segment->call.guards;
    spec.model = talk.request.model;
    spec.dimensions = talk.request.parameters.value("dimensions"_L1).toInt();
    spec.input = {embeddedText(talk.request)};
    spec.intended = intended;
    spec.keepRaw = m_segment->call.keepRaw;
    ++m_embeddings;
    const auto take = [this, ticket = talk.ticket, money = talk.money](const gateway::EmbeddingsResult& result) {
        --m_embeddings;
        enter(result.record, ticket, money);
        done();
    };
    m_clients[size_t(m_segment->variant)]->embeddings(spec, m_embedding.get(), take);
}

//! A share of the people lose patience.
void LoadWorker::giveUpLater(gateway::Call* call, qint64 number)
{
    SeededRandom random(m_segment->seed ^ CancelStream, quint64(number));
    if (random.unit() >= m_segment->cancelShare)
        return;
    const auto after = wholeMs(std::chrono::duration<double, std::milli>(m_segment->cancelAfterMs.draw(random)));
    QTimer::singleShot(after, Qt::PreciseTimer, call, [call] { call->cancel(); });
}

void LoadWorker::take(gateway::Call* call, const gateway::CallResult& result)
{
    Talk talk = m_running.take(call);
    if (!result.raw.responseHeaders.isEmpty())
        m_segment->limits->look(resilience::parseRateLimits(result.raw.responseHeaders, m_context.clock->wallTime()));
    enter(result.record, talk.ticket, talk.money);
    if (goesOn(talk, result))
        thinkThenAsk(std::move(talk));
    else
        done();
}

void LoadWorker::enter(const record::RequestRecord& record, const Ticket& ticket, const Money& money)
{
    m_segment->spend->settle(money.expected.most, money.reserved, record::paidAtMost(record, money.expected).sum);
    if (m_segment->log)
        m_segment->log->write(record);
    if (record.failure.serverDelay && m_segment->serverAsksToWait)
        m_segment->serverAsksToWait(record.end + *record.failure.serverDelay);
    const auto sending = m_segment->gate->sendingTimes(); // which has a lock of its own
    const std::scoped_lock lock(m_thread.m_ledgerMutex);
    m_books->enter(m_thread.m_ledger, record, ticket, *sending);
}

//! The next turn of a conversation holds what was said so far.
bool LoadWorker::goesOn(Talk& talk, const gateway::CallResult& result) const
{
    const bool answered = result.record.failure.errorClass == ErrorClass::Ok && !result.completion.choices.isEmpty();
    const bool goes = answered && !m_cutOff && !m_segment->gate->isClosed(); // the run's end ends conversations, too
    const QString next = goes ? m_segment->prompts->followUp(talk.ticket.number, talk.turn + 1) : QString();
    if (next.isEmpty())
        return false;
    ++talk.turn;
    talk.ticket.held = false;
    talk.request.messages.append(openai::textMessage(openai::Role::Assistant, result.completion.choices.constFirst().content));
    talk.request.messages.append(openai::textMessage(openai::Role::User, next));
    return true;
}

void LoadWorker::thinkThenAsk(Talk talk)
{
    if (m_segment->thinkTime <= Seconds(0)) {
        askWhenPaid(std::move(talk), m_context.clock->now());
        return;
    }
    rest(talk);
    ++m_thinkers;
    const Instant due = m_context.clock->now() + std::chrono::round<Nanoseconds>(m_segment->thinkTime);
    QTimer::singleShot(wholeMs(m_segment->thinkTime), Qt::PreciseTimer, m_thinking.get(), [this, due, talk = std::move(talk)] {
        --m_thinkers;
        if (m_segment->gate->isClosed())
            done(true);
        else
            askWhenPaid(talk, due);
    });
}

void LoadWorker::done(bool rested)
{
    m_thread.m_load.fetch_sub(1, std::memory_order_relaxed);
    const Instant now = m_context.clock->now();
    if (m_cutOff || m_segment->spend->isSpent())
        m_segment->gate->close(now);
    if (const auto next = m_segment->gate->finished(now, rested)) {
        m_thread.m_load.fetch_add(1, std::memory_order_relaxed);
        send(*next);
    }
}

void LoadWorker::cancelAll()
{
    m_cutOff = true;
    m_thinking = std::make_unique<QObject>();
    m_embedding = std::make_unique<QObject>(); // they end with their client, and nobody hears of it
    for (int dropped = std::exchange(m_thinkers, 0); dropped > 0; --dropped)
        done(true);
    for (int dropped = std::exchange(m_embeddings, 0); dropped > 0; --dropped)
        done();
    dropUnpaid();
    const auto running = m_running.keys();
    for (gateway::Call* const call : running)
        call->cancel();
}

} // namespace bw::stress
