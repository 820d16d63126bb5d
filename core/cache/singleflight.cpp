// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/singleflight.h"

#include <algorithm>

namespace bw::cache {

bool SingleFlight::join(const CacheKey& key, Caller caller, Instant patience)
{
    const auto it = m_flights.find(key);
    if (it == m_flights.end()) {
        m_flights.insert(key, Flight{caller, {}});
        return true;
    }
    it->waiters.push_back({caller, patience});
    ++m_waiters;
    return false;
}

QList<SingleFlight::Caller> SingleFlight::finished(const CacheKey& key, Caller caller)
{
    const auto it = m_flights.find(key);
    if (it == m_flights.end() || it->leader != caller)
        return {};
    QList<Caller> callers;
    for (const Waiter& waiter : it->waiters)
        callers.append(waiter.caller);
    m_waiters -= callers.size();
    m_flights.erase(it);
    return callers;
}

std::optional<SingleFlight::Caller> SingleFlight::left(const CacheKey& key, Caller caller)
{
    const auto it = m_flights.find(key);
    if (it == m_flights.end())
        return std::nullopt;
    if (it->leader != caller) {
        m_waiters -= qsizetype(std::erase_if(it->waiters, [caller](const Waiter& waiter) { return waiter.caller == caller; }));
        return std::nullopt;
    }
    if (it->waiters.empty()) {
        m_flights.erase(it);
        return std::nullopt;
    }
    it->leader = it->waiters.front().caller;
    it->waiters.pop_front();
    --m_waiters;
    return it->leader;
}

QList<SingleFlight::Caller> SingleFlight::impatient(Instant now)
{
    QList<Caller> callers;
    for (Flight& flight : m_flights) {
        std::erase_if(flight.waiters, [&callers, now](const Waiter& waiter) {
            const bool over = now >= waiter.patience;
            if (over)
                callers.append(waiter.caller);
            return over;
        });
    }
    m_waiters -= callers.size();
    return callers;
}

} // namespace bw::cache
