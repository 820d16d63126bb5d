// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/scenariojson.h"

#include "base/distributionjson.h"
#include "base/strictobject.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cmath>
#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;

namespace bw::sim {

namespace {

constexpr double LongestDelayMs = 3'600'000;
constexpr double MostTokens = 1'000'000;
constexpr double LongestScenarioS = 604'800;
constexpr qint64 MostInt = std::numeric_limits<int>::max();
constexpr double HighestPrice = 1'000'000; // $/MTok

struct ScenarioText
{
    Q_DECLARE_TR_FUNCTIONS(bw::sim::ScenarioReader)
};

constexpr std::array<std::pair<const char*, FaultRule::Kind>, 6> FaultKinds = {{
    {"html502", FaultRule::Kind::Html502},
    {"reset", FaultRule::Kind::Reset},
    {"silent", FaultRule::Kind::Silent},
    {"malformed_sse", FaultRule::Kind::MalformedSse},
    {"error_in_stream", FaultRule::Kind::ErrorInStream},
    {"slow_headers", FaultRule::Kind::SlowHeaders},
}};

Milliseconds wholeMs(double ms)
{
    return Milliseconds(std::llround(ms));
}

Nanoseconds seconds(double s)
{
    return std::chrono::round<Nanoseconds>(std::chrono::duration<double>(s));
}

PicoUsd readPrice(StrictObject& object, const QString& key)
{
    if (!object.has(key))
        return {};
    return PicoUsd(std::llround(object.number(key, 0, HighestPrice) * 1e6)); // $/MTok to PicoUsd a token
}

QStringList readNames(StrictObject& object, const QString& key)
{
    QStringList names;
    for (const QJsonValue& name : object.value(key).toArray())
        names.append(name.toString());
    if (names.isEmpty() || names.contains(QString()))
        object.raise(key, ScenarioText::tr("an array of names"));
    return names;
}

void readModels(StrictObject& root, Scenario& scenario)
{
    if (!root.has(u"models"_s))
        return;
    scenario.models.clear();
    for (StrictObject& object : root.objects(u"models"_s)) {
        SimModel model;
        model.id = object.text(u"id"_s);
        model.priceIn = readPrice(object, u"price_in"_s);
        model.priceOut = readPrice(object, u"price_out"_s);
        if (object.has(u"context"_s))
            model.context = int(object.integer(u"context"_s, 1, MostInt));
        if (object.has(u"refuses"_s))
            model.refuses = readNames(object, u"refuses"_s);
        object.finish();
        if (std::ranges::any_of(scenario.models, [&model](const SimModel& other) { return other.id == model.id; }))
            object.raise(u"id"_s, ScenarioText::tr("different from the other models' ids"));
        scenario.models.append(model);
    }
    if (scenario.models.isEmpty())
        root.raise(u"models"_s, ScenarioText::tr("an array with at least one model"));
}

void readHeaders(StrictObject& rule, FaultRule& result)
{
    if (!rule.has(u"headers"_s))
        return;
    StrictObject headers = rule.object(u"headers"_s);
    for (const QString& name : headers.keys()) {
        const QString text = headers.text(name);
        if (name.isEmpty() || name.contains(u':') || (name + text).contains(u'\r') || (name + text).contains(u'\n'))
            headers.raise(name, ScenarioText::tr("a header's name and value, each on one line and the name without a colon"));
        result.headers.append({name.toUtf8(), text.toUtf8()});
    }
}

void readKind(StrictObject& rule, FaultRule& result)
{
    QStringList names;
    std::ranges::transform(FaultKinds, std::back_inserter(names), [](const auto& kind) { return QLatin1StringView(kind.first); });
    result.kind = FaultKinds[size_t(rule.oneOf(u"kind"_s, names))].second;
    if (result.kind == FaultRule::Kind::Reset && rule.has(u"when"_s))
        result.when = rule.oneOf(u"when"_s, {u"before_headers"_s, u"mid_stream"_s}) == 0 ? FaultRule::When::BeforeHeaders
                                                                                         : FaultRule::When::MidStream;
    if (result.kind == FaultRule::Kind::SlowHeaders)
        result.delay = wholeMs(rule.number(u"ms"_s, 0, LongestDelayMs));
}

FaultRule readFault(StrictObject& rule)
{
    FaultRule result;
    result.p = rule.number(u"p"_s, 0, 1);
    const bool hasStatus = rule.has(u"status"_s);
    const bool hasKind = rule.has(u"kind"_s);
    if (hasStatus == hasKind)
        rule.complaint().raise(rule.pathOf({}).chopped(1),
                               ScenarioText::tr("\"%1\" must have either status or kind.").arg(rule.pathOf({}).chopped(1)));
    if (hasStatus) {
        result.status = int(rule.integer(u"status"_s, 400, 599));
        readHeaders(rule, result);
    } else if (hasKind) {
        readKind(rule, result);
    }
    rule.finish();
    return result;
}

QList<FaultRule> readFaults(StrictObject& parent)
{
    QList<FaultRule> rules;
    for (StrictObject& rule : parent.objects(u"errors"_s))
        rules.append(readFault(rule));
    const double sum = std::accumulate(rules.begin(), rules.end(), 0.0, [](double p, const FaultRule& rule) { return p + rule.p; });
    if (sum > 1.0 + 1e-9)
        parent.complaint().raise(parent.pathOf(u"errors"_s),
                                 ScenarioText::tr("The probabilities p in \"%1\" add up to %2: they must not exceed 1.")
                                     .arg(parent.pathOf(u"errors"_s))
                                     .arg(sum));
    return rules;
}

void readAnswers(StrictObject& root, Scenario& scenario)
{
    readDistribution(root, u"ttft_ms"_s, LongestDelayMs, scenario.ttftMs);
    readDistribution(root, u"gap_ms"_s, LongestDelayMs, scenario.gapMs);
    readDistribution(root, u"tokens"_s, MostTokens, scenario.tokens);
    readDistribution(root, u"reasoning_tokens"_s, MostTokens, scenario.reasoningTokens);
    if (root.has(u"tokens_per_chunk"_s))
        scenario.tokensPerChunk = int(root.integer(u"tokens_per_chunk"_s, 1, 10'000));
    if (root.has(u"stamp"_s))
        scenario.stamp = root.boolean(u"stamp"_s);
}

void readConnection(StrictObject& root, Scenario& scenario)
{
    if (root.has(u"required_key"_s))
        scenario.requiredKey = root.text(u"required_key"_s);
    if (root.has(u"tls"_s)) {
        StrictObject tls = root.object(u"tls"_s);
        if (tls.has(u"delay_ms"_s))
            scenario.tlsDelay = wholeMs(tls.number(u"delay_ms"_s, 0, LongestDelayMs));
        tls.finish();
    }
    if (root.has(u"setup_ms"_s))
        scenario.setup = wholeMs(root.number(u"setup_ms"_s, 0, LongestDelayMs));
    if (root.has(u"keepalive_timeout_s"_s))
        scenario.keepAliveTimeout = std::chrono::seconds(root.integer(u"keepalive_timeout_s"_s, 1, 86'400));
    if (root.has(u"max_requests_per_connection"_s))
        scenario.maxRequestsPerConnection = int(root.integer(u"max_requests_per_connection"_s, 1, MostInt));
    if (root.has(u"rpm"_s))
        scenario.rpm = int(root.integer(u"rpm"_s, 1, MostInt));
    if (root.has(u"tpm"_s))
        scenario.tpm = int(root.integer(u"tpm"_s, 1, MostInt));
}

void readStalls(StrictObject& root, Scenario& scenario)
{
    if (!root.has(u"stalls"_s))
        return;
    for (StrictObject& object : root.objects(u"stalls"_s)) {
        scenario.stalls.append({seconds(object.number(u"at_s"_s, 0, LongestScenarioS)),
                                seconds(object.number(u"for_s"_s, 0, LongestScenarioS))});
        object.finish();
    }
}

void readPhases(StrictObject& root, Scenario& scenario)
{
    if (root.has(u"errors"_s))
        scenario.errors = readFaults(root);
    if (!root.has(u"phases"_s))
        return;
    for (StrictObject& object : root.objects(u"phases"_s)) {
        scenario.phases.append({seconds(object.number(u"from_s"_s, 0, LongestScenarioS)), readFaults(object)});
        object.finish();
    }
    std::ranges::stable_sort(scenario.phases, {}, &FaultPhase::from);
}

} // namespace

Result<Scenario> scenarioFromJson(const QByteArray& json)
{
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsed);
    if (parsed.error != QJsonParseError::NoError)
        return failure(ErrorCode::Parse, ScenarioText::tr("This is not JSON: %1 at byte %2.").arg(parsed.errorString()).arg(parsed.offset));
    if (!document.isObject())
        return failure(ErrorCode::InvalidInput, ScenarioText::tr("A scenario is one JSON object."));
    Complaint complaint;
    Scenario scenario;
    StrictObject root(document.object(), {}, complaint);
    readModels(root, scenario);
    readConnection(root, scenario);
    readAnswers(root, scenario);
    readPhases(root, scenario);
    readStalls(root, scenario);
    if (root.has(u"log"_s))
        scenario.logFile = root.text(u"log"_s);
    root.finish();
    if (complaint.error())
        return tl::unexpected(*complaint.error());
    return scenario;
}

} // namespace bw::sim
