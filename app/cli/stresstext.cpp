// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/stresstext.h"

#include "base/percent.h"
#include "cli/clitext.h"
#include "stress/comparison.h"
#include "stress/limittext.h"
#include "stress/runnumbers.h"
#include "stress/threshold.h"
#include "stress/timenames.h"

#include <QCoreApplication>

#include <cmath>

namespace bw::cli {

namespace {

using namespace Qt::StringLiterals;
using metrics::Latency;
using stress::RunResult;
using stress::VariantResult;

const QString None = u"—"_s;

QString ms(std::optional<Nanoseconds> span)
{
    if (!span)
        return None;
    const double value = toMs(*span);
    return CliText::tr("%1 ms").arg(value, 0, 'f', value < 10 ? 2 : value < 100 ? 1 : 0);
}

QString perSecond(double value)
{
    return CliText::tr("%1 /s").arg(value, 0, 'f', value < 100 ? 1 : 0);
}

QString percent(std::optional<double> share)
{
    if (!share)
        return None;
    const PercentFigures figures = percentFigures(*share, 1);
    return CliText::tr("%1 %").arg((figures.isLess ? u"< "_s : QString()) + QString::number(figures.percent, 'f', figures.decimals));
}

QString money(std::optional<PicoUsd> value)
{
    return value ? u"$"_s + QString::number(value->toUsd(), 'g', 4) : None;
}

//! With a mark where too few samples were measured for it to mean much.
QString percentileText(const metrics::Histogram& histogram, double percent)
{
    const QString text = ms(histogram.percentile(percent));
    return histogram.isEmpty() || metrics::isTrustworthy(percent, histogram.count()) ? text : text + u" ?"_s;
}

//! A row of the table: its name, and what it shows of a variant.
struct Row
{
    const char* name;
    std::function<QString(const VariantResult&)> cell;
};

Row percentile(const char* name, Latency latency, double percent)
{
    return {name, [latency, percent](const VariantResult& result) { return percentileText(result.tally[latency], percent); }};
}

//! With the mark of what is not exact.
QString costText(const VariantResult& result)
{
    const auto cost = stress::cost(result);
    return cost ? stress::markOf(*stress::runNumber("cost"), result) + money(cost) : None;
}

QList<Row> rows(const RunResult& run)
{
    const bool streams = stress::hasStreams(run.plan);
    const Latency user = stress::userHeadline(run.plan);
    const Latency service = stress::serviceHeadline(run);
    QList<Row> rows = {
        percentile(streams ? QT_TRANSLATE_NOOP("bw::cli", "TTFT p50") : QT_TRANSLATE_NOOP("bw::cli", "E2E p50"), user, 50),
        percentile(QT_TRANSLATE_NOOP("bw::cli", "  p95"), user, 95),
        percentile(QT_TRANSLATE_NOOP("bw::cli", "  p99"), user, 99),
        percentile(QT_TRANSLATE_NOOP("bw::cli", "  service p50"), service, 50),
        percentile(QT_TRANSLATE_NOOP("bw::cli", "  service p99"), service, 99),
    };
    if (streams)
        rows += {percentile(QT_TRANSLATE_NOOP("bw::cli", "TTFO p50"), Latency::Ttfo, 50),
                 percentile(QT_TRANSLATE_NOOP("bw::cli", "E2E p50"), Latency::E2e, 50),
                 percentile(QT_TRANSLATE_NOOP("bw::cli", "  p99"), Latency::E2e, 99),
                 percentile(QT_TRANSLATE_NOOP("bw::cli", "TPOT p50"), Latency::Tpot, 50),
                 percentile(QT_TRANSLATE_NOOP("bw::cli", "chunk gap p99"), Latency::Gap, 99)};
    rows += {
        {QT_TRANSLATE_NOOP("bw::cli", "requests"), [](const VariantResult& r) { return QString::number(r.tally.totals.requests); }},
        {QT_TRANSLATE_NOOP("bw::cli", "errors"), [](const VariantResult& r) { return percent(stress::errorRate(r)); }},
        {QT_TRANSLATE_NOOP("bw::cli", "never sent"), [](const VariantResult& r) { return QString::number(r.neverSent); }},
        {QT_TRANSLATE_NOOP("bw::cli", "rate"), [](const VariantResult& r) { return perSecond(stress::achievedRate(r)); }},
        {QT_TRANSLATE_NOOP("bw::cli", "goodput"), [](const VariantResult& r) { return perSecond(stress::goodput(r)); }},
        {QT_TRANSLATE_NOOP("bw::cli", "tokens"), [](const VariantResult& r) { return stress::markOf(*stress::runNumber("tokens_per_s"), r) + perSecond(stress::tokensPerSecond(r)); }},
        {QT_TRANSLATE_NOOP("bw::cli", "handshakes"), [](const VariantResult& r) { return QString::number(r.tally.totals.connectionsOpened); }},
        {QT_TRANSLATE_NOOP("bw::cli", "reused"), [](const VariantResult& r) { return percent(stress::reusedShare(r)); }},
        {QT_TRANSLATE_NOOP("bw::cli", "cache hits"), [](const VariantResult& r) { return percent(r.tally.totals.cacheHitRate()); }},
        {QT_TRANSLATE_NOOP("bw::cli", "cost"), &costText},
    };
    return rows;
}

//! The change of a row from the first variant to each later one, where it is a time.
QString table(const RunResult& run)
{
    constexpr int NameWidth = 16;
    constexpr int CellWidth = 14;
    QString text = QString(NameWidth, u' ');
    for (const VariantResult& variant : run.variants)
        text += variant.variant.name.rightJustified(CellWidth);
    text = run.variants.size() > 1 ? text + u'\n' : QString();
    for (const Row& row : rows(run)) {
        text += CliText::tr(row.name).leftJustified(NameWidth);
        for (const VariantResult& variant : run.variants)
            text += row.cell(variant).rightJustified(CellWidth);
        text += u'\n';
    }
    return text;
}

QString verdictWord(stress::Difference::Verdict verdict)
{
    switch (verdict) {
    case stress::Difference::Verdict::Better:
        return CliText::tr("better");
    case stress::Difference::Verdict::Worse:
        return CliText::tr("worse");
    case stress::Difference::Verdict::Undecided:
        return CliText::tr("undecided");
    }
    return {};
}

QString comparisonText(const RunResult& run)
{
    QString text;
    const QString headline = stress::timeName(stress::headline(run)) + u'_';
    for (const stress::Difference& each : stress::compareVariants(run)) {
        if (!each.metric.startsWith(headline) || !each.percent)
            continue;
        text +=
            CliText::tr("%1 against %2, %3: %4 %").arg(each.to, each.from, each.metric).arg(*each.percent, 0, 'f', 1);
        if (each.low)
            text += CliText::tr(" (95 % between %1 and %2), %3")
                        .arg(*each.low, 0, 'f', 1)
                        .arg(*each.high, 0, 'f', 1)
                        .arg(verdictWord(each.verdict));
        text += u'\n';
    }
    return text;
}

QString stepsText(const RunResult& run)
{
    QString text;
    const bool judged = !run.plan.thresholds.isEmpty();
    for (const stress::SearchStep& step : run.steps) {
        const auto& histogram = step.result.tally[stress::headline(run)];
        text += CliText::tr("level %1: %2, p95 %3, errors %4")
                    .arg(step.level)
                    .arg(perSecond(stress::achievedRate(step.result)), percentileText(histogram, 95),
                         percent(stress::errorRate(step.result)));
        if (judged)
            text += u", "_s + (step.passed ? CliText::tr("passes") : CliText::tr("fails"));
        text += u'\n';
    }
    if (judged && run.plan.search.kind != stress::Search::Kind::None)
        text += run.highestLevel
                    ? CliText::tr("The highest level that meets the thresholds: %1\n").arg(*run.highestLevel)
                    : CliText::tr("No level meets the thresholds.\n");
    return text;
}

//! Where the row of costs does not say it: of several variants together, and with what was sent outside the windows.
QString spentText(const RunResult& run)
{
    const record::Spent inAll = stress::spentInAll(run);
    if (!inAll.known() || (run.variants.size() == 1 && inAll == stress::measuredTotals(run).spent()))
        return {};
    return CliText::tr("Spent in all: %1\n").arg(record::spentText(inAll, [](PicoUsd sum) { return money(sum); }));
}

QString errorsText(const RunResult& run)
{
    QStringList classes;
    const metrics::Totals sum = stress::measuredTotals(run);
    for (size_t i = 1; i < sum.byClass.size(); ++i) {
        if (sum.byClass[i] > 0)
            classes.append(u"%1 %2"_s.arg(errorClassId(ErrorClass(i))).arg(sum.byClass[i]));
    }
    return classes.isEmpty() ? QString() : CliText::tr("Not answered: %1\n").arg(classes.join(u", "_s));
}

QString thresholdsText(const RunResult& run)
{
    QString text;
    if (run.plan.search.kind != stress::Search::Kind::None)
        return text; // the levels say it
    for (const QString& each : run.plan.thresholds) {
        const auto threshold = stress::parseThreshold(each);
        for (const VariantResult& variant : run.variants)
            text += u"%1  %2  %3\n"_s.arg(threshold && stress::isKept(*threshold, variant) ? CliText::tr("PASS")
                                                                                           : CliText::tr("FAIL"),
                                          each, run.variants.size() > 1 ? variant.variant.name : QString());
    }
    return text;
}

QString limitsText(const RunResult& run)
{
    QString text;
    for (const stress::FoundLimit& limit : run.limits)
        text += stress::limitText(limit) + u'\n';
    return text;
}

QString trustText(const RunResult& run)
{
    QStringList reasons;
    for (const VariantResult& variant : run.variants)
        reasons += variant.client.reasons;
    reasons.removeDuplicates();
    const bool trusted = std::ranges::all_of(run.variants, [](const VariantResult& each) { return each.client.trusted; });
    return (trusted ? CliText::tr("The client was well.") : CliText::tr("Do not trust these numbers.")) + u' ' +
           reasons.join(u' ') + u'\n';
}

} // namespace

QString resultText(const RunResult& run)
{
    QString text = table(run) + u'\n' + spentText(run) + errorsText(run) + limitsText(run) + stepsText(run) + comparisonText(run) + thresholdsText(run);
    text += run.switchedOn.isEmpty() ? CliText::tr("Retries, breaker, limiter and cache were off.\n")
                                     : CliText::tr("Switched on: %1\n").arg(run.switchedOn.join(u", "_s));
    text += trustText(run);
    if (!run.reason.isEmpty())
        text += run.reason + u'\n';
    return text.trimmed();
}

QString progressText(const RunResult& run)
{
    const stress::RunProgress& progress = run.progress;
    const VariantResult& variant = run.variants.value(progress.variant);
    const auto& histogram = variant.tally[stress::headline(run)];
    QStringList parts = {CliText::tr("%1 %").arg(int(progress.share * 100))};
    if (run.variants.size() > 1)
        parts.append(
            CliText::tr("%1, round %2 of %3").arg(variant.variant.name).arg(progress.round + 1).arg(progress.rounds));
    parts.append(CliText::tr("%1 requests").arg(variant.tally.totals.requests));
    parts.append(perSecond(stress::achievedRate(variant)));
    parts.append(CliText::tr("p50 %1, p99 %2").arg(percentileText(histogram, 50), percentileText(histogram, 99)));
    parts.append(CliText::tr("errors %1").arg(percent(stress::errorRate(variant))));
    if (stress::cost(variant))
        parts.append(costText(variant));
    if (progress.left)
        parts.append(CliText::tr("%1 s left").arg(qint64(toSeconds(*progress.left))));
    return parts.join(u" · "_s);
}

QString estimateText(const stress::PlanEstimate& estimate)
{
    const QString count = estimate.requests ? CliText::tr("about %L1 requests").arg(qint64(*estimate.requests))
                                            : CliText::tr("as many requests as it answers");
    QString text = CliText::tr("This would send %1 to %2.").arg(count, estimate.foreignHosts.join(u", "_s));
    if (estimate.cost)
        text +=
            u' ' + (estimate.outputGuessed ? CliText::tr("It would cost about %1 if an answer has %2 tokens.")
                                                 .arg(money(estimate.cost))
                                                 .arg(estimate.outputTokens)
                                           : CliText::tr("It would cost at most about %1.").arg(money(estimate.cost)));
    else
        text += u' ' + CliText::tr("What it would cost is not known.");
    return text;
}

} // namespace bw::cli
