// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cacheworker.h"

namespace bw::cache {

CacheWorker::CacheWorker(std::unique_ptr<CacheBackend> backend, Settings settings, const Clock& clock, Random random,
                         std::weak_ptr<JobQueue> queue)
    : m_backend(std::move(backend)),
      m_settings(std::move(settings)),
      m_clock(clock),
      m_random(std::move(random)),
      m_queue(std::move(queue))
{
}

CacheWorker::~CacheWorker()
{
    for (auto& [caller, waiter] : m_waiters) {
        CacheAnswer miss;
        miss.stale = std::move(waiter.stale);
        answer(std::move(waiter.path), std::move(waiter.done), std::move(miss));
    }
}

void CacheWorker::lookUp(const CacheKey& key, const CacheControls& controls, LookupTicket& ticket, ReturnPath path, Done done)
{
    CacheAnswer found;
    if (!ticket.begin()) {
        ++m_dropped;
        return answer(std::move(path), std::move(done), std::move(found));
    }
    const SingleFlight::Caller caller = ++m_lastCaller;
    if (controls.mayRead()) {
        CacheLookup lookup = m_backend->find(key);
        (lookup.freshness == Freshness::Fresh ? found.fresh : found.stale) = std::move(lookup.entry);
        if (!ticket.finish() || found.isHit())
            return answer(std::move(path), std::move(done), std::move(found));
        // An answer that may not be stored is nobody else's either.
        if (controls.mayStore() && !m_flights.join(key, caller, m_clock.now() + m_settings.patience)) {
            m_waiters.emplace(caller, Waiter{key, controls, std::move(path), std::move(done), std::move(found.stale)});
            return;
        }
    }
    if (controls.mayRead() || ticket.finish())
        found.lead = lead(key, controls, caller);
    answer(std::move(path), std::move(done), std::move(found));
}

void CacheWorker::succeeded(const CacheKey& key, SingleFlight::Caller caller, CacheEntry entry, const CacheControls& controls,
                            bool overloaded)
{
    entry.storedAt = m_clock.wallTime();
    if (overloaded)
        ++m_dropped;
    else
        m_backend->store(key, entry, m_settings.ttl.ttlFor(key.model, controls, m_random));
    for (const SingleFlight::Caller waiting : m_flights.finished(key, caller)) {
        if (auto waiter = takeWaiter(waiting)) {
            ++m_coalesced[key.scope];
            answer(std::move(waiter->path), std::move(waiter->done), CacheAnswer{entry, {}, true, {}});
        }
    }
}

void CacheWorker::failed(const CacheKey& key, SingleFlight::Caller caller)
{
    for (const SingleFlight::Caller waiting : m_flights.finished(key, caller))
        letAsk(waiting);
}

void CacheWorker::left(const CacheKey& key, SingleFlight::Caller caller)
{
    // Should the heir be gone as well, its lead comes back here by itself.
    if (const auto heir = m_flights.left(key, caller))
        letAsk(*heir);
}

void CacheWorker::releaseImpatient()
{
    const Instant now = m_clock.now();
    if (!someoneWaits() || now < m_nextCheck)
        return;
    m_nextCheck = now + PatienceCheck;
    for (const SingleFlight::Caller caller : m_flights.impatient(now))
        letAsk(caller);
}

CacheStatistics CacheWorker::statistics(const QString& scope)
{
    CacheStatistics statistics = m_backend->statistics(scope);
    statistics.coalesced = m_coalesced.value(scope);
    statistics.dropped = m_dropped;
    return statistics;
}

void CacheWorker::answer(ReturnPath path, Done done, CacheAnswer answer)
{
    // Shared, because a std::function must be copyable; if it is never delivered, the lead in it is abandoned.
    auto shared = std::make_shared<CacheAnswer>(std::move(answer));
    path.deliver([done = std::move(done), shared = std::move(shared)] { done(std::move(*shared)); });
}

CacheLead CacheWorker::lead(const CacheKey& key, const CacheControls& controls, SingleFlight::Caller caller) const
{
    return controls.mayStore() ? CacheLead(m_queue, key, controls, caller) : CacheLead();
}

std::optional<CacheWorker::Waiter> CacheWorker::takeWaiter(SingleFlight::Caller caller)
{
    auto node = m_waiters.extract(caller);
    return node ? std::optional(std::move(node.mapped())) : std::nullopt;
}

void CacheWorker::letAsk(SingleFlight::Caller caller)
{
    auto waiter = takeWaiter(caller);
    if (!waiter)
        return;
    CacheAnswer miss;
    miss.stale = std::move(waiter->stale);
    miss.lead = lead(waiter->key, waiter->controls, caller);
    answer(std::move(waiter->path), std::move(waiter->done), std::move(miss));
}

} // namespace bw::cache
