// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/summaryreader.h"

#include "metrics/namedpercentiles.h"
#include "stress/planjson.h"
#include "stress/runnumbers.h"
#include "stress/timenames.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace bw::stress {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 FillSteps = 100'000; //!< p99.99 has ten of them above it
constexpr qint64 MostSamples = 1'000'000'000'000; //!< more than any run has: a file may say what it likes

Nanoseconds fromMs(double ms)
{
    return Nanoseconds(std::llround(std::max(0.0, ms) * 1e6));
}

metrics::Histogram histogramOf(const QJsonObject& json)
{
    KnownPercentiles known;
    for (const auto& [name, percent] : metrics::NamedPercentiles) {
        if (json.value(name).isDouble())
            known.points.emplace_back(percent, json.value(name).toDouble());
    }
    known.max = json.value("max"_L1).toDouble();
    known.count = json.value("n"_L1).toInteger();
    return filledHistogram(known);
}

//! How many requests found a connection, by the share that did. Of a share of one they are all that did not open one.
qint64 reusedBy(const metrics::Totals& totals, double share, qint64 retries)
{
    if (share < 1)
        return std::llround(double(totals.connectionsOpened) * share / (1 - share));
    return std::max<qint64>(0, totals.requests + retries - totals.connectionsOpened);
}

//! How many requests have a price, by the cost of one that has.
qint64 pricedBy(const metrics::Totals& totals, std::optional<PicoUsd> each)
{
    if (!each || each->value() <= 0)
        return totals.requests;
    return std::clamp<qint64>(std::llround(totals.cost.toUsd() / each->toUsd()), 1, std::max<qint64>(1, totals.requests));
}

void readTotals(const QJsonObject& json, VariantResult& result)
{
    metrics::Totals& totals = result.tally.totals;
    totals.requests = json.value("requests"_L1).toInteger();
    totals.byClass[size_t(ErrorClass::Ok)] = json.value("ok"_L1).toInteger();
    const QJsonObject errors = json.value("errors"_L1).toObject();
    for (auto it = errors.begin(); it != errors.end(); ++it) {
        if (const auto errorClass = errorClassFromId(it.key()))
            totals.byClass[size_t(*errorClass)] = it.value().toInteger();
    }
    totals.tokensOut = json.value("tokens_out"_L1).toInteger();
    totals.tokensEstimated = json.value("tokens_estimated"_L1).toBool() ? totals.tokensOut : 0; // which of them it does not say
    totals.empty = json.value("empty_answers"_L1).toInteger();
    const QJsonObject cache = json.value("cache"_L1).toObject();
    totals.cacheHits = cache.value("hits"_L1).toInteger();
    totals.cacheMisses = cache.value("misses"_L1).toInteger();
    if (const auto cost = PicoUsd::fromDecimal(json.value("cost_usd"_L1).toString())) {
        totals.cost = *cost;
        totals.priced = pricedBy(totals, PicoUsd::fromDecimal(json.value("cost_per_request_usd"_L1).toString()));
        const auto estimated = PicoUsd::fromDecimal(json.value("estimated_cost_usd"_L1).toString());
        totals.estimatedCost = estimated.value_or(totals.tokensEstimated > 0 ? *cost : PicoUsd()); // before, none was told apart
        totals.failedCost = PicoUsd::fromDecimal(json.value("failed_cost_usd"_L1).toString()).value_or(PicoUsd());
    }
    totals.unpriced = json.value("unpriced"_L1).toInteger();
    totals.maybeBilled = json.value("maybe_billed"_L1).toInteger();
    const QJsonObject connections = json.value("connections"_L1).toObject();
    totals.connectionsOpened = connections.value("opened"_L1).toInteger();
    result.tally.retries = json.value("retries"_L1).toInteger();
    totals.connectionsReused = reusedBy(totals, connections.value("reused_pct"_L1).toDouble() / 100, result.tally.retries);
    result.tally.events = json.value("events"_L1).toInteger();
    const qint64 asked = totals.attempted() + json.value("never_sent"_L1).toInteger();
    result.tally.good = std::llround(json.value("attainment"_L1).toDouble() * double(asked));
}

//! The rates are in the document, not what they were made of: a window that gives them back.
void readFlow(const QJsonObject& json, VariantResult& result)
{
    const double seconds = json.value("duration_s"_L1).toDouble();
    result.length = result.window = std::chrono::round<Nanoseconds>(std::chrono::duration<double>(seconds));
    result.flow.completed = std::llround(json.value("achieved_rate"_L1).toDouble() * seconds);
    result.flow.good = std::llround(json.value("goodput_per_s"_L1).toDouble() * seconds);
    result.flow.tokens = json.value("tokens_per_s"_L1).toDouble() * seconds;
    result.flow.perSecond = TokenSeconds::ofPeak(json.value("peak_tokens_per_s"_L1).toDouble());
    result.neverSent = json.value("never_sent"_L1).toInteger();
    result.planned = result.tally.totals.requests + result.neverSent;
    if (json.value("offered_rate"_L1).isDouble())
        result.offeredRate = json.value("offered_rate"_L1).toDouble();
    const QJsonObject concurrency = json.value("concurrency"_L1).toObject();
    result.meanInFlight = concurrency.value("mean"_L1).toDouble();
    result.peakInFlight = concurrency.value("peak"_L1).toInt();
}

//! Of what was sent besides what was measured the document says only what it cost.
void readSpent(const QJsonObject& json, RunResult& run)
{
    const auto spent = PicoUsd::fromDecimal(json.value("spent_usd"_L1).toString());
    if (!spent)
        return;
    run.sent = measuredTotals(run);
    const bool allEstimated = run.sent.estimatedCost.value() > 0 && run.sent.estimatedCost == run.sent.cost;
    run.sent.requests = std::max<qint64>(1, run.sent.requests);
    run.sent.priced = std::max<qint64>(1, run.sent.priced);
    run.sent.cost = *spent;
    run.sent.unpriced = json.value("spent_unpriced"_L1).toInteger(run.sent.unpriced);
    if (const auto estimated = PicoUsd::fromDecimal(json.value("spent_estimated_usd"_L1).toString()))
        run.sent.estimatedCost = *estimated;
    else if (allEstimated) // before, none was told apart
        run.sent.estimatedCost = *spent;
}

VariantResult variantOf(const QJsonObject& json)
{
    VariantResult result;
    result.variant.name = json.value("name"_L1).toString();
    readTotals(json, result);
    readFlow(json, result);
    for (const TimeName& time : TimeNames)
        result.tally[time.latency] = histogramOf(json.value(time.name + "_ms"_L1).toObject());
    result.tally.longestGap = histogramOf(json.value("longest_stall_ms"_L1).toObject());
    const QJsonObject client = json.value("client"_L1).toObject();
    result.client.trusted = client.value("trusted"_L1).toBool();
    result.client.verdict = clientVerdictFromId(client.value("verdict"_L1).toString()).value_or(ClientHealth::Verdict::Ok);
    result.client.cpuShare = client.value("cpu_pct"_L1).toDouble() / 100;
    const QJsonArray reasons = client.value("reasons"_L1).toArray();
    for (const QJsonValue& reason : reasons)
        result.client.reasons.append(reason.toString());
    return result;
}

} // namespace

metrics::Histogram filledHistogram(const KnownPercentiles& known)
{
    metrics::Histogram histogram;
    if (known.points.empty() || known.count <= 0)
        return histogram;
    auto points = known.points;
    const double first = points.front().second;
    const double slope = points.size() > 1 ? points[1].second - first : 0;
    points.insert(points.begin(), {0.0, std::max(first / 2, first - slope)}); // below the first nothing is known
    points.emplace_back(100.0, std::max(known.max, points.back().second));
    // Samples between two known ranks, each at its place on the line; so many that it makes no difference go together.
    const qint64 count = std::min(known.count, MostSamples);
    const qint64 steps = std::min(count, FillSteps);
    size_t next = 1;
    for (qint64 step = 1, before = 0; step <= steps; ++step) {
        const qint64 rank = count / steps * step + count % steps * step / steps;
        const double percent = 100.0 * double(rank) / double(count);
        while (next + 1 < points.size() && percent > points[next].first)
            ++next;
        const auto [fromPercent, from] = points[next - 1];
        const auto [toPercent, to] = points[next];
        const double share = std::clamp((percent - fromPercent) / (toPercent - fromPercent), 0.0, 1.0);
        histogram.record(fromMs(from + (to - from) * share), rank - before);
        before = rank;
    }
    return histogram;
}

Result<RunResult> runFromSummary(const QJsonObject& json)
{
    const QJsonArray variants = json.value("variants"_L1).toArray();
    const QJsonObject first = variants.isEmpty() ? json : variants.first().toObject();
    if (!first.contains("requests"_L1) || !first.contains("e2e_ms"_L1))
        return failure(ErrorCode::Parse, QCoreApplication::translate("RunFile", "This is not the result of a stress run."));
    RunResult run;
    run.state = RunState::Finished;
    run.program = u"bellwether"_s;
    run.plan = planFromJson(first.value("plan"_L1).toObject()).plan;
    if (variants.isEmpty()) {
        run.variants.append(variantOf(json)); // which has no name of its own
        run.variants.first().variant.name = run.plan.variants.isEmpty() ? u"pooled"_s : run.plan.variants.first().name;
    }
    for (const QJsonValue& variant : variants)
        run.variants.append(variantOf(variant.toObject()));
    readSpent(json, run);
    const QJsonArray limits = json.value("limits"_L1).toArray();
    for (const QJsonValue& limit : limits)
        run.limits.append({limit["what"_L1].toString(), limit["per_minute"_L1].toInteger(), limit["told"_L1].toBool()});
    return run;
}

} // namespace bw::stress
