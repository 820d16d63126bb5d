// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/loadthread.h"

#include "stress/loadworker.h"

namespace bw::stress {

LoadThread::LoadThread(gateway::ClientContext context) : m_context(std::move(context))
{
    setObjectName(QStringLiteral("load"));
    start();
    m_inbox = m_made.get_future().get();
}

LoadThread::~LoadThread()
{
    stop();
}

void LoadThread::work()
{
    LoadWorker worker(*this, m_context);
    gateway::Inbox inbox;
    m_worker = &worker;
    m_made.set_value(&inbox);
    exec();
}

void LoadThread::prepare(int variants, std::function<void()> ready)
{
    m_inbox->post([this, variants, ready = std::move(ready)] {
        m_worker->prepare(variants);
        ready();
    });
}

void LoadThread::begin(std::shared_ptr<const Segment> segment)
{
    m_inbox->post([this, segment = std::move(segment)] { m_worker->begin(segment); });
}

void LoadThread::send(const Ticket& ticket)
{
    m_load.fetch_add(1, std::memory_order_relaxed);
    m_inbox->post([this, ticket] { m_worker->send(ticket); });
}

void LoadThread::cancelAll()
{
    m_inbox->post([this] { m_worker->cancelAll(); });
}

Tally LoadThread::takeTally()
{
    const std::scoped_lock lock(m_tallyMutex);
    return std::exchange(m_tally, Tally());
}

} // namespace bw::stress
