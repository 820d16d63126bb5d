// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/itinerary.h"

#include <algorithm>

namespace bw::gateway {

Itinerary::Itinerary(const GatewayProfile& profile, secrets::KeyRing keys, QList<Hop> hops, IsRefused isRefused)
    : m_profile(&profile), m_ring(std::move(keys)), m_hops(std::move(hops)), m_isRefused(std::move(isRefused))
{
    if (!m_hops.isEmpty())
        arrive({});
}

void Itinerary::onAsked()
{
    if (!std::exchange(m_askedHere, true))
        ++m_asked;
}

void Itinerary::onKeyRefused(const KeyId& key)
{
    m_refused.insert(key);
}

bool Itinerary::has(Onward onward) const
{
    if (m_isLast || m_hops.isEmpty())
        return false;
    const qsizetype nextKey = m_place.key + 1;
    if (onward == Onward::NextKey)
        return nextKey < m_keys.size();
    if (onward == Onward::NextGoodKey)
        return nextKey < m_keys.size() && !isRefused(*m_stop.endpoint, m_keys[nextKey]);
    return m_asked < MostHops && find(onward) >= 0;
}

void Itinerary::go(Onward onward)
{
    if (onward == Onward::NextKey || onward == Onward::NextGoodKey)
        arrive({m_place.hop, m_place.key + 1});
    else
        arrive({find(onward), 0});
}

void Itinerary::returnTo(Place place)
{
    arrive(place);
    m_isLast = true;
}

qsizetype Itinerary::find(Onward onward) const
{
    for (qsizetype hop = m_place.hop + 1; hop < m_hops.size(); ++hop) {
        if (suits(hop, onward))
            return hop;
    }
    return -1;
}

bool Itinerary::suits(qsizetype hop, Onward onward) const
{
    if (onward == Onward::OtherModel)
        return m_hops[hop].model != m_hops[m_place.hop].model;
    if (onward == Onward::NotRefusedKey)
        return std::ranges::any_of(keysAt(hop), [this](const KeyRef& key) { return !m_refused.contains(key.id); });
    return true;
}

//! By this call, or lately by another one.
bool Itinerary::isRefused(const Endpoint& endpoint, const KeyRef& key) const
{
    return m_refused.contains(key.id) || (m_isRefused && m_isRefused(endpoint, key.id));
}

//! The keys that are at hand, in the person's order, those refused lately last; one nameless key if none is.
QList<KeyRef> Itinerary::keysAt(qsizetype hop) const
{
    const Endpoint& endpoint = m_profile->endpoints[m_hops[hop].endpoint];
    const QList<KeyRef>& named = keysFor(*m_profile, endpoint);
    if (named.size() == 1)
        return named;
    QList<KeyRef> keys;
    std::ranges::copy_if(named, std::back_inserter(keys), [this](const KeyRef& key) { return !m_ring.key(key.id).isEmpty(); });
    if (keys.isEmpty())
        return {named.isEmpty() ? KeyRef() : named.constFirst()};
    if (keys.size() > 1)
        std::stable_partition(keys.begin(), keys.end(), [&](const KeyRef& key) { return !isRefused(endpoint, key); });
    return keys;
}

void Itinerary::arrive(Place place)
{
    if (m_stop.endpoint == nullptr || place.hop != m_place.hop) {
        m_askedHere = false;
        m_keys = keysAt(place.hop);
    }
    m_place = place;
    const Hop& hop = m_hops[place.hop];
    m_stop.endpoint = &m_profile->endpoints[hop.endpoint];
    m_stop.key = m_keys.value(place.key);
    m_stop.secret = m_ring.key(m_stop.key.id);
    m_stop.model = hop.model;
    m_stop.modelThere = m_stop.endpoint->nameOf(hop.model);
}

} // namespace bw::gateway
