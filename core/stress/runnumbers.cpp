// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/runnumbers.h"

namespace bw::stress {

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
    const auto median = result.tally[metrics::Latency::Handshake].percentile(50);
    return median ? std::optional(*median * result.tally.totals.connectionsReused) : std::nullopt;
}

} // namespace bw::stress
