// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/planlimits.h"
#include "stress/planmakers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using namespace planfields;
using stress::Plan;
using stress::Search;
using stress::Variant;
using Kind = PlanField::Kind;

//! What the variants of a plan compare.
enum class Comparison { None, Connections, Cache, Protocol, Gateways, Models, Other };

constexpr std::array ComparisonIds = {QLatin1StringView("none"), QLatin1StringView("connections"), QLatin1StringView("cache"),
                                      QLatin1StringView("protocol"), QLatin1StringView("gateways"), QLatin1StringView("models"),
                                      QLatin1StringView("other")};

QList<Variant> connectionVariants(bool withCache)
{
    QList<Variant> variants = {*Variant::named(u"cold"), *Variant::named(u"pooled")};
    if (withCache)
        variants.append(*Variant::named(u"pooled+cache"));
    return variants;
}

QList<Variant> protocolVariants()
{
    return {{u"HTTP/1.1"_s, false, {}, false, {}, {}}, {u"HTTP/2"_s, false, {}, true, {}, {}}};
}

//! The plan's own gateway or model against another one; the name of a side is what differs.
QList<Variant> sides(const Plan& plan, QString Variant::*member, const QString& own, const QString& other)
{
    Variant first;
    first.name = own.isEmpty() ? u"A"_s : own;
    Variant second;
    second.name = other.isEmpty() ? u"B"_s : other;
    if (second.name == first.name)
        second.name += u" (2)"_s;
    second.*member = other;
    Q_UNUSED(plan)
    return {first, second};
}

Comparison comparisonOf(const Plan& plan)
{
    if (plan.variants.isEmpty())
        return Comparison::None;
    if (plan.variants == connectionVariants(false))
        return Comparison::Connections;
    if (plan.variants == connectionVariants(true))
        return Comparison::Cache;
    if (plan.variants == protocolVariants())
        return Comparison::Protocol;
    const bool pair = plan.variants.size() == 2 && plan.variants.first().gateway.isEmpty() && plan.variants.first().model.isEmpty()
        && !plan.variants.first().cold && !plan.variants.last().cold;
    if (pair && !plan.variants.last().gateway.isEmpty())
        return Comparison::Gateways;
    if (pair && !plan.variants.last().model.isEmpty())
        return Comparison::Models;
    return Comparison::Other;
}

void setComparison(Plan& plan, const QString& id)
{
    const auto found = std::ranges::find_if(ComparisonIds, [&id](QLatin1StringView each) { return id == each; });
    switch (static_cast<Comparison>(found - ComparisonIds.begin())) {
    case Comparison::None:
        plan.variants.clear();
        return;
    case Comparison::Connections:
        plan.variants = connectionVariants(false);
        return;
    case Comparison::Cache:
        plan.variants = connectionVariants(true);
        return;
    case Comparison::Protocol:
        plan.variants = protocolVariants();
        return;
    case Comparison::Gateways:
        plan.variants = sides(plan, &Variant::gateway, plan.gateway, plan.gateway);
        return;
    case Comparison::Models:
        plan.variants = sides(plan, &Variant::model, plan.model, plan.model);
        return;
    case Comparison::Other:
        return;
    }
}

Applies comparisonIs(Comparison comparison)
{
    return [comparison](const Plan& plan) { return comparisonOf(plan) == comparison; };
}

Applies searchIs(Search::Kind kind)
{
    return [kind](const Plan& plan) { return plan.search.kind == kind; };
}

bool searches(const Plan& plan)
{
    return plan.search.kind != Search::Kind::None;
}

} // namespace

PlanSection compareSection()
{
    PlanField rounds = number("rounds", Words::tr("rounds"), {}, Words::tr("The variants take turns so often, so that what drifts meets all of them alike."),
                              {1, stress::MostRounds, true}, [](const Plan& plan) { return plan.rounds; },
                              [](Plan& plan, double value) { plan.rounds = static_cast<int>(value); }, true);
    rounds.placeholder = Words::tr("up to 10");
    return {Words::tr("Compare"),
            {choice("variants", Words::tr("variants"), Words::tr("What runs against what, in turns within one run."),
                    {{u"none"_s, Words::tr("nothing")}, {u"connections"_s, Words::tr("cold · pooled")}, {u"cache"_s, Words::tr("cold · pooled · + cache")},
                     {u"protocol"_s, Words::tr("HTTP/1.1 · HTTP/2")}, {u"gateways"_s, Words::tr("two gateways")}, {u"models"_s, Words::tr("two models")},
                     {u"other"_s, Words::tr("as in the plan file")}},
                    [](const Plan& plan) { return QString(ComparisonIds[static_cast<size_t>(comparisonOf(plan))]); }, &setComparison),
             when(words("variants.gateway", Words::tr("against"), Words::tr("The other gateway."), Kind::Choice,
                        [](const Plan& plan) { return plan.variants.last().gateway; },
                        [](Plan& plan, const QString& name) { plan.variants = sides(plan, &Variant::gateway, plan.gateway, name); }),
                  comparisonIs(Comparison::Gateways)),
             when(words("variants.model", Words::tr("against"), Words::tr("The other model."), Kind::Suggest,
                        [](const Plan& plan) { return plan.variants.last().model; },
                        [](Plan& plan, const QString& name) {
                            if (!name.trimmed().isEmpty())
                                plan.variants = sides(plan, &Variant::model, plan.model, name.trimmed());
                        }),
                  comparisonIs(Comparison::Models)),
             when(rounds, [](const Plan& plan) { return plan.variants.size() > 1; })}};
}

PlanSection searchSection()
{
    const Range level{0.001, stress::MostPerSecond, false};
    return {Words::tr("Search"),
            {choice("search.kind", Words::tr("look for"), Words::tr("A sweep tries levels one after the other; the highest level is found by halving the distance."),
                    {{u"none"_s, Words::tr("nothing")}, {u"sweep"_s, Words::tr("a sweep of levels")}, {u"highest"_s, Words::tr("the highest level")}},
                    [](const Plan& plan) {
                        constexpr std::array ids = {QLatin1StringView("none"), QLatin1StringView("sweep"), QLatin1StringView("highest")};
                        return QString(ids[static_cast<size_t>(plan.search.kind)]);
                    },
                    [](Plan& plan, const QString& id) {
                        plan.search.kind = id == "sweep"_L1 ? Search::Kind::Sweep : id == "highest"_L1 ? Search::Kind::Highest : Search::Kind::None;
                    }),
             when(number("search.from", Words::tr("from"), {}, Words::tr("The lowest level: a rate, or requests in flight."), level,
                         [](const Plan& plan) { return plan.search.from; }, [](Plan& plan, double value) { plan.search.from = value; }), &searches),
             when(number("search.to", Words::tr("to"), {}, Words::tr("The highest level."), level, [](const Plan& plan) { return plan.search.to; },
                         [](Plan& plan, double value) { plan.search.to = value; }), &searches),
             when(number("search.steps", Words::tr("steps"), {}, Words::tr("So many levels, evenly apart."), {2, 100, true},
                         [](const Plan& plan) { return plan.search.steps; }, [](Plan& plan, double value) { plan.search.steps = static_cast<int>(value); }),
                  searchIs(Search::Kind::Sweep)),
             when(number("search.precision", Words::tr("precision"), u"%"_s, Words::tr("How exactly the highest level is looked for."), {0.5, 50, false},
                         [](const Plan& plan) { return plan.search.precision * 100; },
                         [](Plan& plan, double value) { plan.search.precision = value / 100; }),
                  searchIs(Search::Kind::Highest)),
             when(number("search.confirmations", Words::tr("confirmed"), u"×"_s, Words::tr("The highest level must hold so often again before it counts."),
                         {0, stress::MostConfirmations, true}, [](const Plan& plan) { return plan.search.confirmations; },
                         [](Plan& plan, double value) { plan.search.confirmations = static_cast<int>(value); }),
                  searchIs(Search::Kind::Highest))}};
}

} // namespace bw::ui
