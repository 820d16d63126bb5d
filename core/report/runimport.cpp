// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/runimport.h"

#include "stress/runfile.h"
#include "stress/summaryreader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace bw::report {

namespace {

using namespace Qt::StringLiterals;
using metrics::Latency;
using stress::KnownPercentiles;
using stress::RunResult;
using stress::VariantResult;

constexpr double FromSeconds = 1'000; //!< to ms

Nanoseconds span(double seconds)
{
    return std::chrono::round<Nanoseconds>(std::chrono::duration<double>(std::max(0.0, seconds)));
}

//! How well a client was is not in these files.
void setUnmeasured(stress::ClientHealth& client)
{
    client.verdict = stress::ClientHealth::Verdict::NotMeasured;
    client.trusted = false;
    client.reasons = {QCoreApplication::translate("RunImport", "The program that made this run did not measure itself.")};
}

//! Without a first token there were no streams: then E2E is what the run is about.
void setStream(RunResult& run)
{
    run.plan.stream = std::ranges::any_of(run.variants, [](const VariantResult& each) { return !each.tally[Latency::ServiceTtft].isEmpty(); });
}

RunResult runOf(const QString& program, const QString& model, const VariantResult& result)
{
    RunResult run;
    run.state = stress::RunState::Finished;
    run.program = program;
    run.plan.model = model;
    run.variants = {result};
    run.variants.first().variant.name = program;
    setUnmeasured(run.variants.first().client);
    setStream(run);
    return run;
}

void setTotals(VariantResult& result, qint64 ok, qint64 failed, double tokensOut, double seconds)
{
    result.tally.totals.requests = ok + failed;
    result.tally.totals.byClass[size_t(ErrorClass::Ok)] = ok;
    result.tally.totals.byClass[size_t(ErrorClass::Protocol)] = failed; // they do not say why
    result.tally.totals.tokensOut = std::llround(tokensOut);
    result.tally.good = ok;
    result.planned = ok + failed;
    result.flow = {ok + failed, ok, tokensOut};
    result.window = result.length = span(seconds);
}

//! Every value that `--save-detailed` kept, in seconds; lists of lists too.
void addValues(metrics::Histogram& histogram, const QJsonArray& values)
{
    for (const QJsonValue& value : values) {
        if (value.isArray())
            addValues(histogram, value.toArray());
        else if (value.toDouble() > 0)
            histogram.record(span(value.toDouble()));
    }
}

//! "median_ttft_ms", "p99_ttft_ms", …
metrics::Histogram vllmHistogram(const QJsonObject& json, const QString& name, qint64 count)
{
    constexpr std::array Percents = {std::pair{QLatin1StringView("median"), 50.0}, std::pair{QLatin1StringView("p90"), 90.0},
                                     std::pair{QLatin1StringView("p95"), 95.0}, std::pair{QLatin1StringView("p99"), 99.0},
                                     std::pair{QLatin1StringView("p99.9"), 99.9}};
    KnownPercentiles known;
    known.count = count;
    for (const auto& [prefix, percent] : Percents) {
        const QJsonValue value = json.value(u"%1_%2_ms"_s.arg(prefix, name));
        if (value.isDouble())
            known.points.emplace_back(percent, value.toDouble());
    }
    if (known.points.size() == 1 && known.points.front().second == 0)
        return {}; // not measured: an answer in one piece
    return stress::filledHistogram(known);
}

RunResult vllmRun(const QJsonObject& json)
{
    VariantResult result;
    const qint64 ok = json.value("completed"_L1).toInteger();
    const qint64 asked = std::max(ok, json.value("num_prompts"_L1).toInteger(ok));
    setTotals(result, ok, json.value("failed"_L1).toInteger(asked - ok), json.value("total_output_tokens"_L1).toDouble(),
              json.value("duration"_L1).toDouble());
    result.tally.totals.tokensIn = json.value("total_input_tokens"_L1).toInteger();
    result.meanInFlight = json.value("max_concurrency"_L1).toDouble();
    if (json.value("request_rate"_L1).isDouble())
        result.offeredRate = json.value("request_rate"_L1).toDouble();
    stress::Tally& tally = result.tally;
    addValues(tally[Latency::ServiceTtft], json.value("ttfts"_L1).toArray());
    addValues(tally[Latency::Gap], json.value("itls"_L1).toArray());
    if (tally[Latency::ServiceTtft].isEmpty())
        tally[Latency::ServiceTtft] = vllmHistogram(json, u"ttft"_s, ok);
    if (tally[Latency::Gap].isEmpty())
        tally[Latency::Gap] = vllmHistogram(json, u"itl"_s, std::max(ok, result.tally.totals.tokensOut - ok));
    tally[Latency::Tpot] = vllmHistogram(json, u"tpot"_s, ok);
    tally[Latency::ServiceE2e] = vllmHistogram(json, u"e2el"_s, ok);
    return runOf(u"vllm"_s, json.value("model_id"_L1).toString(), result);
}

//! {"successful": {"median": …, "percentiles": {"p90": …}, "count": …}}
metrics::Histogram guideHistogram(const QJsonObject& metrics, const QString& name, double toMs)
{
    constexpr std::array Percents = {std::pair{QLatin1StringView("p10"), 10.0}, std::pair{QLatin1StringView("p25"), 25.0},
                                     std::pair{QLatin1StringView("p50"), 50.0}, std::pair{QLatin1StringView("p75"), 75.0},
                                     std::pair{QLatin1StringView("p90"), 90.0}, std::pair{QLatin1StringView("p95"), 95.0},
                                     std::pair{QLatin1StringView("p99"), 99.0}, std::pair{QLatin1StringView("p999"), 99.9}};
    const QJsonObject all = metrics.value(name).toObject();
    const QJsonObject json = all.contains("successful"_L1) ? all.value("successful"_L1).toObject() : all;
    QJsonObject percentiles = json.value("percentiles"_L1).toObject();
    if (!percentiles.contains("p50"_L1) && json.contains("median"_L1))
        percentiles.insert("p50"_L1, json.value("median"_L1));
    KnownPercentiles known;
    known.count = json.value("count"_L1).toInteger();
    known.max = json.value("max"_L1).toDouble() * toMs;
    for (const auto& [key, percent] : Percents) {
        if (percentiles.value(key).isDouble())
            known.points.emplace_back(percent, percentiles.value(key).toDouble() * toMs);
    }
    return stress::filledHistogram(known);
}

double guideMean(const QJsonObject& metrics, const QString& name)
{
    const QJsonObject json = metrics.value(name).toObject();
    return json.value("successful"_L1).toObject().value("mean"_L1).toDouble();
}

VariantResult guideVariant(const QJsonObject& benchmark)
{
    const QJsonObject metrics = benchmark.value("metrics"_L1).toObject();
    QJsonObject made = metrics.value("request_totals"_L1).toObject();
    if (made.isEmpty())
        made = benchmark.value("run_stats"_L1).toObject().value("requests_made"_L1).toObject();
    double seconds = benchmark.value("duration"_L1).toDouble();
    if (seconds <= 0)
        seconds = benchmark.value("end_time"_L1).toDouble() - benchmark.value("start_time"_L1).toDouble();
    VariantResult result;
    setTotals(result, made.value("successful"_L1).toInteger(), made.value("errored"_L1).toInteger(),
              guideMean(metrics, u"output_tokens_per_second"_s) * seconds, seconds);
    result.meanInFlight = guideMean(metrics, u"request_concurrency"_s);
    result.tally[Latency::ServiceTtft] = guideHistogram(metrics, u"time_to_first_token_ms"_s, 1);
    result.tally[Latency::Tpot] = guideHistogram(metrics, u"inter_token_latency_ms"_s, 1);
    result.tally[Latency::ServiceE2e] = guideHistogram(metrics, u"request_latency"_s, FromSeconds);
    return result;
}

RunResult guideRun(const QJsonObject& json)
{
    const QJsonArray benchmarks = json.value("benchmarks"_L1).toArray();
    RunResult run = runOf(u"guidellm"_s, {}, VariantResult());
    run.variants.clear();
    for (const QJsonValue& benchmark : benchmarks) {
        VariantResult result = guideVariant(benchmark.toObject());
        result.variant.name = benchmarks.size() == 1 ? u"guidellm"_s : u"guidellm %1"_s.arg(run.variants.size() + 1);
        setUnmeasured(result.client);
        run.variants.append(result);
    }
    setStream(run);
    return run;
}

//! {"unit": "ms", "avg": …, "p50": …, …}
metrics::Histogram aiperfHistogram(const QJsonObject& json, qint64 count)
{
    constexpr std::array Percents = {10.0, 25.0, 50.0, 75.0, 90.0, 95.0, 99.0};
    const QString unit = json.value("unit"_L1).toString();
    const double toMs = unit == "s"_L1 || unit == "sec"_L1 ? FromSeconds : unit == "us"_L1 ? 1e-3 : unit == "ns"_L1 ? 1e-6 : 1;
    KnownPercentiles known;
    known.count = json.value("count"_L1).toInteger(count);
    known.max = json.value("max"_L1).toDouble() * toMs;
    for (const double percent : Percents) {
        const QJsonValue value = json.value(u"p%1"_s.arg(percent));
        if (value.isDouble())
            known.points.emplace_back(percent, value.toDouble() * toMs);
    }
    return stress::filledHistogram(known);
}

RunResult aiperfRun(const QJsonObject& document)
{
    // Early versions keep everything under "records".
    const QJsonObject json = document.contains("request_latency"_L1) ? document : document.value("records"_L1).toObject();
    const auto single = [&json](QLatin1StringView name) { return json.value(name).toObject().value("avg"_L1).toDouble(); };
    const auto ok = qint64(single("request_count"_L1));
    double seconds = single("benchmark_duration"_L1);
    if (seconds <= 0 && single("request_throughput"_L1) > 0)
        seconds = double(ok) / single("request_throughput"_L1);
    VariantResult result;
    setTotals(result, ok, qint64(single("error_request_count"_L1)), single("output_token_throughput"_L1) * seconds, seconds);
    result.tally[Latency::ServiceTtft] = aiperfHistogram(json.value("time_to_first_token"_L1).toObject(), ok);
    result.tally[Latency::Tpot] = aiperfHistogram(json.value("inter_token_latency"_L1).toObject(), ok);
    result.tally[Latency::ServiceE2e] = aiperfHistogram(json.value("request_latency"_L1).toObject(), ok);
    return runOf(u"aiperf"_s, document.value("model"_L1).toString(), result);
}

} // namespace

Result<RunResult> importRun(const QByteArray& json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject())
        return failure(ErrorCode::Parse, QCoreApplication::translate("RunImport", "it is not a JSON object (%1).").arg(problem.errorString()));
    const QJsonObject root = document.object();
    if (root.contains("benchmarks"_L1) && !root.value("benchmarks"_L1).toArray().isEmpty())
        return guideRun(root);
    if (root.contains("request_throughput"_L1) && root.contains("completed"_L1))
        return vllmRun(root);
    const bool early = root.value("records"_L1).toObject().contains("request_latency"_L1);
    if (early || (root.contains("request_latency"_L1) && root.contains("request_count"_L1)))
        return aiperfRun(root);
    return stress::runFromJson(root);
}

} // namespace bw::report
