// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/runjson.h"

#include "base/jsontext.h"
#include "metrics/summaryjson.h"
#include "stress/plandifferences.h"
#include "stress/planjson.h"
#include "stress/runnumbers.h"
#include "stress/threshold.h"

namespace bw::stress {

namespace {

using namespace Qt::StringLiterals;
using metrics::Latency;

constexpr int ShareDecimals = 9; //!< so that one request of millions is not lost, and counts can be told from their share

QJsonValue shareJson(std::optional<double> value)
{
    return value ? QJsonValue(jsonRounded(*value, ShareDecimals)) : QJsonValue();
}

QJsonValue percentJson(std::optional<double> share)
{
    return share ? QJsonValue(jsonRounded(*share * 100, ShareDecimals - 2)) : QJsonValue();
}

QJsonValue number(std::optional<double> value)
{
    return value ? QJsonValue(jsonRounded(*value)) : QJsonValue();
}

QJsonValue money(std::optional<PicoUsd> value)
{
    return value ? QJsonValue(value->toDecimal()) : QJsonValue();
}

//! As a threshold has it: ms, %, a second, dollars.
QJsonValue valueJson(NumberUnit unit, std::optional<double> value)
{
    if (!value)
        return {};
    switch (unit) {
    case NumberUnit::Nanoseconds:
        return jsonRounded(*value / 1e6);
    case NumberUnit::Share:
        return percentJson(value);
    case NumberUnit::Usd:
        return PicoUsd::fromUsd(*value).toDecimal();
    case NumberUnit::PerSecond:
    case NumberUnit::Count:
        break;
    }
    return jsonRounded(*value);
}

QJsonValue ms(const metrics::Histogram& histogram, double percent)
{
    const auto value = histogram.percentile(percent);
    return number(value ? std::optional(toMs(*value)) : std::nullopt);
}

QJsonObject errorsJson(const Tally& tally)
{
    QJsonObject json;
    for (size_t i = 1; i < tally.totals.byClass.size(); ++i) {
        if (tally.totals.byClass[i] > 0)
            json.insert(errorClassId(ErrorClass(i)), tally.totals.byClass[i]);
    }
    return json;
}

QJsonObject clientJson(const VariantResult& result)
{
    const ClientHealth& client = result.client;
    const bool measured = client.isMeasured();
    return {{u"trusted"_s, measured ? QJsonValue(client.trusted) : QJsonValue()},
            {u"verdict"_s, verdictId(client.verdict)},
            {u"reasons"_s, QJsonArray::fromStringList(client.reasons)},
            {u"loop_lag_p50_ms"_s, ms(client.loopLag, 50)},
            {u"loop_lag_p99_ms"_s, ms(client.loopLag, 99)},
            {u"loop_lag_max_ms"_s, ms(client.loopLag, 100)},
            {u"pacer_lag_p99_ms"_s, ms(result.tally.scheduleLag, 99)},
            {u"cpu_pct"_s, measured ? QJsonValue(jsonRounded(client.cpuShare * 100)) : QJsonValue()}};
}

void putCounts(QJsonObject& json, const VariantResult& result)
{
    const Tally& tally = result.tally;
    json.insert("offered_rate"_L1, number(result.offeredRate));
    json.insert("achieved_rate"_L1, jsonRounded(achievedRate(result)));
    json.insert("requests"_L1, tally.totals.requests);
    json.insert("ok"_L1, tally.totals.ok());
    json.insert("failed"_L1, tally.totals.failed());
    json.insert("never_sent"_L1, result.neverSent);
    json.insert("retries"_L1, tally.retries);
    json.insert("errors"_L1, errorsJson(tally));
    json.insert("duration_s"_L1, jsonRounded(toSeconds(result.length)));
    json.insert("concurrency"_L1, QJsonObject{{u"mean"_s, jsonRounded(result.meanInFlight)}, {u"peak"_s, result.peakInFlight}});
}

void putTimes(QJsonObject& json, const Tally& tally)
{
    json.insert("ttft_ms"_L1, metrics::summaryJson(tally[Latency::Ttft]));
    json.insert("service_ttft_ms"_L1, metrics::summaryJson(tally[Latency::ServiceTtft]));
    json.insert("ttfo_ms"_L1, metrics::summaryJson(tally[Latency::Ttfo]));
    json.insert("e2e_ms"_L1, metrics::summaryJson(tally[Latency::E2e]));
    json.insert("service_e2e_ms"_L1, metrics::summaryJson(tally[Latency::ServiceE2e]));
    json.insert("tpot_ms"_L1, metrics::summaryJson(tally[Latency::Tpot]));
    json.insert("chunk_gap_ms"_L1, metrics::summaryJson(tally[Latency::Gap]));
}

void putOutput(QJsonObject& json, const VariantResult& result)
{
    const Tally& tally = result.tally;
    json.insert("tokens_out"_L1, tally.totals.deliveredOut());
    json.insert("tokens_estimated"_L1, hasEstimatedTokens(result));
    json.insert("tokens_per_s"_L1, jsonRounded(tokensPerSecond(result)));
    json.insert("goodput_per_s"_L1, jsonRounded(goodput(result)));
    json.insert("attainment"_L1, shareJson(attainment(result)));
    json.insert("events"_L1, tally.events);
    json.insert("connections"_L1,
                QJsonObject{{u"opened"_s, tally.totals.connectionsOpened}, {u"reused_pct"_s, percentJson(reusedShare(result))}});
    json.insert("cache"_L1, QJsonObject{{u"hits"_s, tally.totals.cacheHits}, {u"misses"_s, tally.totals.cacheMisses}});
    json.insert("cost_usd"_L1, money(cost(result)));
    json.insert("estimated_cost_usd"_L1, cost(result) ? money(tally.totals.estimatedCost) : QJsonValue());
    json.insert("unpriced"_L1, tally.totals.unpriced);
    json.insert("longest_stall_ms"_L1, metrics::summaryJson(tally.longestGap));
    for (const RunNumber& each : runNumbers()) {
        if (!each.key.isEmpty())
            json.insert(each.key, valueJson(each.unit, each.of(result)));
    }
}

QJsonArray thresholdsJson(const Plan& plan, const VariantResult& result)
{
    QJsonArray array;
    for (const QString& text : plan.thresholds) {
        if (const auto threshold = parseThreshold(text))
            array.append(QJsonObject{{u"text"_s, text},
                                     {u"pass"_s, isKept(*threshold, result)},
                                     {u"value"_s, valueJson(threshold->unit, measured(*threshold, result))}});
    }
    return array;
}

QJsonObject variantJson(const RunResult& run, const VariantResult& result)
{
    const Plan& plan = planOf(run, result);
    QJsonObject json{{u"plan"_s, toJson(plan)}, {u"seed"_s, qint64(plan.seed)}};
    putCounts(json, result);
    putTimes(json, result.tally);
    putOutput(json, result);
    json.insert("client"_L1, clientJson(result));
    json.insert("thresholds"_L1, thresholdsJson(plan, result));
    return json;
}

QJsonArray variantsJson(const RunResult& run)
{
    QJsonArray array;
    for (const VariantResult& result : run.variants) {
        QJsonObject json = variantJson(run, result);
        json.insert("name"_L1, result.variant.name);
        array.append(json);
    }
    return array;
}

//! A side of a difference, which has times in ms already, and shares as shares: only what is named so is a percent.
QJsonValue differenceSide(const QString& metric, std::optional<double> value)
{
    const RunNumber* known = runNumber(metric);
    const NumberUnit unit = known ? known->unit : NumberUnit::Nanoseconds;
    if (value && unit == NumberUnit::Usd)
        return valueJson(unit, value);
    return unit == NumberUnit::Share ? shareJson(value) : number(value);
}

QJsonArray comparisonJson(const RunResult& run)
{
    QJsonArray array;
    if (!isOver(run.state)) // takes its time, and the last word is not spoken
        return array;
    for (const Difference& difference : compareVariants(run)) {
        QJsonObject json = differenceJson(difference);
        json.insert("from"_L1, difference.from);
        json.insert("to"_L1, difference.to);
        array.append(json);
    }
    return array;
}

//! Only with a search: the documented keys stay what they are.
void putSearch(QJsonObject& json, const RunResult& run)
{
    if (run.plan.search.kind == Search::Kind::None)
        return;
    QJsonArray steps;
    for (const SearchStep& step : run.steps) {
        QJsonObject each = variantJson(run, step.result);
        each.remove("plan"_L1);
        each.insert("level"_L1, jsonRounded(step.level));
        each.insert("passed"_L1, run.plan.thresholds.isEmpty() ? QJsonValue() : QJsonValue(step.passed));
        steps.append(each);
    }
    json.insert("search"_L1, QJsonObject{{u"highest_level"_s, number(run.plan.thresholds.isEmpty() ? std::nullopt : run.highestLevel)}, {u"steps"_s, steps}});
}

//! Of all that was sent. A sum beside requests without a price is at least so much.
void putSpent(QJsonObject& json, const RunResult& run)
{
    const record::Spent spent = spentInAll(run);
    json.insert("spent_usd"_L1, money(spent.known()));
    json.insert("spent_estimated_usd"_L1, spent.known() ? money(spent.estimated) : QJsonValue());
    json.insert("spent_unpriced"_L1, spent.unpriced);
}

} // namespace

QJsonObject summaryJson(const RunResult& result)
{
    QJsonObject json;
    if (result.variants.size() > 1)
        json = {{u"variants"_s, variantsJson(result)}, {u"comparison"_s, comparisonJson(result)}};
    else if (!result.variants.isEmpty())
        json = variantJson(result, result.variants.constFirst());
    putSpent(json, result);
    json.insert("limits"_L1, limitsJson(result));
    putSearch(json, result);
    if (!result.sides.isEmpty())
        json.insert("plan_differences"_L1, QJsonArray::fromStringList(planDifferences(result)));
    return json;
}

QJsonArray limitsJson(const RunResult& run)
{
    QJsonArray array;
    for (const FoundLimit& limit : run.limits)
        array.append(QJsonObject{{u"what"_s, limit.what}, {u"per_minute"_s, limit.perMinute}, {u"told"_s, limit.told}});
    return array;
}

QJsonObject differenceJson(const Difference& difference)
{
    QJsonValue interval;
    if (difference.low && difference.high)
        interval = QJsonArray{jsonRounded(*difference.low), jsonRounded(*difference.high)};
    return {{u"metric"_s, difference.metric},
            {u"a"_s, differenceSide(difference.metric, difference.a)},
            {u"b"_s, differenceSide(difference.metric, difference.b)},
            {u"difference_pct"_s, number(difference.percent)},
            {u"interval_pct"_s, interval},
            {u"verdict"_s, differenceVerdictId(difference.verdict)}};
}

} // namespace bw::stress
