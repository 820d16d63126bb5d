// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/typednumber.h"
#include "gateways/profilefield.h"
#include "stress/planlimits.h"
#include "stress/planmakers.h"
#include "stress/slo.h"
#include "stress/threshold.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using namespace planfields;
using stress::Plan;
using stress::StopRules;
using Kind = PlanField::Kind;

PlanField guard(const char* id, const QString& caption, const QString& hint, bool stress::Guards::*member)
{
    return toggle(id, caption, hint, [member](const Plan& plan) { return plan.guards.*member; }, [member](Plan& plan, bool on) { plan.guards.*member = on; });
}

//! A rule that is off while its field is empty; typed in `scale` parts of its value.
PlanField rule(const char* id, const QString& caption, const QString& unit, const QString& hint, Range range, std::optional<double> StopRules::*member)
{
    PlanField field = number(id, caption, unit, hint, range, [member](const Plan& plan) { return (plan.stop.*member).value_or(0) * 100; },
                             [member](Plan& plan, double value) {
                                 plan.stop.*member = value > 0 ? std::optional(value / 100) : std::nullopt;
                             }, true);
    field.placeholder = Words::tr("never");
    return field;
}

PlanField maxSpend()
{
    PlanField field = number("stop.max_spend_usd", Words::tr("spend above"), u"$"_s,
                             Words::tr("A hard stop: no request is sent that might go over it. Needs a known price."), {}, {}, {});
    field.placeholder = Words::tr("never");
    field.text = [](const Plan& plan) { return plan.stop.maxSpend ? plan.stop.maxSpend->toDecimal() : QString(); };
    field.read = [](Plan& plan, const QString& text) -> Result<void> {
        if (text.trimmed().isEmpty()) {
            plan.stop.maxSpend.reset();
            return {};
        }
        const Result<QString> typed = typedNumber(text);
        if (!typed)
            return tl::unexpected(typed.error());
        const auto amount = PicoUsd::fromDecimal(*typed);
        if (!amount || *amount <= PicoUsd())
            return failure(ErrorCode::InvalidInput, Words::tr("Enter an amount above 0, in dollars."));
        plan.stop.maxSpend = *amount;
        return {};
    };
    return field;
}

PlanField limits(const char* id, const QString& caption, const QString& hint, const QString& placeholder, QStringList Plan::*member)
{
    PlanField field = words(id, caption, hint, Kind::Text, [member](const Plan& plan) { return (plan.*member).join(u", "_s); },
                            [member](Plan& plan, const QString& text) { plan.*member = partsOf(text); });
    field.placeholder = placeholder;
    return field;
}

PlanField parameters()
{
    PlanField field = words("parameters", Words::tr("parameters"), Words::tr("Sent with each request as they stand here: {\"temperature\": 0}."), Kind::Text,
                            [](const Plan& plan) {
                                return plan.parameters.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(plan.parameters).toJson(QJsonDocument::Compact));
                            }, {});
    field.placeholder = Words::tr("none");
    field.read = [](Plan& plan, const QString& text) -> Result<void> {
        const auto json = QJsonDocument::fromJson(text.trimmed().isEmpty() ? QByteArray("{}") : text.toUtf8());
        if (!json.isObject())
            return failure(ErrorCode::InvalidInput, Words::tr("This is no JSON object. Write {\"name\": value}."));
        plan.parameters = json.object();
        return {};
    };
    return field;
}

QList<PlanField> moreFields()
{
    PlanField workers = number("workers", Words::tr("workers"), {}, Words::tr("Network threads. Empty: half the cores, at least two."), {1, stress::MostWorkers, true},
                               [](const Plan& plan) { return plan.workers; }, [](Plan& plan, double value) { plan.workers = static_cast<int>(value); }, true);
    workers.placeholder = Words::tr("by the cores");
    PlanField records = words("records_file", Words::tr("every request to"), Words::tr("A file that gets one JSON line a request. An existing one is replaced."), Kind::File,
                              [](const Plan& plan) { return plan.recordsFile; }, [](Plan& plan, const QString& typed) { plan.recordsFile = typed.trimmed(); });
    records.placeholder = Words::tr("no file");
    return {
        parameters(),
        number("cancel.share", Words::tr("people who give up"), u"%"_s, Words::tr("So many requests are cancelled by the client before their end."), {0, 100, false},
               [](const Plan& plan) { return plan.cancelShare * 100; }, [](Plan& plan, double value) { plan.cancelShare = value / 100; }),
        when(number("cancel.after_ms", Words::tr("after"), Words::tr("ms"), Words::tr("How long after it was sent a request is given up."), {0, 3'600'000, false},
                    [](const Plan& plan) { return plan.cancelAfterMs.first; },
                    [](Plan& plan, double value) { plan.cancelAfterMs = Distribution::constant(value); }),
             [](const Plan& plan) { return plan.cancelShare > 0; }),
        number("seed", Words::tr("seed"), {}, Words::tr("The same plan with the same seed asks the same, at the same planned times."), {0, static_cast<double>(stress::MostSeed), true},
               [](const Plan& plan) { return static_cast<double>(plan.seed); }, [](Plan& plan, double value) { plan.seed = static_cast<quint64>(value); }),
        workers, records,
    };
}

} // namespace

PlanSection guardSection()
{
    return {Words::tr("Switched on"),
            {guard("guards.retries", Words::tr("retries"), Words::tr("Off: a failure is a failure, and what is measured is the gateway."), &stress::Guards::retries),
             guard("guards.breaker", Words::tr("circuit breaker"), Words::tr("Stops asking an endpoint that only fails."), &stress::Guards::breaker),
             guard("guards.limiter", Words::tr("rate limiter"), Words::tr("Keeps to the gateway's limits instead of finding them."), &stress::Guards::limiter),
             guard("guards.cache", Words::tr("response cache"), Words::tr("Answers what was asked before without the gateway."), &stress::Guards::cache),
             guard("guards.polite", Words::tr("Retry-After"), Words::tr("Sends nothing for as long as the server asks to wait."), &stress::Guards::polite)}};
}

PlanSection stopSection()
{
    return {Words::tr("Stop when"),
            {maxSpend(),
             rule("stop.max_error_rate", Words::tr("errors above"), u"%"_s, Words::tr("Of the last 100 requests or more."), {0, 100, false}, &StopRules::maxErrorRate),
             rule("stop.known_within", Words::tr("p95 known to ±"), u"%"_s, Words::tr("Enough is known: more requests would not say more."), {0, 100, false},
                  &StopRules::knownWithin),
             toggle("stop.over_saturated", Words::tr("overwhelmed"), Words::tr("The rate is not held any more, and what waits only grows."),
                    [](const Plan& plan) { return plan.stop.overSaturated; }, [](Plan& plan, bool on) { plan.stop.overSaturated = on; })}};
}

PlanSection passSection()
{
    return {Words::tr("Pass when"),
            {limits("thresholds", Words::tr("run keeps"), Words::tr("Separated by commas: ttft_p95<400ms, e2e_p99<2s, error_rate<1%, goodput>50/s, cost<0.5usd."),
                    u"ttft_p95<400ms, error_rate<1%"_s, &Plan::thresholds),
             limits("slos", Words::tr("request keeps"), Words::tr("What a request must keep to be good: ttft<400ms, tpot<=20ms, e2e<2s."), u"ttft<400ms"_s, &Plan::slos)}};
}

PlanSection moreSection()
{
    return {Words::tr("More"), moreFields()};
}

QList<PlanSection> planSections()
{
    return {targetSection(), loadSection(), compareSection(), searchSection(), stopSection(), passSection(), guardSection(), moreSection()};
}

} // namespace bw::ui
