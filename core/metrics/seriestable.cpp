// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/seriestable.h"

namespace bw::metrics {

namespace {

constexpr qsizetype MostRemembered = 10'000;

SeriesKey otherOf(record::Source source)
{
    SeriesKey key;
    key.model = key.servedBy = key.gatewayName = key.endpointName = QStringLiteral("other");
    key.source = source;
    return key;
}

} // namespace

int SeriesTable::numberOf(const SeriesKey& key)
{
    const auto found = m_numbers.constFind(key);
    if (found != m_numbers.cend()) {
        SeriesKey& known = m_keys[static_cast<size_t>(*found)];
        if (known.gatewayName != key.gatewayName || known.endpointName != key.endpointName) {
            known.gatewayName = key.gatewayName;
            known.endpointName = key.endpointName;
            spreadNames(key);
        }
        return *found;
    }
    if (count() < m_limit)
        return insert(key);
    if (m_over.size() < MostRemembered)
        m_over.insert(qHash(key));
    else
        ++m_overUncounted;
    const SeriesKey other = otherOf(key.source);
    const auto there = m_numbers.constFind(other);
    return there != m_numbers.cend() ? *there : insert(other);
}

int SeriesTable::insert(const SeriesKey& key)
{
    const int number = count();
    m_keys.push_back(key);
    m_numbers.insert(key, number);
    spreadNames(key);
    return number;
}

//! A new name is that of all series of the gateway or endpoint, also of those that no request comes for any more.
void SeriesTable::spreadNames(const SeriesKey& newest)
{
    for (SeriesKey& key : m_keys)
        takeNames(key, newest);
}

} // namespace bw::metrics
