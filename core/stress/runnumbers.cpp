// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/runnumbers.h"

namespace bw::stress {

namespace {

double perSecond(double count, Nanoseconds window)
{
    const double seconds = std::chrono::duration<double>(window).count();
    return seconds > 0 ? count / seconds : 0;
}

std::optional<double> share(qint64 part, qint64 whole)
{
    return whole > 0 ? std::optional(double(part) / double(whole)) : std::nullopt;
}

} // namespace

double achievedRate(const VariantResult& result)
{
    return perSecond(double(result.tally.completedInWindow), result.window);
}

double goodput(const VariantResult& result)
{
    return perSecond(double(result.tally.goodInWindow), result.window);
}

double tokensPerSecond(const VariantResult& result)
{
    return perSecond(result.tally.tokensInWindow, result.window);
}

std::optional<double> attainment(const VariantResult& result)
{
    return share(result.tally.good, result.tally.requests + result.neverSent);
}

std::optional<double> errorRate(const VariantResult& result)
{
    return share(result.tally.failed, result.tally.requests);
}

std::optional<double> reusedShare(const VariantResult& result)
{
    return share(result.tally.reused, result.tally.reused + result.tally.opened);
}

std::optional<PicoUsd> cost(const VariantResult& result)
{
    return result.tally.priced > 0 ? std::optional(result.tally.cost) : std::nullopt;
}

} // namespace bw::stress
