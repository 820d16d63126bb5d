// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnose/diagnosisreport.h"

#include "base/jsontext.h"
#include "gateway/doctorjson.h"

#include <QJsonArray>

namespace bw::diagnose {

namespace {

using namespace Qt::StringLiterals;
using gateway::msOrNull;

QJsonValue moneyOrNull(std::optional<PicoUsd> money)
{
    return money ? QJsonValue(money->toDecimal()) : QJsonValue();
}

QString stateId(StepReport::State state)
{
    switch (state) {
    case StepReport::State::Declined:
        return u"declined"_s;
    case StepReport::State::Needless:
        return u"needless"_s;
    case StepReport::State::Stopped:
        return u"stopped"_s;
    case StepReport::State::Ran:
        break;
    }
    return u"ran"_s;
}

QJsonObject toJson(const StepReport& step)
{
    return {{u"step"_s, stepId(step.step)},
            {u"state"_s, stateId(step.state)},
            {u"most_requests"_s, step.cost.requests},
            {u"most_prompt_tokens"_s, step.cost.promptTokens},
            {u"most_completion_tokens"_s, step.cost.completionTokens},
            {u"most_usd"_s, moneyOrNull(step.cost.money)},
            {u"requests"_s, step.requests},
            {u"spent_usd"_s, moneyOrNull(step.spent)}};
}

QJsonObject toJson(const MeasuredRow& row)
{
    return {{u"what"_s, row.what},
            {u"requests"_s, row.requests},
            {u"failed"_s, row.failed},
            {u"pool_ms"_s, msOrNull(row.pool)},
            {u"handshake_ms"_s, msOrNull(row.handshake)},
            {u"service_ttft_ms"_s, msOrNull(row.serviceTtft)},
            {u"total_ms"_s, msOrNull(row.total)}};
}

using diagnose::toJson;

template <typename Value>
QJsonArray arrayOf(const QList<Value>& values)
{
    QJsonArray array;
    for (const Value& value : values)
        array.append(toJson(value));
    return array;
}

QJsonValue toJson(const Lead& lead)
{
    if (lead.isEmpty())
        return {};
    QJsonArray causes;
    for (const Cause cause : lead.causes)
        causes.append(causeId(cause));
    return QJsonObject{{u"text"_s, lead.text}, {u"causes"_s, causes}};
}

} // namespace

QJsonObject toJson(const Finding& finding)
{
    return {{u"cause"_s, causeId(finding.cause)},
            {u"title"_s, causeTitle(finding.cause)},
            {u"weight"_s, jsonRounded(finding.weight)},
            {u"what"_s, finding.what},
            {u"evidence"_s, QJsonArray::fromStringList(finding.evidence)},
            {u"advice"_s, finding.advice}};
}

QJsonObject toJson(const DiagnosisReport& report)
{
    return {{u"gateway"_s, report.gateway},
            {u"endpoint"_s, report.endpoint},
            {u"base_url"_s, report.baseUrl.toString()},
            {u"model"_s, report.model.isEmpty() ? QJsonValue() : QJsonValue(report.model)},
            {u"started_at"_s, report.startedAt.toString(Qt::ISODateWithMs)},
            {u"cause"_s, report.findings.isEmpty() ? QJsonValue() : QJsonValue(causeId(report.findings.constFirst().cause))},
            {u"verdict"_s, verdict(report)},
            {u"findings"_s, arrayOf(report.findings)},
            {u"steps"_s, arrayOf(report.steps)},
            {u"doctor"_s, report.seen.doctor ? QJsonValue(gateway::toJson(*report.seen.doctor)) : QJsonValue()},
            {u"measured"_s, arrayOf(measured(report.seen))},
            {u"loop_lag_p99_ms"_s, msOrNull(report.seen.lag.samples > 0 ? std::optional(report.seen.lag.p99) : std::nullopt)},
            {u"pasted"_s, toJson(report.seen.lead)}};
}

} // namespace bw::diagnose
