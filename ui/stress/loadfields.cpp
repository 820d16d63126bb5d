// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/planlimits.h"
#include "stress/planmakers.h"

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using namespace planfields;
using stress::ArrivalProcess;
using stress::Load;
using stress::Plan;
using stress::Seconds;
using Kind = PlanField::Kind;

//! Kind of load and of arrivals in one: that is how people think of it.
struct Shape
{
    QLatin1StringView id;
    Load::Kind kind;
    ArrivalProcess arrival;
};
constexpr std::array Shapes = {
    Shape{QLatin1StringView("closed"), Load::Kind::Closed, ArrivalProcess::Constant},
    Shape{QLatin1StringView("constant"), Load::Kind::Rate, ArrivalProcess::Constant},
    Shape{QLatin1StringView("poisson"), Load::Kind::Rate, ArrivalProcess::Poisson},
    Shape{QLatin1StringView("gamma"), Load::Kind::Rate, ArrivalProcess::Gamma},
    Shape{QLatin1StringView("burst"), Load::Kind::Burst, ArrivalProcess::Constant},
    Shape{QLatin1StringView("replay"), Load::Kind::Replay, ArrivalProcess::Constant},
};

QString shapeOf(const Plan& plan)
{
    for (const Shape& shape : Shapes) {
        if (shape.kind == plan.load.kind && (shape.kind != Load::Kind::Rate || shape.arrival == plan.load.arrival))
            return shape.id;
    }
    return Shapes.front().id;
}

void setShape(Plan& plan, const QString& id)
{
    for (const Shape& shape : Shapes) {
        if (shape.id != id)
            continue;
        plan.load.kind = shape.kind;
        plan.load.arrival = shape.arrival;
    }
}

Applies loadIs(Load::Kind kind)
{
    return [kind](const Plan& plan) { return plan.load.kind == kind; };
}

bool hasLevel(const Plan& plan)
{
    return plan.load.kind == Load::Kind::Closed || plan.load.kind == Load::Kind::Rate;
}

bool hasOneLevel(const Plan& plan)
{
    return hasLevel(plan) && plan.load.stages.isEmpty() && plan.search.kind == stress::Search::Kind::None;
}

PlanField seconds(const char* id, const QString& caption, const QString& hint, Seconds Plan::*member)
{
    PlanField field = number(id, caption, Words::tr("s"), hint, {0, stress::LongestSeconds, false},
                             [member](const Plan& plan) { return (plan.*member).count(); },
                             [member](Plan& plan, double value) { plan.*member = Seconds(value); }, true);
    field.placeholder = Words::tr("0 s");
    return field;
}

PlanField level(const char* id, const QString& caption, const QString& unit, const QString& hint, Load::Kind kind, Range range)
{
    PlanField field = number(id, caption, unit, hint, range, [](const Plan& plan) { return plan.load.level; },
                             [](Plan& plan, double value) { plan.load.level = value; });
    field.path = u"load.level"_s;
    return when(field, [kind](const Plan& plan) { return plan.load.kind == kind && hasOneLevel(plan); });
}

QList<PlanField> levelFields()
{
    PlanField cap = number("load.max_in_flight", Words::tr("cap"), Words::tr("in flight"),
                           Words::tr("No more than so many at once. What is over it is sent late, its user clock running."),
                           {1, stress::MostInFlight, true}, [](const Plan& plan) { return plan.load.maxInFlight; },
                           [](Plan& plan, double value) { plan.load.maxInFlight = static_cast<int>(value); }, true);
    cap.placeholder = Words::tr("100 in flight");
    PlanField stages = words("load.stages", Words::tr("stages"), Words::tr("Levels over time, in place of one: “20 s at 5, 10 s to 50, 20 s at 50”."),
                             Kind::Text, [](const Plan& plan) { return stagesText(plan.load.stages); }, {});
    stages.placeholder = Words::tr("one level all the time");
    stages.read = [](Plan& plan, const QString& text) -> Result<void> {
        const auto read = readStages(text);
        if (!read)
            return tl::unexpected(read.error());
        plan.load.stages = *read;
        return {};
    };
    return {
        level("load.level", Words::tr("in flight"), {}, Words::tr("So many requests at once; the next is sent when one ends."), Load::Kind::Closed,
              levelRange(false)),
        level("load.rate", Words::tr("rate"), u"/s"_s, Words::tr("Requests a second, whatever the gateway does."), Load::Kind::Rate,
              levelRange(true)),
        when(number("load.shape", Words::tr("clumping"), {}, Words::tr("Shape of the gamma distribution: below 1 in clumps, above 1 more even than Poisson."),
                    {0.01, 100, false}, [](const Plan& plan) { return plan.load.shape; }, [](Plan& plan, double value) { plan.load.shape = value; }),
             [](const Plan& plan) { return plan.load.kind == Load::Kind::Rate && plan.load.arrival == ArrivalProcess::Gamma; }),
        when(cap, [](const Plan& plan) { return stress::isOpenLoop(plan.load); }),
        when(stages, [](const Plan& plan) { return hasLevel(plan) && plan.search.kind == stress::Search::Kind::None; }),
        when(number("load.ramp_up_s", Words::tr("ramp"), Words::tr("s"), Words::tr("From nothing to the first level in this time."),
                    {0, stress::LongestSeconds, false}, [](const Plan& plan) { return plan.load.rampUp.count(); },
                    [](Plan& plan, double value) { plan.load.rampUp = Seconds(value); }), &hasOneLevel),
    };
}

QList<PlanField> burstFields()
{
    return {
        when(number("load.burst_size", Words::tr("burst of"), {}, Words::tr("So many requests at the same instant."), {1, stress::MostInFlight, true},
                    [](const Plan& plan) { return plan.load.burstSize; }, [](Plan& plan, double value) { plan.load.burstSize = static_cast<int>(value); }),
             loadIs(Load::Kind::Burst)),
        when(number("load.burst_every_s", Words::tr("every"), Words::tr("s"), Words::tr("The time between two bursts."), {0.001, stress::LongestSeconds, false},
                    [](const Plan& plan) { return plan.load.burstEvery.count(); }, [](Plan& plan, double value) { plan.load.burstEvery = Seconds(value); }),
             loadIs(Load::Kind::Burst)),
        when(words("load.trace", Words::tr("trace"), Words::tr("A Mooncake trace (JSON Lines), an Azure trace (CSV) or requests exported from the monitor."), Kind::File,
                   [](const Plan& plan) { return plan.load.trace; }, [](Plan& plan, const QString& typed) { plan.load.trace = typed.trimmed(); }),
             loadIs(Load::Kind::Replay)),
        when(number("load.speed", Words::tr("speed"), u"×"_s, Words::tr("How many times as fast as it was."), {0.001, 1000, false},
                    [](const Plan& plan) { return plan.load.speed; }, [](Plan& plan, double value) { plan.load.speed = value; }),
             loadIs(Load::Kind::Replay)),
    };
}

QList<PlanField> endFields()
{
    PlanField requests = number("requests", Words::tr("requests"), {}, Words::tr("The run ends after so many, of each variant. Empty: after the duration."),
                                {1, static_cast<double>(stress::MostRequests), true}, [](const Plan& plan) { return static_cast<double>(plan.requests); },
                                [](Plan& plan, double value) { plan.requests = static_cast<qint64>(value); }, true);
    requests.placeholder = Words::tr("no limit");
    PlanField duration = seconds("duration_s", Words::tr("duration"), Words::tr("The run ends after so long, for each variant. Empty: after the requests."), &Plan::duration);
    duration.placeholder = Words::tr("no limit");
    return {
        duration, requests,
        seconds("warmup_s", Words::tr("warm-up"), Words::tr("What is sent in the first seconds does not count."), &Plan::warmUp),
        when(seconds("cooldown_s", Words::tr("cool-down"), Words::tr("What is sent in the last seconds does not count."), &Plan::coolDown),
             [](const Plan& plan) { return plan.duration > Seconds(0); }),
    };
}

} // namespace

PlanSection loadSection()
{
    PlanSection section{Words::tr("Load"), {}};
    section.fields = {choice("load.kind", Words::tr("shape"), Words::tr("When requests are sent."),
                             {{u"closed"_s, Words::tr("so many at once")}, {u"constant"_s, Words::tr("constant rate")}, {u"poisson"_s, Words::tr("Poisson rate")},
                              {u"gamma"_s, Words::tr("gamma rate")}, {u"burst"_s, Words::tr("bursts")}, {u"replay"_s, Words::tr("replay of a trace")}},
                             &shapeOf, &setShape)};
    section.fields += levelFields() + burstFields() + endFields();
    return section;
}

} // namespace bw::ui
