// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/alertreading.h"

using namespace std::chrono_literals;

namespace bw::watch {

namespace {

std::optional<double> latencyOf(const AlertRule& rule, const metrics::Snapshot& snapshot)
{
    const metrics::Percentiles& known = snapshot[rule.latency];
    if (known.count < FewestSamples)
        return std::nullopt;
    if (rule.percent >= 99)
        return toMs(known.p99);
    return toMs(rule.percent >= 95 ? known.p95 : known.p50);
}

std::optional<double> ofRequests(const AlertRule& rule, const metrics::Snapshot& snapshot)
{
    const metrics::Totals& totals = snapshot.totals;
    const double minutes = std::chrono::duration<double, std::ratio<60>>(rule.within).count();
    switch (rule.metric) {
    case AlertMetric::Latency:
        return latencyOf(rule, snapshot);
    case AlertMetric::ErrorRate:
        return totals.attempted() >= FewestSamples ? totals.errorRate() : std::nullopt;
    case AlertMetric::CacheHitRate:
        return totals.cacheHits + totals.cacheMisses >= FewestSamples ? totals.cacheHitRate() : std::nullopt;
    case AlertMetric::SpendPerHour:
        return totals.cost.toUsd() * 60 / minutes;
    case AlertMetric::SpendToday:
        return totals.cost.toUsd();
    case AlertMetric::RequestRate:
        return static_cast<double>(totals.requests) / (minutes * 60);
    case AlertMetric::BreakersOpen:
    case AlertMetric::ProbesFailing:
        break;
    }
    return std::nullopt;
}

//! Of the rule's gateway, or of all.
QSet<EndpointId> endpointsOf(const AlertRule& rule, const QList<gateway::GatewayProfile>& profiles)
{
    QSet<EndpointId> endpoints;
    for (const gateway::GatewayProfile& profile : profiles) {
        if (!rule.gateway.isEmpty() && profile.id != rule.gateway)
            continue;
        for (const gateway::Endpoint& endpoint : profile.endpoints)
            endpoints.insert(endpoint.id);
    }
    return endpoints;
}

double openBreakers(const QSet<EndpointId>& endpoints, const QList<gateway::EndpointHealth>& health)
{
    return static_cast<double>(std::ranges::count_if(health, [&endpoints](const gateway::EndpointHealth& each) {
        return endpoints.contains(each.id) && each.worst().state == resilience::BreakerState::Open;
    }));
}

double failedProbes(const QSet<EndpointId>& endpoints, const QHash<EndpointId, int>& failures)
{
    int worst = 0;
    for (auto it = failures.begin(); it != failures.end(); ++it)
        worst = endpoints.contains(it.key()) ? std::max(worst, *it) : worst;
    return worst;
}

} // namespace

std::optional<double> readingOf(const AlertRule& rule, const metrics::Snapshot* snapshot, const AlertFacts& facts)
{
    if (rule.metric == AlertMetric::BreakersOpen)
        return openBreakers(endpointsOf(rule, facts.profiles), facts.health);
    if (rule.metric == AlertMetric::ProbesFailing)
        return failedProbes(endpointsOf(rule, facts.profiles), facts.probeFailures);
    return snapshot ? ofRequests(rule, *snapshot) : std::nullopt;
}

} // namespace bw::watch
