// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/planjson.h"

#include "base/distributionjson.h"
#include "stress/planids.h"
#include "stress/planlimits.h"

#include <QJsonArray>

namespace bw::stress {

namespace {

using namespace Qt::StringLiterals;

template <size_t Size, typename Enum>
QString idOf(const std::array<QLatin1StringView, Size>& ids, Enum value)
{
    return ids[size_t(value)];
}

QJsonObject promptJson(const Prompt& prompt)
{
    QJsonObject variables;
    for (auto it = prompt.variables.begin(); it != prompt.variables.end(); ++it)
        variables.insert(it.key(), QJsonArray::fromStringList(it.value()));
    return {{u"kind"_s, idOf(PromptKindIds, prompt.kind)},
            {u"text"_s, prompt.text},
            {u"system"_s, prompt.system},
            {u"variables"_s, variables},
            {u"tokens"_s, toJson(prompt.tokens)},
            {u"shared_prefix"_s, prompt.sharedPrefix},
            {u"file"_s, prompt.file},
            {u"pool"_s, prompt.pool},
            {u"turns"_s, prompt.turns},
            {u"think_time_s"_s, prompt.thinkTime.count()}};
}

QJsonObject loadJson(const Load& load)
{
    QJsonArray stages;
    for (const LoadStage& stage : load.stages)
        stages.append(QJsonObject{{u"for_s"_s, stage.length.count()}, {u"level"_s, stage.level}, {u"ramp"_s, stage.ramp}});
    return {{u"kind"_s, idOf(LoadKindIds, load.kind)},
            {u"level"_s, load.level},
            {u"arrival"_s, idOf(ArrivalIds, load.arrival)},
            {u"shape"_s, load.shape},
            {u"ramp_up_s"_s, load.rampUp.count()},
            {u"stages"_s, stages},
            {u"burst_size"_s, load.burstSize},
            {u"burst_every_s"_s, load.burstEvery.count()},
            {u"trace"_s, load.trace},
            {u"speed"_s, load.speed},
            {u"max_in_flight"_s, load.maxInFlight}};
}

QJsonValue orNull(std::optional<bool> value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonArray variantsJson(const QList<Variant>& variants)
{
    QJsonArray array;
    for (const Variant& variant : variants)
        array.append(QJsonObject{{u"name"_s, variant.name},
                                 {u"cold"_s, variant.cold},
                                 {u"cache"_s, orNull(variant.cache)},
                                 {u"http2"_s, orNull(variant.http2)},
                                 {u"gateway"_s, variant.gateway},
                                 {u"model"_s, variant.model}});
    return array;
}

QJsonObject guardsJson(const Guards& guards)
{
    return {{u"retries"_s, guards.retries},
            {u"breaker"_s, guards.breaker},
            {u"limiter"_s, guards.limiter},
            {u"cache"_s, guards.cache},
            {u"polite"_s, guards.polite}};
}

QJsonObject stopJson(const StopRules& stop)
{
    return {{u"max_spend_usd"_s, stop.maxSpend ? QJsonValue(stop.maxSpend->toDecimal()) : QJsonValue()},
            {u"max_error_rate"_s, stop.maxErrorRate ? QJsonValue(*stop.maxErrorRate) : QJsonValue()},
            {u"known_within"_s, stop.knownWithin ? QJsonValue(*stop.knownWithin) : QJsonValue()},
            {u"over_saturated"_s, stop.overSaturated}};
}

QJsonObject searchJson(const Search& search)
{
    return {{u"kind"_s, idOf(SearchKindIds, search.kind)},
            {u"from"_s, search.from},
            {u"to"_s, search.to},
            {u"steps"_s, search.steps},
            {u"precision"_s, search.precision},
            {u"confirmations"_s, search.confirmations}};
}

} // namespace

QJsonObject toJson(const Plan& plan)
{
    return {{u"name"_s, plan.name},
            {u"gateway"_s, plan.gateway},
            {u"model"_s, plan.model},
            {u"target"_s, idOf(TargetIds, plan.target)},
            {u"stream"_s, plan.stream},
            {u"prompt"_s, promptJson(plan.prompt)},
            {u"max_tokens"_s, plan.maxTokens ? toJson(*plan.maxTokens) : QJsonValue()},
            {u"parameters"_s, plan.parameters},
            {u"load"_s, loadJson(plan.load)},
            {u"requests"_s, plan.requests},
            {u"duration_s"_s, plan.duration.count()},
            {u"warmup_s"_s, plan.warmUp.count()},
            {u"cooldown_s"_s, plan.coolDown.count()},
            {u"variants"_s, variantsJson(plan.variants)},
            {u"rounds"_s, plan.rounds},
            {u"search"_s, searchJson(plan.search)},
            {u"cancel"_s, QJsonObject{{u"share"_s, plan.cancelShare}, {u"after_ms"_s, toJson(plan.cancelAfterMs)}}},
            {u"guards"_s, guardsJson(plan.guards)},
            {u"stop"_s, stopJson(plan.stop)},
            {u"thresholds"_s, QJsonArray::fromStringList(plan.thresholds)},
            {u"slos"_s, QJsonArray::fromStringList(plan.slos)},
            {u"workers"_s, plan.workers},
            {u"records_file"_s, plan.recordsFile},
            {u"seed"_s, qint64(plan.seed)}};
}

QString arrivalId(ArrivalProcess process)
{
    return idOf(ArrivalIds, process);
}

QString loadKindId(Load::Kind kind)
{
    return idOf(LoadKindIds, kind);
}

QString searchKindId(Search::Kind kind)
{
    return idOf(SearchKindIds, kind);
}

} // namespace bw::stress
