// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/runset.h"

#include "runs/runcolumns.h"

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

void add(RunResult& all, const RunResult& run)
{
    const auto firstSide = static_cast<int>(all.sides.size());
    all.sides += run.sides.isEmpty() ? QList<stress::Side>{{runTitle(run), run.program, run.plan, run.switchedOn}} : run.sides;
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
