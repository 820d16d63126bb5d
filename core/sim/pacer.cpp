// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/pacer.h"

namespace bw::sim {

Paced::~Paced()
{
    if (m_pacer)
        m_pacer->cancel(*this);
}

Pacer::Pacer(QList<Stall> stalls, QObject* parent) : QObject(parent), m_stalls(std::move(stalls))
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Pacer::onTimeout);
}

Pacer::~Pacer()
{
    for (const auto& [key, paced] : m_queue)
        paced->m_pacer = nullptr;
}

void Pacer::schedule(Paced& paced, Instant due)
{
    cancel(paced);
    paced.m_pacer = this;
    paced.m_key = {due, ++m_sequence};
    m_queue.emplace(paced.m_key, &paced);
    if (due < m_armedFor)
        arm();
}

void Pacer::cancel(Paced& paced)
{
    if (paced.m_pacer)
        m_queue.erase(paced.m_key);
    paced.m_pacer = nullptr;
}

void Pacer::onTimeout()
{
    m_armedFor = Instant::max();
    const Instant start = now();
    // Everything due at the start of the round: what is scheduled meanwhile waits for the next one, so that sockets
    // are read in between.
    while (!m_queue.empty() && m_queue.begin()->first.first <= start && mayWrite(start)) {
        Paced& paced = *m_queue.begin()->second;
        cancel(paced);
        paced.onDue(now());
    }
    arm();
}

void Pacer::arm()
{
    if (m_queue.empty())
        return;
    const Instant current = now();
    const Instant due = m_stalls.release(std::max(m_queue.begin()->first.first, current));
    m_armedFor = due;
    m_timer.start(std::chrono::ceil<Milliseconds>(due - current));
}

} // namespace bw::sim
