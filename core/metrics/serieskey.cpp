// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/serieskey.h"

namespace bw::metrics {

namespace {

template <typename List, typename Value> bool lets(const List& list, const Value& value)
{
    return list.isEmpty() || list.contains(value);
}

} // namespace

bool SeriesKey::operator==(const SeriesKey& other) const noexcept
{
    return gateway == other.gateway && endpoint == other.endpoint && model == other.model && servedBy == other.servedBy &&
           source == other.source && keyLabel == other.keyLabel;
}

bool takeNames(SeriesKey& key, const SeriesKey& newest)
{
    if (key.gateway.isEmpty() || key.gateway != newest.gateway)
        return false;
    const bool sharesEndpoint = !key.endpoint.isEmpty() && key.endpoint == newest.endpoint;
    const QString& endpointName = sharesEndpoint ? newest.endpointName : key.endpointName;
    if (key.gatewayName == newest.gatewayName && key.endpointName == endpointName)
        return false;
    key.endpointName = endpointName;
    key.gatewayName = newest.gatewayName;
    return true;
}

size_t qHash(const SeriesKey& key, size_t seed) noexcept
{
    return qHashMulti(seed, key.gateway, key.endpoint, key.model, key.servedBy, static_cast<int>(key.source), key.keyLabel);
}

SeriesKey seriesOf(const record::RequestRecord& record)
{
    SeriesKey key;
    key.gateway = record.gateway;
    key.gatewayName = record.gatewayName;
    key.endpoint = record.servedByEndpoint;
    key.endpointName = record.servedByEndpointName;
    key.model = record.model;
    key.servedBy = record.servedBy.isEmpty() ? record.model : record.servedBy;
    key.source = record.source;
    key.keyLabel = record.keyLabel;
    return key;
}

bool Filter::matches(const SeriesKey& key) const
{
    return lets(gateways, key.gateway) && lets(endpoints, key.endpoint) && lets(sources, key.source) &&
           lets(keyLabels, key.keyLabel) &&
           (models.isEmpty() || models.contains(key.model) || models.contains(key.servedBy));
}

} // namespace bw::metrics
