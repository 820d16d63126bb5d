// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/loadworker.h"

namespace bw::stress {

LoadWorker::LoadWorker(LoadThread& thread, gateway::ClientContext context) : m_thread(thread), m_context(std::move(context)) {}

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
}

void LoadWorker::send(const Ticket& ticket)
{
    gateway::CallSpec spec = m_segment->call;
    spec.request = m_segment->prompts->request(ticket.number);
    spec.intended = ticket.intended;
    gateway::Call* const call = m_clients[size_t(m_segment->variant)]->chat(spec);
    connect(call, &gateway::Call::finished, this,
            [this, call, ticket](const gateway::CallResult& result) { take(call, ticket, result); });
    m_running.insert(call);
    m_thread.m_load.store(int(m_running.size()), std::memory_order_relaxed);
}

void LoadWorker::take(gateway::Call* call, const Ticket& ticket, const gateway::CallResult& result)
{
    m_running.remove(call);
    m_thread.m_load.store(int(m_running.size()), std::memory_order_relaxed);
    {
        const std::scoped_lock lock(m_thread.m_tallyMutex);
        m_segment->books.enter(m_thread.m_tally, result.record, ticket, m_segment->gate->sendingEnded());
    }
    if (const auto next = m_segment->gate->finished(m_context.clock->now()))
        send(*next);
}

void LoadWorker::cancelAll()
{
    for (gateway::Call* const call : std::as_const(m_running))
        call->cancel();
}

} // namespace bw::stress
