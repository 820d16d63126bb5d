// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/plancheck.h"

#include "stress/arrivalschedule.h"
#include "stress/planlimits.h"
#include "stress/prompttemplate.h"
#include "stress/slo.h"
#include "stress/threshold.h"

#include <QCoreApplication>

#include <cmath>

namespace bw::stress {

namespace {

using namespace Qt::StringLiterals;

//! The checks of one plan, by the part of the form they belong to.
class Checker
{
    Q_DECLARE_TR_FUNCTIONS(Plan)

public:
    explicit Checker(const Plan& plan) : m_plan(plan) {}

    QList<FieldProblem> run()
    {
        checkTarget();
        checkPrompt();
        checkLoad();
        checkEnd();
        checkVariants();
        checkSearch();
        checkTexts();
        return m_problems;
    }

private:
    void raise(const QString& path, const QString& message) { m_problems.append({path, message}); }
    void raiseIf(bool wrong, const QString& path, const QString& message)
    {
        if (wrong)
            raise(path, message);
    }

    void checkTarget()
    {
        const bool everyVariantHasOne = !m_plan.variants.isEmpty()
            && std::ranges::none_of(m_plan.variants, [](const Variant& each) { return each.model.isEmpty(); });
        raiseIf(m_plan.model.isEmpty() && !everyVariantHasOne, u"model"_s, tr("Say which model to ask."));
        raiseIf(m_plan.seed > quint64(MostSeed), u"seed"_s, tr("The seed is too large: at most %1.").arg(MostSeed));
    }

    void checkPrompt()
    {
        const Prompt& prompt = m_plan.prompt;
        raiseIf(prompt.kind == Prompt::Kind::Dataset && prompt.file.isEmpty(), u"prompt.file"_s,
                tr("Choose the file with the prompts."));
        raiseIf(prompt.turns > 1 && m_plan.target == Target::Embeddings, u"prompt.turns"_s,
                tr("Embeddings have no turns: set it to 1."));
        raiseIf(prompt.turns > 1 && prompt.pool > 0, u"prompt.pool"_s,
                tr("Conversations grow with their answers and cannot come from a pool of prompts: set it to 0."));
        if (m_plan.target == Target::Embeddings)
            checkEmbeddings();
        if (prompt.kind != Prompt::Kind::Template)
            return;
        raiseIf(prompt.text.isEmpty(), u"prompt.text"_s, tr("A template needs a text."));
        for (const QString& name : PromptTemplate(prompt.text).names()) {
            raiseIf(!PromptTemplate::isBuiltIn(name) && prompt.variables.value(name).isEmpty(), u"prompt.variables"_s,
                    tr("The template names {{%1}}, but there are no values for it.").arg(name));
        }
    }

    void checkEmbeddings()
    {
        raiseIf(m_plan.cancelShare > 0, u"cancel.share"_s, tr("Embeddings are not given up half way: set it to 0."));
        for (auto each = m_plan.parameters.begin(); each != m_plan.parameters.end(); ++each)
            raiseIf(each.key() != "dimensions"_L1, u"parameters"_s,
                    tr("“%1” is not sent with embeddings, which know only “dimensions”: remove it.").arg(each.key()));
    }

    void checkLoad()
    {
        const Load& load = m_plan.load;
        const bool levelled = load.kind == Load::Kind::Closed || load.kind == Load::Kind::Rate;
        if (levelled && load.stages.isEmpty())
            checkLevel(u"load.level"_s, load.level, false);
        for (qsizetype i = 0; levelled && i < load.stages.size(); ++i) {
            const QString path = u"load.stages[%1]"_s.arg(i);
            checkLevel(path + u".level"_s, load.stages[i].level, true);
            raiseIf(load.stages[i].length <= Seconds(0), path + u".for_s"_s, tr("A stage must last longer than nothing."));
        }
        raiseIf(levelled && !load.stages.isEmpty() && levelCurve(load).highest() <= 0, u"load.stages"_s,
                tr("Every stage is at level 0: nothing would be sent."));
        raiseIf(load.kind == Load::Kind::Burst && load.burstEvery <= Seconds(0), u"load.burst_every_s"_s,
                tr("The time between bursts must be longer than 0 s."));
        raiseIf(load.kind == Load::Kind::Replay && load.trace.isEmpty(), u"load.trace"_s,
                tr("Choose the file with the trace."));
        raiseIf(load.arrival == ArrivalProcess::Gamma && !(load.shape > 0), u"load.shape"_s,
                tr("The shape of gamma must be above 0."));
        raiseIf(load.kind == Load::Kind::Closed && load.maxInFlight > 0 && load.maxInFlight < levelCurve(load).highest(),
                u"load.max_in_flight"_s, tr("At most %1 in flight cannot hold the %2 that the load asks for.")
                                             .arg(load.maxInFlight).arg(levelCurve(load).highest()));
    }

    void checkLevel(const QString& path, double level, bool mayBeZero)
    {
        const bool closed = m_plan.load.kind == Load::Kind::Closed;
        const double most = closed ? MostInFlight : MostPerSecond;
        raiseIf(level < 0 || (level == 0 && !mayBeZero) || level > most || !std::isfinite(level), path,
                closed ? tr("Requests in flight must be from 1 to %1.").arg(MostInFlight)
                       : tr("The rate must be above 0 and at most %1 a second.").arg(qint64(MostPerSecond)));
        raiseIf(closed && level != std::floor(level), path, tr("Requests in flight are a whole number."));
    }

    void checkEnd()
    {
        const bool traceEnds = m_plan.load.kind == Load::Kind::Replay;
        raiseIf(m_plan.requests <= 0 && m_plan.duration <= Seconds(0) && !traceEnds, u"duration_s"_s,
                tr("Say when the run ends: after so many requests, or after so long."));
        raiseIf(m_plan.coolDown > Seconds(0) && m_plan.duration <= Seconds(0), u"cooldown_s"_s,
                tr("A cool-down needs a duration to be the end of."));
        raiseIf(m_plan.duration > Seconds(0) && m_plan.warmUp + m_plan.coolDown >= m_plan.duration, u"warmup_s"_s,
                tr("Warm-up and cool-down leave nothing of the duration to be measured."));
    }

    void checkVariants()
    {
        QStringList names;
        for (qsizetype i = 0; i < m_plan.variants.size(); ++i) {
            const Variant& variant = m_plan.variants[i];
            const QString path = u"variants[%1].name"_s.arg(i);
            raiseIf(variant.name.isEmpty(), path, tr("Every variant needs a name."));
            raiseIf(names.contains(variant.name), path, tr("Two variants are called “%1”.").arg(variant.name));
            raiseIf(variant.cold && variant.http2 == true, u"variants[%1].cold"_s.arg(i),
                    tr("HTTP/2 is about one connection for many requests: it cannot be cold."));
            names.append(variant.name);
        }
    }

    void checkSearch()
    {
        const Search& search = m_plan.search;
        if (search.kind == Search::Kind::None)
            return;
        const bool levelled = m_plan.load.kind == Load::Kind::Closed || m_plan.load.kind == Load::Kind::Rate;
        raiseIf(!levelled, u"search.kind"_s, tr("A search needs a load with a level: a closed loop or a rate."));
        raiseIf(!m_plan.load.stages.isEmpty(), u"search.kind"_s, tr("A search sets the level itself: remove the stages."));
        checkLevels(search);
        raiseIf(search.from >= search.to, u"search.to"_s, tr("The search must go up: from a lower to a higher level."));
        raiseIf(m_plan.variants.size() > 1, u"search.kind"_s, tr("A search is for one variant: remove the others."));
        raiseIf(search.kind == Search::Kind::Highest && m_plan.thresholds.isEmpty(), u"thresholds"_s,
                tr("The highest level is the one that still meets the thresholds: give at least one."));
    }

    //! What is no number is in no range.
    void checkLevels(const Search& search)
    {
        const double most = m_plan.load.kind == Load::Kind::Closed ? MostInFlight : MostPerSecond;
        const auto fits = [most](double level) { return level >= LeastLevel && level <= most; };
        raiseIf(!fits(search.from) || !fits(search.to), fits(search.from) ? u"search.to"_s : u"search.from"_s,
                tr("The levels of a search must be from %1 to %2.").arg(LeastLevel).arg(qint64(most)));
        raiseIf(search.kind == Search::Kind::Sweep && (search.steps < FewestLevels || search.steps > MostLevels), u"search.steps"_s,
                tr("A sweep has from %1 to %2 levels.").arg(FewestLevels).arg(MostLevels));
    }

    void checkTexts()
    {
        for (qsizetype i = 0; i < m_plan.thresholds.size(); ++i) {
            if (const auto parsed = parseThreshold(m_plan.thresholds[i]); !parsed)
                raise(u"thresholds[%1]"_s.arg(i), parsed.error().message);
        }
        for (qsizetype i = 0; i < m_plan.slos.size(); ++i) {
            if (const auto parsed = parseSlo(m_plan.slos[i]); !parsed)
                raise(u"slos[%1]"_s.arg(i), parsed.error().message);
        }
    }

    const Plan& m_plan;
    QList<FieldProblem> m_problems;
};

} // namespace

QList<FieldProblem> checkPlan(const Plan& plan)
{
    return Checker(plan).run();
}

} // namespace bw::stress
