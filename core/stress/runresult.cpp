// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/runresult.h"

#include <algorithm>
#include <array>

namespace bw::stress {

namespace {

constexpr std::array StateIds = {
    QLatin1StringView("running"), QLatin1StringView("paused"), QLatin1StringView("finished"),    QLatin1StringView("stopped"),
    QLatin1StringView("guarded"), QLatin1StringView("failed"), QLatin1StringView("interrupted"),
};
static_assert(StateIds.size() == size_t(RunState::Interrupted) + 1);

const Side* sideOf(const RunResult& run, const VariantResult& result)
{
    return result.side >= 0 && result.side < run.sides.size() ? &run.sides[result.side] : nullptr;
}

//! Of the run that the variant is of: of several beside each other the longest is no measure for the others.
Nanoseconds elapsedOf(const RunResult& run, const VariantResult& result)
{
    const Side* const side = sideOf(run, result);
    return side && side->elapsed > Nanoseconds(0) ? side->elapsed : run.progress.elapsed;
}

} // namespace

void Block::merge(const Tally& tally)
{
    totals += tally.totals;
    good += tally.good;
    for (size_t i = 0; i < tally.times.size(); ++i)
        times.of[i].merge(tally.times[i]);
}

std::optional<Nanoseconds> spanLength(const RunResult& run, const VariantResult& result, qint64 span, Nanoseconds width)
{
    const Nanoseconds elapsed = elapsedOf(run, result);
    if (elapsed <= Nanoseconds(0))
        return width; // nobody said how long it took
    const Nanoseconds length = std::min<Nanoseconds>(width, elapsed - width * span);
    return length * 4 < width ? std::nullopt : std::optional(length);
}

const Plan& planOf(const RunResult& run, const VariantResult& result)
{
    const Side* const side = sideOf(run, result);
    return side ? side->plan : run.plan;
}

bool isOurs(QStringView program)
{
    return program.isEmpty() || program.startsWith(QLatin1StringView("bellwether"));
}

bool isOurs(const RunResult& run)
{
    if (run.sides.isEmpty())
        return isOurs(run.program);
    return std::ranges::all_of(run.sides, [](const Side& side) { return isOurs(side.program); });
}

QString runStateId(RunState state)
{
    return StateIds[size_t(state)];
}

std::optional<RunState> runStateFromId(QStringView id)
{
    const auto found = std::find(StateIds.begin(), StateIds.end(), id);
    return found == StateIds.end() ? std::nullopt : std::optional(RunState(found - StateIds.begin()));
}

} // namespace bw::stress
