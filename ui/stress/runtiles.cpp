// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/runtiles.h"

#include "stress/resultrows.h"
#include "stress/runcharts.h"
#include "stress/runnumbers.h"
#include "widgets/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using stress::RunResult;
using stress::VariantResult;

struct RunTilesText
{
    Q_DECLARE_TR_FUNCTIONS(RunTiles)
};

QString perSecond(double rate)
{
    return RunTilesText::tr("%1 /s").arg(QLocale().toString(rate, 'f', rate >= 1000 ? 0 : 1));
}

const VariantResult* lastAnswered(const RunResult& run)
{
    for (qsizetype i = run.variants.size() - 1; i >= 0; --i) {
        if (run.variants[i].tally.totals.requests > 0)
            return &run.variants[i];
    }
    return run.variants.isEmpty() ? nullptr : &run.variants.constFirst();
}

//! "−92 % vs cold".
void compareWith(RunTile& tile, const VariantResult& first, std::optional<Nanoseconds> before, std::optional<Nanoseconds> now)
{
    if (!before || !now || *before <= Nanoseconds(0))
        return;
    const double change = double((*now - *before).count()) / double(before->count()) * 100;
    const QString sign = change < 0 ? u"−"_s : u"+"_s;
    tile.note = RunTilesText::tr("%1%2 % vs %3").arg(sign).arg(std::lround(std::abs(change))).arg(first.variant.name);
    tile.tone = std::abs(change) < 1 ? Tone::Muted : change < 0 ? Tone::Good : Tone::Warning;
}

RunTile latencyTile(const RunResult& run, const VariantResult& shown, double percent)
{
    const metrics::Latency latency = stress::headline(run);
    const metrics::Histogram& times = shown.tally[latency];
    RunTile tile{
        RunTilesText::tr("%1 p%2").arg(headlineName(run)).arg(percent), durationText(times.percentile(percent)), {}};
    if (run.variants.size() > 1)
        tile.caption += u" · "_s + shortVariantName(run, &shown - run.variants.constData());
    tile.weak = !times.isEmpty() && !metrics::isTrustworthy(percent, times.count());
    tile.note = stress::isService(latency)
                    ? RunTilesText::tr("from the sending on")
                    : RunTilesText::tr("service %1").arg(durationText(shown.tally[stress::serviceHeadline(run)].percentile(percent)));
    const VariantResult& first = run.variants.constFirst();
    if (&first != &shown)
        compareWith(tile, first, first.tally[latency].percentile(percent), times.percentile(percent));
    if (tile.weak)
        tile.note = RunTilesText::tr("only %1 samples").arg(countText(times.count()));
    return tile;
}

RunTile goodputTile(const VariantResult& shown)
{
    RunTile tile{RunTilesText::tr("Goodput"), perSecond(stress::goodput(shown)), {}};
    const auto attained = stress::attainment(shown);
    if (!attained)
        return tile;
    tile.note = RunTilesText::tr("%1 good").arg(percentText(*attained));
    tile.tone = *attained >= 0.99 ? Tone::Good : Tone::Warning;
    return tile;
}

RunTile errorTile(const RunResult& run)
{
    const metrics::Totals sum = stress::measuredTotals(run);
    RunTile tile{RunTilesText::tr("Errors"), percentText(sum.errorRate()),
                 sum.attempted() > 0 ? RunTilesText::tr("none") : QString()};
    QStringList classes;
    for (size_t i = 0; i < ErrorClassCount; ++i) {
        const auto errorClass = static_cast<ErrorClass>(i);
        if (errorClass != ErrorClass::Ok && errorClass != ErrorClass::Cancelled && sum.byClass[i] > 0)
            classes.append(u"%1 ×%2"_s.arg(errorClassId(errorClass).replace(u'_', u' ')).arg(sum.byClass[i]));
    }
    if (classes.isEmpty())
        return tile;
    tile.note = classes.join(u" · "_s);
    tile.tone = Tone::Warning;
    return tile;
}

RunTile spendTile(const RunResult& run)
{
    RunTile tile{RunTilesText::tr("Spend"), unknownText(), RunTilesText::tr("no known price")};
    const record::Spent inAll = stress::spentInAll(run);
    if (!inAll.known())
        return tile;
    if (inAll.known() != stress::measuredTotals(run).spent().known())
        tile.caption = RunTilesText::tr("Spend in all"); // with what was sent outside the windows that are measured
    tile.value = amountText(inAll);
    tile.note.clear();
    if (!stress::isOver(run.state) && run.progress.projectedCost)
        tile.note = RunTilesText::tr("%1 projected").arg(moneyText(*run.progress.projectedCost));
    else if (const auto each = stress::costPerGood(*lastAnswered(run)))
        tile.note = RunTilesText::tr("%1 per good").arg(moneyText(*each));
    return tile;
}

//! What is wrong with the client, or how late it was at most.
QString lagText(const RunResult& run, const VariantResult& variant)
{
    const bool limited = !variant.client.trusted && stress::isOpenLoop(stress::planOf(run, variant).load);
    const auto schedule = variant.tally.scheduleLag.percentile(99);
    if (limited && schedule && stress::isPacerLate(*schedule))
        return RunTilesText::tr("pacer late by %1").arg(durationText(*schedule));
    if (limited && stress::isCpuShort(variant.client.cpuShare))
        return RunTilesText::tr("a worker at %1 CPU").arg(percentText(variant.client.cpuShare));
    const auto loop = variant.client.loopLag.percentile(99);
    return loop ? RunTilesText::tr("loop lag p99 %1").arg(durationText(*loop)) : QString();
}

bool isMeasured(const VariantResult& variant)
{
    return variant.client.isMeasured();
}

//! The worst of those that were measured.
RunTile clientTile(const RunResult& run)
{
    const VariantResult* worst = &run.variants.constFirst();
    for (const VariantResult& variant : run.variants) {
        if (isMeasured(variant) && (!variant.client.trusted || !isMeasured(*worst)))
            worst = &variant;
    }
    if (!isMeasured(*worst))
        return {RunTilesText::tr("Client"), unknownText(), RunTilesText::tr("not measured")};
    RunTile tile{RunTilesText::tr("Client"),
                 worst->client.trusted ? RunTilesText::tr("trusted") : RunTilesText::tr("limited"),
                 {}};
    tile.note = lagText(run, *worst);
    tile.tone = worst->client.trusted ? Tone::Good : Tone::Bad;
    if (worst->client.loopLag.isEmpty())
        tile.value = unknownText();
    return tile;
}

} // namespace

QList<RunTile> runTiles(const RunResult* run)
{
    const VariantResult* shown = run ? lastAnswered(*run) : nullptr;
    if (!shown)
        return {{RunTilesText::tr("TTFT p50"), unknownText(), {}}, {RunTilesText::tr("TTFT p99"), unknownText(), {}},
                {RunTilesText::tr("Goodput"), unknownText(), {}},  {RunTilesText::tr("Errors"), unknownText(), {}},
                {RunTilesText::tr("Spend"), unknownText(), {}},    {RunTilesText::tr("Client"), unknownText(), {}}};
    return {latencyTile(*run, *shown, 50), latencyTile(*run, *shown, 99), goodputTile(*shown), errorTile(*run), spendTile(*run), clientTile(*run)};
}

} // namespace bw::ui
