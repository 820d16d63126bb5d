// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/runset.h"

#include "runs/runcolumns.h"
#include "stress/runnumbers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using stress::RunResult;
using stress::VariantResult;

//! A name that no other has yet.
QString freeName(const QString& name, const QList<VariantResult>& taken)
{
    const auto isTaken = [&taken](const QString& wanted) {
        return std::ranges::any_of(taken, [&wanted](const VariantResult& each) { return each.variant.name == wanted; });
    };
    QString free = name;
    for (int i = 2; isTaken(free); ++i)
        free = u"%1 (%2)"_s.arg(name).arg(i);
    return free;
}

//! A run that was of several already brings them all. What was kept before each had a time has that of the longest.
QList<stress::Side> sidesOf(const RunResult& run)
{
    if (run.sides.isEmpty())
        return {{runTitle(run), run.program, run.plan, run.switchedOn, run.progress.elapsed}};
    QList<stress::Side> sides = run.sides;
    for (stress::Side& side : sides)
        side.elapsed = side.elapsed > Nanoseconds(0) ? side.elapsed : run.progress.elapsed;
    return sides;
}

void add(RunResult& all, const RunResult& run)
{
    const auto firstSide = static_cast<int>(all.sides.size());
    all.sides += sidesOf(run);
    all.sent += stress::sentInAll(run);
    for (VariantResult variant : run.variants) {
        const QString name = run.variants.size() > 1 ? u"%1 · %2"_s.arg(runTitle(run), variant.variant.name) : runTitle(run);
        variant.variant.name = freeName(name, all.variants);
        variant.side += firstSide;
        all.variants.append(variant);
    }
}

} // namespace

KeptRun sideBySide(const QList<KeptRun>& runs)
{
    if (runs.isEmpty())
        return nullptr;
    if (runs.size() == 1)
        return runs.first();
    auto all = std::make_shared<RunResult>();
    all->plan = runs.first()->plan;
    all->plan.thresholds.clear(); // each run has its own
    all->plan.search = {};
    all->state = stress::RunState::Finished;
    all->startedAt = runs.first()->startedAt;
    for (const KeptRun& run : runs) {
        all->id += run->id + u'+';
        all->limits += run->limits;
        all->progress.elapsed = std::max(all->progress.elapsed, run->progress.elapsed);
        add(*all, *run);
    }
    return all;
}

} // namespace bw::ui
