// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/runfile.h"

#include "record/recordjson.h"
#include "stress/planjson.h"
#include "stress/runjson.h"
#include "stress/summaryreader.h"
#include "stress/tallyjson.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace bw::stress {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array MarkIds = {QLatin1StringView("note"),          QLatin1StringView("paused"), QLatin1StringView("resumed"),
                                QLatin1StringView("level_changed"), QLatin1StringView("slept"),  QLatin1StringView("guard")};
static_assert(MarkIds.size() == size_t(Mark::Kind::Guard) + 1);

template <typename T, typename Make>
QJsonArray arrayOf(const QList<T>& list, Make make)
{
    QJsonArray array;
    for (const T& each : list)
        array.append(make(each));
    return array;
}

template <typename T, typename Read>
QList<T> listOf(const QJsonValue& value, Read read)
{
    QList<T> list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& each : array)
        list.append(read(each.toObject()));
    return list;
}

QStringList stringsIn(const QJsonValue& value)
{
    QStringList strings;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& each : array)
        strings.append(each.toString());
    return strings;
}

QJsonValue orNull(std::optional<double> value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

std::optional<double> optionalIn(const QJsonValue& value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

QJsonArray recordsJson(const QList<record::RequestRecord>& records)
{
    return arrayOf(records, [](const record::RequestRecord& record) { return record::toJson(record); });
}

QList<record::RequestRecord> recordsIn(const QJsonValue& value)
{
    QList<record::RequestRecord> records;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& each : array) {
        if (const auto record = record::recordFromJson(each.toObject()))
            records.append(*record);
    }
    return records;
}

QJsonObject exemplarsJson(const Exemplars& exemplars)
{
    return {{u"slowest"_s, recordsJson(exemplars.slowest())},
            {u"failed"_s, recordsJson(exemplars.failed())},
            {u"random"_s, recordsJson(exemplars.random())}};
}

Exemplars exemplarsFromJson(const QJsonObject& json)
{
    return Exemplars::restored(recordsIn(json.value("slowest"_L1)), recordsIn(json.value("failed"_L1)), recordsIn(json.value("random"_L1)));
}

QJsonObject clientJson(const ClientHealth& client)
{
    return {{u"verdict"_s, verdictId(client.verdict)},
            {u"trusted"_s, client.trusted},
            {u"reasons"_s, QJsonArray::fromStringList(client.reasons)},
            {u"loop_lag"_s, histogramText(client.loopLag)},
            {u"cpu_share"_s, client.cpuShare}};
}

ClientHealth clientFromJson(const QJsonObject& json)
{
    ClientHealth client;
    client.verdict = clientVerdictFromId(json.value("verdict"_L1).toString()).value_or(ClientHealth::Verdict::Ok);
    client.trusted = json.value("trusted"_L1).toBool();
    if (!client.trusted && client.verdict == ClientHealth::Verdict::Ok) // imported before there was a word for it
        client.verdict = ClientHealth::Verdict::NotMeasured;
    client.reasons = stringsIn(json.value("reasons"_L1));
    client.loopLag = histogramFromText(json.value("loop_lag"_L1).toString());
    client.cpuShare = json.value("cpu_share"_L1).toDouble();
    return client;
}

QJsonObject variantJson(const VariantResult& result)
{
    return {{u"name"_s, result.variant.name},
            {u"side"_s, result.side},
            {u"tally"_s, toJson(result.tally)},
            {u"flow"_s, toJson(result.flow)},
            {u"planned"_s, result.planned},
            {u"never_sent"_s, result.neverSent},
            {u"window_ns"_s, qint64(result.window.count())},
            {u"length_ns"_s, qint64(result.length.count())},
            {u"offered_rate"_s, orNull(result.offeredRate)},
            {u"mean_in_flight"_s, result.meanInFlight},
            {u"peak_in_flight"_s, result.peakInFlight},
            {u"client"_s, clientJson(result.client)},
            {u"blocks"_s, arrayOf(result.blocks, [](const Block& block) { return toJson(block); })},
            {u"timeline"_s, toJson(result.timeline)},
            {u"exemplars"_s, exemplarsJson(result.exemplars)}};
}

VariantResult variantFromJson(const QJsonObject& json, const Plan& plan)
{
    VariantResult result;
    result.variant.name = json.value("name"_L1).toString();
    for (const Variant& variant : plan.variants) {
        if (variant.name == result.variant.name)
            result.variant = variant;
    }
    result.side = json.value("side"_L1).toInt();
    result.tally = tallyFromJson(json.value("tally"_L1).toObject());
    result.flow = flowFromJson(json.value("flow"_L1).toObject());
    result.planned = json.value("planned"_L1).toInteger();
    result.neverSent = json.value("never_sent"_L1).toInteger();
    result.window = Nanoseconds(json.value("window_ns"_L1).toInteger());
    result.length = Nanoseconds(json.value("length_ns"_L1).toInteger());
    result.offeredRate = optionalIn(json.value("offered_rate"_L1));
    result.meanInFlight = json.value("mean_in_flight"_L1).toDouble();
    result.peakInFlight = json.value("peak_in_flight"_L1).toInt();
    result.client = clientFromJson(json.value("client"_L1).toObject());
    result.blocks = listOf<Block>(json.value("blocks"_L1), &blockFromJson);
    result.timeline = timelineFromJson(json.value("timeline"_L1).toObject());
    result.exemplars = exemplarsFromJson(json.value("exemplars"_L1).toObject());
    return result;
}

QJsonObject stepJson(const SearchStep& step)
{
    return {{u"level"_s, step.level},
            {u"passed"_s, step.passed},
            {u"saturated"_s, step.saturated},
            {u"result"_s, variantJson(step.result)}};
}

QJsonObject markJson(const Mark& mark)
{
    return {{u"kind"_s, MarkIds[size_t(mark.kind)]}, {u"at_ns"_s, qint64(mark.at.count())}, {u"text"_s, mark.text}};
}

Mark markFromJson(const QJsonObject& json)
{
    const QString id = json.value("kind"_L1).toString();
    const auto kind = std::find(MarkIds.begin(), MarkIds.end(), id);
    return {kind == MarkIds.end() ? Mark::Kind::Note : Mark::Kind(kind - MarkIds.begin()),
            Nanoseconds(json.value("at_ns"_L1).toInteger()), json.value("text"_L1).toString()};
}

QJsonObject sideJson(const Side& side)
{
    return {{u"name"_s, side.name},
            {u"program"_s, side.program},
            {u"plan"_s, toJson(side.plan)},
            {u"switched_on"_s, QJsonArray::fromStringList(side.switchedOn)},
            {u"elapsed_ns"_s, qint64(side.elapsed.count())}};
}

Side sideFromJson(const QJsonObject& json)
{
    return {json.value("name"_L1).toString(), json.value("program"_L1).toString(), planFromJson(json.value("plan"_L1).toObject()).plan,
            stringsIn(json.value("switched_on"_L1)), Nanoseconds(json.value("elapsed_ns"_L1).toInteger())};
}

QJsonObject runJson(const RunResult& run)
{
    return {{u"format"_s, 1},
            {u"id"_s, run.id},
            {u"state"_s, runStateId(run.state)},
            {u"reason"_s, run.reason},
            {u"started_at"_s, run.startedAt.toUTC().toString(Qt::ISODateWithMs)},
            {u"program"_s, run.program},
            {u"plan"_s, toJson(run.plan)},
            {u"switched_on"_s, QJsonArray::fromStringList(run.switchedOn)},
            {u"progress"_s, run.progress.share},
            {u"elapsed_ns"_s, qint64(run.progress.elapsed.count())},
            {u"sent"_s, toJson(run.sent)},
            {u"variants"_s, arrayOf(run.variants, &variantJson)},
            {u"steps"_s, arrayOf(run.steps, &stepJson)},
            {u"highest_level"_s, orNull(run.highestLevel)},
            {u"limits"_s, limitsJson(run)},
            {u"marks"_s, arrayOf(run.marks, &markJson)},
            {u"sides"_s, arrayOf(run.sides, &sideJson)}};
}

RunResult runOf(const QJsonObject& json)
{
    RunResult run;
    run.id = json.value("id"_L1).toString();
    run.state = runStateFromId(json.value("state"_L1).toString()).value_or(RunState::Interrupted);
    if (!isOver(run.state))
        run.state = RunState::Interrupted;
    run.reason = json.value("reason"_L1).toString();
    run.startedAt = QDateTime::fromString(json.value("started_at"_L1).toString(), Qt::ISODateWithMs);
    run.program = json.value("program"_L1).toString();
    run.plan = planFromJson(json.value("plan"_L1).toObject()).plan;
    run.switchedOn = stringsIn(json.value("switched_on"_L1));
    run.progress.share = json.value("progress"_L1).toDouble();
    run.progress.elapsed = Nanoseconds(json.value("elapsed_ns"_L1).toInteger());
    run.sent = totalsFromJson(json.value("sent"_L1).toObject());
    run.variants = listOf<VariantResult>(json.value("variants"_L1), [&run](const QJsonObject& each) { return variantFromJson(each, run.plan); });
    run.steps = listOf<SearchStep>(json.value("steps"_L1), [&run](const QJsonObject& each) {
        return SearchStep{each.value("level"_L1).toDouble(), each.value("passed"_L1).toBool(), each.value("saturated"_L1).toBool(),
                          variantFromJson(each.value("result"_L1).toObject(), run.plan)};
    });
    if (!run.plan.thresholds.isEmpty()) // of nothing to keep there is no highest level
        run.highestLevel = optionalIn(json.value("highest_level"_L1));
    run.limits = listOf<FoundLimit>(json.value("limits"_L1), [](const QJsonObject& each) {
        return FoundLimit{each.value("what"_L1).toString(), each.value("per_minute"_L1).toInteger(), each.value("told"_L1).toBool()};
    });
    run.marks = listOf<Mark>(json.value("marks"_L1), &markFromJson);
    run.sides = listOf<Side>(json.value("sides"_L1), &sideFromJson);
    return run;
}

} // namespace

QJsonObject toJson(const RunResult& run)
{
    QJsonObject json = summaryJson(run);
    json.insert("run"_L1, runJson(run));
    return json;
}

Result<RunResult> runFromJson(const QJsonObject& json)
{
    if (!json.contains("run"_L1))
        return runFromSummary(json);
    RunResult run = runOf(json.value("run"_L1).toObject());
    if (run.variants.isEmpty())
        return failure(ErrorCode::Parse, QCoreApplication::translate("RunFile", "The file has the form of a run, but no results in it."));
    return run;
}

} // namespace bw::stress
