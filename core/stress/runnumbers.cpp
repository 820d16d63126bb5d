// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/runnumbers.h"

#include <algorithm>

namespace bw::stress {

using metrics::Latency;

namespace {

double perSecond(double count, Nanoseconds window)
{
    const double seconds = toSeconds(window);
    return seconds > 0 ? count / seconds : 0;
}

} // namespace

double achievedRate(const VariantResult& result)
{
    return perSecond(double(result.flow.completed), result.window);
}

double goodput(const VariantResult& result)
{
    return perSecond(double(result.flow.good), result.window);
}

double tokensPerSecond(const VariantResult& result)
{
    return perSecond(result.flow.tokens, result.window);
}

std::optional<double> attainment(const VariantResult& result)
{
    const qint64 attempted = result.tally.totals.attempted() + result.neverSent;
    return attempted > 0 ? std::optional(double(result.tally.good) / double(attempted)) : std::nullopt;
}

std::optional<double> errorRate(const VariantResult& result)
{
    return result.tally.totals.errorRate();
}

std::optional<double> reusedShare(const VariantResult& result)
{
    return result.tally.totals.reuseRate();
}

std::optional<PicoUsd> cost(const VariantResult& result)
{
    return result.tally.totals.priced > 0 ? std::optional(result.tally.totals.cost) : std::nullopt;
}

std::optional<PicoUsd> costPerGood(const VariantResult& result)
{
    const auto sum = cost(result);
    return sum && result.tally.good > 0 ? std::optional(PicoUsd(sum->value() / result.tally.good)) : std::nullopt;
}

std::optional<Nanoseconds> handshakeSaved(const VariantResult& result)
{
    const auto median = result.tally[Latency::Handshake].percentile(50);
    return median ? std::optional(*median * result.tally.totals.connectionsReused) : std::nullopt;
}

bool lacksUserTimes(const VariantResult& result)
{
    const Tally& tally = result.tally;
    const bool hasService = !tally[Latency::ServiceTtft].isEmpty() || !tally[Latency::ServiceE2e].isEmpty();
    return hasService && tally[Latency::Ttft].isEmpty() && tally[Latency::E2e].isEmpty();
}

Latency headline(const RunResult& run)
{
    if (std::ranges::any_of(run.variants, &lacksUserTimes))
        return serviceHeadline(run);
    return hasStreams(run.plan) ? Latency::Ttft : Latency::E2e;
}

Latency serviceHeadline(const RunResult& run)
{
    return hasStreams(run.plan) ? Latency::ServiceTtft : Latency::ServiceE2e;
}

bool isService(Latency latency)
{
    return latency == Latency::ServiceTtft || latency == Latency::ServiceE2e;
}

} // namespace bw::stress
