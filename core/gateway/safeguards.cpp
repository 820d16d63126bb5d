// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/safeguards.h"

#include <algorithm>

namespace bw::gateway {

Safeguards::Safeguards(const Clock& clock, Random random) : m_clock(clock), m_random(std::move(random)), m_budget(clock) {}

std::shared_ptr<Lane> Safeguards::lane(const LaneId& id, const LaneSettings& settings)
{
    std::shared_ptr<Lane> lane;
    {
        const std::scoped_lock lock(m_mutex);
        std::shared_ptr<Lane>& known = m_lanes[id];
        if (!known)
            known = std::make_shared<Lane>(id, settings, m_clock, [this] { return draw(); });
        lane = known;
    }
    lane->configure(settings);
    return lane;
}

std::shared_ptr<EndpointMemory> Safeguards::endpoint(const EndpointId& id)
{
    const std::scoped_lock lock(m_mutex);
    std::shared_ptr<EndpointMemory>& known = m_endpoints[id];
    if (!known)
        known = std::make_shared<EndpointMemory>(m_clock);
    return known;
}

double Safeguards::draw()
{
    const std::scoped_lock lock(m_randomMutex);
    return m_random();
}

void Safeguards::onFirstAttempt()
{
    const std::scoped_lock lock(m_budgetMutex);
    m_budget.onFirstAttempt();
}

bool Safeguards::tryRetry()
{
    const std::scoped_lock lock(m_budgetMutex);
    return m_budget.tryRetry();
}

QList<EndpointHealth> Safeguards::health() const
{
    QList<EndpointHealth> all;
    const std::scoped_lock lock(m_mutex);
    for (auto it = m_endpoints.begin(); it != m_endpoints.end(); ++it)
        all.append((*it)->health(it.key()));
    for (const std::shared_ptr<Lane>& lane : m_lanes) {
        const LaneHealth health = lane->health();
        const auto owner = std::ranges::find(all, health.id.endpoint, &EndpointHealth::id);
        if (owner != all.end())
            owner->lanes.append(health);
    }
    for (EndpointHealth& endpoint : all)
        std::ranges::sort(endpoint.lanes, {}, [](const LaneHealth& lane) { return std::pair(lane.id.model, lane.id.key); });
    std::ranges::sort(all, {}, &EndpointHealth::id);
    return all;
}

void Safeguards::forget(const EndpointId& id)
{
    const std::scoped_lock lock(m_mutex);
    if (const std::shared_ptr<EndpointMemory> known = m_endpoints.take(id); known && !known->strip().counts(m_clock.now()).isEmpty())
        m_endpoints.insert(id, std::make_shared<EndpointMemory>(m_clock, known->strip())); // what happened has happened
    m_lanes.removeIf([&id](const auto& entry) { return entry.key().endpoint == id; });
}

} // namespace bw::gateway
