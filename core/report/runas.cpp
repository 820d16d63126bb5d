// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/runas.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>

namespace bw::report {

namespace {

using namespace Qt::StringLiterals;
using metrics::Histogram;
using metrics::Latency;
using stress::RunResult;
using stress::VariantResult;

constexpr std::array ProgramIds = {QLatin1StringView("vllm"), QLatin1StringView("aiperf")};

double msOf(const Histogram& histogram, double percent)
{
    return toMs(*histogram.percentile(percent));
}

double meanMs(const Histogram& histogram)
{
    return toMs(*histogram.mean());
}

//! Of the buckets' middles, which are within a thousandth of the samples.
double deviationMs(const Histogram& histogram)
{
    const double mean = meanMs(histogram);
    double sum = 0;
    for (size_t i = 0; i < histogram.counts().size(); ++i) {
        const double middle = (toMs(Histogram::lowestAt(i)) + toMs(Histogram::highestAt(i))) / 2;
        sum += double(histogram.counts()[i]) * (middle - mean) * (middle - mean);
    }
    return std::sqrt(sum / double(histogram.count()));
}

//! Both programs count from the first request to the end of the last, and know neither warm-up nor cool-down: of a run
//! with them the measured requests' own time. One that was ended early may have had no cool-down.
double secondsOf(const RunResult& run, const VariantResult& result)
{
    const stress::Plan& plan = planOf(run, result);
    return std::max(toSeconds(result.window), toSeconds(result.length) - (plan.warmUp + plan.coolDown).count());
}

double perSecond(double count, double seconds)
{
    return seconds > 0 ? count / seconds : 0;
}

void putVllmTimes(QJsonObject& json, const QString& name, const Histogram& histogram)
{
    if (histogram.isEmpty())
        return;
    json.insert(u"mean_%1_ms"_s.arg(name), meanMs(histogram));
    json.insert(u"median_%1_ms"_s.arg(name), msOf(histogram, 50));
    json.insert(u"std_%1_ms"_s.arg(name), deviationMs(histogram));
    for (const int percent : {90, 95, 99})
        json.insert(u"p%1_%2_ms"_s.arg(percent).arg(name), msOf(histogram, percent));
}

QJsonObject vllmJson(const RunResult& run, const VariantResult& result)
{
    const metrics::Totals& totals = result.tally.totals;
    const auto out = double(totals.deliveredOut());
    const double seconds = secondsOf(run, result);
    QJsonObject json{{u"date"_s, run.startedAt.toUTC().toString(u"yyyyMMdd-HHmmss"_s)},
                     {u"backend"_s, u"openai-chat"_s},
                     {u"label"_s, result.variant.name},
                     {u"model_id"_s, planOf(run, result).model},
                     {u"num_prompts"_s, totals.attempted()},
                     {u"request_rate"_s, result.offeredRate ? QJsonValue(*result.offeredRate) : QJsonValue(u"inf"_s)},
                     {u"max_concurrency"_s, stress::inFlightCap(planOf(run, result).load)},
                     {u"duration"_s, seconds},
                     {u"completed"_s, totals.ok()},
                     {u"failed"_s, totals.failed()},
                     {u"total_input_tokens"_s, totals.deliveredIn()},
                     {u"total_output_tokens"_s, totals.deliveredOut()},
                     {u"request_throughput"_s, perSecond(double(totals.ok()), seconds)},
                     {u"output_throughput"_s, perSecond(out, seconds)},
                     {u"total_token_throughput"_s, perSecond(out + double(totals.deliveredIn()), seconds)}};
    putVllmTimes(json, u"ttft"_s, result.tally[Latency::ServiceTtft]);
    putVllmTimes(json, u"tpot"_s, result.tally[Latency::Tpot]);
    putVllmTimes(json, u"itl"_s, result.tally[Latency::Gap]);
    putVllmTimes(json, u"e2el"_s, result.tally[Latency::ServiceE2e]);
    return json;
}

QJsonObject aiperfNumber(const QString& unit, double value)
{
    return {{u"unit"_s, unit}, {u"avg"_s, value}};
}

void putAiperfTimes(QJsonObject& json, const QString& name, const Histogram& histogram)
{
    if (histogram.isEmpty())
        return;
    QJsonObject times = aiperfNumber(u"ms"_s, meanMs(histogram));
    times.insert("count"_L1, histogram.count());
    times.insert("min"_L1, toMs(histogram.min()));
    times.insert("max"_L1, toMs(histogram.max()));
    times.insert("std"_L1, deviationMs(histogram));
    for (const int percent : {1, 5, 10, 25, 50, 75, 90, 95, 99})
        times.insert(u"p%1"_s.arg(percent), msOf(histogram, percent));
    json.insert(name, times);
}

QJsonObject aiperfJson(const RunResult& run, const VariantResult& result)
{
    const metrics::Totals& totals = result.tally.totals;
    const double seconds = secondsOf(run, result);
    QJsonObject json{{u"model"_s, planOf(run, result).model},
                     {u"label"_s, result.variant.name},
                     {u"request_count"_s, aiperfNumber(u"requests"_s, double(totals.ok()))},
                     {u"error_request_count"_s, aiperfNumber(u"requests"_s, double(totals.failed()))},
                     {u"request_throughput"_s, aiperfNumber(u"requests/sec"_s, perSecond(double(totals.ok()), seconds))},
                     {u"output_token_throughput"_s, aiperfNumber(u"tokens/sec"_s, perSecond(double(totals.deliveredOut()), seconds))},
                     {u"benchmark_duration"_s, aiperfNumber(u"sec"_s, seconds)}};
    putAiperfTimes(json, u"request_latency"_s, result.tally[Latency::ServiceE2e]);
    putAiperfTimes(json, u"time_to_first_token"_s, result.tally[Latency::ServiceTtft]);
    putAiperfTimes(json, u"inter_token_latency"_s, result.tally[Latency::Tpot]);
    return json;
}

} // namespace

QString otherProgramId(OtherProgram program)
{
    return ProgramIds[size_t(program)];
}

std::optional<OtherProgram> otherProgramFromId(QStringView id)
{
    const auto found = std::ranges::find_if(ProgramIds, [id](QLatin1StringView each) { return each == id; });
    return found == ProgramIds.end() ? std::nullopt : std::optional(OtherProgram(found - ProgramIds.begin()));
}

QJsonValue runAs(const RunResult& run, OtherProgram program)
{
    QJsonArray all;
    for (const VariantResult& result : run.variants)
        all.append(program == OtherProgram::Vllm ? vllmJson(run, result) : aiperfJson(run, result));
    return all.size() == 1 ? all.first() : QJsonValue(all);
}

} // namespace bw::report
