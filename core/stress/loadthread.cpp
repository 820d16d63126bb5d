// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/loadthread.h"

#include "base/threadtime.h"
#include "stress/loadworker.h"

#include <QTimer>

namespace bw::stress {

namespace {

using namespace std::chrono_literals;

constexpr auto CpuInterval = 50ms;

} // namespace

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
    QTimer cpu;
    connect(&cpu, &QTimer::timeout, &worker, [this] {
        const CpuReading reading{systemClock().now(), threadCpuTime().value_or(Nanoseconds(0))};
        const std::scoped_lock lock(m_ledgerMutex);
        m_cpu = reading;
    });
    cpu.start(CpuInterval);
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

void LoadThread::pause()
{
    m_inbox->post([this] { m_worker->pause(); });
}

void LoadThread::goOn(const Window::Pause& pause)
{
    m_inbox->post([this, pause] { m_worker->goOn(pause); });
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

CpuReading LoadThread::cpu() const
{
    const std::scoped_lock lock(m_ledgerMutex);
    return m_cpu;
}

Ledger LoadThread::takeLedger()
{
    const std::scoped_lock lock(m_ledgerMutex);
    return std::exchange(m_ledger, Ledger());
}

} // namespace bw::stress
