// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/runnumbers.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace bw::stress {

using metrics::Latency;

namespace {

double perSecond(double count, Nanoseconds window)
{
    const double seconds = toSeconds(window);
    return seconds > 0 ? count / seconds : 0;
}

std::optional<double> dollars(std::optional<PicoUsd> money)
{
    return money ? std::optional(money->toUsd()) : std::nullopt;
}

std::optional<double> ns(std::optional<Nanoseconds> span)
{
    return span ? std::optional(double(span->count())) : std::nullopt;
}

std::optional<PicoUsd> each(std::optional<PicoUsd> sum, qint64 count)
{
    return sum && count > 0 ? std::optional(PicoUsd(sum->value() / count)) : std::nullopt;
}

using Result = const VariantResult&;
using Value = std::optional<double>;
using Unit = NumberUnit;

constexpr std::array Numbers = {
    RunNumber{QLatin1StringView("offered_rate"), Unit::PerSecond, true, [](Result r) { return r.offeredRate; }},
    RunNumber{QLatin1StringView("achieved_rate"), Unit::PerSecond, true, [](Result r) { return Value(achievedRate(r)); }},
    RunNumber{QLatin1StringView("goodput"), Unit::PerSecond, true, [](Result r) { return Value(goodput(r)); }},
    RunNumber{QLatin1StringView("attainment"), Unit::Share, true, [](Result r) { return attainment(r); }},
    RunNumber{QLatin1StringView("tokens_per_s"), Unit::PerSecond, true, [](Result r) { return Value(tokensPerSecond(r)); }},
    RunNumber{QLatin1StringView("peak_tokens_per_s"), Unit::PerSecond, true, [](Result r) { return peakTokensPerSecond(r); },
              QLatin1StringView("peak_tokens_per_s")},
    RunNumber{QLatin1StringView("requests"), Unit::Count, true, [](Result r) { return Value(double(r.tally.totals.requests)); }},
    RunNumber{QLatin1StringView("error_rate"), Unit::Share, false, [](Result r) { return errorRate(r); }},
    RunNumber{QLatin1StringView("failed"), Unit::Count, false, [](Result r) { return Value(double(r.tally.totals.failed())); }},
    RunNumber{QLatin1StringView("empty_answers"), Unit::Count, false, [](Result r) { return Value(double(r.tally.totals.empty)); },
              QLatin1StringView("empty_answers")},
    RunNumber{QLatin1StringView("never_sent"), Unit::Count, false, [](Result r) { return Value(double(r.neverSent)); }},
    RunNumber{QLatin1StringView("in_flight"), Unit::Count, true, [](Result r) { return Value(r.meanInFlight); }},
    RunNumber{QLatin1StringView("longest_stall_p99"), Unit::Nanoseconds, false, [](Result r) { return ns(r.tally.longestGap.percentile(99)); }},
    RunNumber{QLatin1StringView("handshakes"), Unit::Count, false, [](Result r) { return Value(double(r.tally.totals.connectionsOpened)); }},
    RunNumber{QLatin1StringView("reused"), Unit::Share, true, [](Result r) { return reusedShare(r); }},
    RunNumber{QLatin1StringView("handshake_saved"), Unit::Nanoseconds, true, [](Result r) { return ns(handshakeSaved(r)); },
              QLatin1StringView("handshake_saved_ms")},
    RunNumber{QLatin1StringView("cache_hits"), Unit::Share, true, [](Result r) { return r.tally.totals.cacheHitRate(); }},
    RunNumber{QLatin1StringView("cost"), Unit::Usd, false, [](Result r) { return dollars(cost(r)); }},
    RunNumber{QLatin1StringView("cost_per_request"), Unit::Usd, false, [](Result r) { return dollars(costPerRequest(r)); },
              QLatin1StringView("cost_per_request_usd")},
    RunNumber{QLatin1StringView("cost_per_good"), Unit::Usd, false, [](Result r) { return dollars(costPerGood(r)); },
              QLatin1StringView("cost_per_good_usd")},
    RunNumber{QLatin1StringView("cost_per_million_out"), Unit::Usd, false, [](Result r) { return dollars(costPerMillionOut(r)); },
              QLatin1StringView("cost_per_million_out_usd")},
    RunNumber{QLatin1StringView("failed_cost"), Unit::Usd, false,
              [](Result r) { return cost(r) ? dollars(r.tally.totals.failedCost) : std::nullopt; }, QLatin1StringView("failed_cost_usd")},
    RunNumber{QLatin1StringView("maybe_billed"), Unit::Count, false, [](Result r) { return Value(double(r.tally.totals.maybeBilled)); },
              QLatin1StringView("maybe_billed")},
};

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
    return result.tally.totals.spent().known();
}

metrics::Totals measuredTotals(const RunResult& run)
{
    metrics::Totals sum;
    for (const VariantResult& variant : run.variants)
        sum += variant.tally.totals;
    return sum;
}

metrics::Totals sentInAll(const RunResult& run)
{
    return run.sent.requests > 0 ? run.sent : measuredTotals(run);
}

record::Spent spentInAll(const RunResult& run)
{
    return sentInAll(run).spent();
}

std::optional<PicoUsd> costPerGood(const VariantResult& result)
{
    return each(cost(result), result.tally.good);
}

std::optional<PicoUsd> costPerRequest(const VariantResult& result)
{
    return each(cost(result), result.tally.totals.costed());
}

std::optional<PicoUsd> costPerMillionOut(const VariantResult& result)
{
    const auto sum = cost(result);
    const qint64 tokens = result.tally.totals.deliveredOut();
    return sum && tokens > 0 ? std::optional(PicoUsd(std::llround(double(sum->value()) / double(tokens) * 1e6))) : std::nullopt;
}

std::optional<double> peakTokensPerSecond(const VariantResult& result)
{
    return result.flow.perSecond.peak();
}

bool hasEstimatedTokens(const VariantResult& result)
{
    return result.tally.totals.tokensEstimated > 0;
}

std::optional<Nanoseconds> handshakeSaved(const VariantResult& result)
{
    const auto median = result.tally[Latency::Handshake].percentile(50);
    return median ? std::optional(*median * result.tally.totals.connectionsReused) : std::nullopt;
}

std::span<const RunNumber> runNumbers()
{
    return Numbers;
}

const RunNumber* runNumber(QAnyStringView name)
{
    const auto found = std::ranges::find_if(Numbers, [name](const RunNumber& each) { return each.name == name; });
    return found == Numbers.end() ? nullptr : &*found;
}

QString markOf(const RunNumber& number, const VariantResult& result)
{
    const metrics::Totals& totals = result.tally.totals;
    if (number.unit != NumberUnit::Usd) {
        const bool ofTokens = number.name == QLatin1StringView("tokens_per_s") || number.name == QLatin1StringView("peak_tokens_per_s");
        return ofTokens && hasEstimatedTokens(result) ? QStringLiteral("~") : QString();
    }
    const bool isMean = number.name == QLatin1StringView("cost_per_request"); // of those that have a price
    return (totals.unpriced > 0 && !isMean ? QStringLiteral("≥ ") : QString())
        + (totals.estimatedCost > PicoUsd() ? QStringLiteral("~") : QString());
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
    return userHeadline(run.plan);
}

Latency userHeadline(const Plan& plan)
{
    return hasStreams(plan) ? Latency::Ttft : Latency::E2e;
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
