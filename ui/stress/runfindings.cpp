// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/runfindings.h"

#include "charts/chartformat.h"
#include "stress/limittext.h"
#include "stress/plandifferences.h"
#include "stress/runcharts.h"
#include "stress/runmarks.h"
#include "stress/runnumbers.h"
#include "stress/threshold.h"
#include "stress/timenames.h"
#include "widgets/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using Kind = Pill::Kind;
using stress::Difference;
using stress::RunResult;
using stress::RunState;
using stress::Threshold;
using stress::VariantResult;

struct RunFindingsText
{
    Q_DECLARE_TR_FUNCTIONS(RunFindings)
};

QString levelText(double level)
{
    return QLocale().toString(level, 'g', 5);
}

QString measuredText(const Threshold& threshold, std::optional<double> value)
{
    if (!value)
        return unknownText();
    switch (threshold.unit) {
    case Threshold::Unit::Nanoseconds:
        return durationText(Nanoseconds(std::llround(*value)));
    case Threshold::Unit::Share:
        return valueText(*value, Unit::Ratio);
    case Threshold::Unit::PerSecond:
        return valueText(*value, Unit::PerSecond);
    case Threshold::Unit::Usd:
        return valueText(*value, Unit::Dollars);
    case Threshold::Unit::Count:
        break;
    }
    return valueText(*value, Unit::Count);
}

void addThresholds(QList<RunFinding>& findings, const RunResult& run)
{
    if (run.plan.search.kind != stress::Search::Kind::None)
        return;
    for (const QString& text : run.plan.thresholds) {
        const auto threshold = stress::parseThreshold(text);
        if (!threshold)
            continue;
        for (const VariantResult& variant : run.variants) {
            if (variant.tally.totals.requests == 0)
                continue;
            const bool kept = stress::isKept(*threshold, variant);
            const QString who =
                run.variants.size() > 1 ? RunFindingsText::tr("%1: ").arg(variant.variant.name) : QString();
            findings.append({kept ? Kind::Good : Kind::Bad,
                             kept ? RunFindingsText::tr("PASS") : RunFindingsText::tr("FAIL"),
                             RunFindingsText::tr("%1%2 is asked for, %3 was measured.")
                                 .arg(who, text, measuredText(*threshold, stress::measured(*threshold, variant)))});
        }
    }
}

//! Without thresholds no level is better than another.
void addLevels(QList<RunFinding>& findings, const RunResult& run, const QString& unit)
{
    if (run.steps.isEmpty())
        return;
    QStringList levels;
    for (const stress::SearchStep& step : run.steps)
        levels.append(levelText(step.level));
    findings.append({Kind::Neutral, RunFindingsText::tr("LEVELS"),
                     RunFindingsText::tr("%1 %2 were tried; without a threshold none of them is judged.").arg(levels.join(u", "_s), unit)});
}

void addSearch(QList<RunFinding>& findings, const RunResult& run)
{
    if (run.plan.search.kind == stress::Search::Kind::None || !stress::isOver(run.state))
        return;
    const QString unit = stress::isOpenLoop(run.plan.load) ? RunFindingsText::tr("requests a second")
                                                           : RunFindingsText::tr("requests in flight");
    if (run.plan.thresholds.isEmpty())
        addLevels(findings, run, unit);
    else if (run.highestLevel)
        findings.append({Kind::Good, RunFindingsText::tr("LIMIT"),
                         RunFindingsText::tr("%1 %2 is the highest level that meets every threshold.")
                             .arg(levelText(*run.highestLevel), unit)});
    else
        findings.append({Kind::Bad, RunFindingsText::tr("LIMIT"),
                         RunFindingsText::tr("No level that was tried meets the thresholds.")});
    for (const stress::SearchStep& step : run.steps) {
        if (!step.saturated)
            continue;
        findings.append(
            {Kind::Warning, RunFindingsText::tr("FULL"),
             RunFindingsText::tr("From %1 %2 on the gateway does not keep up.").arg(levelText(step.level), unit)});
        return;
    }
}

//! The headline's median and tail of each later variant against the first.
void addDifferences(QList<RunFinding>& findings, const RunResult& run, const QList<Difference>& differences)
{
    const QString metric = stress::timeName(stress::headline(run)) + u"_p50"_s;
    for (const Difference& each : differences) {
        if (each.metric != metric || !each.percent || !each.low || !each.high)
            continue;
        const QString interval =
            RunFindingsText::tr("95 % interval %1 … %2 %")
                .arg(QLocale().toString(*each.low, 'f', 1), QLocale().toString(*each.high, 'f', 1));
        const QString change = QLocale().toString(std::abs(*each.percent), 'f', 1);
        if (each.verdict == Difference::Verdict::Undecided) {
            findings.append({Kind::Neutral, RunFindingsText::tr("UNDECIDED"),
                             RunFindingsText::tr("%1 against %2: the %3 p50 may differ or not (%4).")
                                 .arg(each.to, each.from, headlineName(run), interval)});
            continue;
        }
        const bool better = each.verdict == Difference::Verdict::Better;
        findings.append(
            {better ? Kind::Good : Kind::Bad, better ? RunFindingsText::tr("FASTER") : RunFindingsText::tr("SLOWER"),
             RunFindingsText::tr("%1 against %2: the %3 p50 is %4 % %5 (%6).")
                 .arg(each.to, each.from, headlineName(run), change,
                      *each.percent < 0 ? RunFindingsText::tr("lower") : RunFindingsText::tr("higher"), interval)});
    }
}

void addLimits(QList<RunFinding>& findings, const RunResult& run)
{
    for (const stress::FoundLimit& limit : run.limits)
        findings.append({Kind::Warning, RunFindingsText::tr("RATE LIMIT"), stress::limitText(limit)});
}

void addEnd(QList<RunFinding>& findings, const RunResult& run)
{
    if (run.state == RunState::Stopped)
        findings.append({Kind::Neutral, RunFindingsText::tr("STOPPED"),
                         RunFindingsText::tr("You stopped this run; its numbers are of what came until then.")});
    if (run.state == RunState::Interrupted)
        findings.append({Kind::Warning, RunFindingsText::tr("INTERRUPTED"),
                         RunFindingsText::tr(
                             "The program ended before this run did; its numbers are of what was kept until then.")});
    if (run.reason.isEmpty())
        return;
    const bool bad = run.state == RunState::Failed;
    findings.append({bad                              ? Kind::Bad
                     : run.state == RunState::Guarded ? Kind::Warning
                                                      : Kind::Neutral,
                     bad                              ? RunFindingsText::tr("FAILED")
                     : run.state == RunState::Guarded ? RunFindingsText::tr("GUARD")
                                                      : RunFindingsText::tr("ENDED"),
                     run.reason});
}

//! Of the variant whose latest event loop was latest.
QString lagText(const RunResult& run)
{
    const auto p99 = [](const VariantResult& variant) { return variant.client.loopLag.percentile(99).value_or(Nanoseconds(-1)); };
    const metrics::Histogram& lag = std::ranges::max_element(run.variants, {}, p99)->client.loopLag;
    return RunFindingsText::tr("The latest loop lagged by %1 (p50), %2 (p99), %3 at most.")
        .arg(durationText(lag.percentile(50)), durationText(lag.percentile(99)), durationText(lag.max()));
}

void addTrust(QList<RunFinding>& findings, const RunResult& run)
{
    QStringList reasons;
    bool trusted = true;
    bool gateway = false;
    bool measured = false;
    for (const VariantResult& variant : run.variants) {
        if (!variant.client.isMeasured())
            continue;
        reasons += variant.client.reasons;
        trusted = trusted && variant.client.trusted;
        gateway = gateway || variant.client.verdict == stress::ClientHealth::Verdict::GatewayLimited;
        measured = measured || !variant.client.loopLag.isEmpty();
    }
    reasons.removeDuplicates();
    if (!trusted)
        findings.append({Kind::Bad, RunFindingsText::tr("CLIENT LIMITED"),
                         RunFindingsText::tr("Do not trust these numbers. %1").arg(reasons.join(u' '))});
    else if (gateway)
        findings.append({Kind::Warning, RunFindingsText::tr("GATEWAY LIMITED"), reasons.join(u' ')});
    else if (measured)
        findings.append(
            {Kind::Good, RunFindingsText::tr("TRUSTED"),
             (RunFindingsText::tr("The client was never the limit: its event loops and its schedule kept up.") + u' ' +
              lagText(run) + u' ' + reasons.join(u' '))
                 .trimmed()});
}

//! What other programs do not say.
void addUnmeasured(QList<RunFinding>& findings, const RunResult& run)
{
    QStringList reasons, withoutUserTimes;
    for (const VariantResult& variant : run.variants) {
        if (!variant.client.isMeasured())
            reasons += variant.client.reasons.isEmpty() ? QStringList{RunFindingsText::tr("Nobody knows how well the client was.")} : variant.client.reasons;
        if (stress::lacksUserTimes(variant))
            withoutUserTimes.append(variant.variant.name);
    }
    reasons.removeDuplicates();
    if (!reasons.isEmpty())
        findings.append({Kind::Neutral, RunFindingsText::tr("CLIENT NOT MEASURED"), reasons.join(u' ')});
    if (withoutUserTimes.isEmpty())
        return;
    findings.append({Kind::Neutral, RunFindingsText::tr("SERVICE TIMES"),
                     run.variants.size() == 1
                         ? RunFindingsText::tr("This program measures from the sending on: there are no user-perceived times, with what had to wait in them.")
                         : RunFindingsText::tr("Compared from the sending on, without what had to wait: there are no user-perceived times of %1.")
                               .arg(withoutUserTimes.join(u", "_s))});
}

QString switchedOnText(const QStringList& on)
{
    return on.isEmpty() ? RunFindingsText::tr("Nothing: retries, breaker, limiter and cache were off, so this is the gateway itself.")
                        : RunFindingsText::tr("%1.").arg(on.join(u", "_s));
}

//! Of runs beside each other each for itself, unless they are alike; of other programs nothing is known.
void addSwitchedOn(QList<RunFinding>& findings, const RunResult& run)
{
    const QString word = RunFindingsText::tr("SWITCHED ON");
    const auto isAsFirst = [&run](const stress::Side& side) { return stress::isOurs(side.program) && side.switchedOn == run.sides.constFirst().switchedOn; };
    if (run.sides.isEmpty() && stress::isOurs(run))
        findings.append({Kind::Neutral, word, switchedOnText(run.switchedOn)});
    if (run.sides.isEmpty())
        return;
    if (std::ranges::all_of(run.sides, isAsFirst)) {
        findings.append({Kind::Neutral, word, switchedOnText(run.sides.constFirst().switchedOn)});
        return;
    }
    for (const stress::Side& side : run.sides) {
        if (stress::isOurs(side.program))
            findings.append({Kind::Neutral, word, RunFindingsText::tr("%1: ").arg(side.name) + switchedOnText(side.switchedOn)});
    }
}

void addRest(QList<RunFinding>& findings, const RunResult& run)
{
    qint64 fewest = std::numeric_limits<qint64>::max();
    for (const VariantResult& variant : run.variants)
        fewest = std::min(fewest, variant.tally[stress::headline(run)].count());
    if (stress::isOver(run.state) && !run.variants.isEmpty() && fewest > 0 && !metrics::isTrustworthy(99, fewest))
        findings.append({Kind::Neutral, RunFindingsText::tr("FEW SAMPLES"),
                         RunFindingsText::tr("p99 is grey: %1 answers are too few for it, 662 are needed.")
                             .arg(countText(fewest))});
    if (!run.variants.isEmpty())
        addSwitchedOn(findings, run);
}

//! A guard's mark is the reason of the end, too.
void addMarks(QList<RunFinding>& findings, const RunResult& run)
{
    for (const stress::Mark& mark : run.marks) {
        if (mark.kind == stress::Mark::Kind::Guard && mark.text == run.reason)
            continue;
        const bool spoils = mark.kind == stress::Mark::Kind::Slept || mark.kind == stress::Mark::Kind::Guard;
        findings.append({spoils ? Kind::Warning : Kind::Neutral, markWord(mark.kind), markSentence(mark)});
    }
}

void addPlans(QList<RunFinding>& findings, const RunResult& run)
{
    const QStringList differences = stress::planDifferences(run);
    if (!differences.isEmpty())
        findings.append(
            {Kind::Neutral, RunFindingsText::tr("PLANS"), RunFindingsText::tr("Not alike: %1.").arg(differences.join(u"; "_s))});
}

} // namespace

QList<RunFinding> runFindings(const RunResult& run, const QList<Difference>& differences)
{
    QList<RunFinding> findings;
    if (run.state == RunState::Failed)
        addEnd(findings, run);
    addThresholds(findings, run);
    addSearch(findings, run);
    addDifferences(findings, run, differences);
    addLimits(findings, run);
    if (run.state != RunState::Failed)
        addEnd(findings, run);
    addTrust(findings, run);
    addUnmeasured(findings, run);
    addRest(findings, run);
    addMarks(findings, run);
    addPlans(findings, run);
    return findings;
}

} // namespace bw::ui
