// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/runjson.h"

#include "metrics/summaryjson.h"
#include "stress/runnumbers.h"

#include <QJsonArray>

#include <cmath>

namespace bw::stress {

namespace {

using namespace Qt::StringLiterals;

double rounded(double value)
{
    return std::round(value * 1000.0) / 1000.0;
}

QJsonValue number(std::optional<double> value)
{
    return value ? QJsonValue(rounded(*value)) : QJsonValue();
}

QJsonValue money(std::optional<PicoUsd> value)
{
    return value ? QJsonValue(value->toDecimal()) : QJsonValue();
}

QJsonValue ms(const metrics::Histogram& histogram, double percent)
{
    const auto value = histogram.percentile(percent);
    return number(value ? std::optional(toMs(*value)) : std::nullopt);
}

QJsonObject errorsJson(const Tally& tally)
{
    QJsonObject json;
    for (auto it = tally.errors.begin(); it != tally.errors.end(); ++it)
        json.insert(errorClassId(it.key()), it.value());
    return json;
}

QLatin1StringView verdictId(ClientHealth::Verdict verdict)
{
    switch (verdict) {
    case ClientHealth::Verdict::Ok:
        return "ok"_L1;
    case ClientHealth::Verdict::ClientLimited:
        return "client_limited"_L1;
    case ClientHealth::Verdict::GatewayLimited:
        return "gateway_limited"_L1;
    }
    return {};
}

QJsonObject clientJson(const VariantResult& result)
{
    const ClientHealth& client = result.client;
    return {{u"trusted"_s, client.trusted},
            {u"verdict"_s, verdictId(client.verdict)},
            {u"reasons"_s, QJsonArray::fromStringList(client.reasons)},
            {u"loop_lag_p99_ms"_s, ms(client.loopLag, 99)},
            {u"pacer_lag_p99_ms"_s, ms(result.tally.scheduleLag, 99)},
            {u"cpu_pct"_s, rounded(client.cpuShare * 100)}};
}

void putCounts(QJsonObject& json, const VariantResult& result)
{
    const Tally& tally = result.tally;
    json.insert("offered_rate"_L1, number(result.offeredRate));
    json.insert("achieved_rate"_L1, rounded(achievedRate(result)));
    json.insert("requests"_L1, tally.requests);
    json.insert("ok"_L1, tally.ok);
    json.insert("failed"_L1, tally.failed);
    json.insert("never_sent"_L1, result.neverSent);
    json.insert("retries"_L1, tally.retries);
    json.insert("errors"_L1, errorsJson(tally));
    json.insert("duration_s"_L1, rounded(std::chrono::duration<double>(result.length).count()));
    json.insert("concurrency"_L1, QJsonObject{{u"mean"_s, rounded(result.meanInFlight)}, {u"peak"_s, result.peakInFlight}});
}

void putTimes(QJsonObject& json, const Tally& tally)
{
    json.insert("ttft_ms"_L1, metrics::summaryJson(tally.ttft));
    json.insert("service_ttft_ms"_L1, metrics::summaryJson(tally.serviceTtft));
    json.insert("ttfo_ms"_L1, metrics::summaryJson(tally.ttfo));
    json.insert("e2e_ms"_L1, metrics::summaryJson(tally.e2e));
    json.insert("service_e2e_ms"_L1, metrics::summaryJson(tally.serviceE2e));
    json.insert("tpot_ms"_L1, metrics::summaryJson(tally.tpot));
    json.insert("chunk_gap_ms"_L1, metrics::summaryJson(tally.chunkGap));
}

void putOutput(QJsonObject& json, const VariantResult& result)
{
    const Tally& tally = result.tally;
    json.insert("tokens_out"_L1, tally.tokensOut);
    json.insert("tokens_per_s"_L1, rounded(tokensPerSecond(result)));
    json.insert("goodput_per_s"_L1, rounded(goodput(result)));
    json.insert("attainment"_L1, number(attainment(result)));
    json.insert("events"_L1, tally.events);
    const auto reused = reusedShare(result);
    json.insert("connections"_L1,
                QJsonObject{{u"opened"_s, tally.opened}, {u"reused_pct"_s, number(reused ? std::optional(*reused * 100) : reused)}});
    json.insert("cache"_L1, QJsonObject{{u"hits"_s, tally.cacheHits}, {u"misses"_s, tally.cacheMisses}});
    json.insert("cost_usd"_L1, money(cost(result)));
}

QJsonObject variantJson(const RunResult& run, const VariantResult& result)
{
    QJsonObject json{{u"plan"_s, QJsonObject()}, {u"seed"_s, qint64(run.plan.seed)}};
    putCounts(json, result);
    putTimes(json, result.tally);
    putOutput(json, result);
    json.insert("client"_L1, clientJson(result));
    json.insert("thresholds"_L1, QJsonArray());
    return json;
}

} // namespace

QJsonObject summaryJson(const RunResult& result)
{
    return variantJson(result, result.variants.constFirst());
}

} // namespace bw::stress
