// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/planpresets.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using stress::ArrivalProcess;
using stress::Load;
using stress::Plan;
using stress::Seconds;
using stress::Variant;

struct PlanPresetsText
{
    Q_DECLARE_TR_FUNCTIONS(PlanPresets)
};

Plan named(const QString& name)
{
    Plan plan;
    plan.name = name;
    plan.maxTokens = Distribution::constant(64);
    return plan;
}

Plan smoke()
{
    Plan plan = named(PlanPresetsText::tr("smoke"));
    plan.load.level = 2;
    plan.requests = 20;
    plan.thresholds = {u"error_rate<1%"_s};
    return plan;
}

Plan steady()
{
    Plan plan = named(PlanPresetsText::tr("steady rate"));
    plan.load.kind = Load::Kind::Rate;
    plan.load.arrival = ArrivalProcess::Poisson;
    plan.load.level = 10;
    plan.load.rampUp = Seconds(5);
    plan.duration = Seconds(60);
    plan.warmUp = Seconds(5);
    plan.stop.maxErrorRate = 0.25;
    plan.thresholds = {u"ttft_p95<1s"_s, u"error_rate<1%"_s};
    return plan;
}

Plan articlesTable()
{
    Plan plan = named(PlanPresetsText::tr("pool vs cold vs cache"));
    plan.stream = false;
    plan.maxTokens.reset(); // an answer that was cut off is not kept for the next who asks
    plan.prompt.pool = 100;
    plan.load.level = 10;
    plan.requests = 500;
    plan.variants = {*Variant::named(u"cold"), *Variant::named(u"pooled"), *Variant::named(u"pooled+cache")};
    return plan;
}

Plan capacity()
{
    Plan plan = named(PlanPresetsText::tr("capacity"));
    plan.load.kind = Load::Kind::Rate;
    plan.load.arrival = ArrivalProcess::Poisson;
    plan.load.maxInFlight = 500;
    plan.duration = Seconds(15);
    plan.warmUp = Seconds(2);
    plan.search.kind = stress::Search::Kind::Highest;
    plan.search.from = 5;
    plan.search.to = 500;
    plan.stop.overSaturated = true;
    plan.thresholds = {u"ttft_p95<2s"_s, u"error_rate<1%"_s};
    return plan;
}

Plan soak()
{
    Plan plan = steady();
    plan.name = PlanPresetsText::tr("soak");
    plan.load.level = 5;
    plan.duration = Seconds(3600);
    plan.warmUp = Seconds(30);
    return plan;
}

Plan spike()
{
    Plan plan = named(PlanPresetsText::tr("spike"));
    plan.load.kind = Load::Kind::Rate;
    plan.load.arrival = ArrivalProcess::Poisson;
    plan.load.maxInFlight = 500;
    plan.load.stages = {{Seconds(20), 5, false}, {Seconds(5), 50, true}, {Seconds(20), 50, false}, {Seconds(5), 5, true}, {Seconds(20), 5, false}};
    plan.duration = Seconds(70);
    plan.stop.maxErrorRate = 0.5;
    return plan;
}

} // namespace

QList<PlanPreset> planPresets()
{
    return {
        {u"smoke"_s, PlanPresetsText::tr("Smoke"), PlanPresetsText::tr("Twenty requests, two at a time: does it answer at all?"),
         smoke()},
        {u"steady"_s, PlanPresetsText::tr("Steady rate"),
         PlanPresetsText::tr("Ten requests a second for a minute, as people who know nothing of each other send them."),
         steady()},
        {u"articles"_s, PlanPresetsText::tr("Pool vs cold vs cache"),
         PlanPresetsText::tr("What kept-alive connections bring, and what a cache brings on top of them."),
         articlesTable()},
        {u"capacity"_s, PlanPresetsText::tr("Capacity"), PlanPresetsText::tr("The highest rate that still meets the thresholds."),
         capacity()},
        {u"soak"_s, PlanPresetsText::tr("Soak"), PlanPresetsText::tr("A small load for an hour: what gets worse with time?"),
         soak()},
        {u"spike"_s, PlanPresetsText::tr("Spike"), PlanPresetsText::tr("Ten times the load within five seconds, and back."),
         spike()}};
}

Plan planOf(const PlanPreset& preset, const Plan& current)
{
    Plan plan = preset.plan;
    plan.gateway = current.gateway;
    plan.model = current.model;
    return plan;
}

} // namespace bw::ui
