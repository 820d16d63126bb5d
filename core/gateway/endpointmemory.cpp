// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/endpointmemory.h"

namespace bw::gateway {

namespace {

template <typename Key>
QList<Key> stillIn(const QHash<Key, Instant>& refusals, Instant now)
{
    QList<Key> keys;
    for (auto it = refusals.begin(); it != refusals.end(); ++it) {
        if (now < it.value())
            keys.append(it.key());
    }
    std::sort(keys.begin(), keys.end());
    return keys;
}

} // namespace

void EndpointMemory::onSuccess()
{
    const std::scoped_lock lock(m_mutex);
    m_budget.onSuccess();
    m_strip.add(m_clock.now(), true);
}

void EndpointMemory::onFailure(bool counts, std::optional<Milliseconds> serverDelay)
{
    const std::scoped_lock lock(m_mutex);
    m_budget.onFailure();
    if (!counts)
        return;
    m_bench.onFailure(serverDelay);
    m_strip.add(m_clock.now(), false);
}

void EndpointMemory::rest(Nanoseconds span)
{
    const std::scoped_lock lock(m_mutex);
    m_bench.rest(span);
}

bool EndpointMemory::allowsRetry() const
{
    const std::scoped_lock lock(m_mutex);
    return m_budget.allowsRetry();
}

bool EndpointMemory::isBenched() const
{
    const std::scoped_lock lock(m_mutex);
    return m_bench.isBenched();
}

void EndpointMemory::refuseKey(const KeyId& key)
{
    const std::scoped_lock lock(m_mutex);
    m_refusedKeys.insert(key, m_clock.now() + RefusalLasts);
}

void EndpointMemory::acceptKey(const KeyId& key)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_refusedKeys.isEmpty())
        m_refusedKeys.remove(key);
}

bool EndpointMemory::refusesKey(const KeyId& key) const
{
    const std::scoped_lock lock(m_mutex);
    return m_clock.now() < m_refusedKeys.value(key, NoInstant);
}

void EndpointMemory::refuseModel(const QString& model)
{
    const std::scoped_lock lock(m_mutex);
    m_refusedModels.insert(model, m_clock.now() + RefusalLasts);
}

bool EndpointMemory::refusesModel(const QString& model) const
{
    const std::scoped_lock lock(m_mutex);
    return m_clock.now() < m_refusedModels.value(model, NoInstant);
}

void EndpointMemory::refuseParameter(const QString& model, const openai::ParameterChange& change)
{
    const std::scoped_lock lock(m_mutex);
    QList<openai::ParameterChange>& changes = m_refusedParameters[model];
    if (!changes.contains(change))
        changes.append(change);
}

QList<openai::ParameterChange> EndpointMemory::refusedParameters(const QString& model) const
{
    const std::scoped_lock lock(m_mutex);
    return m_refusedParameters.value(model);
}

EndpointHealth EndpointMemory::health(const EndpointId& id) const
{
    const std::scoped_lock lock(m_mutex);
    EndpointHealth health;
    health.id = id;
    health.benchedUntil = m_bench.until();
    health.retryTokens = m_budget.tokens();
    health.refusedKeys = stillIn(m_refusedKeys, m_clock.now());
    health.refusedModels = stillIn(m_refusedModels, m_clock.now());
    health.strip = m_strip.counts(m_clock.now());
    return health;
}

AttemptStrip EndpointMemory::strip() const
{
    const std::scoped_lock lock(m_mutex);
    return m_strip;
}

} // namespace bw::gateway
