// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/distributionjson.h"
#include "stress/planids.h"
#include "stress/planjson.h"
#include "stress/planlimits.h"

#include <QCoreApplication>

namespace bw::stress {

namespace {

using namespace Qt::StringLiterals;

struct PlanReaderText
{
    Q_DECLARE_TR_FUNCTIONS(Plan)
};

// Each reads a key if it is there, and leaves the default alone if not.

void read(StrictObject& object, const QString& key, double least, double most, double& value)
{
    if (object.has(key))
        value = object.number(key, least, most);
}

void read(StrictObject& object, const QString& key, double most, Seconds& value)
{
    if (object.has(key))
        value = Seconds(object.number(key, 0, most));
}

template <typename Integer>
void readWhole(StrictObject& object, const QString& key, qint64 least, qint64 most, Integer& value)
{
    if (object.has(key))
        value = Integer(object.integer(key, least, most));
}

void read(StrictObject& object, const QString& key, bool& value)
{
    if (object.has(key))
        value = object.boolean(key);
}

void read(StrictObject& object, const QString& key, std::optional<bool>& value)
{
    if (object.has(key))
        value = object.boolean(key);
}

void read(StrictObject& object, const QString& key, double least, double most, std::optional<double>& value)
{
    if (object.has(key))
        value = object.number(key, least, most);
}

//! May be empty.
void read(StrictObject& object, const QString& key, QString& value)
{
    if (!object.has(key))
        return;
    const QJsonValue given = object.value(key);
    if (given.isString())
        value = given.toString();
    else
        object.raise(key, PlanReaderText::tr("a text"));
}

void read(StrictObject& object, const QString& key, QStringList& value)
{
    if (!object.has(key))
        return;
    const QJsonArray given = object.value(key).toArray();
    const bool texts = std::ranges::all_of(given, [](const QJsonValue& each) { return each.isString(); });
    if (!object.value(key).isArray() || !texts)
        object.raise(key, PlanReaderText::tr("an array of texts"));
    value.clear();
    for (const QJsonValue& each : given)
        value.append(each.toString());
}

template <typename Enum, size_t Size>
void read(StrictObject& object, const QString& key, const std::array<QLatin1StringView, Size>& ids, Enum& value)
{
    if (!object.has(key))
        return;
    QStringList names(ids.begin(), ids.end());
    value = Enum(object.oneOf(key, names));
}

void readPrompt(StrictObject object, Prompt& prompt)
{
    read(object, u"kind"_s, PromptKindIds, prompt.kind);
    read(object, u"text"_s, prompt.text);
    read(object, u"system"_s, prompt.system);
    if (object.has(u"variables"_s)) {
        StrictObject variables = object.object(u"variables"_s);
        for (const QString& name : variables.keys())
            read(variables, name, prompt.variables[name]);
    }
    readDistribution(object, u"tokens"_s, MostTokens, prompt.tokens);
    read(object, u"shared_prefix"_s, 0, 1, prompt.sharedPrefix);
    read(object, u"file"_s, prompt.file);
    readWhole(object, u"pool"_s, 0, LargestPool, prompt.pool);
    readWhole(object, u"turns"_s, 1, MostTurns, prompt.turns);
    read(object, u"think_time_s"_s, LongestSeconds, prompt.thinkTime);
    object.finish();
}

void readLoad(StrictObject object, Load& load)
{
    read(object, u"kind"_s, LoadKindIds, load.kind);
    read(object, u"level"_s, 0, MostPerSecond, load.level);
    read(object, u"arrival"_s, ArrivalIds, load.arrival);
    read(object, u"shape"_s, 0.01, 1'000, load.shape);
    read(object, u"ramp_up_s"_s, LongestSeconds, load.rampUp);
    if (object.has(u"stages"_s)) {
        for (StrictObject& each : object.objects(u"stages"_s)) {
            LoadStage stage;
            read(each, u"for_s"_s, LongestSeconds, stage.length);
            read(each, u"level"_s, 0, MostPerSecond, stage.level);
            read(each, u"ramp"_s, stage.ramp);
            each.finish();
            load.stages.append(stage);
        }
    }
    readWhole(object, u"burst_size"_s, 1, MostInFlight, load.burstSize);
    read(object, u"burst_every_s"_s, LongestSeconds, load.burstEvery);
    read(object, u"trace"_s, load.trace);
    read(object, u"speed"_s, 0.001, 1'000, load.speed);
    readWhole(object, u"max_in_flight"_s, 0, MostInFlight, load.maxInFlight);
    object.finish();
}

Variant readVariant(StrictObject& object)
{
    Variant variant;
    read(object, u"name"_s, variant.name);
    read(object, u"cold"_s, variant.cold);
    read(object, u"cache"_s, variant.cache);
    read(object, u"http2"_s, variant.http2);
    read(object, u"gateway"_s, variant.gateway);
    read(object, u"model"_s, variant.model);
    object.finish();
    return variant;
}

void readGuards(StrictObject object, Guards& guards)
{
    read(object, u"retries"_s, guards.retries);
    read(object, u"breaker"_s, guards.breaker);
    read(object, u"limiter"_s, guards.limiter);
    read(object, u"cache"_s, guards.cache);
    read(object, u"polite"_s, guards.polite);
    object.finish();
}

void readStop(StrictObject object, StopRules& stop)
{
    if (object.has(u"max_spend_usd"_s)) {
        stop.maxSpend = PicoUsd::fromDecimal(object.value(u"max_spend_usd"_s).toString());
        if (!stop.maxSpend || *stop.maxSpend < PicoUsd())
            object.raise(u"max_spend_usd"_s, PlanReaderText::tr("an amount of dollars as a text, like \"0.50\""));
    }
    read(object, u"max_error_rate"_s, 0, 1, stop.maxErrorRate);
    read(object, u"known_within"_s, 0.001, 1, stop.knownWithin);
    read(object, u"over_saturated"_s, stop.overSaturated);
    object.finish();
}

void readSearch(StrictObject object, Search& search)
{
    read(object, u"kind"_s, SearchKindIds, search.kind);
    read(object, u"from"_s, LeastLevel, MostPerSecond, search.from);
    read(object, u"to"_s, LeastLevel, MostPerSecond, search.to);
    readWhole(object, u"steps"_s, FewestLevels, MostLevels, search.steps);
    read(object, u"precision"_s, 0.001, 1, search.precision);
    readWhole(object, u"confirmations"_s, 0, MostConfirmations, search.confirmations);
    object.finish();
}

void readCancel(StrictObject object, Plan& plan)
{
    read(object, u"share"_s, 0, 1, plan.cancelShare);
    readDistribution(object, u"after_ms"_s, LongestSeconds * 1'000, plan.cancelAfterMs);
    object.finish();
}

void readAsked(StrictObject& root, Plan& plan)
{
    read(root, u"name"_s, plan.name);
    read(root, u"gateway"_s, plan.gateway);
    read(root, u"model"_s, plan.model);
    read(root, u"target"_s, TargetIds, plan.target);
    read(root, u"stream"_s, plan.stream);
    if (root.has(u"prompt"_s))
        readPrompt(root.object(u"prompt"_s), plan.prompt);
    if (root.has(u"max_tokens"_s))
        readDistribution(root, u"max_tokens"_s, MostTokens, plan.maxTokens.emplace());
    if (root.has(u"parameters"_s)) {
        StrictObject parameters = root.object(u"parameters"_s);
        plan.parameters = root.value(u"parameters"_s).toObject();
    }
}

void readTimes(StrictObject& root, Plan& plan)
{
    if (root.has(u"load"_s))
        readLoad(root.object(u"load"_s), plan.load);
    readWhole(root, u"requests"_s, 0, MostRequests, plan.requests);
    read(root, u"duration_s"_s, LongestSeconds, plan.duration);
    read(root, u"warmup_s"_s, LongestSeconds, plan.warmUp);
    read(root, u"cooldown_s"_s, LongestSeconds, plan.coolDown);
    if (root.has(u"variants"_s)) {
        for (StrictObject& variant : root.objects(u"variants"_s))
            plan.variants.append(readVariant(variant));
    }
    readWhole(root, u"rounds"_s, 0, MostRounds, plan.rounds);
    if (root.has(u"search"_s))
        readSearch(root.object(u"search"_s), plan.search);
    if (root.has(u"cancel"_s))
        readCancel(root.object(u"cancel"_s), plan);
}

void readRules(StrictObject& root, Plan& plan)
{
    if (root.has(u"guards"_s))
        readGuards(root.object(u"guards"_s), plan.guards);
    if (root.has(u"stop"_s))
        readStop(root.object(u"stop"_s), plan.stop);
    read(root, u"thresholds"_s, plan.thresholds);
    read(root, u"slos"_s, plan.slos);
    readWhole(root, u"workers"_s, 0, MostWorkers, plan.workers);
    read(root, u"records_file"_s, plan.recordsFile);
    readWhole(root, u"seed"_s, 0, MostSeed, plan.seed);
}

} // namespace

PlanReading planFromJson(const QJsonObject& json)
{
    PlanReading reading;
    Complaint complaint;
    StrictObject root(json, {}, complaint);
    readAsked(root, reading.plan);
    readTimes(root, reading.plan);
    readRules(root, reading.plan);
    root.finish();
    reading.problems = complaint.problems();
    return reading;
}

} // namespace bw::stress
